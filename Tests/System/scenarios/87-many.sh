# shellcheck shell=bash
# A tenth of the most files eight times, then the most (10,000 unless told) at once, then a tree 200 folders deep: all are taken, none twice, memory is flat.

scenario_many() {
    local few many began round burst=$((most_files / 10)) accepted=$((most_files / 4)) returned
    returned=$((most_files - accepted))
    inside systemctl restart baocaod
    # The peak of one short burst depends on what happens to coincide in it; that of eight says what the work needs.
    for round in 1 2 3 4 5 6 7 8; do
        mark_journal
        drop_many "few$round" "$burst"
        check "$burst files at once ($round): all are decided on" eventually 120 decided_are "few$round" "$burst"
        # Making the report takes memory of its own, after a few files as after many.
        check "$burst files at once ($round): their report is made" eventually 30 journal_has EVENT=report.made
    done
    few=$(high_water)
    began=$SECONDS
    drop_many many "$most_files"
    check "$most_files files at once: all are decided on" eventually 400 decided_are many "$most_files"
    many=$(high_water)
    printf '       %s files in %s s; VmHWM %s KiB after eight times %s, %s KiB after %s more\n' \
        "$most_files" $((SECONDS - began)) "$few" "$burst" "$many" "$most_files"
    check "$most_files files: a quarter is accepted, the others come back" outcomes_are many "accepted|$accepted returned|$returned"
    check "$most_files files: each has one row in the ledger" [ "$(ledger "SELECT count(DISTINCT name) FROM file WHERE name LIKE 'many-%'")" = "$most_files" ]
    check "$most_files files: each accepted one has its table once" [ "$(tables_of many)" = "$accepted|$accepted" ]
    check "$most_files files: one receipt for each" eventually 30 count_is "$accepted" "$output/receipts" 'many-*.nhan.txt'
    check "$most_files files: each returned one is there once" eventually 30 count_is "$returned" "$output/returned" 'many-*.csv'
    check "memory stays flat" [ "$many" -lt $((few * 5 / 4)) ]
    deep_tree
    check "the inbox is empty" eventually 30 inbox_is_empty
    check "the spool is empty" eventually 30 spool_is_empty
}

deep_tree() {
    python3 - "$scratch/deep" <<'PY'
import os, sys
os.mkdir(sys.argv[1])
os.chdir(sys.argv[1])
for level in range(1, 201):
    os.mkdir(f"mục {level}")
    os.chdir(f"mục {level}")
    with open(f"deep-{level:03}.csv", "w") as file: file.write(f"không phải bảng, mục {level}\n")
PY
    drop_tree deep
    check "a tree 200 folders deep: all its files are decided on" eventually 60 decided_are deep 200
    check "a tree 200 folders deep: each comes back where it lay" eventually 30 deepest_is_returned
}

outcomes_are() { # NAME OUTCOMES
    [[ $(ledger "SELECT state, count(*) FROM file WHERE name LIKE '$1-%' GROUP BY state ORDER BY state" | paste -sd ' ') == "$2" ]]
}

# Files with tables, and tables.
tables_of() { ledger "SELECT count(DISTINCT v.file_id), count(*) FROM statement v JOIN file f ON f.id = v.file_id WHERE f.name LIKE '$1-%'"; }

count_is() { # COUNT FOLDER PATTERN
    [[ $(inside find "$2" -name "$3" | wc -l) == "$1" ]]
}

deepest_is_returned() {
    local path
    path=$(inside find "$output/returned" -name 'deep-200.csv')
    [[ $(tr -cd / <<<"${path#"$output"/returned/}" | wc -c) == 200 ]] && count_is 200 "$output/returned" 'deep-*.csv'
}

high_water() { inside awk '/^VmHWM/ { print $2 }' "/proc/$(main_pid)/status"; }
