#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Reads built programs and libraries: hardening.sh run-path|hardened FILE...
# Always: no library is looked for in the current folder. "hardened": every protection of a release is there.
set -euo pipefail

expected=$1
shift
problems=0

problem() {
    echo "$1: $2"
    problems=$((problems + 1))
}

check_run_path() {
    local path
    path=$(readelf -dW "$1" | sed -n 's/.*(\(RPATH\|RUNPATH\)).*\[\(.*\)\]/\2/p')
    case ":$path:" in
    ::) ;; # none
    *::*) problem "$1" "empty entry in its run path \"$path\"" ;;
    esac
}

check_protections() {
    local header dynamic segments symbols
    header=$(readelf -hW "$1")
    dynamic=$(readelf -dW "$1")
    segments=$(readelf -lW "$1")
    symbols=$(readelf --dyn-syms -W "$1")
    grep -q 'Type: *DYN' <<<"$header" || problem "$1" "not position independent"
    grep -q 'GNU_RELRO' <<<"$segments" || problem "$1" "no RELRO"
    grep -Eq '\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*NOW' <<<"$dynamic" || problem "$1" "RELRO is not full"
    grep -q 'GNU_STACK.*RW ' <<<"$segments" || problem "$1" "executable stack"
    grep -q '__stack_chk_fail' <<<"$symbols" || problem "$1" "no stack protector"
    grep -Eq ' __[a-z0-9_]+_chk(@|$)' <<<"$symbols" || problem "$1" "no FORTIFY"
}

for file in "$@"; do
    check_run_path "$file"
    [[ $expected != hardened ]] || check_protections "$file"
done
exit $((problems > 0))
