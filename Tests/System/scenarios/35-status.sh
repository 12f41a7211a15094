# shellcheck shell=bash
# An administrator asks how things stand; a rescan on request; a folder that is scanned by the clock.

scenario_status() {
    local before
    as_officer touch "$drop/inbox/~\$mở.xlsx"
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/mở.xlsx"
    drop_file "$scratch/mở.xlsx"
    as_officer touch "$drop/inbox/"$'hai\ndòng.csv'
    printf 'không phải bảng biểu\n' >"$scratch/hỏng.csv"
    drop_file "$scratch/hỏng.csv" documents
    check "a file beside a lock file waits, and status says for what" eventually 10 \
        status_has "any(w['code'] == 'locked' and w['path'] == 'mở.xlsx' for w in folder('inbox')['waiting'])"
    check "a name with a line break is refused" eventually 10 \
        status_has "any(r['code'] == 'control_characters' for r in folder('inbox')['refused'])"
    check "and cannot break a line of the terminal" inside_shell \
        'baocaod status --config /etc/baocaod/baocaod.yaml | grep -F "inbox/hai\\ndòng.csv: tên có ký tự điều khiển"'
    check "what was returned, and why" eventually 10 \
        status_has "any(r['name'] == 'hỏng.csv' and r['code'] == 'file.nothing_recognized' and r['reason'] for r in s['returned_files'])"
    check "what was taken, by module" status_has "next(m for m in s['modules'] if m['id'] == 'documents')['taken'] > 0"
    check "what each unit still owes" status_has "len(s['units']) == 23 and any(u['missing'] for u in s['units'])"
    check "what is missing for the period" status_has "s['period'] == '2023-H1' and any(d['missing'] for d in s['datasets'])"
    before=$(scanned_at)
    check "a rescan on request" inside baocaod rescan --config /etc/baocaod/baocaod.yaml
    check "is told as the time of the last scan" eventually 10 was_scanned_after "$before"
    a_folder_is_scanned_by_the_clock
    a_terminal_is_spared
    as_officer rm "$drop/inbox/~\$mở.xlsx" "$drop/inbox/"$'hai\ndòng.csv'
    check "the file is taken when the lock file is gone" eventually 30 archived "$scratch/mở.xlsx"
    check "then all is fine" eventually 10 health_is 0 '^fine: Waiting for files'
    it_answers_in_every_state
}

# Nothing of a file reaches a terminal as a command to it; a pipe gets the bytes.
a_terminal_is_spared() {
    printf 'Đơn vị;Số\nXã\033[2J;1\nXã \302\2332J;2\n' >"$scratch/esc.csv"
    machine_put "$scratch/esc.csv" /var/tmp/esc.csv
    check "a cell's control characters do not reach a terminal" on_terminal_is_clean 'baocaod cells /var/tmp/esc.csv'
    check "nor those of a name in a message" on_terminal_is_clean "baocaod check --config /etc/baocaod/baocaod.yaml \$'/var/tmp/\e[31mnone.csv'"
    check "a pipe gets them as they are" inside_shell "baocaod cells /var/tmp/esc.csv | grep -q \$'Xã\e\[2J,1'"
}

# script(1) gives the command a terminal of its own.
on_terminal_is_clean() {
    local text
    text=$(inside script -qec "bash -c \"$1\"" /dev/null)
    echo "$text" | cat -v
    grep -qF 'u{1B}' <<<"$text" && ! grep -q $'[\e\a]' <<<"$text"
}

it_answers_in_every_state() {
    local pid ask=(inside baocaod status --config /etc/baocaod/baocaod.yaml) rescan=(inside baocaod rescan --config /etc/baocaod/baocaod.yaml)
    pid=$(main_pid)
    inside kill -STOP "$pid"
    check "a daemon that hangs is named within two seconds" answers_in_time "không trả lời kịp \(tiến trình $pid\)" "${ask[@]}"
    check "for a rescan too" answers_in_time "tiến trình $pid" "${rescan[@]}"
    check "the rest of the status is there" answers_in_time 'Tệp từ trước đến nay' "${ask[@]}"
    check "a health check gives no answer" health_is 3 '^no answer'
    inside kill -CONT "$pid"
    check "it answers again" eventually 10 health_is 0 '^fine'
    inside systemctl stop baocaod
    check "one that is stopped is said to be" answers_in_time 'không chạy' "${ask[@]}"
    check "the health check says what its unit is" health_is 2 '^stopped: no daemon runs; baocaod.service is inactive'
    the_store_is_locked
    the_disk_is_waited_for
    inside systemctl start baocaod
    check "and all is fine again" eventually 30 health_is 0 '^fine'
}

