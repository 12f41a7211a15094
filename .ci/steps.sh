# shellcheck shell=bash
# timed COMMAND…: runs it and prints how long it took, by the clock and of processor time of what it ended and waited for. Its status is that of the command.
timed() {
    local began=$SECONDS status=0 processor
    processor=$(mktemp)
    printf '== %s %s\n' "$(date +%T)" "$*"
    times >"$processor"
    "$@" || status=$?
    times >>"$processor"
    # The second and the fourth line are of children.
    processor=$(awk -F '[ ms]+' 'NR % 2 == 0 { all = 60 * ($1 + $3) + $2 + $4 - all } END { printf "%d", all }' "$processor" && rm "$processor")
    printf '== %s: %d s, %d s of processor\n' "$*" $((SECONDS - began)) "$processor"
    return $status
}

# step COMMAND…: the same; a failure ends the script that uses this.
step() {
    local status=0
    timed "$@" || status=$?
    [[ $status -eq 0 ]] || { printf '== failed with %d: %s\n' "$status" "$*" >&2 && exit "$status"; }
}

# step_where_possible SENTENCE COMMAND…: the same; where the command exits with 2, the machine cannot do it, and the sentence is printed.
step_where_possible() {
    local sentence=$1 status=0
    shift
    timed "$@" || status=$?
    if [[ $status -eq 2 ]]; then
        printf '%s\n' "$sentence"
        return
    fi
    [[ $status -eq 0 ]] || { printf '== failed with %d: %s\n' "$status" "$*" >&2 && exit "$status"; }
}

# giving_way NICENESS COMMAND…: runs what only computes so that what waits is answered in time. The kernel shares processors between sessions, not
# processes (sched_autogroup), and Swift's tools start theirs without the priority that they have themselves.
giving_way() {
    # shellcheck disable=SC2016 # of the inner shell
    nice -n "$1" setsid --wait bash -c 'echo "$0" 2>/dev/null >/proc/self/autogroup || :; exec "$@"' "$@"
}
