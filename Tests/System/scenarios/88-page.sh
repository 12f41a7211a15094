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
