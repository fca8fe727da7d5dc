#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds the program and starts it with its demo agents: bash app/run.sh [arguments]
# Without a display it takes a picture and a text copy of the session table instead of staying open.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/app/packages.sh"

packages=("${run_packages[@]}")
headless=
if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    headless=yes
    packages+=("${display_packages[@]}")
fi
need_packages "${packages[@]}"

build=$root/build/release
configure_preset "$root" release
cmake --build "$build" --parallel "$(nproc)" --target snmp-session-manager
program=$build/bin/snmp-session-manager

if [[ ! $headless ]]; then
    exec "$program" --demo "$@"
fi

rm -f "$build/screenshot.png" "$build/sessions.txt"
timeout 180 xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" \
    "$program" --demo --screenshot "$build/screenshot.png" --sessions "$build/sessions.txt" "$@"
for file in "$build/screenshot.png" "$build/sessions.txt"; do
    [[ ! -e $file ]] || echo "Written: $file"
done
