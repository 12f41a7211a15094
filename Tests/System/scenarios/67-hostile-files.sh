# shellcheck shell=bash
# Files made to hurt: each is answered or parked, the daemon lives, and others are served meanwhile.

scenario_hostile_files() {
    officers_are_two
    a_sparse_file
    a_sparse_file_with_two_names
    files_cut_while_they_are_read
    files_changed_after_they_were_taken
    names_that_change_all_the_time
    files_that_nobody_may_read
    names_nobody_sees
}

a_sparse_file() {
    local began pid what="100 GB without content"
    mark_journal
    as_officer truncate -s 100G "$drop/inbox/to.csv"
    second_is_served "$what"
    check "$what: the daemon answers at once" answers_within 2
    check "$what: the officer is told" eventually 60 has_text "$output" 'to*.loi.txt'
    began=$SECONDS
    inside systemctl stop baocaod
    check "$what: it stops within 8 s ($((SECONDS - began)) s)" [ $((SECONDS - began)) -le 8 ]
    began=$SECONDS
    inside systemctl start baocaod
    check "$what: it starts within 10 s ($((SECONDS - began)) s)" [ $((SECONDS - began)) -le 10 ]
    check "$what: and answers at once" answers_within 2
    pid=$(main_pid)
    inside kill -KILL "$pid"
    check "$what: it starts after a crash" eventually 30 has_other_pid "$pid"
    second_is_served "$what, after a crash"
    clear_away 'to*'
}

a_sparse_file_with_two_names() {
    local what="100 GB without content under two names"
    mark_journal
    as_officer truncate -s 100G "$drop/inbox/.to"
    as_officer ln "$drop/inbox/.to" "$drop/inbox/hai ten.csv"
    second_is_served "$what"
    check "$what: the officer is told" eventually 60 has_text "$output" 'hai ten*.loi.txt'
    check "$what: it is not copied" spool_is_small
    clear_away '.to' 'hai ten*'
}

# In MiB on disk.
spool_is_small() { [[ $(inside du -sm "$drop/.spool" | cut -f1) -lt 600 ]]; }

clear_away() {
    local pattern
    for pattern in "$@"; do inside find "$drop/inbox" "$output/returned" -name "$pattern" -delete; done
}

files_cut_while_they_are_read() {
    local pid what="files cut through kept descriptors"
    pid=$(main_pid)
    mark_journal
    as_officer python3 "$hostile" truncate "$drop/inbox" 20
    check "$what: all leave the inbox" eventually 120 inbox_is_empty
    check "$what: all leave the spool" eventually 60 spool_is_empty
    check "$what: the daemon did not crash" [ "$(main_pid)" = "$pid" ]
    second_is_served "$what"
}

files_changed_after_they_were_taken() {
    local what="files changed through kept descriptors"
    find "$samples" -name 'PL5*' -exec cat {} + >"$scratch/table.csv"
    machine_put "$scratch/table.csv" /home/officer/table.csv
    as_officer env HOME=/home/officer python3 "$hostile" change "$drop/inbox" 60
    check "$what: all leave the inbox" eventually 120 inbox_is_empty
    check "$what: all leave the spool" eventually 60 spool_is_empty
    check "$what: what is in the ledger is in the archive" inside baocaod verify --config /etc/baocaod/baocaod.yaml
}

names_that_change_all_the_time() {
    local what="a name that is swapped for 20 s"
    mark_journal
    check "$what: swapped often enough" [ "$(as_officer python3 "$hostile" swap "$drop/inbox" 20)" -gt 1000 ]
    second_is_served "$what"
    check "$what: its refusals are told once a minute" refused_at_most 3 swap.csv
    # What the files dropped before and beside it say is there too.
    check "$what: the journal stays readable" journal_grew_by_at_most 40
}

files_that_nobody_may_read() {
    local what="file without rights for the daemon"
    mark_journal
    new_table "$scratch/secret.csv"
    machine_put "$scratch/secret.csv" /home/officer/secret.csv
    as_officer install -m 600 /home/officer/secret.csv "$drop/inbox/secret.csv"
    inside chgrp officer "$drop/inbox/secret.csv"
    check "$what: the officer is told" eventually 60 has_text "$output" 'secret*.txt'
    second_is_served "$what"
    as_officer rm "$drop/inbox/secret.csv"
    clear_away 'secret*'
    what="folder without rights for the daemon"
    as_officer mkdir -m 700 "$drop/inbox/secrets"
    as_officer cp /home/officer/secret.csv "$drop/inbox/secrets/secret.csv"
    check "$what: the officer is told" eventually 60 has_text "$output" 'secret*.txt'
    second_is_served "$what"
    as_officer rm -r "$drop/inbox/secrets"
    clear_away 'secret*'
}

names_nobody_sees() {
    as_officer touch "$drop/inbox/.hidden report.csv"
    check "a hidden name is in the status" eventually 30 status_names '.hidden report.csv'
    as_officer rm "$drop/inbox/.hidden report.csv"
}
