#!/usr/bin/env bash
# Draws the pages that the README shows from the built samples. Needs LibreOffice and poppler-utils.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# sample, file, page, name of the picture, resolution
draw() {
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "output-samples/$1/out/$2.docx" >/dev/null 2>&1
  mkdir -p "output-samples/$1/pages"
  pdftoppm -r "$5" -f "$3" -l "$3" -png -singlefile "$work/$2.pdf" "output-samples/$1/pages/$4"
}

page_of() { # the first page of a sample's document whose text matches
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "output-samples/$1/out/$2.docx" >/dev/null 2>&1
  local pages; pages=$(pdfinfo "$work/$2.pdf" | awk '/^Pages/ { print $2 }')
  for ((p = 1; p <= pages; p++)); do
    if pdftotext -f "$p" -l "$p" "$work/$2.pdf" - | grep -q "$3"; then echo "$p"; return; fi
  done
  echo 1
}

draw pebblelark D3-statement-of-applicability "$(($(page_of pebblelark D3-statement-of-applicability 'Part A: the controls') + 1))" soa 80
draw pebblelark D1-ai-policy 1 cover 50
draw nordhaven D1-ai-policy 1 cover 50
draw st-amalia D4-impact-assessment-ed-triage "$(page_of st-amalia D4-impact-assessment-ed-triage 'Impacts on individuals')" impacts 60
