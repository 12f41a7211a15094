# shellcheck shell=bash
# An upgrade keeps what an administrator decided and restarts what runs.

scenario_upgrade() {
    local pid newer=$scratch/newer.deb
    pid=$(main_pid)
    inside_shell 'echo "# an administrator was here" >>/etc/baocaod/baocaod.yaml'
    (
        cd "$scratch" || exit
        dpkg-deb -R "$package" newer
        sed -i 's/^Version: .*/&+upgrade/' newer/DEBIAN/control
        dpkg-deb --root-owner-group -Zgzip -b newer "$newer" >/dev/null
    )
    machine_put "$newer" /var/tmp/newer.deb
    check "apt installs the newer package" inside apt-get install -qy /var/tmp/newer.deb
    check "the daemon was restarted" eventually 30 has_other_pid "$pid"
    check "the changed configuration is kept" inside grep -q 'an administrator was here' /etc/baocaod/baocaod.yaml
    check "it is still enabled" inside systemctl is-enabled baocaod
    check "the ledger is still there" ledger_has_rows
    check "removing stops it and keeps the data" inside apt-get remove -qy baocaod
    check "the store is kept" is_there "$state/baocaod.sqlite"
    check "installing again takes it up" inside apt-get install -qy /var/tmp/newer.deb
    check "the service starts as before" inside systemctl enable --now baocaod
}

ledger_has_rows() { ! ledger_rows_are 0 '%'; }
