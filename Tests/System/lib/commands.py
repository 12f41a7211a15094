"""The program's commands on an office of their own: what they say, their exit status, and what they wrote."""

import contextlib
import hashlib
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import zipfile
import xml.etree.ElementTree as XML

PROJECT = pathlib.Path(__file__).resolve().parents[3]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Answer:
    """What a command said and its exit status."""

    def __init__(self, done):
        self.code, self.out, self.said = done.returncode, done.stdout, done.stdout + done.stderr

    def json(self):
        return json.loads(self.out)

    def has(self, code, *words):
        return self.code == code and all(word in self.said for word in words)


class Office:
    """A folder in which commands run, and the count of what held."""

    def __init__(self, binary, root):
        self.binary, self.root = str(binary), pathlib.Path(root)
        self.steps, self.failures = 0, []
        self.digests = {}

    def step(self, what, holds, shown=""):
        self.steps += 1
        print(f"  {'ok  ' if holds else 'FAIL'} {what}", flush=True)
        if not holds:
            self.failures.append(what)
            print("       " + str(shown)[:1500].replace("\n", "\n       "))

    def run(self, *arguments, folder=None):
        done = subprocess.run(
            [self.binary, *map(str, arguments)], cwd=folder or self.root, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"})
        return Answer(done)

    def says(self, what, arguments, code, *words):
        answer = self.run(*arguments)
        self.step(what, answer.has(code, *words), f"{answer.code}, expected {code} and {words}\n{answer.said}")
        return answer

    def refuses(self, what, arguments, *words, code=2):
        """The same, and that nothing was written, changed or removed."""
        before = self.contents()
        answer = self.run(*arguments)
        after = self.contents()
        changed = sorted(name for name in before.keys() | after.keys() if before.get(name, 0) != after.get(name, 0))
        self.step(what, answer.has(code, *words) and not changed,
                  f"{answer.code}, expected {code} and {words}; changed: {changed}\n{answer.said}")

    def contents(self):
        """All files below but locks. Of databases the rows count: reading one may move what its side file holds into the main file."""
        return {
            str(path.relative_to(self.root)): self.digest(path) if path.is_file() else None
            for path in self.root.rglob("*") if not path.name.endswith(("-wal", "-shm")) and path.name != "lock"
        }

    def digest(self, path):
        """Computed again only where the file, or a database's side file, was written."""
        stamps = [(entry.stat().st_ino, entry.stat().st_size, entry.stat().st_mtime_ns)
                  for entry in (path, path.with_name(path.name + "-wal")) if entry.exists()]
        if self.digests.get(path, (None, None))[0] != stamps:
            self.digests[path] = stamps, digest(path)
        return self.digests[path][1]


def digest(path):
    if path.suffix != ".sqlite":
        return hashlib.sha256(path.read_bytes()).digest()
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as store:
        return hashlib.sha256("\n".join(store.iterdump()).encode()).digest()


def workbook_cell(path, sheet, address):
    """The text of a cell, read without the program."""
    with zipfile.ZipFile(path) as parts:
        names = [entry.get("name") for entry in XML.fromstring(parts.read("xl/workbook.xml")).iter(SHEET + "sheet")]
        page = XML.fromstring(parts.read(f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"))
        strings = []
        if "xl/sharedStrings.xml" in parts.namelist():
            table = XML.fromstring(parts.read("xl/sharedStrings.xml"))
            strings = ["".join(text.text or "" for text in entry.iter(SHEET + "t")) for entry in table.iter(SHEET + "si")]
    for cell in page.iter(SHEET + "c"):
        if cell.get("r") == address:
            value = cell.findtext(SHEET + "v") or ""
            return strings[int(value)] if cell.get("t") == "s" else value
    return None


def document_cell(path, table, address, above):
    """The text of a cell of a Word table, by its row, which the titles above count to, and its column in the grid."""
    letter, number = re.fullmatch(r"([A-Z])(\d+)", address).groups()
    with zipfile.ZipFile(path) as parts:
        tables = list(XML.fromstring(parts.read("word/document.xml")).iter(WORD + "tbl"))
    column = 0
    for cell in list(tables[table - 1].iter(WORD + "tr"))[int(number) - 1 - above].iter(WORD + "tc"):
        if column == ord(letter) - ord("A"):
            return "".join(text.text or "" for text in cell.iter(WORD + "t"))
        span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
        column += int(span.get(WORD + "val")) if span is not None else 1
    return None


def fill_form(path, values):
    """Writes figures into the third column of a form, as its unit does: a field's name stands in the hidden seventh."""
    with zipfile.ZipFile(path) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    text = contents["xl/worksheets/sheet1.xml"].decode()
    for row in range(1, 200):
        name = workbook_cell(path, "Phiếu số liệu", f"G{row}")
        if name in values:
            text, count = re.subn(rf'<c r="C{row}"( s="\d+")/>', rf'<c r="C{row}"\1><v>{values[name]}</v></c>', text)
            assert count == 1, f"the form has no open cell C{row}"
    contents["xl/worksheets/sheet1.xml"] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in contents.items():
            parts.writestr(name, content)
