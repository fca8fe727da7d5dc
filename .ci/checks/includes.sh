#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A folder includes only what stands below it: window, dialogs and widgets -> models -> service -> the public core.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

status=0

# forbid <folder> <pattern of included paths>
forbid() {
    local found
    found=$(git grep -nE "^#include [\"<](\.\./)*($2)" -- "$1/*.h" "$1/*.hpp" "$1/*.cpp" || true)
    if [[ $found ]]; then
        printf 'includes: %s must not include these:\n%s\n' "$1" "$found"
        status=1
    fi
}

internals='(api|state|objects|resources|codec|mib|engine|inspect)/'
forbid core 'Q[A-Za-z]|ui/|app/|service/|models/|widgets/|dialogs/|window/'
forbid ui "net-snmp/|app/|core/|$internals"
forbid ui/service 'models/|widgets/|dialogs/|window/'
forbid ui/models 'widgets/|dialogs/|window/'
forbid ui/widgets 'dialogs/|window/'
forbid ui/dialogs 'window/'
forbid app "net-snmp/|core/|$internals"

[[ $status -ne 0 ]] || echo "includes: ok"
exit $status
