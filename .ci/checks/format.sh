#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C and C++ file is laid out as .clang-format says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

wrong=$(git ls-files -z '*.c' '*.h' '*.cpp' '*.hpp' | xargs -0 --no-run-if-empty clang-format --dry-run 2>&1 \
    | sed -nE 's/^([^:]+):[0-9]+:[0-9]+: .*/    \1/p' | sort | uniq)
if [[ $wrong ]]; then
    printf 'format: mend with clang-format -i:\n%s\n' "$wrong"
    exit 1
fi
echo "format: ok"
