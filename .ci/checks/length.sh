#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No source file reaches 400 lines.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

long=$(git ls-files -z '*.c' '*.h' '*.cpp' '*.hpp' | xargs -0 --no-run-if-empty wc -l \
    | awk '$2 != "total" && $1 >= 400 { print "    " $2 ": " $1 " lines" }')
if [[ $long ]]; then
    printf 'length: to be split by subject:\n%s\n' "$long"
    exit 1
fi
echo "length: ok"
