#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds what people run and measures it beside its peers: bash tests/bench/run.sh [--quick] [--rounds N] [part ...]
# --quick takes less than a minute and tells whether everything runs; its figures are worth little.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/app/packages.sh"

bench_packages=(
    "build-essential: C and C++ compiler"
    "cmake: build system, 3.25 or newer"
    "libsnmp-dev: Net-SNMP library, the peer"
    "snmpd: Net-SNMP agent, the walks read it"
    "snmp: Net-SNMP command line tools, snmpbulkwalk is a peer"
)
need_packages "${bench_packages[@]}"

build=${SSM_BENCH_BUILD:-$root/build/bench}
generator=()
command -v ninja >/dev/null || generator=(-G "Unix Makefiles")
cmake -S "$root" -B "$build" --preset release "${generator[@]}" --log-level=WARNING \
    -DSSM_BUILD_GUI=OFF -DSSM_BUILD_TESTS=OFF -DSSM_BUILD_BENCH=ON >/dev/null
cmake --build "$build" --parallel "$(nproc)" --target winsnmp_bench >&2
exec "$build/bin/winsnmp_bench" "$@"
