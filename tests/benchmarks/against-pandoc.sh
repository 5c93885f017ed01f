#!/usr/bin/env bash
# Builds a sample pack with the published tool, one cold process each time, then turns the same pack's Markdown files into Word
# with pandoc, one by one. Prints both times and their ratio; fails when the tool takes a fifth of pandoc's time or more.
#
#   tests/benchmarks/against-pandoc.sh [SAMPLE]     SAMPLE: a folder under output-samples/, pebblelark when left out
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
sample=${1:-pebblelark}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v pandoc >/dev/null || { echo "pandoc is not installed: nothing to compare with"; exit 2; }

publish() { dotnet publish "$root/src/DocGen.Cli" -c Release -r linux-x64 --self-contained false -o "$work/tool" --nologo -v q "$@" >"$work/publish.log" 2>&1; }

if publish -p:PublishReadyToRun=true; then
  echo "tool: published with ReadyToRun"
elif publish; then
  echo "tool: published WITHOUT ReadyToRun (the compiler package microsoft.netcore.app.crossgen2.linux-x64 could not be restored)"
else
  cat "$work/publish.log"
  exit 2
fi

seconds() { # runs a command, prints how many seconds it took
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null 2>"$work/said"
  end=$(date +%s%N)
  awk -v ns=$((end - start)) 'BEGIN { printf "%.3f\n", ns / 1e9 }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

build_cold() {
  rm -rf "$work/pack"
  mkdir "$work/pack"
  find "$root/output-samples/$sample" -maxdepth 1 -type f -exec cp {} "$work/pack/" \;
  seconds "$work/tool/docgen" build "$work/pack" --out "$work/out"
  rm -rf "$work/last"
  mv "$work/out" "$work/last"
}

convert_all() {
  local file
  for file in "$work/last"/*.md; do
    pandoc "$file" -o "$work/converted.docx"
  done
}

# The first process of each reads its program from disk; only the later ones count.
build_cold >/dev/null
ours=$(for _ in 1 2 3 4 5 6 7; do build_cold; done | median)
files=$(find "$work/last" -name '*.md' | wc -l)
pandoc "$(find "$work/last" -name '*.md' | sort | head -n 1)" -o "$work/converted.docx"
theirs=$(for _ in 1 2 3; do seconds convert_all; done | median)

echo "sample: $sample, $files documents"
echo "docgen build, cold process, .md and .docx and traceability: $ours s (median of 7)"
echo "pandoc, $files files from .md to .docx, one by one:         $theirs s (median of 3)"
awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "ratio: 1/%.1f (limit 1/5)\n", b / a; exit a * 5 < b ? 0 : 1 }'
