# shellcheck shell=bash
# Officers read reports and change none of them; what a former version or a hostile hand left is mended.

scenario_rights() {
    local report=$output/report/2023-H1
    check "the report is there" eventually 60 is_there "$report/bao-cao.docx"
    check "an officer reads the report" as_officer cat "$report/bao-cao.docx"
    nobody_else_writes
    for attempt in "echo x >$report/bao-cao.docx" "rm $report/lineage.json" "mv $report $report.x" "touch $report/x" \
        "ln -s /etc $output/report/2020-H1" "chmod g+w $report"; do
        check "an officer may not: ${attempt%% *}" as_officer_fails "$attempt"
    done
    a_link_is_not_written_through
    wide_rights_are_narrowed "at the service's start" systemctl restart baocaod
    wide_rights_are_narrowed "by the package" systemd-tmpfiles --create baocaod.conf
    check "officers still read" as_officer cat "$report/bao-cao.docx"
}

as_officer_fails() { ! as_officer sh -c "$1" 2>/dev/null; }

writable_for_others() { inside find "$output/report" "$output/normalized" ! -type l -perm /027; }

nobody_else_writes() {
    check "nobody else than the service writes reports" eventually 10 nothing_is_writable
    check "folders are 2750" inside_shell '[ "$(find "$1"/report "$1"/normalized -type d ! -perm 2750 | wc -l)" = 0 ]' "$output"
    check "files are 0640" inside_shell '[ "$(find "$1"/report "$1"/normalized -type f ! -perm 0640 | wc -l)" = 0 ]' "$output"
}

nothing_is_writable() { [[ -z $(writable_for_others) ]]; }

a_link_is_not_written_through() {
    local before report=$output/report/2023-H1
    before=$(inside sha256sum /etc/baocaod/templates/bao-cao.docx)
    mark_journal
    inside_shell 'mv "$1" "$1.former" && ln -s /etc/baocaod/templates "$1"' "$report"
    check "root's report goes through no link" inside baocaod report --period 2023-H1
    check "the template is what it was" test "$before" = "$(inside sha256sum /etc/baocaod/templates/bao-cao.docx)"
    check "the report is written" inside test -f "$report/bao-cao.docx" -a ! -L "$report"
    check "the link was moved aside" inside test -L "$report.de-rieng-1"
    inside_shell 'rm "$1.de-rieng-1"; rm -r "$1.former"; chown -R baocaod:baocaod-officers "$1"' "$report"
}

# wide_rights_are_narrowed WHEN COMMAND…
wide_rights_are_narrowed() {
    inside_shell 'find "$1"/report "$1"/normalized -type d -exec chmod 2770 {} + -o -type f -exec chmod 0660 {} +' "$output"
    inside "${@:2}"
    check "wide rights are narrowed $1" eventually 30 nothing_is_writable
    nobody_else_writes
}
