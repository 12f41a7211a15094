"""Every delivery against everything the daemon holds."""

import collections
import dataclasses
import hashlib
import re
import sqlite3
import unicodedata

UNDECIDED = ("taken", "processing")
TAKEN = ("accepted", "duplicate")
RECEIPT, EXPLANATION, MARKED = ".nhan.txt", ".loi.txt", ".danh-dau.xlsx"


@dataclasses.dataclass
class Balance:
    """`faults` by kind; `counts` of what there was."""

    faults: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(list))
    counts: collections.Counter = dataclasses.field(default_factory=collections.Counter)


class Hashes:
    """Hashes of files, computed once for as long as a file is the same one."""

    def __init__(self):
        self.known = {}

    def of(self, path):
        status = path.stat()
        key = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        if key not in self.known:
            self.known[key] = hashlib.sha256(path.read_bytes()).hexdigest()
        return self.known[key]


def composed(text):
    return unicodedata.normalize("NFC", text)


def unnumbered(name):
    """The name before the daemon made it a free one: "a (2).csv" was "a.csv"."""
    return re.sub(r" \(\d+\)(?=(\.[A-Za-z0-9]{1,10})?$)", "", name)


def files_below(folder):
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()] if folder.is_dir() else []


class Accounts:
    def __init__(self, drop, output, state):
        self.drop, self.output, self.state = drop, output, state
        self.hashes = Hashes()
        self.inbox = [drop / "inbox", drop / "documents"]
        self.spool = drop / ".spool"

    def waiting(self):
        return [path for folder in [*self.inbox, self.spool] for path in files_below(folder)]

    def rows(self):
        """(name, sha256, state) of the ledger."""
        store = self.state / "baocaod.sqlite"
        if not store.exists():
            return []
        database = sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=30)
        try:
            return [(composed(name), *rest) for name, *rest in database.execute("SELECT name, sha256, state FROM file")]
        finally:
            database.close()

    def undecided(self):
        return [row for row in self.rows() if row[2] in UNDECIDED]

    def balance(self, deliveries):
        result = Balance()
        faults, counts = result.faults, result.counts
        rows = collections.defaultdict(list)
        for name, digest, state in self.rows():
            rows[name, digest].append(state)
            counts[state] += 1
            if state in UNDECIDED:
                faults["undecided"].append(f"{name} {digest[:12]} is {state}")
        waiting = collections.Counter((composed(path.name), self.hashes.of(path)) for folder in self.inbox for path in files_below(folder))
        archived = self.archive(faults)
        returned, explained = self.returned(faults)
        receipts = self.receipts()
        self.leftovers(faults)

        self.deliveries(deliveries, rows, waiting, result)
        owed = collections.Counter()
        given_back = collections.Counter()
        for (name, digest), states in rows.items():
            for state in states:
                if state in TAKEN:
                    owed[name] += 1
                    if digest not in archived:
                        faults["not in the archive"].append(f"{name} {digest[:12]} is {state}")
                elif state == "returned":
                    given_back[name, digest] += 1
        for name in owed.keys() | receipts.keys():
            if receipts[name] < owed[name]:
                faults["no receipt"].append(f"{name}: {owed[name]} taken, {receipts[name]} receipts")
            if receipts[name] > owed[name]:
                faults["receipt without a row"].append(f"{name}: {owed[name]} taken, {receipts[name]} receipts")
        result.counts["returned and written on"] = self.pair_written_on(deliveries, given_back, returned)
        for key in given_back.keys() | returned.keys():
            if returned[key] < given_back[key]:
                faults["lost"].append(f"{key[0]} {key[1][:12]}: returned {given_back[key]}, in the folder {returned[key]}")
            if returned[key] > given_back[key]:
                faults["returned without a row"].append(f"{key[0]} {key[1][:12]}: in the ledger {given_back[key]}, in the folder {returned[key]}")
        for name in explained - {key[0] for key in returned}:
            faults["explanation without a file"].append(name)
        return result

    @staticmethod
    def pair_written_on(deliveries, given_back, returned):
        """A returned file is its officer's again: a program that has kept it open may write on. Takes such pairs out."""
        contents = collections.defaultdict(set)
        for delivery in deliveries:
            contents[composed(delivery.name)].add(delivery.sha256)
        missing = [key for key in given_back if returned[key] < given_back[key] and len(contents[key[0]]) > 1]
        paired = 0
        for key in missing:
            other = next((found for found in returned if found[0] == key[0] and returned[found] > given_back[found]), None)
            if other is not None:
                given_back[key] -= 1
                returned[other] -= 1
                paired += 1
        return paired

    def deliveries(self, deliveries, rows, waiting, result):
        faults, counts = result.faults, result.counts
        known = set()
        for delivery in deliveries:
            key = (composed(delivery.name), delivery.sha256)
            known.add(key)
            counts["deliveries"] += 1
            found = len(rows[key]) + waiting[key]
            counts["owed"] += delivery.is_owed
            counts["waiting"] += waiting[key]
            text = f"turn {delivery.turn} {delivery.way} {delivery.name} {delivery.sha256[:12]}: ledger {rows[key]}, waiting {waiting[key]}"
            if delivery.is_owed and found == 0:
                faults["lost"].append(text)
            if found > 1:
                faults["doubled"].append(text)
            if delivery.is_durable and delivery.is_late and not delivery.is_withdrawn:
                counts["late"] += 1
                counts["late and unseen"] += found == 0
        for key in [key for key in rows if rows[key] and key not in known]:
            # A moment of a file that was still being written.
            counts["parts"] += len(rows[key])

    def archive(self, faults):
        """Digests that the archive holds; of a file of records its reduced copy's."""
        held = set()
        for path in files_below(self.state / "archive"):
            # Beside the files lie the journal of the archive and issued reports.
            if path.parent.name in ("journal", "counted") or path.parents[2].name == "issued":
                continue
            if path.parent.name == "incoming":
                faults["left over"].append(str(path.relative_to(self.state)))
                continue
            digests = [part for part in path.name.split(".") if re.fullmatch("[0-9a-f]{64}", part)]
            if not digests:
                continue
            held.add(digests[0])
            if self.hashes.of(path) != digests[-1]:
                faults["torn"].append(f"archived under another hash: {path.name}")
        return held

    def returned(self, faults):
        """(name, sha256) of returned files, counted; names of explanations."""
        files, explained = collections.Counter(), set()
        for path in files_below(self.output / "returned"):
            if path.name.endswith(EXPLANATION):
                explained.add(composed(unnumbered(path.name.removesuffix(EXPLANATION))))
            elif not path.name.endswith(MARKED) and not path.name.endswith(".part"):
                files[composed(unnumbered(path.name)), self.hashes.of(path)] += 1
                explanation = path.with_name(path.name + EXPLANATION)
                if not explanation.is_file() or explanation.stat().st_size == 0:
                    faults["no explanation"].append(path.name)
        return files, explained

    def receipts(self):
        return collections.Counter(
            composed(unnumbered(path.name.removesuffix(RECEIPT)))
            for path in files_below(self.output / "receipts") if path.name.endswith(RECEIPT))

    def leftovers(self, faults):
        for root in [self.drop, self.output, self.state]:
            for path in files_below(root):
                if path.name.endswith(".part") and path.parent.name != "incoming":
                    faults["left over"].append(str(path.relative_to(root)))
        for path in files_below(self.spool):
            faults["left over"].append(f".spool/{path.relative_to(self.spool)}")
