# shellcheck shell=bash
# Idle: only the watchdog wakes the daemon.

scenario_idle() {
    local pid wakes memory
    inside systemctl restart baocaod
    pid=$(main_pid)
    sleep 10
    # Every system call of every thread for a minute. With WatchdogSec=2min a sign of life is due once.
    inside_shell 'timeout --signal=INT 60 strace -f -qq -o /root/idle.strace -p "$1"; exit 0' "$pid" >/dev/null 2>&1
    wakes=$(inside_shell 'grep -vE "resumed|unfinished|restart_syscall" /root/idle.strace | grep -cv "WATCHDOG=1"; true')
    memory=$(inside awk '/^VmRSS/ { print $2 }' "/proc/$pid/status")
    printf '       system calls in 60 s besides the watchdog: %s; resident: %s KiB\n' "$wakes" "$memory"
    # A sign of life takes a socket, a send and a close, and the timer's own calls.
    check "no wake-ups but the watchdog's" [ "$wakes" -le 12 ]
    check "under 40 MiB resident" [ "$memory" -lt 40960 ]
}
