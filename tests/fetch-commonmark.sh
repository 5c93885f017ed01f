#!/usr/bin/env bash
# Fetches the CommonMark specification, whose examples the tests convert to Word, from the npm registry into a folder that git does not see.
set -euo pipefail
cd "$(dirname "$0")/.."
package=commonmark-spec-0.31.2
[ -f artifacts/$package/package/spec.txt ] && exit 0
mkdir -p artifacts/$package
npm pack --silent --pack-destination artifacts/$package commonmark-spec@0.31.2 >/dev/null
tar -xzf artifacts/$package/$package.tgz -C artifacts/$package
