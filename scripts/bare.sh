# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A bare Debian 12 in a temporary folder, for scripts/fresh and scripts/package: sourced after common.sh, not run. As root.
#
# The bare system has mounts, processes and devices of its own: everything in it runs in new mount and process namespaces
# with a /proc of its own, and its /dev holds the nodes that debootstrap makes. It shares the network, and so the display.
bare=$(mktemp -d) || die "no temporary folder could be made"
bare_display=

remove_bare() {
    pkill -KILL -P $$ || true # what still runs in there, when this was interrupted, and the display
    # Whatever is still mounted in there might be the real thing.
    if grep -qF " $bare" /proc/mounts; then
        say "not removed, since something is mounted in it: $bare"
    else
        rm -rf --one-file-system "$bare"
    fi
}

# Where this machine has its packages from: "ADDRESS RELEASE COMPONENT" of Debian's own lists, the release itself first.
# shellcheck disable=SC2016 # the $() are apt's
mapfile -t bare_sources < <(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
    awk '$3 == "main"' | sort -u -k2,2)
bare_release=
for bare_source in "${bare_sources[@]}"; do
    [[ $bare_source != *" bookworm main" ]] || bare_release=${bare_source%% *}
done
[[ $bare_release ]] || die "apt knows no list of Debian 12 (bookworm main): run apt-get update first"
mapfile -t bare_proxies < <(env | grep -iE '^(http|https|ftp|no|all)_proxy=' || true)

isolated() { # [--mount-proc=FOLDER] COMMAND...
    unshare --mount --pid --fork --kill-child "$@" </dev/null
}
# inside COMMAND: a line for the shell of the bare system.
inside() {
    isolated --mount-proc="$bare/proc" chroot "$bare" env -i "${bare_proxies[@]}" DISPLAY="$bare_display" HOME=/root LANG=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -c "$1"
}
# make_bare: debootstrap, and how this machine reaches its packages.
make_bare() {
    isolated debootstrap --variant=minbase bookworm "$bare" "$bare_release" &&
        printf 'deb %s\n' "${bare_sources[@]}" >"$bare/etc/apt/sources.list" &&
        { apt-config dump | grep -E '^Acquire::(http|https|Check|Max|Retries|ForceIPv)' || true; } >"$bare/etc/apt/apt.conf.d/90host" &&
        cp /etc/hosts "$bare/etc/hosts"
}
# show_display FILE: a display of this machine, whose number goes to FILE; inside() has it from then on.
show_display() {
    local tries
    Xvfb -displayfd 1 -screen 0 1600x1000x24 -ac -nolisten tcp -noreset >"$1" 2>/dev/null &
    disown # else the shell would report its end
    for ((tries = 0; tries < 50; tries++)); do [[ -s $1 ]] || sleep 0.2; done
    bare_display=:$(cat "$1")
}
