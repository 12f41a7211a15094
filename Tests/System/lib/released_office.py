"""The office that a released version kept: how it is made, kept in the repository, and laid out again."""

import hashlib
import io
import json
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tarfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[3]
KEPT = PROJECT / "Tests/System/support/released-office.tar.xz"
SAMPLES = PROJECT / "config/samples/2023-H1/in"

CONFIGURATION = """\
reporting_unit: "524"
language: vi
modules: [documents, online-services, digitization, infrastructure, narrative]
units: [{units}]
templates: {templates}
report:
  issuing_body: ["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH SƠN"]
  place: "Bình Sơn"
folders:
  inbox: {root}/inbox
  output: {root}/output
  state: {root}/state
  quiet_time: 100ms
"""


class Office:
    """A daemon with folders of its own, and the commands on them."""

    answering = ["--with-open", "bảng gốc lệch nhau", "--name", "Nguyễn Văn Mẫu"]

    def __init__(self, binary, root, *, units, templates):
        self.binary, self.root = binary, root
        for name in ["inbox", "aside", "state", "output"]:
            (root / name).mkdir(parents=True, exist_ok=True)
        self.configuration = root / "baocaod.yaml"
        self.configuration.write_text(CONFIGURATION.format(root=root, units=units, templates=templates))
        self.store = root / "state/baocaod.sqlite"
        self.sent = 0

    def command(self, *arguments):
        """What a command says; one that fails ends everything."""
        done = self.run(*arguments)
        if done.returncode != 0:
            sys.exit(f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def run(self, *arguments):
        return subprocess.run([self.binary, *arguments, "--config", self.configuration], capture_output=True, text=True)

    @property
    def log(self):
        file = self.root / "daemon.log"
        return file.read_text() if file.exists() else ""

    def start(self):
        with open(self.root / "daemon.log", "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "run", "--config", self.configuration], stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=120)

    def send(self, files):
        """Files by their place below the inbox; returns when all of them were decided on."""
        for place, content in files.items():
            aside = self.root / "aside" / str(self.sent)
            aside.write_bytes(content)
            (self.root / "inbox" / place).parent.mkdir(parents=True, exist_ok=True)
            aside.rename(self.root / "inbox" / place)
            self.sent += 1
        self.wait_until_still()

    def wait_until_still(self):
        deadline = time.monotonic() + 300
        while any(file.is_file() for file in (self.root / "inbox").rglob("*")) or any((self.root / ".spool").glob("[0-9a-f]*")):
            if time.monotonic() > deadline or self.process.poll() is not None:
                sys.exit(f"files were not taken:\n{self.log}")
            time.sleep(0.05)

    def warnings(self, period):
        """The warnings of a period that somebody may answer for."""
        deadline = time.monotonic() + 300
        file = self.root / f"output/report/{period}/findings.json"
        while not file.exists():
            if time.monotonic() > deadline:
                sys.exit(f"there is no report of {period}:\n{self.log}")
            time.sleep(0.05)
        found = json.loads(file.read_text())
        found = found["findings"] if isinstance(found, dict) else found
        return [finding["id"] for finding in found if finding.get("severity") == "warning" and finding.get("id")]

    def rows(self, query):
        database = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        try:
            return database.execute(query).fetchall()
        finally:
            database.close()


def periods(office):
    return [row[0] for row in office.rows(
        "SELECT period FROM dataset_version UNION SELECT period FROM narrative ORDER BY 1")]


def said(office):
    """What a program says of the office, as far as another has to say the same: every version, and every issue."""
    return {period: json.loads(office.command("history", "--period", period, "--json")) for period in periods(office)}


def issued_files(office):
    """The newest issued documents by their place in the output folder; older stores know no page for the leader."""
    hasPages = any(row[1] == "summary" for row in office.rows("PRAGMA table_info(finalization)"))
    issued = office.rows(
        f"SELECT period, document, workbook, {'summary' if hasPages else 'NULL'} FROM finalization WHERE reopened_at IS NULL")
    return {
        f"report/{period}/{name}": bytes(content)
        for period, document, workbook, page in issued
        for name, content in [("bao-cao.docx", document), ("phu-luc.xlsx", workbook), ("tom-tat.docx", page)] if content is not None
    }


def keep(office, samples, place):
    """Packs a stopped office, without what the samples hold and what the store holds too."""
    state = office.root / "state"
    known = {digest(file.read_bytes()) for file in samples.rglob("*") if file.is_file()}
    with tarfile.open(place, "w:xz", preset=9) as package:
        def add(name, content):
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(content), 0o644
            package.addfile(member, io.BytesIO(content))

        add("store.sqlite", office.store.read_bytes())
        for file in sorted((state / "archive").rglob("*")):
            if file.is_file() and digest(file.read_bytes()) not in known:
                add(f"archive/{file.relative_to(state / 'archive')}", file.read_bytes())
        # The store holds issued documents; workbooks are written again with their report.
        issued = set(issued_files(office).values())
        for file in sorted((office.root / "output").rglob("*")):
            place = file.relative_to(office.root / "output")
            if file.is_file() and place.parts[0] in ("report", "normalized") and file.suffix != ".xlsx" and file.read_bytes() not in issued:
                add(f"output/{place}", file.read_bytes())
        add("said.json", json.dumps(said(office), ensure_ascii=False, indent=1).encode())


def keep_sql(office, place):
    """The store as SQL, with a few bytes for each issued document."""
    copy = office.root / "copy.sqlite"
    database = sqlite3.connect(copy)
    sqlite3.connect(office.store).backup(database)
    for number, in database.execute("SELECT id FROM finalization").fetchall():
        document, workbook = f"văn bản {number}".encode(), f"phụ lục {number}".encode()
        database.execute(
            "UPDATE finalization SET template = ?, document = ?, document_sha256 = ?, workbook = ?, workbook_sha256 = ? WHERE id = ?",
            ("mẫu".encode(), document, digest(document), workbook, digest(workbook), number))
    database.commit()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("\n".join(database.iterdump()) + "\n")
    database.close()


def lay_out(office, samples=SAMPLES, kept=KEPT):
    """Puts the kept office into the folders of a new one, and returns what the released program said of it."""
    archive = office.root / "state/archive"
    with tarfile.open(kept) as package:
        for member in package.getmembers():
            content = package.extractfile(member).read()
            if member.name == "said.json":
                words = json.loads(content)
                continue
            top = member.name.split("/")[0]
            place = {"store.sqlite": office.store, "output": office.root / member.name}.get(top, office.root / "state" / member.name)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    content = {digest(file.read_bytes()): file for file in samples.rglob("*") if file.is_file()}
    for name, sha256 in office.rows("SELECT name, sha256 FROM file WHERE state = 'accepted'"):
        if sha256 in content:
            shelf = archive / sha256[:2]
            shelf.mkdir(parents=True, exist_ok=True)
            (shelf / f"{sha256}{pathlib.Path(name).suffix.lower()}").write_bytes(content[sha256].read_bytes())
    for name, document in issued_files(office).items():
        file = office.root / "output" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(document)
    return words


def digest(content):
    return hashlib.sha256(content).hexdigest()
