# shellcheck shell=bash
# A folder that an officer has put in the daemon's way parks what is to go there, and nothing else.

scenario_hostile_folders() {
    local answers
    officers_are_two
    for answers in returned receipts; do
        a_private_folder_in "$answers"
        a_link_in "$answers"
        a_file_in "$answers"
    done
    a_file_in_the_place_of_normalized_figures
}

# obstructed_file ANSWERS FOLDER: a file whose answer belongs into a sub-folder of the same name.
obstructed_file() {
    if [[ $1 == receipts ]]; then new_table "$scratch/obstructed.csv"; else printf 'không phải bảng %s\n' "$RANDOM" >"$scratch/obstructed.csv"; fi
    as_officer mkdir -p "$drop/inbox/$2"
    drop_file "$scratch/obstructed.csv" "inbox/$2"
}

# The officer sees an answer after the obstacle is gone, or beside it before.
answer_comes() { # WHAT ANSWERS
    local pattern='obstructed*.nhan.txt'
    if [[ $2 == returned ]]; then pattern='obstructed*.loi.txt'; fi
    check "$1: the answer comes when the way is free" eventually 90 has_text "$output/$2" "$pattern"
    as_officer find "$output/$2" -name 'obstructed*' -delete
}

a_private_folder_in() {
    local what="private folder in $1" name="kín $1"
    mark_journal
    as_officer mkdir -m 700 "$output/$1/$name"
    obstructed_file "$1" "$name"
    second_is_served "$what"
    check "$what: no fault of the disk is reported" no_storage_fault
    as_officer rmdir "$output/$1/$name"
    answer_comes "$what" "$1"
    as_officer rm -rf "${drop:?}/inbox/$name" "$output/$1/$name"
}

a_link_in() {
    local what="link in $1" name="liên kết $1"
    mark_journal
    as_officer mkdir -p -m 777 /home/officer/elsewhere
    as_officer ln -s /home/officer/elsewhere "$output/$1/$name"
    obstructed_file "$1" "$name"
    second_is_served "$what"
    check "$what: no fault of the disk is reported" no_storage_fault
    check "$what: nothing is written where it leads" is_empty /home/officer/elsewhere
    as_officer rm "$output/$1/$name"
    answer_comes "$what" "$1"
    as_officer rm -rf "${drop:?}/inbox/$name" "$output/$1/$name"
}

a_file_in() {
    local what="plain file in $1" name="tệp $1"
    mark_journal
    as_officer touch "$output/$1/$name"
    obstructed_file "$1" "$name"
    second_is_served "$what"
    check "$what: no fault of the disk is reported" no_storage_fault
    as_officer rm "$output/$1/$name"
    answer_comes "$what" "$1"
    as_officer rm -rf "${drop:?}/inbox/$name" "$output/$1/$name"
}

is_empty() { [[ -z $(inside find "$1" -mindepth 1) ]]; }

a_file_in_the_place_of_normalized_figures() {
    local what="plain file at normalized/2023-H1" place=$output/normalized/2023-H1
    mark_journal
    inside mv "$place" /var/tmp/normalized
    inside touch "$place"
    second_is_served "$what"
    check "$what: the figures are written, or the status says why not" eventually 60 figures_are_written_or_missed
    check "$what: the daemon stays up" service_is active
    inside test -d "$place" || inside rm -f "$place"
    second_is_served "$what, taken away"
    check "$what, taken away: the figures are written again" eventually 60 is_there "$place/datapackage.json"
    inside_shell 'rm -rf /var/tmp/normalized "$1".*' "$place"
}

figures_are_written_or_missed() { is_there "$output/normalized/2023-H1/datapackage.json" || status_names 'Chưa lập được báo cáo 2023-H1'; }
