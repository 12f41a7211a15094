"""service_docxtpl.py INBOX DATABASE APPENDICES.json TEMPLATE.docx REPORT.docx: the daemon's work as one writes it in Python.

watchdog tells of a file that was closed or renamed in; openpyxl reads it; its rows are looked over, written into SQLite with a durable commit
and read again; docxtpl fills the report, which is synced before it has its name. Warm: libraries, context and database are open before it says “ready”.
After each report it says “written”.
"""
import json
import os
import queue
import sqlite3
import sys
import zipfile

import openpyxl
from docxtpl import DocxTemplate
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

INBOX, DATABASE, APPENDICES, TEMPLATE, REPORT = sys.argv[1:]
#: Of the appendices: the table that the dropped workbooks replace.
TABLE = 5
NAME, FIRST_COUNT, COUNTS = 1, 2, 10


class Inbox(FileSystemEventHandler):
    def __init__(self, files):
        self.files = files

    def on_closed(self, event):
        self.files.put(event.src_path)

    def on_moved(self, event):
        self.files.put(event.dest_path)

    def on_created(self, event):
        # A file renamed in from elsewhere is told as a new one. One that is still written is no workbook yet, and is told again when it is closed.
        if not event.is_directory and os.path.getsize(event.src_path):
            self.files.put(event.src_path)


def rows_of(path):
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = list(workbook.worksheets[0].iter_rows(values_only=True))
    workbook.close()
    head = next(index for index, row in enumerate(rows) if len(row) > NAME and row[NAME] == "Tên đơn vị")
    units = [row for row in rows[head + 2:] if row[NAME] and isinstance(row[0], int)]
    for row in units:
        for at in (FIRST_COUNT, FIRST_COUNT + COUNTS // 2):
            whole, electronic, both, signed, unsigned = row[at:at + COUNTS // 2]
            if whole != electronic + both or electronic != signed + unsigned:
                raise ValueError(f"{path}: {row[NAME]} does not add up")
    return units


def store(database, path, rows):
    with database:
        file = database.execute("INSERT INTO file(name) VALUES (?)", [os.path.basename(path)]).lastrowid
        database.executemany(
            "INSERT INTO value(file, unit, field, value) VALUES (?, ?, ?, ?)",
            [(file, row[NAME], field, row[FIRST_COUNT + field]) for row in rows for field in range(COUNTS)])
    return file


def table(database, file, columns):
    units = {}
    for unit, value in database.execute("SELECT unit, value FROM value WHERE file = ? ORDER BY rowid", [file]):
        units.setdefault(unit, [unit]).append(value)
    return {"rows": [(cells + [""] * columns)[:columns] for cells in units.values()]}


def synced(path):
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def report(context):
    template = DocxTemplate(TEMPLATE)
    template.render(context, autoescape=True)
    template.save(REPORT + ".part")
    synced(REPORT + ".part")
    os.rename(REPORT + ".part", REPORT)
    synced(os.path.dirname(REPORT))


with open(APPENDICES, encoding="utf-8") as file:
    context = json.load(file)
columns = len(context["tables"][TABLE]["rows"][0])
database = sqlite3.connect(DATABASE)
database.executescript(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
    "CREATE TABLE file(id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE value(file INTEGER, unit TEXT, field INTEGER, value INTEGER);"
    "CREATE INDEX value_file ON value(file);")
files = queue.SimpleQueue()
observer = Observer()
observer.schedule(Inbox(files), INBOX)
observer.start()
report(context)
print("ready", flush=True)
done = set()
while True:
    path = files.get()
    if path in done:
        continue
    try:
        rows = rows_of(path)
    except zipfile.BadZipFile:
        continue
    done.add(path)
    context["tables"][TABLE] = table(database, store(database, path, rows), columns)
    report(context)
    print(f"written {len(rows)}", flush=True)
