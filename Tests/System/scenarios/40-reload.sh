# shellcheck shell=bash
# A reload is applied whole or refused whole.

scenario_reload() {
    local pid
    pid=$(main_pid)
    mark_journal
    inside sed -i.bak 's/^language: vi/language: en/' /etc/baocaod/baocaod.yaml
    check "systemctl reload" inside systemctl reload baocaod
    check "a good configuration is applied" eventually 10 journal_has EVENT=reload.applied
    mark_journal
    inside sed -i 's/^language: en/langauge: en/' /etc/baocaod/baocaod.yaml
    inside systemctl reload baocaod || true
    check "a bad one is refused" eventually 10 journal_has EVENT=reload.refused
    check "and named with its line" eventually 10 refusal_names_the_line
    check "the status says so" eventually 10 status_says 'configuration'
    check "the daemon is the same process" [ "$(main_pid)" = "$pid" ]
    check "and active" service_is active
    inside mv /etc/baocaod/baocaod.yaml.bak /etc/baocaod/baocaod.yaml
    mark_journal
    inside mv /etc/baocaod/templates/bao-cao.docx /etc/baocaod/templates/away.docx
    inside systemctl reload baocaod || true
    check "one without its template is refused, naming the template" eventually 10 refusal_names_the_template
    inside mv /etc/baocaod/templates/away.docx /etc/baocaod/templates/bao-cao.docx
    mark_journal
    inside systemctl reload baocaod
    check "the mended one is applied" eventually 10 journal_has EVENT=reload.applied
    check "and the status no longer speaks of it" eventually 10 status_is_free_of configuration
}

refusal_names_the_template() {
    inside journalctl -q -u baocaod --since "@$journal_mark" EVENT=reload.refused -o cat | grep -E 'templates/bao-cao\.docx.*No such file'
}

refusal_names_the_line() {
    inside journalctl -q -u baocaod --since "@$journal_mark" EVENT=reload.refused -o cat | grep -E 'baocaod\.yaml:[0-9]+.*langauge'
}
