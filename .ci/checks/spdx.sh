#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file that can hold a comment names its licence at its top: MIT in core/, GPL-3.0-or-later elsewhere.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Tools drop comments from .ts and .ui files; JSON has none; pages and tools' settings need no licence line.
exempt=(':!LICENSE*' ':!*.md' ':!*.json' ':!*.ts' ':!*.ui' ':!.gitignore' ':!.clang-format')

wrong=$(git grep -I --files-with-matches '' -- . "${exempt[@]}" | while read -r file; do
    case $file in
        core/*) licence=MIT ;;
        *) licence=GPL-3.0-or-later ;;
    esac
    head -n 3 "$file" | grep -qE "SPDX-License-Identifier: $licence( |\$)" || echo "    $file: $licence"
done)
if [[ $wrong ]]; then
    printf 'spdx: line missing or wrong:\n%s\n' "$wrong"
    exit 1
fi
echo "spdx: ok"
