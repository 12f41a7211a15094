# shellcheck shell=bash
# A clean system to install the package on: made once with debootstrap, kept between runs.

# Debian 12, or the suite that $system names (systemd/debian/suites.sh).
system=${system:-bookworm}

# Everything the scenarios need beside the package: an init, a journal that explains, Samba with its client.
image_packages=systemd,systemd-sysv,dbus,init-system-helpers,samba,smbclient,procps,iproute2,strace,man-db,python3-minimal,curl,adduser

# image_folder PACKAGE: prints the folder of an image in which the package's dependencies are installed.
# Another set of dependencies makes another image.
image_folder() {
    local dependencies key image cache=${BAOCAOD_IMAGE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/baocaod-images}
    dependencies=$(dpkg-deb -f "$1" Depends)
    key=$(printf '%s %s' "$image_packages" "$dependencies" | sha256sum | cut -c1-12)
    image=$cache/$system-$key
    if [[ ! -e $image/.complete ]]; then
        say "making an image of $(suite_title "$system") in $image (some minutes, once)"
        rm -rf "$image"
        mkdir -p "$cache"
        image_make "$image" "$dependencies" >"$cache/$system-$key.log" 2>&1 ||
            die "no image: see $cache/$system-$key.log"
    fi
    echo "$image"
}

image_make() {
    local image=$1 dependencies=$2 names
    suite_bootstrap "$system" "$image" "$image_packages"
    # The container has no network, so what the package depends on is installed now; apt checks it again later.
    names=$(sed -E 's/\([^)]*\)//g; s/\|[^,]*//g; s/,/ /g' <<<"$dependencies")
    # shellcheck disable=SC2086 # a list of names
    chroot "$image" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $names
    chroot "$image" apt-get clean
    # What waits for a network would wait for ever.
    ln -sf /dev/null "$image/etc/systemd/system/systemd-networkd-wait-online.service"
    # Samba is started by the scenario that needs it.
    ln -sf /dev/null "$image/etc/systemd/system/smbd.service"
    ln -sf /dev/null "$image/etc/systemd/system/nmbd.service"
    ln -sf /dev/null "$image/etc/systemd/system/samba-ad-dc.service"
    # And a database by the page that has one; the first boot would enable each unit that it brings.
    if [[ -d $image/etc/postgresql ]]; then
        local unit
        for unit in postgresql.service pg_receivewal@.service pg_{basebackup,compresswal,dump}@.timer; do
            ln -sf /dev/null "$image/etc/systemd/system/$unit"
        done
    fi
    # Documents are part of what is installed; debootstrap's image may leave them out.
    rm -f "$image"/etc/dpkg/dpkg.cfg.d/*docs* "$image/etc/machine-id" "$image/etc/resolv.conf"
    touch "$image/.complete"
}
