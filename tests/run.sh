#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds everything and runs every test: bash tests/run.sh [ctest arguments]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
source app/packages.sh

need_packages "${run_packages[@]}" "${test_packages[@]}"
configure_preset "$root" dev
cmake --build build/dev --parallel "$(nproc)"
ctest --preset dev --parallel "$(nproc)" "$@"
