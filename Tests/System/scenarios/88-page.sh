# shellcheck shell=bash
# The page: off until it is enabled, started by a request, gone when nobody asks, in its sandbox.

scenario_page() {
    local socket=/run/baocaod-web/page.sock
    check "the page is off after the installation" inside_fails systemctl is-enabled --quiet baocaod-web.socket
    check "nothing listens" inside_fails test -S "$socket"

    inside systemctl enable --now baocaod-web.socket >/dev/null 2>&1
    check "its socket is there" inside test -S "$socket"
    check "nothing runs before the first request" inside_fails systemctl is-active --quiet baocaod-web.service
    check "everybody else is kept from the socket" page_denies nobody
    inside_shell 'adduser --quiet www-data baocaod-web' >/dev/null 2>&1
    check "the first request is answered" page_says 401 /
    check "it runs after the first request" inside systemctl is-active --quiet baocaod-web.service
    check "the sign-in page is there" page_says 200 /dang-nhap
    check "a header counts from nobody who is no proxy" page_says 401 / -H 'X-Remote-User: lan'

    page_proxy
    page_sandbox
    page_idle
    page_stop
    page_without_store
    page_leaves_the_daemon_alone
    inside systemctl disable --now baocaod-web.socket >/dev/null 2>&1
    check "nothing listens once it is off" inside_fails test -S "$socket"
}

# The status of an answer to the web server's user: page_says STATUS PATH [CURL ARGUMENT…]
page_says() {
    local status=$1 path=$2 said
    shift 2
    said=$(inside setpriv --reuid=www-data --regid=www-data --init-groups curl -s -o /dev/null -w '%{http_code}' \
        --max-time 20 --unix-socket /run/baocaod-web/page.sock "$@" "http://localhost$path")
    [[ $said == "$status" ]] || { echo "       $path: $said, expected $status"; return 1; }
}

page_denies() {
    ! inside setpriv --reuid="$1" --clear-groups curl -s -o /dev/null --unix-socket /run/baocaod-web/page.sock http://localhost/
}

inside_fails() { ! inside "$@"; }

# Whom a configured proxy names may do what the configuration says; the file is noticed without a reload.
page_proxy() {
    inside cp /etc/baocaod/baocaod.yaml /var/tmp/before-page.yaml
    inside_shell 'printf "page: {proxy_users: [www-data]}\nroles: [{role: editor, accounts: [lan]}]\n" >>/etc/baocaod/baocaod.yaml'
    sleep 1.2
    check "a configured proxy says who it is" page_says 200 / -H 'X-Remote-User: lan'
    check "somebody without a role is refused" page_says 403 / -H 'X-Remote-User: khac'
    check "two names are refused" page_says 400 / -H 'X-Remote-User: lan' -H 'X-Remote-User: hoa'
    inside_shell 'echo "rolez: []" >>/etc/baocaod/baocaod.yaml'
    sleep 1.2
    check "a faulty configuration changes nothing" page_says 200 / -H 'X-Remote-User: lan'
    check "and is in the journal" inside_shell 'journalctl -u baocaod-web --since -1min | grep -q page.reload.refused'
    inside cp /var/tmp/before-page.yaml /etc/baocaod/baocaod.yaml
}

page_sandbox() {
    local exposure
    exposure=$(inside systemd-analyze security --no-pager baocaod-web.service | sed -n 's/.*exposure level.*: \([0-9.]*\).*/\1/p')
    printf '       exposure: %s\n' "$exposure"
    check "exposure under 1.5" awk -v e="$exposure" 'BEGIN { exit !(e != "" && e < 1.5) }'
    local pid
    pid=$(inside systemctl show -p MainPID --value baocaod-web.service)
    check "it has no network" inside_shell "[ \$(nsenter -t $pid -n ls /sys/class/net | grep -cv '^lo\$') = 0 ]"
    check "it cannot write reports" inside_shell "! nsenter -t $pid -m setpriv --reuid=baocaod --regid=baocaod --init-groups touch /srv/baocaod/output/report/x"
    check "it cannot see the spool" inside_shell "! nsenter -t $pid -m setpriv --reuid=baocaod --regid=baocaod --init-groups ls /srv/baocaod/.spool"
    check "its journal has no query" inside_shell "! journalctl -u baocaod-web | grep -q '?'"
}

page_idle() {
    inside_shell 'mkdir -p /run/systemd/system/baocaod-web.service.d
printf "[Service]\nExecStart=\nExecStart=/usr/bin/baocaod web --idle 2 --config /etc/baocaod/baocaod.yaml\n" >/run/systemd/system/baocaod-web.service.d/zzz-idle.conf
systemctl daemon-reload; systemctl stop baocaod-web.service' >/dev/null 2>&1
    check "it is started again by a request" page_says 200 /dang-nhap
    # It waits for the unit's end, no longer than ten seconds.
    inside_shell 'for i in $(seq 100); do systemctl is-active --quiet baocaod-web.service || break; sleep 0.1; done'
    check "it leaves when nobody asks" inside_fails systemctl is-active --quiet baocaod-web.service
    check "in order" inside_shell '[ "$(systemctl show -p Result --value baocaod-web.service)" = success ]'
    check "and comes back" page_says 200 /dang-nhap
    inside_shell 'rm /run/systemd/system/baocaod-web.service.d/zzz-idle.conf; systemctl daemon-reload; systemctl stop baocaod-web.service' >/dev/null 2>&1
}

