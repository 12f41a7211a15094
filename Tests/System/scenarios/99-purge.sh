# shellcheck shell=bash
# A purge removes what the package brought. The official record stays unless an administrator said otherwise, and so does whatever else
# somebody put there.

scenario_purge() {
    local rows sample
    inside_shell 'echo data >"$1/inbox/.kept" && chown officer:baocaod-officers "$1/inbox/.kept"' "$drop"
    inside_shell 'mkdir "$1-backup" && echo backup >"$1-backup/baocaod.sqlite" && echo note >"$1/ghi-chu.txt"' "$state"
    is_there "$state-tra-bong" || inside install -d -o baocaod "$state-tra-bong/archive"
    is_there /etc/baocaod/tra-bong.yaml || inside cp /etc/baocaod/baocaod.yaml /etc/baocaod/tra-bong.yaml
    rows=$(ledger 'SELECT count(*) FROM file')
    check "apt purges the package" purge
    check "the configuration is gone" is_gone /etc/baocaod/baocaod.yaml
    check "and the one that was kept beside it" is_gone /etc/baocaod/baocaod.yaml.truoc
    check "store and archive are kept" is_there "$state/baocaod.sqlite"
    check "the archive, too" is_there "$state/archive"
    check "those of other offices, too" is_there "$state-tra-bong/archive"
    check "it says so" grep -q "kept archive and store in $state;" "$scratch/purge.log"
    check "an administrator's backup is left" is_there "$state-backup/baocaod.sqlite"
    check "no unit is left" no_unit_is_left
    check "an officer's file is left" is_there "$drop/inbox/.kept"
    check "a new installation takes the record up" inside env DEBIAN_FRONTEND=noninteractive apt-get install -qy /var/tmp/baocaod.deb
    check "the service starts on it" inside systemctl start baocaod
    check "with every row" [ "$(ledger 'SELECT count(*) FROM file')" = "$rows" ]
    sample=/etc/baocaod/tra-bong.yaml
    is_there $sample || inside cp /etc/baocaod/baocaod.yaml $sample
    inside_shell 'echo "baocaod baocaod/purge-data boolean true" | debconf-set-selections'
    check "apt purges it once more, with the record" purge
    check "store and archive are gone, as was answered" no_record_is_left
    check "those of other offices are gone" is_gone "$state-tra-bong"
    check "an administrator's note beside them is left" is_there "$state/ghi-chu.txt"
    check "and named" grep -q "kept in $state what the daemon did not make: ghi-chu.txt" "$scratch/purge.log"
    check "an administrator's backup is still left" is_there "$state-backup/baocaod.sqlite"
    check "an officer's file is still left" is_there "$drop/inbox/.kept"
    check "empty drop folders are gone" is_gone "$drop/documents"
    check "the answer is forgotten" answer_is_forgotten
}

purge() { inside env DEBIAN_FRONTEND=noninteractive apt-get purge -qy baocaod >"$scratch/purge.log" 2>&1; }

no_record_is_left() { is_gone "$state/baocaod.sqlite" && is_gone "$state/archive"; }

answer_is_forgotten() { ! inside_shell 'echo "get baocaod/purge-data" | debconf-communicate 2>/dev/null | grep -q true'; }

no_unit_is_left() {
    inside systemctl daemon-reload
    ! inside systemctl list-unit-files 'baocaod*' | grep baocaod &&
        [[ -z $(inside find /etc/systemd/system -name 'baocaod*' -not -name '*.d') ]]
}
