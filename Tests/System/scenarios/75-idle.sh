# shellcheck shell=bash
# Idle: only the watchdog wakes the daemon.

scenario_idle() {
    local pid figures memory own
    inside systemctl restart baocaod
    pid=$(main_pid)
    # The threads that worked at the start end after some seconds.
    sleep 10
    # Every system call of every thread for a minute. With WatchdogSec=2min a sign of life is due once.
    inside_shell 'timeout --signal=INT 60 strace -f -ttt -qq -o /var/tmp/idle.strace -p "$1"; exit 0' "$pid" >/dev/null 2>&1
    figures=$(inside cat /var/tmp/idle.strace | wake_ups)
    printf '       wake-ups in 60 s: %s\n' "$figures"
    check "no wake-ups but the watchdog's" grep ', 0 for anything else$' <<<"$figures"
    memory=$(inside awk '/^VmRSS/ { print $2 }' "/proc/$pid/status")
    own=$(inside awk '/^RssAnon/ { print $2 }' "/proc/$pid/status")
    printf '       resident: %s KiB, of its own: %s KiB\n' "$memory" "$own"
    # Most are pages of the program and its libraries; how many of them are in depends on what the kernel read ahead.
    check "under 64 MiB resident" [ "$memory" -lt 65536 ]
    check "under 12 MiB of its own" [ "$own" -lt 12288 ]
}

# Calls less than a second apart belong to one wake-up. One that ends the threads of a sign of life is part of that.
wake_ups() {
    awk '
        function ends() {
            if (!calls) return
            if (alive) feeds++
            else if (ending) ends_of_threads++
            else { others++; print "       " first >"/dev/stderr" }
        }
        BEGIN { last = 0 }
        # The waits that strace found when it came are no wake-ups.
        !begun { begun = $2 }
        $2 - begun < 0.5 { last = $2; next }
        $2 - last > 1 { ends(); calls = alive = ending = 0; first = $0 }
        { calls++; last = $2 }
        /WATCHDOG=1/ { alive = 1 }
        / exit\(/ { ending = 1 }
        END {
            ends()
            printf "%d to say that it lives, %d to end threads after that, %d for anything else\n",
                feeds, ends_of_threads, others
        }'
}
