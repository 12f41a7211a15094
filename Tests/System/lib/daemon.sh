# shellcheck shell=bash
# The daemon in the machine, as an administrator and an officer meet it.

drop=/srv/baocaod
output=$drop/output
state=/var/lib/baocaod
samples=$project/config/samples/2023-H1/in

# The six samples with a name each, so that scenarios can say which.
sample_names() { (cd "$samples" && find . -maxdepth 1 -type f -name 'PL*' -printf '%P\n' | LC_ALL=C sort); }

# as_officer COMMAND…: what an officer of the group does who is no administrator.
as_officer() { inside setpriv --reuid=officer --regid=officer --init-groups "$@"; }

# drop_file FILE [FOLDER [NAME]]: an officer copies a file into a drop folder, the way cp does it.
drop_file() {
    local name=${3:-$(basename "$1")} folder=${2:-inbox}
    machine_put "$1" "/home/officer/$name"
    as_officer cp "/home/officer/$name" "$drop/$folder/$name"
}

# A sample with a note that nobody reads, so that its bytes are new and its figures are not.
another_copy() { # FILE PLACE
    python3 -c 'import sys, zipfile, shutil
shutil.copy(sys.argv[1], sys.argv[2])
with zipfile.ZipFile(sys.argv[2], "a") as archive: archive.comment = sys.argv[3].encode()' "$1" "$2" "$RANDOM$RANDOM$RANDOM"
}

service_is() { [[ $(inside systemctl is-active baocaod) == "$1" ]]; }

main_pid() { inside systemctl show -P MainPID baocaod; }

# Never grep -q behind a pipe: it leaves at the first line, and whoever still writes fails for it.
status_says() { inside systemctl show -P StatusText baocaod | grep -E "$1"; }

status_is_free_of() { ! status_says "$1"; }

# journal_has FIELD=VALUE…: whether an entry with these fields is there since mark.
journal_has() { inside journalctl -q -u baocaod --since "@$journal_mark" -n 1 -o cat "$@" | grep .; }

journal_says() { inside journalctl -q -u baocaod --since "@$journal_mark" -o cat | grep -F "$1"; }

journal_mark=0
# To the microsecond, what was said before being written: an entry of the same second before is not meant. By no cursor: journalctl skips the
# first entry after one of another unit.
mark_journal() {
    inside journalctl --sync
    journal_mark=$(inside date +%s.%6N)
}

is_there() { inside test -e "$1"; }

is_gone() { ! inside test -e "$1"; }

# Also the drop folders of other offices, one level deeper.
inbox_is_empty() { [[ -z $(inside find "$drop" -name .spool -prune -o -name output -prune -o -type f -print) ]]; }

spool_is_empty() { [[ -z $(inside find "$drop/.spool" -type f) ]]; }

# archived_as FILE: whether the archive holds exactly the bytes of a file.
archived() {
    local hash
    hash=$(sha256sum "$1" | cut -d' ' -f1)
    inside_shell 'set -- "$1"/archive/"${2:0:2}"/"$2".*; [[ $(sha256sum "$1" | cut -d" " -f1) == "$(basename "${1%.*}")" ]]' "$state" "$hash"
}

# drop_in NAME TEXT: an administrator's addition to the unit; an empty text takes it away.
drop_in() {
    local file=/etc/systemd/system/baocaod.service.d/$1.conf
    if [[ -n $2 ]]; then
        inside mkdir -p "$(dirname "$file")"
        printf '%s\n' "$2" | inside_shell 'cat >"$1"' "$file"
    else
        inside rm -f "$file"
    fi
    inside systemctl daemon-reload
}

# has_other_pid PID: whether systemd has started another process since.
has_other_pid() {
    local now
    now=$(main_pid)
    [[ $now != 0 && $now != "$1" ]] && service_is active
}

# ledger QUERY: asks the daemon's store beside the running daemon.
ledger() {
    python3 - "$machine_root$state/baocaod.sqlite" "$1" <<'PY'
import sqlite3, sys
for row in sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).execute(sys.argv[2]):
    print(*row, sep="|")
PY
}

# ledger_rows_are COUNT PATTERN: rows of the ledger with names like the pattern.
ledger_rows_are() { [[ $(ledger "SELECT count(*) FROM file WHERE name LIKE '$2'") == "$1" ]]; }

# health_is CODE PATTERN: what `baocaod status --check` says and exits with.
health_is() {
    local line code=0
    line=$(inside baocaod status --check --config "${3:-/etc/baocaod/baocaod.yaml}") || code=$?
    echo "$code: $line"
    [[ $code == "$1" && $(wc -l <<<"$line") == 1 ]] && grep -qE "$2" <<<"$line"
}

# answers_in_time PATTERN COMMAND…: whether a command ends within two seconds, whatever it exits with, and says the pattern. Of three tries
# the quickest counts: the machine may be busy with others.
answers_in_time() {
    local pattern=$1 try began text
    shift
    for try in 1 2 3; do
        began=$(date +%s%N)
        text=$("$@" 2>&1) || true
        printf '%s ms: %s\n' $((($(date +%s%N) - began) / 1000000)) "$text"
        (($(date +%s%N) - began < 2000000000)) && grep -qE "$pattern" <<<"$text" && return
    done
    return 1
}

# In the spool lie whole files that are in the ledger, and nothing staged.
no_file_is_half_way() { [[ -z $(inside find "$drop/.spool" "$output" -name '*.part') ]]; }
