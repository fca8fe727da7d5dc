#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file names its licence at its top: MIT in core/, GPL-3.0-or-later elsewhere.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

wrong=$(git ls-files '*.c' '*.h' '*.cpp' '*.hpp' '*.cmake' '*CMakeLists.txt' '*.in' '*.map' '*.sh' '.ci/run' \
    | while read -r file; do
        case $file in
            core/*) licence=MIT ;;
            *) licence=GPL-3.0-or-later ;;
        esac
        head -n 2 "$file" | grep -qE "SPDX-License-Identifier: $licence\$" || echo "    $file: $licence"
    done)
if [[ $wrong ]]; then
    printf 'spdx: line missing or wrong:\n%s\n' "$wrong"
    exit 1
fi
echo "spdx: ok"
