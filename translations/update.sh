#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes the texts of the program into the translation files: bash translations/update.sh [file.ts...]
# No line numbers are kept, so the files change only when a text does.
set -euo pipefail

files=("$@")
for i in "${!files[@]}"; do
    files[i]=$(realpath "${files[i]}")
done
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[[ $# -gt 0 ]] || files=(translations/*.ts)

lupdate=$(qtpaths6 --query QT_HOST_BINS)/lupdate
for file in "${files[@]}"; do
    # The sources are English: that translation holds the plural forms and nothing else.
    only=()
    [[ $(basename "$file") != *_en.ts ]] || only=(-pluralonly)
    "$lupdate" "${only[@]}" -locations none -no-obsolete -extensions cpp,h,ui app ui -ts "$file"
done
