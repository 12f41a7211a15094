# shellcheck shell=bash
# step COMMAND…: runs it and prints how long it took. A failure ends the script that uses this.
step() {
    local began=$SECONDS status=0
    printf '== %s %s\n' "$(date +%T)" "$*"
    "$@" || status=$?
    printf '== %s: %d s\n' "$*" $((SECONDS - began))
    [[ $status -eq 0 ]] || { printf '== failed with %d: %s\n' "$status" "$*" >&2 && exit "$status"; }
}

# step_where_possible SENTENCE COMMAND…: the same; where the command exits with 2, the machine cannot do it, and the sentence is printed.
step_where_possible() {
    local sentence=$1 began=$SECONDS status=0
    shift
    printf '== %s %s\n' "$(date +%T)" "$*"
    "$@" || status=$?
    if [[ $status -eq 2 ]]; then
        printf '%s\n' "$sentence"
        return
    fi
    printf '== %s: %d s\n' "$*" $((SECONDS - began))
    [[ $status -eq 0 ]] || { printf '== failed with %d: %s\n' "$status" "$*" >&2 && exit "$status"; }
}

# giving_way NICENESS COMMAND…: runs what only computes so that what waits is answered in time. The kernel shares processors between sessions, not
# processes (sched_autogroup), and Swift's tools start theirs without the priority that they have themselves.
giving_way() {
    # shellcheck disable=SC2016 # of the inner shell
    nice -n "$1" setsid --wait bash -c 'echo "$0" 2>/dev/null >/proc/self/autogroup || :; exec "$@"' "$@"
}
