# shellcheck shell=bash
# Two officers, of whom one may mean harm; and what both see of what became of a file.

hostile=/usr/local/lib/hostile.py

# officers_are_two: the second officer, and the program of the one who means harm.
officers_are_two() {
    inside id second >/dev/null 2>&1 || inside useradd -m -G baocaod-officers second
    machine_put "$tests/support/hostile.py" "$hostile"
}

served=

as_second() { inside setpriv --reuid=second --regid=second --init-groups "$@"; }

as_service() { inside setpriv --reuid=baocaod --regid=baocaod --init-groups "$@"; }

# new_table PLACE: a small table with bytes of its own: 64 blank lines below it, each with or without a space.
new_table() { python3 -c 'import secrets, sys
open(sys.argv[2], "wb").write(open(sys.argv[1], "rb").read() + b"".join(secrets.choice([b"\r\n", b" \r\n"]) for _ in range(64)))' "$(find "$samples" -name 'PL5*')" "$1"; }

# second_is_served WHAT: a file of the second officer is taken meanwhile; `served` is its name.
second_is_served() {
    served="served-$RANDOM$RANDOM.csv"
    new_table "$scratch/$served"
    machine_put "$scratch/$served" "/home/second/$served"
    as_second cp "/home/second/$served" "$drop/inbox/$served"
    check "$1: another officer's file is taken" eventually 30 archived "$scratch/$served"
}

# has_text FOLDER PATTERN: whether a file with such a name lies below with something in it that an officer can read.
has_text() {
    local file
    file=$(inside find "$1" -name "$2" -type f -size +0 | head -n 1)
    [[ -n $file ]] && as_officer cat "$file"
}

no_storage_fault() { ! journal_says 'Storage fault' && status_is_free_of 'Storage fault'; }

journal_lines() { inside journalctl -q -u baocaod --since "@$journal_mark" -o cat | wc -l; }

# journal_grew_by_at_most LINES: since mark.
journal_grew_by_at_most() {
    local lines
    lines=$(journal_lines)
    echo "$lines lines"
    ((lines <= $1))
}

# refused_at_most LINES NAME: since mark.
refused_at_most() {
    local lines
    lines=$(inside journalctl -q -u baocaod --since "@$journal_mark" -o cat EVENT=entry.refused "FILE=$2" | wc -l)
    echo "$lines lines"
    ((lines <= $1))
}

restarts() { inside systemctl show -P NRestarts baocaod; }

status_names() { inside baocaod status --config /etc/baocaod/baocaod.yaml | grep -F -- "$1"; }

# answers_within SECONDS: the daemon itself answers, not only its ledger. Of three tries the quickest counts: the machine may be busy with others.
answers_within() {
    local try
    for try in 1 2 3; do
        inside timeout "$1" baocaod status --config /etc/baocaod/baocaod.yaml && return
        echo "try $try: no answer within $1 s"
    done
    return 1
}
