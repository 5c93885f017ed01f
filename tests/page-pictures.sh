#!/usr/bin/env bash
# Draws pages of the built samples for the README and the samples' folders: cover, contents, Statement of Applicability, appendix,
# and one of an impact assessment. Needs LibreOffice, poppler-utils and ImageMagick. No picture is larger than 60 KB.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# sample, documents
lay_out() {
  local sample=$1; shift
  mkdir -p "$work/$sample" "output-samples/$sample/pages"
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work/$sample" \
    "${@/#/output-samples/$sample/out/}" >/dev/null 2>&1
}

# sample, document, text: the first page after the contents on which a line begins with the text
page_of() {
  local pdf="$work/$1/$2.pdf" pages p
  pages=$(pdfinfo "$pdf" | awk '/^Pages/ { print $2 }')
  for ((p = 3; p <= pages; p++)); do
    # Reads to the end, so that pdftotext is never cut off.
    if [ "$(pdftotext -f "$p" -l "$p" -layout "$pdf" - | grep -c "^ *$3")" -gt 0 ]; then echo "$p"; return; fi
  done
  echo "no page of $1/$2 has: $3" >&2
  return 1
}

# sample, document, page, name of the picture, resolution: few colours, and nothing of the day it was drawn
draw() {
  local picture="output-samples/$1/pages/$4.png"
  pdftoppm -r "$5" -f "$3" -l "$3" -png -singlefile "$work/$1/$2.pdf" "$work/page"
  convert "$work/page.png" -dither None -colors 24 -strip -define png:exclude-chunks=date,time,bKGD -define png:compression-level=9 "PNG8:$picture"
  [ "$(stat -c %s "$picture")" -le 61440 ] || { echo "$picture is larger than 60 KB" >&2; return 1; }
}

for sample in pebblelark nordhaven st-amalia; do
  policy=D1-ai-policy soa=D3-statement-of-applicability impact=D4-impact-assessment-ed-triage
  if [ "$sample" = st-amalia ]; then lay_out "$sample" "$policy.docx" "$soa.docx" "$impact.docx"; else lay_out "$sample" "$policy.docx" "$soa.docx"; fi
  draw "$sample" "$policy" 1 cover 50
  draw "$sample" "$policy" 2 contents 60
  draw "$sample" "$soa" "$(($(page_of "$sample" "$soa" '[0-9]* *Part A: ISO') + 1))" soa 72
  draw "$sample" "$policy" "$(page_of "$sample" "$policy" 'Appendix [A-Z] *Traceability')" appendix 60
  if [ "$sample" = st-amalia ]; then draw "$sample" "$impact" "$(page_of "$sample" "$impact" '[0-9]* *Impacts$')" impacts 60; fi
done
