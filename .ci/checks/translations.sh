#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text in the sources has a finished translation, and the translation files hold no text that is gone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

fresh=$(mktemp -d)
trap 'rm -r "$fresh"' EXIT
status=0

# Prints "context: source text" of every message that is unfinished or has an empty translation or plural form.
unfinished() {
    awk '
        /<name>/ { gsub(/.*<name>|<\/name>.*/, ""); context = $0 }
        /<message/ { source = ""; open = 0 }
        /<source>/ { in_source = 1 }
        in_source { source = source $0 }
        /<\/source>/ { in_source = 0; gsub(/^ *<source>|<\/source>.*/, "", source) }
        /type="unfinished"|<translation><\/translation>|<translation\/>|<numerusform><\/numerusform>/ { open = 1 }
        /<\/message>/ && open { print "    " context ": " source }
    ' "$1"
}

for file in translations/*.ts; do
    copy=$fresh/${file##*/}
    cp "$file" "$copy"
    if ! bash translations/update.sh "$copy" >"$fresh/log" 2>&1 || grep -i warning "$fresh/log"; then
        cat "$fresh/log"
        status=1
    fi
    open=$(unfinished "$copy")
    if [[ $open ]]; then
        printf 'translations: %s lacks:\n%s\n' "$file" "$open"
        status=1
    elif ! cmp --silent "$file" "$copy"; then
        printf 'translations: %s is behind the sources; run translations/update.sh\n' "$file"
        diff "$file" "$copy" | head -n 40
        status=1
    fi
done
[[ $status -ne 0 ]] || echo "translations: ok"
exit $status
