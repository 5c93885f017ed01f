#!/usr/bin/env bash
# Builds every sample anew. Read `git diff` before you commit what changed.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/DocGen.Cli -c Release -v q --nologo
for folder in output-samples/*/; do
  echo "== $folder"
  dotnet src/DocGen.Cli/bin/Release/net10.0/docgen.dll build "${folder%/}" --pack templates/packs/isms-aims
  rm -rf "${folder}.docgen"
done
