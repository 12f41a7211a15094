# shellcheck shell=bash
# An upgrade keeps what an administrator decided and restarts what runs.

scenario_upgrade() {
    local pid office newer=$scratch/newer.deb
    another_office_runs
    pid=$(main_pid)
    office=$(inside systemctl show -P MainPID baocaod@tra-bong)
    inside_shell 'echo "# an administrator was here" >>/etc/baocaod/baocaod.yaml'
    (
        cd "$scratch" || exit
        dpkg-deb -R "$package" newer
        sed -i 's/^Version: .*/&+upgrade/' newer/DEBIAN/control
        dpkg-deb --root-owner-group -Zgzip -b newer "$newer" >/dev/null
    )
    machine_put "$newer" /var/tmp/newer.deb
    # As versions before this one left them.
    inside_shell 'find "$@" -type d -exec chmod 2770 {} + ; find "$@" -type f -exec chmod 660 {} +' "$output/report" "$output/normalized"
    check "apt installs the newer package" inside apt-get install -qy /var/tmp/newer.deb
    check "the daemon was restarted" eventually 30 has_other_pid "$pid"
    check "and that of another office" eventually 30 office_has_other_pid "$office"
    check "officers only read reports and figures since" eventually 30 all_are_read_only
    check "the changed configuration is kept" inside grep -q 'an administrator was here' /etc/baocaod/baocaod.yaml
    check "it is still enabled" inside systemctl is-enabled baocaod
    check "the ledger is still there" ledger_has_rows
    check "removing stops it and keeps the data" inside apt-get remove -qy baocaod
    check "also those of other offices" eventually 10 office_is_stopped
    check "the store is kept" is_there "$state/baocaod.sqlite"
    check "installing again takes it up" inside apt-get install -qy /var/tmp/newer.deb
    check "the service starts as before" inside systemctl enable --now baocaod
    an_old_store_is_migrated
}

# The store of an earlier version, put in the place of this one's as an upgrade finds it.
an_old_store_is_migrated() {
    local store=$machine_root$state/baocaod.sqlite sample
    sample=$(sample_names | grep '^PL5')
    inside systemctl stop baocaod
    rm -f "$store" "$store-wal" "$store-shm"
    # That version kept no journal.
    rm -rf "${store%/*}"/archive/{journal,issued,counted}
    python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2]).read())' \
        "$store" "$tests/support/store-of-version-1.sql"
    inside chown baocaod:baocaod "$state/baocaod.sqlite"
    mark_journal
    check "the daemon starts on the store of an earlier version" inside systemctl start baocaod
    check "the file in it has its order now" [ "$(ledger 'SELECT name, state, accepted_order FROM file')" = "$sample|accepted|1" ]
    check "its 22 rows are still there" [ "$(ledger 'SELECT count(*) FROM unit_row WHERE NOT is_total')" = 22 ]
    check "what the ledger knows stands in the archive's journal now" eventually 10 journal_of_archive_names "$sample"
    check "no row lost its owner" [ -z "$(ledger 'PRAGMA foreign_key_check')" ]
    drop_file "$samples/$sample"
    check "the same bytes are known from then" eventually 30 journal_has EVENT=file.duplicate "FILE=$sample"
}

journal_of_archive_names() { grep -qF "$1" "$machine_root$state"/archive/journal/*.jsonl; }

# The one of the scenario before, or one as it makes it.
another_office_runs() {
    is_there /etc/baocaod/tra-bong.yaml || inside_shell 'sed "s,/srv/baocaod,/srv/baocaod/tra-bong,; s,/var/lib/baocaod,/var/lib/baocaod-tra-bong," \
        /etc/baocaod/baocaod.yaml >/etc/baocaod/tra-bong.yaml'
    check "a daemon of another office runs" inside systemctl start baocaod@tra-bong
}

office_has_other_pid() {
    local pid
    pid=$(inside systemctl show -P MainPID baocaod@tra-bong)
    [[ $pid != 0 && $pid != "$1" ]]
}

office_is_stopped() { ! inside systemctl is-active baocaod@tra-bong; }

all_are_read_only() {
    local others
    others=$(inside find "$output/report" "$output/normalized" -perm /022)
    echo "$others"
    [[ -z $others ]]
}

ledger_has_rows() { ! ledger_rows_are 0 '%'; }
