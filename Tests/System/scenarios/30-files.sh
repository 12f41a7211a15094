# shellcheck shell=bash
# Six samples in, six receipts out; and what becomes of files that cannot be taken.

scenario_files() {
    local name names
    mapfile -t names < <(sample_names)
    mark_journal
    for name in "${names[@]}"; do drop_file "$samples/$name"; done
    check "the inbox is cleared" eventually 60 inbox_is_empty
    for name in "${names[@]}"; do
        check "a receipt for $name" eventually 30 is_there "$output/receipts/$name.nhan.txt"
        check "$name is in the archive, byte for byte" eventually 30 archived "$samples/$name"
        check "$name is in the journal with its hash" eventually 10 journal_has EVENT=file.accepted "FILE=$name" \
            "SHA256=$(sha256sum "$samples/$name" | cut -d' ' -f1)" PERIOD=2023-H1
    done
    check "the normalized table of all documents of the district is there" \
        eventually 30 is_there "$output/normalized/2023-H1/documents.whole.csv"
    check "the report is there" eventually 60 is_there "$output/report/2023-H1/bao-cao.docx"
    check "the page for the leader lies beside it" eventually 60 is_there "$output/report/2023-H1/tom-tat.docx"
    check "nothing is left in the spool" eventually 10 spool_is_empty
    a_bad_file_comes_back
    the_same_bytes_are_known
    what_is_no_file_is_refused
    sub_folders_are_followed
}

a_bad_file_comes_back() {
    printf 'không phải bảng biểu\n' >"$scratch/thư.csv"
    drop_file "$scratch/thư.csv" documents
    check "a file without a table comes back" eventually 30 is_there "$output/returned/thư.csv"
    check "with an explanation" eventually 10 is_there "$output/returned/thư.csv.loi.txt"
    check "an officer may clear it away" as_officer rm "$output/returned/thư.csv" "$output/returned/thư.csv.loi.txt"
    check "the journal names the finding" eventually 10 journal_has EVENT=file.returned \
        FINDING_CODE=file.nothing_recognized
}

the_same_bytes_are_known() {
    local name
    name=$(sample_names | head -n 1)
    drop_file "$samples/$name" inbox "lần nữa.xlsx"
    check "the same bytes under another name are receipted" eventually 30 is_there "$output/receipts/lần nữa.xlsx.nhan.txt"
    check "and known as such" eventually 10 journal_has EVENT=file.duplicate "FILE=lần nữa.xlsx"
}

what_is_no_file_is_refused() {
    mark_journal
    as_officer ln -s /etc/passwd "$drop/inbox/liên kết.csv"
    as_officer mkfifo "$drop/inbox/ống.csv"
    check "a symbolic link is refused" eventually 10 journal_has EVENT=entry.refused "FILE=liên kết.csv"
    check "a pipe is refused" eventually 10 journal_has EVENT=entry.refused "FILE=ống.csv"
    check "both stay where they are" is_there "$drop/inbox/ống.csv"
    as_officer rm "$drop/inbox/liên kết.csv" "$drop/inbox/ống.csv"
}

# What lies in a folder can be taken out by who may write there, and an officer's umask does not give that.
sub_folders_are_followed() {
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/sub.xlsx"
    as_officer sh -c 'umask 022; mkdir -p "$1"' sh "$drop/inbox/xã Bình An/lần 2"
    drop_file "$scratch/sub.xlsx" "inbox/xã Bình An/lần 2"
    check "a file in an officer's sub-folder is taken" eventually 30 archived "$scratch/sub.xlsx"
    check "its receipt lies in the sub-folder of the same name" eventually 10 is_there "$output/receipts/xã Bình An/lần 2/sub.xlsx.nhan.txt"
    check "an officer may clear the sub-folder away" as_officer rm -r "$drop/inbox/xã Bình An"
}
