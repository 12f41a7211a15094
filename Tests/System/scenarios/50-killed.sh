# shellcheck shell=bash
# Killed while it works, started again by systemd: no file is lost, none is taken twice.

scenario_killed() {
    local pid number source
    source=$samples/$(sample_names | head -n 1)
    mark_journal
    for number in $(seq 1 20); do
        another_copy "$source" "$scratch/kill-$number.xlsx"
        drop_file "$scratch/kill-$number.xlsx"
    done
    pid=$(main_pid)
    inside kill -KILL "$pid"
    check "systemd starts it again" eventually 30 has_other_pid "$pid"
    check "every file leaves the inbox" eventually 120 inbox_is_empty
    for number in $(seq 1 20); do
        check "kill-$number.xlsx is archived" eventually 60 archived "$scratch/kill-$number.xlsx"
    done
    check "each has one row in the ledger" eventually 10 ledger_rows_are 20 "kill-%"
}
