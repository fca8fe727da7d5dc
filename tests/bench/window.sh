#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds what people run and measures its window with 10 000 sessions: bash tests/bench/window.sh [--rounds N]
# Without a display it runs under a virtual one.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/app/packages.sh"

packages=("${run_packages[@]}")
display=()
if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    packages+=("${display_packages[@]}")
    display=(xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24")
fi
need_packages "${packages[@]}"

build=${SSM_BENCH_BUILD:-$root/build/bench-window}
generator=()
command -v ninja >/dev/null || generator=(-G "Unix Makefiles")
cmake -S "$root" -B "$build" --preset release "${generator[@]}" --log-level=WARNING \
    -DSSM_BUILD_TESTS=OFF -DSSM_BUILD_BENCH=ON >/dev/null
cmake --build "$build" --parallel "$(nproc)" --target window_bench >&2
exec "${display[@]}" "$build/bin/window_bench" "$@"
