#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The top level holds what was agreed and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

agreed='CMakeLists\.txt|CMakePresets\.json|app|core|ui|resources|tests|translations|README\.md|LICENSE.*|\..*'
stray=$(git ls-files | cut -d/ -f1 | sort -u | grep -vxE "$agreed" || true)
if [[ $stray ]]; then
    printf 'layout: not part of the top level:\n%s\n' "$stray"
    exit 1
fi
echo "layout: ok"
