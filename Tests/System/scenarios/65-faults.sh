# shellcheck shell=bash
# The machine fails, the files do not: each fault is named, outlived and made good without help.

scenario_faults() {
    disk_full
    archive_full
    read_only_state
    unreadable_file
    folder_removed
    clock_set_back
}

# fault_file NAME [FOLDER]: a file no scenario used before, dropped.
fault_file() {
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/$1"
    drop_file "$scratch/$1" "${2:-inbox}"
}

fault_is_said() {
    check "$1: the journal says so" eventually 30 journal_has EVENT=storage.fault
    check "$1: the status says so" eventually 10 status_says 'Storage fault'
    check "$1: the daemon stays up" service_is active
}

fault_is_over() { # FAULT FILE
    check "$1: the file is taken when it is over" eventually 90 archived "$scratch/$2"
    check "$1: the journal says that it is over" eventually 10 journal_has EVENT=storage.restored
}

disk_full() {
    mark_journal
    # A small file system over the state, with what was there.
    inside systemctl stop baocaod
    inside_shell 'cp -a "$1" /var/tmp/state && mount -t tmpfs -o size=8m tmpfs "$1" && cp -a /var/tmp/state/. "$1"' "$state"
    inside systemctl start baocaod
    inside_shell 'cat /dev/zero >"$1/fill" || true' "$state" 2>/dev/null
    fault_file full.xlsx
    fault_is_said "disk full"
    inside rm "$state/fill"
    fault_is_over "disk full" full.xlsx
    check "disk full: the status no longer speaks of it" eventually 10 status_is_free_of 'Storage fault'
    started_on_a_full_disk
    inside systemctl stop baocaod
    inside_shell 'cp -a "$1/." /var/tmp/state && umount "$1" && cp -a /var/tmp/state/. "$1" && rm -r /var/tmp/state' "$state"
    inside systemctl start baocaod
}

started_on_a_full_disk() {
    inside systemctl stop baocaod
    inside_shell 'cat /dev/zero >"$1/fill" || true; : >"$1/lock"; cat /dev/zero >>"$1/fill" || true' "$state" 2>/dev/null
    mark_journal
    inside systemctl start --no-block baocaod
    check "started on a full disk: the journal says so" eventually 30 journal_has EVENT=storage.fault
    check "started on a full disk: the status says so" eventually 10 status_says 'Storage fault'
    check "started on a full disk: it waits" eventually 10 service_is activating
    inside rm "$state/fill"
    check "started on a full disk: it is ready when there is room" eventually 90 service_is active
}

# The store has room, the archive has none, for longer than the watchdog waits.
archive_full() {
    local pid
    inside systemctl stop baocaod
    inside mount -t tmpfs -o size=256k tmpfs "$state/archive"
    inside chown baocaod:baocaod "$state/archive"
    # Shorter than the daemon waits between its tries.
    drop_in short $'[Service]\nWatchdogSec=5s'
    inside systemctl start baocaod
    pid=$(main_pid)
    inside_shell 'cat /dev/zero >"$1/archive/fill" || true' "$state" 2>/dev/null
    mark_journal
    fault_file archive.xlsx
    fault_is_said "archive full"
    check "archive full: it is tried again, less and less often" eventually 30 journal_says 'trying again in 8'
    check "archive full: the watchdog sees that it waits" [ "$(main_pid)" = "$pid" ]
    inside rm "$state/archive/fill"
    fault_is_over "archive full" archive.xlsx
    inside systemctl stop baocaod
    inside_shell 'cp -a "$1/archive" /var/tmp/ && umount "$1/archive" && cp -a /var/tmp/archive/. "$1/archive" && rm -r /var/tmp/archive' "$state"
    drop_in short ''
    inside systemctl start baocaod
}

