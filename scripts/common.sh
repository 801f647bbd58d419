# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts: sourced, not run. All it says goes to stderr, so that a verb's results on stdout stay clean.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf 'ropescope: %s\n' "$*" >&2; }

# install_packages [KIND]: what packages.txt lists, and what it lists for that kind of work alone ("KIND: package").
install_packages() {
    local wanted missing
    mapfile -t wanted < <(sed -e 's/#.*//' -e "s/^${1:-none}: *//" -e '/:/d' -e '/^[[:space:]]*$/d' "$root/scripts/packages.txt")
    missing=()
    local installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' "${wanted[@]}" 2>/dev/null | awk '$2 == "ii" {print $1}')
    for package in "${wanted[@]}"; do
        grep -qxF "$package" <<<"$installed" || missing+=("$package")
    done
    ((${#missing[@]} == 0)) && return 0
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || { say "these packages are missing, and there is no sudo to install them: ${missing[*]}"; exit 1; }
        as_root=(sudo)
    fi
    say "installing with apt-get: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET]: configures once (ninja runs CMake again by itself when needed) and builds, quietly when nothing changed.
build() {
    local preset=$1 target=${2:-all}
    cd "$root"
    if [[ ! -f build/$preset/build.ninja ]]; then
        say "configuring the $preset build"
        cmake --preset "$preset" >&2
        say "building; the first time this takes some minutes"
        ninja -C "build/$preset" "$target" >&2
        return
    fi
    # Ninja always announces its look for new source files: afterwards only a failure is worth saying.
    local log
    log=$(mktemp)
    if ! ninja -C "build/$preset" "$target" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        say "the $preset build failed"
        exit 1
    fi
    rm -f "$log"
}
