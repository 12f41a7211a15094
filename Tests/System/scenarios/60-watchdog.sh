# shellcheck shell=bash
# A pipeline that hangs is ended by the watchdog, and the file that was in hand is not lost.

scenario_watchdog() {
    local pid source library=/usr/local/lib/hanging_reads.so
    source=$samples/$(sample_names | head -n 1)
    another_copy "$source" "$scratch/hang.xlsx"
    "${CC:-cc}" -shared -fPIC -o "$scratch/hanging_reads.so" "$tests/support/hanging_reads.c"
    machine_put "$scratch/hanging_reads.so" "$library"
    # Reading this file never ends, as on a disk that does not answer.
    drop_in hang $'[Service]\nWatchdogSec=4s\nEnvironment=LD_PRELOAD='"$library HANGING_SIZE=$(stat -c %s "$scratch/hang.xlsx")"
    inside systemctl restart baocaod
    mark_journal
    pid=$(main_pid)
    drop_file "$scratch/hang.xlsx"
    check "the journal says that nothing moves" eventually 30 journal_has EVENT=pipeline.stalled
    check "the watchdog ends the daemon" eventually 30 has_other_pid "$pid"
    check "systemd says why" eventually 10 watchdog_is_the_reason
    drop_in hang ''
    inside systemctl restart baocaod
    check "the file is taken then" eventually 30 archived "$scratch/hang.xlsx"
    check "an idle daemon keeps the watchdog quiet" idle_daemon_lives
}

watchdog_is_the_reason() {
    inside journalctl -q --since "@$journal_mark" _PID=1 UNIT=baocaod.service -o cat | grep -i watchdog
}

idle_daemon_lives() {
    local pid
    # No shorter: on a machine that is busy with others the daemon may get no time for a second.
    drop_in short $'[Service]\nWatchdogSec=5s'
    inside systemctl restart baocaod
    pid=$(main_pid)
    sleep 12
    [[ $(main_pid) == "$pid" ]]
    local result=$?
    drop_in short ''
    inside systemctl restart baocaod
    return "$result"
}
