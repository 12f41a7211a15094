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
    check "systemctl reload fails on a bad one" reload_fails
    check "and its faults are named with their lines" eventually 10 journal_says_line 'baocaod\.yaml:[0-9]+.*langauge'
    if [ "$(inside systemctl show -P Type baocaod)" = notify-reload ]; then
        # Here systemd sends the signal before it runs ExecReload=.
        check "the daemon, asked with it, refuses it too" eventually 10 journal_has EVENT=reload.refused
    else
        check "the daemon was not asked to read it" journal_lacks EVENT=reload.refused
    fi
    inside kill -HUP "$(main_pid)"
    check "one that is told by a signal alone is refused" eventually 10 journal_has EVENT=reload.refused
    check "and named with its line" eventually 10 refusal_names_the_line
    check "in lines of the entry, not in one with signs for them" eventually 10 refusal_has_lines
    check "the status says so" eventually 10 status_says 'configuration'
    check "the daemon is the same process" [ "$(main_pid)" = "$pid" ]
    check "and active" service_is active
    inside mv /etc/baocaod/baocaod.yaml.bak /etc/baocaod/baocaod.yaml
    check "a health check calls it degraded" health_is 1 '^degraded: Running with the former configuration'
    mark_journal
    inside mv /usr/share/baocaod/reports/chuyen-doi-so/bao-cao.docx /usr/share/baocaod/reports/chuyen-doi-so/away.docx
    check "one without its template fails the reload" reload_fails
    check "naming the template" eventually 10 journal_says_line 'bao-cao\.docx.*No such file'
    inside kill -HUP "$(main_pid)"
    check "and is refused, naming the template" eventually 10 refusal_names_the_template
    inside mv /usr/share/baocaod/reports/chuyen-doi-so/away.docx /usr/share/baocaod/reports/chuyen-doi-so/bao-cao.docx
    mark_journal
    inside cp /etc/baocaod/baocaod.yaml /etc/baocaod/baocaod.yaml.bak
    inside sed -i 's,^    documents: /srv/baocaod/documents,    documents: /opt/documents,' /etc/baocaod/baocaod.yaml
    inside mkdir -p /opt/documents
    check "a folder outside of the sandbox fails the reload" reload_fails
    check "naming its line and what to add to the unit" eventually 10 journal_says_line 'ReadWritePaths="/opt/documents"'
    inside mv /etc/baocaod/baocaod.yaml.bak /etc/baocaod/baocaod.yaml
    mark_journal
    inside systemctl reload baocaod
    check "the mended one is applied" eventually 10 journal_has EVENT=reload.applied
    check "and the status no longer speaks of it" eventually 10 status_is_free_of configuration
}

refusal_names_the_template() {
    inside journalctl -q -u baocaod --since "@$journal_mark" EVENT=reload.refused -o cat | grep -E 'bao-cao\.docx.*No such file'
}

refusal_names_the_line() {
    inside journalctl -q -u baocaod --since "@$journal_mark" EVENT=reload.refused -o cat | grep -E 'baocaod\.yaml:[0-9]+.*langauge'
}

reload_fails() { ! inside systemctl reload baocaod; }

journal_lacks() { ! journal_has "$@"; }

# journal_says_line PATTERN: whatever of the unit wrote it, the daemon or a command of its unit.
journal_says_line() { inside journalctl -q -u baocaod --since "@$journal_mark" -o cat | grep -E "$1"; }

refusal_has_lines() {
    inside journalctl -q -u baocaod --since "@$journal_mark" EVENT=reload.refused -o json |
        python3 -c 'import json, sys
message = json.loads(sys.stdin.readline())["MESSAGE"]
if isinstance(message, list): message = bytes(message).decode()
lines = message.split("\n")
sys.exit(0 if len(lines) >= 3 and lines[1].strip().startswith("langauge") and "\\n" not in message else 1)'
}
