# shellcheck shell=bash
# Ready means: the store is open and the folders are watched.

scenario_start() {
    mark_journal
    check "systemctl enable --now" inside systemctl enable --now baocaod
    check "the service is active" service_is active
    check "its status says what it does" status_says .
    check "baocaod status tells the same" inside baocaod status --config /etc/baocaod/baocaod.yaml
    check "the journal knows that it started" eventually 10 journal_has EVENT=service.started
    check "journalctl -x explains the entry" eventually 10 entry_is_explained
    check "the log arrives with native fields" eventually 10 journal_has SYSLOG_IDENTIFIER=baocaod PRIORITY=5
    check "a second daemon on the same state is refused, naming the holder" second_daemon_is_refused
}

entry_is_explained() {
    inside journalctl -x -u baocaod MESSAGE_ID=6292118e052f438ebbd31ed2f9ddb6cb | grep 'baocaod watches its folders'
}

second_daemon_is_refused() {
    local text
    if text=$(inside setpriv --reuid=baocaod --regid=baocaod --init-groups \
        timeout 30 baocaod run --config /etc/baocaod/baocaod.yaml 2>&1); then
        return 1
    fi
    grep "is held by process $(main_pid) since" <<<"$text"
}
