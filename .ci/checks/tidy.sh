#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over what the last commits changed in the program, newest first:
#   bash .ci/checks/tidy.sh [build folder] [file...]
# The build folder must be built: generated headers are read from it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=${1:-build/dev}
commits=20
most_files=40

changed() {
    local file
    git log --max-count=$commits --name-only --format= -- 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp' \
        | awk '!seen[$0]++' | while read -r file; do
            if [[ -e $file ]] && grep -qF "/$file\"" "$build/compile_commands.json"; then
                echo "$file"
            fi
        done | head -n $most_files
}

if [[ $# -gt 1 ]]; then
    files=("${@:2}")
else
    mapfile -t files < <(changed)
fi
printf '%s\n' "${files[@]}" | xargs --no-run-if-empty --max-args=1 --max-procs="$(nproc)" \
    clang-tidy -p "$build" --quiet --extra-arg=-Wno-unknown-warning-option
echo "tidy: ok (${#files[@]} files)"
