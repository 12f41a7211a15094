# shellcheck shell=bash
# 1,000 files of one officer take at most twice the time beside another officer's 50 obstacles of every kind.

scenario_hostile_neighbour() {
    local alone beside='' took number neighbour
    officers_are_two
    inside systemctl restart baocaod
    alone=$(seconds_of_many alone)
    as_second python3 "$hostile" obstacles "$drop" 50 >"$scratch/obstacles" 2>&1 &
    neighbour=$!
    check "the obstacles are there" eventually 30 grep -q ready "$scratch/obstacles"
    # Whatever else the machine does adds to a time and takes nothing off: the quickest of three counts.
    for number in 1 2 3; do
        # Of the last thousand: how many times it is tried depends on the machine.
        mark_journal
        took=$(seconds_of_many "beside$number")
        [[ -n $took ]] || break
        beside=$(awk -v a="${beside:-$took}" -v b="$took" 'BEGIN { print a < b ? a : b }')
        at_most_twice "$alone" "$beside" && break
    done
    printf '       1,000 files alone in %s s, beside 50 obstacles of every kind in %s s\n' "$alone" "$beside"
    check "all 1,000 are decided on alone" [ -n "$alone" ]
    check "all 1,000 are decided on beside the obstacles" [ -n "$beside" ]
    check "they take at most twice as long" at_most_twice "$alone" "$beside"
    check "the daemon answers at once" answers_within 2
    check "the journal stays readable" journal_grew_by_at_most 4000
    inside pkill -u second python3
    wait "$neighbour" 2>/dev/null
    inside_shell 'find "$1/inbox" "$1/output/returned" "$1/output/receipts" -mindepth 1 -name "*cản*" -exec rm -rf {} +' "$drop"
    check "when they are gone the inbox is empty" eventually 60 inbox_is_empty
}

# seconds_of_many NAME: how long 1,000 new files take; nothing when not all are decided on.
seconds_of_many() {
    local began
    began=$(date +%s%N)
    drop_many "$1" 1000 >/dev/null
    eventually 300 decided_are "$1" 1000 >/dev/null || return
    awk -v nanoseconds=$(($(date +%s%N) - began)) 'BEGIN { printf "%.1f", nanoseconds / 1e9 }'
}

at_most_twice() { awk -v alone="${1:-0}" -v beside="${2:-1}" 'BEGIN { exit !(beside <= 2 * alone) }'; }
