# shellcheck shell=bash
# What the scenarios say, and how they wait.

passed=0
failed=0

say() { printf '%s\n' "$*" >&2; }

die() {
    say "error: $*"
    exit 2
}

# check TEXT COMMAND…: one expectation. A failing one is shown with what the command printed; the run goes on.
check() {
    local text=$1 printed
    shift
    if printed=$("$@" 2>&1); then
        passed=$((passed + 1))
        printf '  ok   %s\n' "$text"
    else
        failed=$((failed + 1))
        printf '  FAIL %s\n' "$text"
        printf '       %s\n' "\$ $*"
        head -n 15 <<<"$printed" | cut -c 1-300 | sed 's/^/       /'
    fi
}

# eventually SECONDS COMMAND…: waits until the command succeeds; its last output when it never does. The seconds are those of a machine that does
# nothing else; one that is busy with others has three times as many, which costs nothing where the event comes.
eventually() {
    local deadline=$((SECONDS + 3 * $1)) printed
    shift
    until printed=$("$@" 2>&1); do
        if ((SECONDS >= deadline)); then
            printf 'not within the time: %s\n%s\n' "$*" "$printed"
            return 1
        fi
        sleep 0.1
    done
}

finish() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0))
}
