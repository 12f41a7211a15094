"""What orderly writers dropped against everything the daemon holds, by content."""

import collections
import hashlib
import sqlite3


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def files_below(folder):
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def compare(root, officer):
    """Every dropped file, and everything the daemon holds, against each other."""
    database = sqlite3.connect(f"file:{next((root / 'state').glob('*.sqlite'))}?mode=ro", uri=True)
    lost, doubled, half = [], [], []

    # Beside the files lie the journal of the archive and issued reports.
    archived = {
        path.name.split(".")[0]: path for path in files_below(root / "state/archive")
        if path.parent.name not in ("journal", "counted") and path.parents[2].name != "issued"}
    for digest, path in archived.items():
        if sha256(path) != digest:
            half.append(f"archived under another hash: {path}")

    returned = [
        path for path in files_below(root / "output/returned") if not path.name.endswith((".loi.txt", ".danh-dau.xlsx"))]
    returned_digests = collections.Counter(sha256(path) for path in returned)
    for path in returned:
        explanation = path.with_name(path.name + ".loi.txt")
        if not explanation.is_file() or explanation.stat().st_size == 0:
            half.append(f"returned without explanation: {path}")
    waiting = collections.Counter(
        sha256(path) for name in ["inbox", "documents", ".spool"] for path in files_below(root / name))
    for path in files_below(root):
        if path.suffix == ".part":
            half.append(f"left over: {path}")

    rows = collections.defaultdict(list)
    for name, digest, state in database.execute("SELECT name, sha256, state FROM file"):
        rows[digest].append((name, state))
        if state in ("taken", "processing") and waiting[digest] == 0:
            half.append(f"not decided on: {name}")

    drops = collections.Counter(digest for _, digest in officer.dropped)
    for digest, count in drops.items():
        states = collections.Counter(state for _, state in rows[digest])
        found = sum(states.values()) + waiting[digest]
        if found < count:
            lost.append(f"{digest}: dropped {count}, in the ledger {dict(states)}, waiting {waiting[digest]}")
        if found > count:
            doubled.append(f"{digest}: dropped {count}, in the ledger {dict(states)}, waiting {waiting[digest]}")
        if states["accepted"] + states["duplicate"] > 0 and digest not in archived:
            lost.append(f"{digest}: accepted and not in the archive")
        if states["returned"] != returned_digests[digest]:
            (lost if states["returned"] > returned_digests[digest] else doubled).append(
                f"{digest}: returned {states['returned']} times, lies in the folder {returned_digests[digest]} times")
    for digest in set(rows) - set(drops):
        doubled.append(f"{digest}: in the ledger and never dropped")

    receipts = [path for path in files_below(root / "output/receipts") if path.name.endswith(".nhan.txt")]
    half += [f"empty receipt: {path}" for path in receipts if path.stat().st_size == 0]
    owed = sum(1 for entries in rows.values() for _, state in entries if state in ("accepted", "duplicate"))
    if len(receipts) < owed:
        lost.append(f"{owed} files accepted, {len(receipts)} receipts")
    if len(receipts) > owed:
        doubled.append(f"{owed} files accepted, {len(receipts)} receipts")

    # Data: each accepted file has its tables once, and all of their rows.
    query = """SELECT f.sha256, l.dataset, l.place, count(DISTINCT s.id), count(r.id) FROM file f
        JOIN statement s ON s.file_id = f.id JOIN slot l ON l.id = s.slot_id LEFT JOIN unit_row r ON r.statement_id = s.id
        GROUP BY f.id, l.dataset, l.place"""
    sizes = collections.defaultdict(set)
    with_data = set()
    for digest, dataset, place, statements, count in database.execute(query):
        with_data.add(digest)
        sizes[dataset, place].add(count // statements)
        if statements > 1:
            doubled.append(f"{digest}: {statements} statements of {dataset} {place}")
    for key, counts in sizes.items():
        # All variants of a sample have the same rows.
        if len(counts) > 1:
            half.append(f"{key}: files with {sorted(counts)} rows")
    for digest, kind in officer.contents.items():
        if kind == "good" and any(state == "accepted" for _, state in rows[digest]) and digest not in with_data:
            lost.append(f"{digest}: accepted without data")
    # The same bytes come into force again after others replaced them, never while they are in force. What a unit says of others waits until the
    # office says it, too; all files say the same.
    in_force = {}
    query = """SELECT f.sha256, s.sender, s.slot_id, s.list FROM file f JOIN statement s ON s.file_id = f.id
        WHERE f.state = 'accepted' ORDER BY f.accepted_order"""
    for digest, sender, *slot in database.execute(query):
        if sender != "office" and tuple(slot) not in in_force:
            continue
        if in_force.get(tuple(slot)) == digest:
            doubled.append(f"{digest}: accepted while it was in force for {slot}")
        in_force[tuple(slot)] = digest
    foreign = database.execute(
        """SELECT f.sha256, f.state FROM in_force i JOIN unit_row r ON r.id = i.row_id JOIN statement s ON s.id = r.statement_id
        JOIN file f ON f.id = s.file_id WHERE f.state != 'accepted' GROUP BY 1, 2""")
    doubled += [f"{digest}: in force and {state}" for digest, state in foreign]
    if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        half.append("the database is damaged")
    return lost, doubled, half, sum(waiting.values())
