"""What a run has led to, held against what was dropped and against one host with SQLite."""

import collections
import datetime
import io
import json
import re
import sqlite3
import time
import unicodedata
import zipfile

UNDECIDED = ("taken", "processing")
#: Folders of the output that are the same whoever made them, and when.
REPORTS = ["report", "normalized"]
RECEIPT, EXPLANATION = " - da nhan.txt", " - can sua.txt"
SHARED = "xl/sharedStrings.xml"
FILES = "SELECT id, name, sha256, state, accepted_order, received_at FROM file ORDER BY id"
NUMBERS = "SELECT period, number, cause FROM finding_number"
#: Periods whose newest file no report was made with.
DUE = """SELECT l.period FROM statement s JOIN file f ON f.id = s.file_id JOIN slot l ON l.id = s.slot_id GROUP BY l.period
    HAVING max(f.accepted_order) > coalesce((SELECT max(through) FROM report_made m WHERE m.period = l.period), 0)"""
ORDERS = "SELECT accepted_order FROM file WHERE accepted_order IS NOT NULL UNION ALL SELECT accepted_order FROM event"


def rows_of_sqlite(state, sql):
    store = state / "baocaod.sqlite"
    if not store.exists():
        return []
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=30)
    database.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in database.execute(sql)]
    except sqlite3.OperationalError:
        # Not yet made.
        return []
    finally:
        database.close()


def composed(text):
    return unicodedata.normalize("NFC", text)


def decided(files):
    """(name, sha256) of each decision, counted."""
    return collections.Counter((composed(row["name"]), row["sha256"]) for row in files if row["state"] not in UNDECIDED)


def allowance(deliveries):
    """Seconds besides for many files."""
    return len(deliveries) / 10


def pace(deliveries):
    """How often the ledger is read: for many files it is long."""
    return max(0.3, len(deliveries) / 2_000)


def wait_for(ask, deliveries, limit, pace=0.3, watch=lambda: None):
    """Until the ledger, which `ask` reads, has a decision on each of them. Returns how long it took."""
    begun = time.monotonic()
    wanted = {(composed(each.name), each.sha256) for each in deliveries}
    while True:
        watch()
        missing = wanted - decided(ask()).keys()
        if not missing:
            return time.monotonic() - begun
        if time.monotonic() - begun > limit:
            some = ", ".join(f"{name} {digest[:12]}" for name, digest in sorted(missing)[:5])
            raise TimeoutError(f"{len(missing)} of {len(wanted)} files are not decided on after {limit} s: {some}")
        time.sleep(pace)


def orders(ask):
    return [row["accepted_order"] for row in ask(ORDERS)]


def ledger_faults(files, given, deliveries):
    """Every dropped file is in the ledger once and decided on; the orders of acceptance go from 1 without a gap."""
    faults = []
    dropped = collections.Counter((composed(each.name), each.sha256) for each in deliveries)
    found = collections.Counter((composed(row["name"]), row["sha256"]) for row in files)
    for key in dropped.keys() | found.keys():
        if found[key] < dropped[key]:
            faults.append(f"lost: {key[0]} {key[1][:12]}: dropped {dropped[key]}, in the ledger {found[key]}")
        if found[key] > dropped[key]:
            faults.append(f"doubled: {key[0]} {key[1][:12]}: dropped {dropped[key]}, in the ledger {found[key]}")
    faults += [f"not decided on: {row['name']} is {row['state']}" for row in files if row["state"] in UNDECIDED]
    if sorted(given) != list(range(1, len(given) + 1)):
        faults.append(f"orders of acceptance: {len(given)} from {min(given)} to {max(given)}")
    return faults


def states(files):
    return dict(sorted(collections.Counter(row["state"] for row in files).items()))


def same_states(files, reference):
    """What became of each file, whoever decided on it."""
    mine, other = ({(composed(row["name"]), row["sha256"]): row["state"] for row in rows} for rows in (files, reference))
    return [f"{name} {digest[:12]}: {mine.get((name, digest))}, on one host {state}" for (name, digest), state in other.items()
            if mine.get((name, digest)) != state]


class Reports:
    """The files of an output folder as they are but for what two runs cannot have in common: when their files arrived, and the numbers of
    findings ("M3"), which follow from when reports were made meanwhile.
    """

    def __init__(self, output, files, numbers):
        self.output = output
        self.causes = collections.defaultdict(dict)
        for row in numbers:
            self.causes[row["period"]][f"M{row['number']}"] = f"({row['cause']})"
        self.times = re.compile("|".join(re.escape(text) for text in sorted(set().union(*(spellings(row["received_at"]) for row in files)))))
        self.known = {}

    def paths(self):
        found = {}
        for name in REPORTS:
            found |= {f"{name}/{path}": place for path, place in tree(self.output / name).items()}
        return found

    def content(self, path):
        """Of a container each part by name, in its order."""
        status = path.stat()
        key = (path, status.st_ino, status.st_mtime_ns)
        if key not in self.known:
            content = path.read_bytes()
            if zipfile.is_zipfile(io.BytesIO(content)):
                with zipfile.ZipFile(io.BytesIO(content)) as container:
                    parts = [(entry.filename, entry.date_time, container.read(entry)) for entry in container.infolist()]
                parts = with_texts(parts)
            else:
                parts = [("", None, content)]
            self.known[key] = [(name, date, self.plain(part)) for name, date, part in parts]
        causes = self.causes.get(path.parent.name, {})
        return [
            (name, date, re.sub(r"\bM\d+\b", lambda found: causes.get(found[0], found[0]), part) if isinstance(part, str) else part)
            for name, date, part in self.known[key]]

    def plain(self, content):
        try:
            return self.times.sub("(arrival)", content.decode())
        except UnicodeDecodeError:
            return content


