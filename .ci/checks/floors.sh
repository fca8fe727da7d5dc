#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No folder includes what .ci/floors.txt does not let it know, and nobody in that table knows himself through others.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

table=.ci/floors.txt
sources=('core/*.h' 'core/*.hpp' 'core/*.c' 'core/*.cpp' 'ui/*.h' 'ui/*.cpp' 'app/*.h' 'app/*.cpp')

# Folders below a folder of the table that have no line of their own belong to it.
wrong=$(awk '
    function row_of(path) {
        while (sub(/\/[^\/]*$/, "", path))
            if (path in line)
                return path
        return ""
    }
    function learn(folder, other,    names, i, count) { # the other, and whatever the other may know
        if ((folder, other) in may)
            return
        may[folder, other] = 1
        count = split(knows[other], names, " ")
        for (i = 1; i <= count; i++)
            learn(folder, names[i])
    }
    function close_table(    folder, names, i, count) {
        for (folder in line) {
            bases[folder] = 1
            sub(/\/[^\/]*$/, "", folder)
            bases[folder] = 1
        }
        for (folder in line) {
            count = split(knows[folder], names, " ")
            for (i = 1; i <= count; i++) {
                if (!(names[i] in line))
                    print "    " table ":" line[folder] ": " folder " knows " names[i] ", which has no line"
                learn(folder, names[i])
            }
            if ((folder, folder) in may)
                print "    " table ":" line[folder] ": " folder " knows itself through others: a circle"
            may[folder, folder] = 1
        }
    }
    function check_include(file, number, name,    folder, base, target, found) {
        folder = row_of(file)
        if (folder == "")
            return
        base = file
        sub(/\/[^\/]*$/, "", base)
        if (base "/" name in exists && row_of(base "/" name) == folder)
            return
        for (base in bases) {
            target = base "/" name
            if (!(target in exists) || row_of(target) == "")
                continue
            if ((folder, row_of(target)) in may)
                return
            found = target
        }
        if (found != "")
            print "    " file ":" number ": " folder " may not know " row_of(found) " (" name ")"
        else if (name ~ /\.\.\//)
            print "    " file ":" number ": names a file by the way there, not by its folder (" name ")"
    }
    FILENAME == table {
        if (/^#/ || NF == 0)
            next
        folder = $1
        line[folder] = FNR
        $1 = ""
        knows[folder] = $0
        next
    }
    !/:/ {
        exists[$0] = 1
        folder = row_of($0)
        used[folder] = 1
        if (folder == "")
            print "    " $0 ": its folder has no line in " table
        next
    }
    !is_closed {
        is_closed = 1
        close_table()
        for (folder in line)
            if (!(folder in used))
                print "    " table ":" line[folder] ": " folder " holds no sources"
    }
    match($0, /["<][^">]+[">]/) {
        split($0, part, ":")
        check_include(part[1], part[2], substr($0, RSTART + 1, RLENGTH - 2))
    }
' table=$table $table <(git ls-files -- "${sources[@]}") \
    <(git grep -nE '^[[:space:]]*#[[:space:]]*include[[:space:]]*["<]' -- "${sources[@]}") | sort)
if [[ $wrong ]]; then
    printf 'floors: against %s:\n%s\n' "$table" "$wrong"
    exit 1
fi
echo "floors: ok"
