#!/bin/sh
# Makes everything ready to run, test or bundle JourneyDesk: the system's libraries and .venv with pinned packages.
# Quick when nothing is missing. Nobody needs to be root: what only root may install is then printed as one line.
#
#     packaging/setup.sh run|test|spark|bundle
set -eu
cd "$(dirname "$0")/.."
goal=${1:-run}

# What Qt's own plugins link against, by Debian and Ubuntu name.
qt_libraries="libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-xinerama0 libxkbcommon-x11-0"
wayland_libraries="libwayland-client0 libwayland-cursor0 libwayland-egl1"
test_packages="poppler-utils qpdf xvfb fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji"

case $goal in
run) extras="" wanted=$qt_libraries ;;
test) extras="[test]" wanted="$qt_libraries $test_packages" ;;
spark) extras="[test,spark]" wanted="$qt_libraries $test_packages" ;;
bundle) extras="[bundle]" wanted="$qt_libraries binutils" ;;
*) echo "usage: packaging/setup.sh run|test|spark|bundle" >&2 && exit 2 ;;
esac
[ "$goal" != spark ] || command -v java >/dev/null || wanted="$wanted default-jre-headless"
[ -z "${WAYLAND_DISPLAY:-}" ] || wanted="$wanted $wayland_libraries"

say() { echo "journeydesk: $*" >&2; }

# A package may carry the ending t64 since Debian 13 and Ubuntu 24.04.
installed() {
    dpkg-query -W -f='${db:Status-Status}\n' "$1" "$1t64" 2>/dev/null | grep -qx installed
}

missing() {
    for package in "$@"; do installed "$package" || printf '%s ' "$package"; done
}

apt_install() {
    say "installing $*"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >&2
}

# Installs Debian packages where that is allowed; otherwise prints the line that somebody else may run.
system_packages() {
    command -v dpkg-query >/dev/null || return 0
    lacking=$(missing "$@")
    [ -n "$lacking" ] || return 0
    # shellcheck disable=SC2086
    if [ "$(id -u)" = 0 ] && apt_install $lacking; then return 0; fi
    say "these system packages are missing; install them with:"
    echo "    sudo apt-get install -y $lacking" >&2
}

suitable() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null
}

find_python() {
    for python in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
        if suitable "$python"; then echo "$python" && return; fi
    done
    return 1
}

no_python() {
    say "Python 3.11 or newer with its venv module is needed. Set PYTHON=/path/to/python, or install it with:"
    echo "    sudo apt-get install -y python3 python3-venv" >&2
    exit 1
}

make_venv() {
    python=$(find_python) || { system_packages python3 python3-venv && python=$(find_python); } || no_python
    say "making .venv with $("$python" --version)"
    [ ! -L .venv ] || rm .venv # a link leads to another checkout's, which is not ours to clear
    "$python" -m venv --clear .venv
}

# Programs in .venv/bin begin with the path at which they were installed: a checkout that was moved or copied needs
# its own. Python 3.11 and newer keep the command that made a .venv, which ends in its path.
stands_here() {
    case "$(sed -n 's/^command = //p' .venv/pyvenv.cfg 2>/dev/null)" in
    *" $(pwd -P)/.venv") .venv/bin/python -m pip --version >/dev/null 2>&1 ;;
    *) return 1 ;;
    esac
}

# Changes whenever .venv must be filled again: the pins, the project's own requirements, the interpreter.
fingerprint() {
    { cat packaging/constraints.txt; sed '/^\[tool\.ruff/,$d' pyproject.toml; .venv/bin/python --version; pwd; } | cksum
}

fill_venv() {
    say "installing Python packages (once, or when a pin changed)"
    pip=".venv/bin/python -m pip --disable-pip-version-check install -q"
    $pip -c packaging/constraints.txt hatchling editables
    $pip -c packaging/constraints.txt --no-build-isolation -e ".$extras"
    fingerprint >.venv/journeydesk-run.stamp
    fingerprint >".venv/journeydesk-$goal.stamp"
}

# shellcheck disable=SC2086
system_packages $wanted
stands_here || make_venv
[ "$(fingerprint)" = "$(cat ".venv/journeydesk-$goal.stamp" 2>/dev/null)" ] || fill_venv

# Now and not at the first start: where Python may not write, it would be a third of the time that a short command takes.
.venv/bin/python -m compileall -q journeydesk
