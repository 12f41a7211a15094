# shellcheck shell=bash
# A report that cannot be made is parked with its reason; files are taken as before.

scenario_parked_report() {
    local folder=$machine_root$output/report/2023-H1 pid
    officers_are_two
    second_is_served "before"
    check "there is a report" eventually 60 is_there "$output/report/2023-H1/bao-cao.docx"
    # Whatever is being written when a folder closes stays staged in it until the next start.
    check "before: the report knows it" eventually 90 report_knows_the_served_file
    check "before: it is written" eventually 30 no_file_is_half_way
    pid=$(main_pid)
    mark_journal
    chattr +i "$folder"
    second_is_served "the report's folder cannot be written"
    check "the status names the report" eventually 30 status_names 'Chưa lập được báo cáo 2023-H1'
    second_is_served "the report's folder cannot be written, again"
    sleep 15
    check "it is not tried in a loop" journal_grew_by_at_most 25
    check "the daemon lives" [ "$(main_pid)" = "$pid" ]
    chattr -i "$folder"
    second_is_served "the folder can be written again"
    check "the report is made when its inputs change" eventually 90 report_knows_the_served_file
}

report_knows_the_served_file() { inside grep -qF "$served" "$output/report/2023-H1/lineage.json"; }
