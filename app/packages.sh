# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
#
# Sourced by app/run.sh, tests/run.sh and .ci/run: the Debian packages each of them needs and how they get there, and the
# way a preset is configured. Every entry is "package: what it is for".

run_packages=(
    "build-essential: C and C++ compiler"
    "cmake: build system, 3.25 or newer"
    "ninja-build: runs the build"
    "ccache: keeps compiled files, so that the next build is quick"
    "libsnmp-dev: Net-SNMP library, the tests compare with it"
    "qt6-base-dev: Qt 6.4 or newer, windows and widgets"
    "libqt6opengl6-dev: Qt OpenGL, needed by Qt Charts"
    "qt6-charts-dev: Qt Charts"
    "qt6-svg-dev: Qt SVG, draws the icons"
    "qt6-tools-dev: Qt's build rules for translations"
    "qt6-l10n-tools: lupdate and lrelease, compile the translations"
    "qt6-translations-l10n: translations of Qt's own buttons"
    "fonts-dejavu-core: font for Latin text"
    "fonts-noto-cjk: font for Chinese text"
)
display_packages=(
    "xvfb: virtual X server for machines without a display"
    "xauth: access to the virtual X server"
)
test_packages=(
    "snmpd: Net-SNMP agent, the tests poll it"
    "snmp: Net-SNMP command line tools, the tests compare with what they print"
    "snmptrapd: Net-SNMP trap daemon, the tests send it traps and informs"
    "snmpsim: SNMP simulator, the tests poll recorded devices"
    "pkg-config: finds the installed library in the test of an outside project"
)
check_packages=(
    "git: lists the files to check"
    "clang-format: checks the layout of the code"
    "clang-tidy: looks for likely mistakes"
)

# Installs what is missing of the packages given, or prints them and fails where it cannot. SSM_SKIP_PACKAGES=1 goes on
# without looking, for systems on which the same things have other names.
need_packages() {
    [[ ${SSM_SKIP_PACKAGES:-} ]] && return
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        explain_packages "This system has no apt-get. Needed are, by their Debian names:" "$@"
        echo "When they are there, start again with SSM_SKIP_PACKAGES=1 in the environment." >&2
        return 1
    fi

    local -A installed=()
    local entry name status
    while read -r name status; do
        [[ $status == ?i* ]] && installed[$name]=1
    done < <(dpkg-query --show --showformat='${Package} ${db:Status-Abbrev}\n' "${@%%:*}" 2>/dev/null)

    local missing=()
    for entry in "$@"; do
        [[ ${installed[${entry%%:*}]:-} ]] || missing+=("$entry")
    done
    [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

install_packages() {
    # RUNLEVEL=1 asks the packages not to start their services: the tests start agents of their own.
    local apt=(env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get --quiet --option DPkg::Lock::Timeout=300)
    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            explain_packages "Packages are missing; installing them needs root or sudo:" "$@"
            return 1
        fi
        apt=(sudo "${apt[@]}")
    fi
    echo "Installing: ${*%%:*}"
    "${apt[@]}" update
    "${apt[@]}" install --yes --no-install-recommends "${@%%:*}"
}

explain_packages() {
    echo "$1" >&2
    printf '    %s\n' "${@:2}" >&2
}

# Configures a preset if that was not done before or the presets have changed since; whatever else changes, the build
# notices itself.
configure_preset() {
    local source=$1 preset=$2
    local stamp=$source/build/$preset/configured
    [[ -e $stamp && ! $source/CMakePresets.json -nt $stamp ]] && return
    local generator=()
    command -v ninja >/dev/null || generator=(-G "Unix Makefiles")
    cmake -S "$source" --preset "$preset" "${generator[@]}" "${@:3}"
    touch "$stamp"
}
