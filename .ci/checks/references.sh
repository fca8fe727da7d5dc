#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every section that a comment cites ("reference 4.5") exists in core/winsnmp-reference.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

page=core/winsnmp-reference.md
section='[0-9]+(\.[0-9]+)*'
citation="\\b[Rr]eference $section((, | and | to )$section)*"

declare -A exists
while read -r _ number _; do
    exists[$number]=1
done < <(grep -E "^#+ $section " "$page")

count=0
wrong=()
while IFS=: read -r file line text; do
    for number in $(grep -oE "$section" <<< "$text"); do
        count=$((count + 1))
        [[ ${exists[$number]:-} ]] || wrong+=("    $file:$line: $number")
    done
done < <(git grep -nIoE "$citation" -- . ":!$page")
if [[ ${#wrong[@]} -ne 0 ]]; then
    printf 'references: no such section in %s:\n' "$page"
    printf '%s\n' "${wrong[@]}"
    exit 1
fi
[[ $count -gt 0 ]] || { echo "references: nothing cites $page any more"; exit 1; }
echo "references: ok"
