#!/usr/bin/env bash
# Counts the pages of every sample (with LibreOffice) and builds it anew. Read `git diff` before you commit what changed.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/DocGen.Cli -c Release -v q --nologo
docgen() { dotnet src/DocGen.Cli/bin/Release/net10.0/docgen.dll "$@" --pack templates/packs/isms-aims; }
for folder in output-samples/*/; do
  echo "== $folder"
  docgen paginate "${folder%/}"
  docgen build "${folder%/}"
  # The pages are an input of the build; the rest is memory of this one run.
  find "${folder}.docgen" -mindepth 1 ! -name pages.json -delete
done
