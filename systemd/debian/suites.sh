# shellcheck shell=bash
# The distributions that packages are made for, and how a plain system of each is made.

# suite_title SUITE: its name, as people call it; fails for one that no package is made for.
suite_title() {
    case $1 in
    bookworm) echo "Debian 12" ;;
    trixie) echo "Debian 13" ;;
    noble) echo "Ubuntu 24.04" ;;
    *) return 1 ;;
    esac
}

# suite_bootstrap SUITE FOLDER PACKAGES: makes a system with these packages (comma-separated) besides the least there is.
suite_bootstrap() {
    local suite=$1 folder=$2 packages=$3
    if [[ $suite != noble ]]; then
        debootstrap --variant=minbase --include="$packages" "$suite" "$folder" "${BAOCAOD_DEBIAN_MIRROR:-http://deb.debian.org/debian}"
        return
    fi
    local mirror=${BAOCAOD_UBUNTU_MIRROR:-http://archive.ubuntu.com/ubuntu} scripts=/usr/share/debootstrap/scripts
    # Older versions of debootstrap do not know it; every Ubuntu is made by the same script.
    local script=$scripts/noble
    [[ -e $script ]] || script=$scripts/jammy
    ubuntu_key "$mirror" "$folder.key"
    debootstrap --variant=minbase --components=main,universe --keyring="$folder.key" --include="$packages" \
        "$suite" "$folder" "$mirror" "$script"
    rm -f "$folder.key"
}

# The key that Ubuntu's archive is signed with, by its fingerprint: Debian 12 has no package of it.
ubuntu_key() {
    local fingerprint=F6ECB3762474EDA9D21B7022871920D1991BC93C place=pool/main/u/ubuntu-keyring/ubuntu-keyring_2023.11.28.1_all.deb
    local work
    work=$(mktemp -d)
    curl --fail --silent --show-error --output "$work/keyring.deb" "$1/$place"
    dpkg-deb -x "$work/keyring.deb" "$work"
    gpg --batch --quiet --homedir "$work" --no-default-keyring --keyring "$work/usr/share/keyrings/ubuntu-archive-keyring.gpg" \
        --export "$fingerprint" >"$2"
    rm -rf "$work"
    [[ -s $2 ]]
}
