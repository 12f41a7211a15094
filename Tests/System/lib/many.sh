# shellcheck shell=bash
# Files by the thousand, copied in by an officer.

# drop_many NAME COUNT: every fourth file is a table with bytes of its own, the others are none.
drop_many() {
    python3 - "$(find "$samples" -name 'PL5*')" "$scratch/$1" "$2" <<'PY'
import pathlib, sys
table, folder, count = pathlib.Path(sys.argv[1]).read_bytes(), pathlib.Path(sys.argv[2]), int(sys.argv[3])
folder.mkdir()
for number in range(count):
    note = f"{folder.name} {number}"
    content = table + f"\r\n{note}".encode() if number % 4 == 0 else f"không phải bảng: {note}\n".encode()
    (folder / f"{folder.name}-{number:05}.csv").write_bytes(content)
PY
    drop_tree "$1"
}

# drop_tree NAME: an officer copies everything in a folder of the scratch into the inbox.
drop_tree() {
    tar -C "$scratch" --mode=u=rwX,g=rwX,o=rX -c "$1" | as_officer sh -c 'umask 002; tar -C /home/officer -x --no-same-owner'
    as_officer sh -c 'umask 002; cp -r "$1" "$2"' sh "/home/officer/$1/." "$drop/inbox"
}

decided_are() { # NAME COUNT
    [[ $(ledger "SELECT count(*) FROM file WHERE name LIKE '$1-%' AND state NOT IN ('taken', 'processing')") == "$2" ]] && return
    # Asking costs the processor that the daemon needs.
    sleep 1
    return 1
}
