# shellcheck shell=bash
# A booted Debian 12 with systemd as process 1, in a container without network.

machine_root=
machine_init=
# What systemd-nspawn is told besides.
machine_options=()

# machine_boot IMAGE: copies the image and boots the copy.
machine_boot() {
    machine_root=$(mktemp -d "${TMPDIR:-/tmp}/baocaod-machine.XXXXXX")
    cp -a --reflink=auto "$1/." "$machine_root"
    machine_start
}

machine_start() {
    local nspawn
    # --register=no and --keep-unit: the host needs neither machined nor a systemd of its own.
    systemd-nspawn --quiet --directory="$machine_root" --boot --register=no --keep-unit --private-network \
        --console=passive "${machine_options[@]}" >"$machine_root.log" 2>&1 &
    nspawn=$!
    machine_init=
    local tries=0
    until [[ -n $machine_init ]]; do
        # nspawn's child that has process id 1 in its own namespace.
        machine_init=$(machine_find_init "$nspawn")
        ((tries++ < 300)) || die "the machine does not boot, see $machine_root.log"
        sleep 0.1
    done
    machine_nspawn=$nspawn
    # "degraded" is a container's lot: some kernel units cannot start in it.
    tries=0
    until inside systemctl is-system-running 2>/dev/null | grep -qE 'running|degraded'; do
        ((tries++ < 600)) || die "the machine does not come up, see $machine_root.log"
        sleep 0.1
    done
}

machine_find_init() {
    local pid
    for pid in $(pgrep -P "$1" 2>/dev/null); do
        if [[ $(sed -n 's/^NSpid:.*\t//p' "/proc/$pid/status" 2>/dev/null) == 1 && $(cat "/proc/$pid/comm") == systemd ]]; then
            echo "$pid"
            return
        fi
        machine_find_init "$pid"
    done
}

# inside COMMAND…: runs a command in the machine as root.
inside() {
    nsenter --target="$machine_init" --mount --uts --ipc --net --pid --root --wd \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 LC_ALL=C.UTF-8 "$@"
}

# inside_shell TEXT [ARGUMENT…]: the same for a line of shell.
inside_shell() { inside bash -c "$1" bash "${@:2}"; }

# machine_put FILE PLACE: copies a file into the machine.
machine_put() { inside_shell 'cat >"$1"' "$2" <"$1"; }

# machine_stop [KEEP]: powers off; removes the container's files unless KEEP says something.
machine_stop() {
    [[ -n $machine_root ]] || return 0
    if [[ -n $machine_init ]] && kill -0 "$machine_nspawn" 2>/dev/null; then
        inside systemctl poweroff >/dev/null 2>&1 || true
        local tries=0
        while kill -0 "$machine_nspawn" 2>/dev/null; do
            if ((tries++ > 300)); then
                kill -KILL "$machine_nspawn" 2>/dev/null || true
            fi
            sleep 0.1
        done
    fi
    if [[ -n ${1:-} ]]; then
        say "kept: $machine_root"
    else
        rm -rf "$machine_root" "$machine_root.log"
    fi
    machine_root=
}
