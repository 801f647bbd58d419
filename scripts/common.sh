# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the scripts: sourced, not run. All it says goes to stderr, so that a verb's results on stdout stay clean.
# No script ends without a sentence: `die` says what was foreseen, the trap names what was not.
set -Eeuo pipefail
shopt -s inherit_errexit

say() { printf 'ropescope: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }
unforeseen() {
    ((BASH_SUBSHELL > 0)) || say "stopped by \"$2\", which ended with status $1 (${3##*/}, line $4)"
}
trap 'unforeseen $? "$BASH_COMMAND" "${BASH_SOURCE[0]}" "$LINENO"' ERR

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# A compiled file is found again by ccache in whichever folder the clone lies.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=1
export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(nproc)}

# wanted_packages [KIND]...: what packages.txt lists, and what it lists for those kinds of work alone ("KIND: package").
wanted_packages() {
    local list=$root/scripts/packages.txt line kind
    [[ -r $list ]] || die "cannot read $list"
    while read -r line; do
        line=${line%%#*}
        if [[ $line == *:* ]]; then
            for kind in "$@"; do
                if [[ ${line%%:*} == "$kind" ]]; then echo "${line#*:}"; fi
            done
        else
            echo "$line"
        fi
    done <"$list" | awk 'NF {print $1}'
}

# missing_packages PACKAGE...: those that dpkg does not call installed. dpkg-query ends with 1 when it has never heard of one.
missing_packages() {
    local installed status=0
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null) || status=$?
    ((status <= 1)) || die "dpkg-query ended with status $status: dpkg's list of packages cannot be read"
    comm -23 <(printf '%s\n' "$@" | sort -u) <(awk '$2 == "installed" {print $1}' <<<"$installed" | sort -u)
}

# install_packages [KIND]...: installs what is missing of wanted_packages, and says so.
install_packages() {
    local wanted missing still as_root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "no dpkg-query and apt-get here, so packages are not looked after: scripts/packages.txt lists what is needed"
        return 0
    fi
    wanted=$(wanted_packages "$@") || exit 1
    mapfile -t wanted <<<"$wanted"
    missing=$(missing_packages "${wanted[@]}") || exit 1
    [[ $missing ]] || return 0
    mapfile -t missing <<<"$missing"
    if (($(id -u) != 0)); then
        command -v sudo >/dev/null ||
            die "these packages are missing, and there is no sudo to install them. As root: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    # Debian's tools must not ask: settings stay as they are, and another apt at work is waited for.
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -o DPkg::Lock::Timeout=300
               -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold)
    say "packages: fetching the lists (apt-get update)"
    "${apt[@]}" update -q --error-on=any </dev/null >&2 ||
        say "apt-get update failed (is there a network?); trying with the lists at hand"
    say "packages: installing ${missing[*]}"
    "${apt[@]}" install -q -y --no-install-recommends "${missing[@]}" </dev/null >&2 ||
        die "apt-get could not install: ${missing[*]} (its reason is above)"
    still=$(missing_packages "${wanted[@]}") || exit 1
    [[ ! $still ]] || die "apt-get reported no error, but these packages are still missing: ${still//$'\n'/ }"
}

# progress WHAT: tells ninja's output as progress. A terminal shows every step in one line that is written over, a log the
# first step and then one every ten seconds. What the compiler says passes; a build with nothing to do says nothing.
progress() {
    local line told='' open='' started=$SECONDS same_line=''
    if [[ -t 2 && ${TERM:-dumb} != dumb ]]; then same_line=yes; fi
    while IFS= read -r line || [[ $line ]]; do
        if [[ $line =~ ^\[([0-9]+/[0-9]+)\]\  ]]; then
            if [[ $line == *'] Re-checking globbed directories...' ]]; then
                continue
            elif [[ $same_line ]]; then
                open=$'\r\e[K'
                printf '\r\e[?7l%s: %s\e[K\e[?7h' "$1" "$line" >&2 # cut at the edge, not wrapped
            elif [[ ! $told ]] || ((SECONDS - told >= 10)); then
                say "$1: step ${BASH_REMATCH[1]/\// of }"
                told=$SECONDS
            fi
        elif [[ $line && $line != 'ninja: Entering directory'* && $line != 'ninja: no work to do.' ]]; then
            printf '%s%s\n' "$open" "$line" >&2
            open=''
        fi
    done
    printf '%s' "$open" >&2
    ((SECONDS - started < 10)) || say "$1: $((SECONDS - started)) s"
}

# build PRESET [TARGET]...: configures what was never configured to the end (ninja runs CMake again by itself when needed)
# and builds.
build() {
    local preset=$1 tree=$root/build/$1
    shift
    if [[ ! -f $tree/build.ninja ]]; then
        say "configuring the $preset build"
        cmake -S "$root" --preset "$preset" >&2 ||
            die "the $preset build could not be configured (CMake's reason is above; if the folder was moved, delete $tree)"
    fi
    ninja -C "$tree" "$@" 2>&1 | progress "building $preset" || die "the $preset build failed (the reason is above)"
}
