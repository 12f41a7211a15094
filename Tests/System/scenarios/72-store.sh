# shellcheck shell=bash
# A store that is lost keeps the service from starting until an administrator decides; the archive gives it back.

scenario_store() {
    local decided="SELECT state, count(*), sum(accepted_order) FROM file WHERE state IN ('accepted', 'returned', 'duplicate') GROUP BY state"
    local before
    check "no file waits" eventually 60 spool_is_empty
    inside systemctl stop baocaod
    before=$(ledger "$decided")
    inside_shell 'rm "$1"/baocaod.sqlite*' "$state"
    mark_journal
    check "without its store the service does not start" start_fails
    check "and is not tried for ever" eventually 10 service_is failed
    check "the journal has the event" eventually 10 journal_has EVENT=store.unusable
    check "and says what to do" journal_says 'baocaod store adopt'
    check "no empty store was made" is_gone "$state/baocaod.sqlite"
    check "root builds it again from the archive" inside baocaod store adopt
    check "it is the service's own" [ "$(inside stat -c %U "$state/baocaod.sqlite")" = baocaod ]
    check "so is the archive's journal" [ -z "$(inside find "$state/archive" -user root)" ]
    check "every file was decided on as before" [ "$(ledger "$decided")" = "$before" ]
    check "store, archive and journal agree" inside baocaod store check
    check "the service starts" inside systemctl start baocaod
    check "beside it nothing is rebuilt" rebuilding_is_refused
}

start_fails() { ! inside systemctl start baocaod; }

rebuilding_is_refused() { ! inside baocaod store recover --anyway; }