# Another process holds the whole database, as a backup that went wrong.
the_store_is_locked() {
    python3 - "$machine_root$state/baocaod.sqlite" "$scratch/locked" <<'PY' &
import pathlib, sqlite3, sys, time
store = sqlite3.connect(sys.argv[1], isolation_level=None)
store.execute("PRAGMA locking_mode = EXCLUSIVE")
store.execute("BEGIN IMMEDIATE")
store.execute("CREATE TABLE locked (x)")
pathlib.Path(sys.argv[2]).touch()
while pathlib.Path(sys.argv[2]).exists(): time.sleep(0.05)
store.execute("ROLLBACK")
PY
    local holder=$!
    eventually 10 test -e "$scratch/locked" >/dev/null
    check "a locked store keeps nobody waiting" answers_in_time 'Kho số liệu không trả lời|Không đọc được kho số liệu' \
        inside baocaod status --config /etc/baocaod/baocaod.yaml
    inside systemctl start --no-block baocaod
    check "while it starts, it says at what it is" eventually 10 answers_in_time 'đang khởi động: .*kho số liệu' \
        inside baocaod status --config /etc/baocaod/baocaod.yaml
    check "a rescan is told so too" answers_in_time 'đang (khởi động|chạy)|chưa khởi động được' inside baocaod rescan --config /etc/baocaod/baocaod.yaml
    check "the health check calls that degraded" health_is 1 '^degraded: the daemon (is starting|cannot start yet)'
    rm "$scratch/locked"
    wait "$holder"
    check "it starts when the lock is gone" eventually 60 service_is active
    inside systemctl stop baocaod
}

the_disk_is_waited_for() {
    inside mount -t tmpfs -o size=64k tmpfs "$state"
    inside chown baocaod:baocaod "$state"
    inside_shell 'cat /dev/zero >"$1/fill" || true' "$state" 2>/dev/null
    inside systemctl start --no-block baocaod
    check "while it waits for a disk, it says for which" eventually 20 answers_in_time "đang chờ nơi lưu trữ: .*$state" \
        inside baocaod status --config /etc/baocaod/baocaod.yaml
    check "the health check calls that degraded, with the reason" health_is 1 '^degraded: the daemon cannot start yet.*No space left'
    inside systemctl stop baocaod
    inside umount "$state"
}

a_folder_is_scanned_by_the_clock() {
    local before
    inside sed -i.bak 's/^  # rescan: 5m/  rescan: {documents: 1s}/' /etc/baocaod/baocaod.yaml
    inside systemctl reload baocaod
    check "one folder is scanned by the clock" eventually 10 status_has "folder('documents')['rescan_seconds'] == 1"
    check "the others are not" status_has "'rescan_seconds' not in folder('inbox')"
    before=$(scanned_at documents)
    check "and it is" eventually 10 was_scanned_after "$before" documents
    inside mv /etc/baocaod/baocaod.yaml.bak /etc/baocaod/baocaod.yaml
    inside systemctl reload baocaod
}

status_json() { inside baocaod status --json --config /etc/baocaod/baocaod.yaml; }

# status_has EXPRESSION: of Python, over the status as s.
status_has() {
    status_json | python3 -c 'import json, sys
s = json.load(sys.stdin)
def folder(name): return next(f for f in s["daemon"]["folders"] if f["id"] == name)
sys.exit(0 if eval(sys.argv[1]) else 1)' "$1"
}

scanned_at() {
    status_json | python3 -c 'import json, sys
print(next(f for f in json.load(sys.stdin)["daemon"]["folders"] if f["id"] == sys.argv[1])["last_scan"])' "${1:-inbox}"
}

was_scanned_after() { [[ $(scanned_at "${2:-inbox}") > $1 ]]; }
