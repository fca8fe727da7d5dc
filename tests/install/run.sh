#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The library as somebody else meets it: installed into an empty folder, found by CMake and by pkg-config, linked by a
# WinSNMP program that walks a real agent and prints what snmpwalk prints.
#
#     run.sh BUILD_FOLDER SOURCE_FOLDER WORK_FOLDER
set -euo pipefail

build=$1 source=$2 work=$3
here=$source/tests/install
rm -rf "$work"
mkdir -p "$work"
cd "$work"

fail() { echo "FAILED: $*" >&2; exit 1; }

check_exports() {
    nm -D --defined-only "$1" | awk '{print $3}' | c++filt | sed -E 's/(\[abi:[^]]*\])?\(.*//' | LC_ALL=C sort -u >have.txt
    { sed -nE 's/.*SNMPAPI_CALL (Snmp[A-Za-z]+)\(.*/\1/p' "$source"/core/include/winsnmp/*.h; grep -v "^#" "$here/exports.txt"; } |
        LC_ALL=C sort -u >want.txt
    local functions
    functions=$(grep -c '^Snmp[^X]' want.txt) # without the extensions
    [[ $functions -eq 49 ]] || fail "the headers declare $functions functions of the API, not 49"
    diff want.txt have.txt || fail "the library exports something else than documented"
}

build_both_ways() {
    cmake -S outside -B by-cmake -DCMAKE_PREFIX_PATH="$work/prefix" >cmake.log || { cat cmake.log; return 1; }
    cmake --build by-cmake >>cmake.log || { cat cmake.log; return 1; }
    local pc
    pc=$(find "$work/prefix" -name winsnmp.pc -printf '%h')
    local program
    mkdir by-pkg-config
    for program in walk windowmessages; do
        # shellcheck disable=SC2046
        cc -std=c99 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Werror outside/$program.c \
            -o by-pkg-config/$program $(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs winsnmp) -pthread \
            -Wl,-rpath,"$(dirname "$1")"
    done
}

# Without the table of the agent's caches: whether one has expired depends on the moment of asking.
start_agent() {
    printf 'agentAddress udp:127.0.0.1:%d\nrocommunity public\nsysName %s\n' "$1" "$name" >snmpd.conf
    snmpd -f -C -c snmpd.conf -Lf snmpd.log -p snmpd.pid -I -nsCache --persistentDir="$work/persist" &
    agent=$!
    trap 'kill "$agent" 2>/dev/null || true' EXIT
    local try
    for try in $(seq 50); do
        ! snmpget -v2c -c public -t 0.2 -r 0 "127.0.0.1:$1" .1.3.6.1.2.1.1.3.0 >/dev/null 2>&1 || return 0
        kill -0 "$agent" 2>/dev/null || return 1
    done
    return 1
}

# One binding a line: long values are wrapped, and Opaque floats are a number to the tool and octets to the API.
lines() {
    awk '/^\./ { if (line != "") print line; line = $0; next } /^[0-9A-F][0-9A-F] / { line = line " " $0 } END { if (line != "") print line }' |
        sed -E 's/ +$//; s/  +/ /g; / = No more variables/d; s/ = (Opaque|OPAQUE):.*/ = Opaque/'
}

# What snmpwalk finds the same before and after must be in our walk, with the same types and values and in that order;
# what comes, goes or counts in between belongs to neither.
walked_alike() {
    local program=$1 version=$2 way=$3
    local walk=(snmpwalk -v"$version" -c public -Onetx -m '' -Cc -t 10 "127.0.0.1:$port" .1.3)
    "${walk[@]}" 2>/dev/null | lines >before.txt
    "$program" 127.0.0.1 "$port" public "$version" "$way" >ours.out || fail "$program $version $way"
    "${walk[@]}" 2>/dev/null | lines >after.txt
    lines <ours.out >ours.txt
    grep -Fxf after.txt before.txt >stable.txt
    [[ $(wc -l <stable.txt) -gt 1000 ]] || fail "only $(wc -l <stable.txt) stable objects"
    awk 'NR == FNR { wanted[$1]; next } $1 in wanted' stable.txt ours.txt | diff stable.txt - >difference.txt
}

# A counter may count between our walk and back: three tries.
compare() {
    walked_alike "$@" || walked_alike "$@" || walked_alike "$@" ||
        fail "$* differs from snmpwalk: $(head -n 20 difference.txt)"
    echo "$(basename "$(dirname "$1")") SNMPv$2 $3: $(wc -l <ours.txt) objects, $(wc -l <stable.txt) compared"
}

# The page for porters shows the program as it is.
quoted_rightly() {
    local quoted
    quoted=$(awk '/^```c$/ { inside = 1; next } /^```$/ { if (inside) exit } inside' "$source/core/porting.md")
    [[ $quoted && $(<outside/windowmessages.c) == *"$quoted"* ]] ||
        fail "core/porting.md does not quote core/examples/windowmessages.c"
}

answers_as_messages() {
    local sys_name=1.3.6.1.2.1.1.5.0
    [[ $("$1" 127.0.0.1 "$port" public $sys_name) == "$name" ]] || fail "$1: not the agent's name"
    ! "$1" 127.0.0.1 9 public $sys_name 2>timeout.txt || fail "$1: an answer from nobody"
    grep -qx 'request 7 failed: 108' timeout.txt || fail "$1: $(<timeout.txt)"
    echo "$(basename "$(dirname "$1")") answers as window messages"
}

cmake --install "$build" --prefix "$work/prefix" >install.log
cp -r "$here/outside" "$source/core/examples/windowmessages.c" .
mv windowmessages.c outside
library=$(find "$work/prefix" -name 'libwinsnmp.so')
[[ -n $library ]] || fail "no library was installed"
check_exports "$library"
build_both_ways "$library"
quoted_rightly
name="an agent to be asked"
port=
for candidate in $(shuf -i 20000-30000 -n 20); do
    if start_agent "$candidate"; then port=$candidate; break; fi
done
[[ -n $port ]] || fail "snmpd did not start: $(cat snmpd.log)"
for way in by-cmake by-pkg-config; do
    program=$work/$way/walk
    answers_as_messages "$work/$way/windowmessages"
    compare "$program" 1 next
    compare "$program" 1 bulk # sent as GETNEXT
    compare "$program" 2c next
    compare "$program" 2c bulk
done
