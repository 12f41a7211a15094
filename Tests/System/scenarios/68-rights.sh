# shellcheck shell=bash
# Officers read reports and figures, clear away receipts and returned files, and change nothing else; root is led nowhere by links.

report=$output/report/2023-H1

scenario_rights() {
    officers_are_two
    second_is_served "before all"
    check "there is a report" eventually 60 is_there "$report/bao-cao.docx"
    officers_only_read
    modes_are_repaired
    links_lead_root_nowhere
    an_officer_s_links_lead_the_service_nowhere
    what_lies_there_is_compared
}

officers_only_read() {
    local folder file
    for file in "$report/bao-cao.docx" "$report/tom-tat.docx" "$report/lineage.json" "$output/normalized/2023-H1/datapackage.json"; do
        check "an officer reads $(basename "$file")" as_officer cat "$file"
        check "an officer cannot write it" refused as_officer sh -c 'echo x >>"$1"' sh "$file"
        check "an officer cannot remove it" refused as_officer rm -f "$file"
        check "an officer cannot replace it" refused as_officer mv -f /home/officer/.bashrc "$file"
    done
    for folder in "$output" "$output/report" "$report" "$output/normalized" "$output/normalized/2023-H1"; do
        check "an officer cannot make a file in ${folder#"$drop"/}" refused as_officer touch "$folder/mine"
    done
    check "an officer cannot move the report's folder away" refused as_officer mv "$report" "$output/report/away"
    check "folders are 2750" [ -z "$(of_other_mode d 2750)" ]
    check "files are 0640" [ -z "$(of_other_mode f 640)" ]
}

refused() { ! "$@"; }

of_other_mode() { inside find "$output/report" "$output/normalized" -type "$1" ! -perm "$2"; }

modes_are_repaired() {
    modes_are_repaired_by "at start" systemctl restart baocaod
    modes_are_repaired_by "when the package is upgraded" systemd-tmpfiles --create baocaod.conf
}

# As versions before this one made them.
modes_are_repaired_by() { # WHEN COMMAND…
    inside_shell 'find "$@" -type d -exec chmod 2770 {} + ; find "$@" -type f -exec chmod 660 {} +' "$output/report" "$output/normalized"
    inside "${@:2}"
    check "modes of folders are repaired $1" eventually 30 all_modes_are d 2750
    check "modes of files, too" eventually 30 all_modes_are f 640
}

all_modes_are() {
    local others
    others=$(of_other_mode "$1" "$2")
    echo "$others"
    [[ -z $others ]]
}

links_lead_root_nowhere() {
    local template=/usr/share/baocaod/reports/chuyen-doi-so/bao-cao.docx before
    before=$(inside sha256sum "$template")
    as_service mv "$report" "$output/report/away"
    as_service ln -s /usr/share/baocaod/reports/chuyen-doi-so "$report"
    inside baocaod report --config /etc/baocaod/baocaod.yaml --period 2023-H1 >/dev/null 2>&1
    check "root's report through a folder that is a link leaves the template alone" [ "$(inside sha256sum "$template")" = "$before" ]
    inside rm -rf "$report"
    as_service mv "$output/report/away" "$report"
    as_service ln -sf "$template" "$report/bao-cao.docx"
    inside baocaod report --config /etc/baocaod/baocaod.yaml --period 2023-H1 >/dev/null 2>&1
    check "root's report over a file that is a link leaves the template alone" [ "$(inside sha256sum "$template")" = "$before" ]
    as_service rm -f "$report/bao-cao.docx"
    check "root writes the report again" inside baocaod report --config /etc/baocaod/baocaod.yaml --period 2023-H1
    check "the report is a file" is_file "$report/bao-cao.docx"
    # The service has put the links aside.
    inside find "$output/report" -name '*.de-rieng*' -delete
    check "what root's command wrote belongs to the service" all_belong_to_the_service
}

is_file() { inside test -f "$1" && ! inside test -L "$1"; }

all_belong_to_the_service() {
    local others
    others=$(inside find "$output/report" "$output/normalized" "$state" ! -user baocaod)
    echo "$others"
    [[ -z $others ]]
}

an_officer_s_links_lead_the_service_nowhere() {
    local store="$state/baocaod.sqlite"
    as_officer ln -s "$store" "$output/receipts/dẫn.csv.nhan.txt"
    as_officer ln -s "$store" "$output/returned/sai.csv.loi.txt"
    new_table "$scratch/dẫn.csv"
    drop_file "$scratch/dẫn.csv"
    printf 'không phải bảng %s\n' "$RANDOM" >"$scratch/sai.csv"
    drop_file "$scratch/sai.csv"
    check "a receipt goes beside a link of its name" eventually 30 has_text "$output/receipts" 'dẫn*.nhan.txt'
    check "an explanation, too" eventually 30 has_text "$output/returned" 'sai*.loi.txt'
    check "the store is a store" ledger 'PRAGMA quick_check'
    inside find "$output/receipts" "$output/returned" \( -name 'dẫn*' -o -name 'sai*' \) -delete
}

what_lies_there_is_compared() {
    local configuration=(--config /etc/baocaod/baocaod.yaml)
    check "the report is issued" inside baocaod finalize 2023-H1 --number 7 --date 2023-07-10 \
        --with-open "kiểm thử" --name "Kiểm thử" "${configuration[@]}"
    check "verify agrees" inside baocaod verify "${configuration[@]}"
    inside_shell 'echo x >>"$1"' "$report/bao-cao.docx"
    check "verify sees that somebody changed the issued report" refused inside baocaod verify "${configuration[@]}"
    check "it is written again" inside baocaod report --period 2023-H1 "${configuration[@]}"
    check "verify agrees again" inside baocaod verify "${configuration[@]}"
    check "the period is opened again" inside baocaod reopen 2023-H1 --reason thử --name A "${configuration[@]}"
}