def with_texts(parts):
    """A workbook lists each text once: two moments of one minute are one text. Puts texts into the cells that name them."""
    contents = {name: content.decode() for name, _, content in parts if name == SHARED or name.startswith("xl/worksheets/")}
    if SHARED not in contents:
        return parts
    texts = re.findall(r"<si>.*?</si>|<si/>", contents.pop(SHARED), re.DOTALL)
    cell = re.compile(r't="s"([^>]*)><v>(\d+)</v>')
    filled = {name: cell.sub(lambda found: f"{found[1]}>{texts[int(found[2])]}", content) for name, content in contents.items()}
    return [(name, date, filled[name].encode() if name in filled else content) for name, date, content in parts if name != SHARED]


def spellings(seconds):
    """How reports write the moment at which a file arrived: to the second in lineage, to the minute elsewhere."""
    there = datetime.datetime.fromtimestamp(seconds, datetime.timezone(datetime.timedelta(hours=7)))
    return {
        f"{there.astimezone(datetime.timezone.utc):%Y-%m-%dT%H:%M:%SZ}", f"{there:%H:%M ngày %d/%m/%Y}", f"{there:%d/%m/%Y %H:%M}"}


def tree(folder):
    return {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else {}


def report_faults(mine, other):
    """Files of reports that are not those of the one host."""
    here, there = mine.paths(), other.paths()
    faults = [f"{path}: not there" for path in there.keys() - here.keys()]
    faults += [f"{path}: not on one host" for path in here.keys() - there.keys()]
    for path in here.keys() & there.keys():
        try:
            if mine.content(here[path]) != other.content(there[path]):
                faults.append(f"{path}: not the same")
        except (FileNotFoundError, ValueError, zipfile.BadZipFile) as fault:
            faults.append(f"{path}: {fault}")
    return sorted(faults)


def wait_for_reports(mine, reference, limit):
    """Until this host's reports are those of the one host. Returns the faults that are left."""
    begun = time.monotonic()
    while True:
        faults = report_faults(mine, reference)
        if not faults or time.monotonic() - begun >= limit:
            return faults
        time.sleep(0.5)


def settle(ask, machines, limit, quiet=3):
    """Until a report is made with the newest file of each period, and nothing is written any more. `ask` gives rows of the store."""
    outputs = [machine.root / "output" for machine in machines]
    former, since, deadline = None, time.monotonic(), time.monotonic() + limit
    while time.monotonic() - since < quiet:
        now = [path.stat().st_mtime_ns for output in outputs for name in REPORTS for path in tree(output / name).values() if path.exists()]
        # A correction has later reports made anew as well, which compare themselves with its month.
        if now != former or ask(DUE) or any(reports_in_hand(machine) for machine in machines):
            former, since = now, time.monotonic()
        if time.monotonic() > deadline:
            raise TimeoutError(f"reports are not made within {limit} s")
        time.sleep(0.3)


def waiting(drop):
    return [path for path in drop.rglob("*") if path.is_file()]


def answer_faults(answers, files):
    """Officers were told once what became of each file: a receipt, or the file itself with an explanation."""
    receipts, returned = collections.Counter(), collections.Counter()
    for path in tree(answers).values():
        name = re.sub(r" \(\d+\)", "", composed(path.name))
        if name.endswith(RECEIPT):
            receipts[name.removesuffix(RECEIPT)] += 1
        elif name.endswith(EXPLANATION):
            returned[name.removesuffix(EXPLANATION)] += 1
    faults = []
    for found, states_of, what in [(receipts, ("accepted", "duplicate"), "receipts"), (returned, ("returned",), "explanations")]:
        owed = collections.Counter(composed(row["name"]) for row in files if row["state"] in states_of)
        faults += [f"{name}: {found[name]} {what}, {owed[name]} are owed" for name in owed.keys() | found.keys() if found[name] != owed[name]]
    return faults


def verify_faults(machine):
    done = machine.command("verify")
    if done.returncode == 0:
        return []
    return [f"verify on {machine.name}: exit status {done.returncode}: {done.stdout}{done.stderr}"]


def reports_in_hand(machine):
    """Periods whose reports its daemon writes, or is about to."""
    done = machine.command("status", "--json", limit=60)
    try:
        return json.loads(done.stdout)["daemon"]["reports_in_hand"]
    except (json.JSONDecodeError, KeyError, TypeError):
        return ["unknown"]