read_only_state() {
    local files=("$machine_root$state/baocaod.sqlite" "$machine_root$state/baocaod.sqlite-wal")
    mark_journal
    # A file system that fails turns read-only under open files; mount(8) refuses to do that, so the files are made so.
    chattr +i "${files[@]}"
    fault_file readonly.xlsx
    fault_is_said "read-only store"
    chattr -i "${files[@]}"
    fault_is_over "read-only store" readonly.xlsx
}

unreadable_file() {
    mark_journal
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/private.xlsx"
    machine_put "$scratch/private.xlsx" /home/officer/private.xlsx
    as_officer install -m 600 /home/officer/private.xlsx "$drop/inbox/private.xlsx"
    inside chgrp officer "$drop/inbox/private.xlsx"
    check "unreadable file: the journal says so" eventually 30 journal_has EVENT=file.unreadable FILE=private.xlsx
    check "unreadable file: the status says so" eventually 10 status_says 'May not take private.xlsx'
    fault_file readable.xlsx
    check "unreadable file: others are taken meanwhile" eventually 30 archived "$scratch/readable.xlsx"
    inside chgrp baocaod-officers "$drop/inbox/private.xlsx"
    as_officer chmod 660 "$drop/inbox/private.xlsx"
    check "unreadable file: it is taken when it may be read" eventually 30 archived "$scratch/private.xlsx"
    check "unreadable file: the status no longer speaks of it" eventually 10 status_is_free_of private
}

folder_removed() {
    mark_journal
    inside mv "$drop/inbox" "$drop/away"
    check "folder removed: the journal says so" eventually 30 journal_has EVENT=folder.missing
    check "folder removed: the status says so" eventually 10 status_says inbox
    check "folder removed: the daemon stays up" service_is active
    fault_file elsewhere.xlsx documents
    check "folder removed: files of other folders are taken" eventually 30 archived "$scratch/elsewhere.xlsx"
    check "folder removed: the status still says so" status_says inbox
    inside systemd-tmpfiles --create baocaod.conf
    check "folder put back: it is watched again" eventually 30 journal_has EVENT=folder.watched
    inside rmdir "$drop/away"
    fault_file back.xlsx
    check "folder put back: files are taken" eventually 30 archived "$scratch/back.xlsx"
}

# The container shares the host's clock, so the daemon alone is shown another one.
clock_set_back() {
    local library=/usr/local/lib/shifted_clock.so
    "${CC:-cc}" -shared -fPIC -o "$scratch/shifted_clock.so" "$tests/support/shifted_clock.c"
    machine_put "$scratch/shifted_clock.so" "$library"
    inside_shell 'echo 0 >/run/clock-shift'
    drop_in clock $'[Service]\nEnvironment=LD_PRELOAD='"$library"
    inside systemctl restart baocaod
    fault_file clock-before.xlsx
    check "clock: a file before" eventually 30 archived "$scratch/clock-before.xlsx"
    mark_journal
    inside_shell 'echo -3600 >/run/clock-shift'
    fault_file clock-after.xlsx
    check "clock set back an hour: files are taken as before" eventually 30 archived "$scratch/clock-after.xlsx"
    check "clock set back an hour: the newer file counts" eventually 30 only_source_is clock-after.xlsx
    check "clock set back an hour: the journal says so" eventually 10 journal_has EVENT=clock.set_back
    check "clock set back an hour: the status says so" eventually 10 status_says 'clock was set back'
    inside kill -KILL "$(main_pid)"
    fault_file clock-restart.xlsx
    check "clock set back an hour: also after a crash" eventually 90 archived "$scratch/clock-restart.xlsx"
    check "clock set back an hour: and it counts" eventually 30 only_source_is clock-restart.xlsx
    drop_in clock ''
    inside systemctl restart baocaod
    check "clock set right: the status no longer speaks of it" eventually 10 status_is_free_of clock
}

# only_source_is NAME: whose figures count for the table that all these files hold, as the figures say of each row.
only_source_is() {
    local figures=$machine_root$output/normalized/2023-H1/documents.whole.csv
    grep -qF "$1" "$figures" && ! tail -n +2 "$figures" | grep -vF "$1"
}