page_stop() {
    page_says 200 /dang-nhap
    local began=$SECONDS
    inside systemctl stop baocaod-web.service
    check "it stops within five seconds" [ $((SECONDS - began)) -le 5 ]
    check "in order" inside_shell '[ "$(systemctl show -p Result --value baocaod-web.service)" = success ]'
}

# Stopped daemon, store put away: the page says so, makes none, and goes on when it is back.
page_without_store() {
    inside systemctl stop baocaod baocaod-web.service
    inside_shell 'mkdir /var/tmp/away; mv /var/lib/baocaod/baocaod.sqlite* /var/tmp/away/'
    check "without a store it says so" page_says 503 /
    check "and makes none" inside_fails test -e /var/lib/baocaod/baocaod.sqlite
    inside_shell 'mv /var/tmp/away/* /var/lib/baocaod/; rmdir /var/tmp/away'
    sleep 1.2
    check "it finds the store again" page_says 401 /
    inside systemctl start baocaod
    check "also beside the daemon" page_says 401 /
}

# The daemon's wake-ups and memory with the page off, on, and in use. They are counted by the kernel, nothing looks into the daemon meanwhile: how
# fast the machine is makes no difference to them.
page_leaves_the_daemon_alone() {
    local pid before on used
    inside systemctl disable --now baocaod-web.socket baocaod-web.service >/dev/null 2>&1
    # Without the sign of life that it gives once a minute nothing at all wakes it.
    drop_in page-alone $'[Service]\nWatchdogSec=0'
    inside cp /etc/baocaod/baocaod.yaml /var/tmp/before-page.yaml
    inside_shell 'printf "page: {proxy_users: [www-data]}\nroles: [{role: editor, accounts: [lan]}]\n" >>/etc/baocaod/baocaod.yaml'
    inside systemctl restart baocaod
    pid=$(main_pid)
    check "the daemon comes to rest" daemon_rests "$pid"
    before=$(daemon_memory "$pid")
    check "nothing wakes the daemon while the page is off" daemon_sleeps "$pid" sleep 20

    inside systemctl enable --now baocaod-web.socket >/dev/null 2>&1
    check "nothing wakes it once the page's socket is there" daemon_sleeps "$pid" sleep 20
    on=$(daemon_memory "$pid")
    page_says 200 / -H 'X-Remote-User: lan'
    check "nothing wakes it while the page waits for requests" daemon_sleeps "$pid" sleep 20
    check "nothing wakes it while the page is read" daemon_sleeps "$pid" page_readers 20
    used=$(daemon_memory "$pid")
    printf '       its own memory: %s KiB without the page, %s KiB beside it, %s KiB after its use\n' "$before" "$on" "$used"
    check "the daemon's memory is what it was" [ $((used - before)) -lt 1024 ]
    check "it is the same daemon" [ "$(main_pid)" = "$pid" ]

    inside cp /var/tmp/before-page.yaml /etc/baocaod/baocaod.yaml
    drop_in page-alone ""
    inside systemctl restart baocaod
}

# How often threads of a process went to sleep so far, which is how often something woke one.
daemon_switches() {
    inside_shell 'cat /proc/"$1"/task/*/status | awk "/^voluntary_ctxt_switches/ { n += \$2 } END { print n + 0 }"' "$1"
}

daemon_memory() { inside awk '/^RssAnon/ { print $2 }' "/proc/$1/status"; }

# Threads that worked at the start end after some seconds; a slow machine is given two minutes.
daemon_rests() {
    local before after tries
    after=$(daemon_switches "$1")
    for ((tries = 0; tries < 24; tries++)); do
        before=$after
        sleep 5
        after=$(daemon_switches "$1")
        [[ $before != "$after" ]] || return 0
    done
    return 1
}

# daemon_sleeps PID COMMAND…: whether nothing woke the process while a command ran. What comes by the clock falls into one of three such times at most;
# what the command causes falls into each.
daemon_sleeps() {
    local pid=$1 tries before after
    shift
    for ((tries = 0; tries < 3; tries++)); do
        before=$(daemon_switches "$pid")
        "$@" || return 1
        after=$(daemon_switches "$pid")
        [[ $before != "$after" ]] || return 0
        printf '       woken: %s times\n' $((after - before))
    done
    return 1
}

# Pages of every day, read for so many seconds by somebody whom the proxy names.
page_readers() {
    local end=$((SECONDS + $1)) path
    while ((SECONDS < end)); do
        for path in / /ky /ky/2023-H1 /tep; do
            page_says 200 "$path" -H 'X-Remote-User: lan' || return 1
        done
    done
}
