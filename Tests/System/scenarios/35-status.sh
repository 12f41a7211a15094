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
        'baocaod status --config /etc/baocaod/baocaod.yaml | grep -F "inbox/hai\\ndòng.csv: its name has control characters"'
    check "what was returned, and why" eventually 10 \
        status_has "any(r['name'] == 'hỏng.csv' and r['code'] == 'file.nothing_recognized' and r['reason'] for r in s['returned_files'])"
    check "what was taken, by module" status_has "next(m for m in s['modules'] if m['id'] == 'documents')['taken'] > 0"
    check "what each unit still owes" status_has "len(s['units']) == 23 and any(u['missing'] for u in s['units'])"
    check "what is missing for the period" status_has "s['period'] == '2023-H1' and any(d['missing'] for d in s['datasets'])"
    before=$(scanned_at)
    check "a rescan on request" inside baocaod rescan --config /etc/baocaod/baocaod.yaml
    check "is told as the time of the last scan" eventually 10 was_scanned_after "$before"
    a_folder_is_scanned_by_the_clock
    as_officer rm "$drop/inbox/~\$mở.xlsx" "$drop/inbox/"$'hai\ndòng.csv'
    check "the file is taken when the lock file is gone" eventually 30 archived "$scratch/mở.xlsx"
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
