"""Collects the files of the corpus with what is expected of each, and writes a manifest into each of its folders."""
import json
import pathlib

FILES = pathlib.Path(__file__).resolve().parent.parent / "files"
ENTRIES = []
FAULTS = []


def taken(*tables, notices=()):
    """The file is taken: these tables, and findings that are no errors."""
    tables = [t if isinstance(t, dict) else t.expected() for t in tables]
    return {"tables": tables, "notices": sorted(notices)}


def returned(*findings):
    """The file comes back: every error as (code, cell or None, sheet or None), and no other."""
    return {"findings": [
        {"code": f[0], "cell": f[1] if len(f) > 1 else None, "sheet": f[2] if len(f) > 2 else None}
        for f in ((f,) if isinstance(f, str) else f for f in findings)]}


def case(file, made_by, what, expect, write=None, context=None, generate=None):
    """One file: `write(path)` makes it; `generate` names a recipe of hostile.py that a test runs instead."""
    entry = {"file": file, "made_by": made_by, "what": what, "expect": expect}
    if context:
        entry["context"] = context
    if generate:
        entry["generate"] = generate
    assert all(e["file"] != file for e in ENTRIES), file
    ENTRIES.append(entry)
    if write and not generate:
        path = FILES / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if WRITES(file):
            try:
                write(path)
            except Exception as fault:
                FAULTS.append(file)
                print(f"{file}: {fault!r}")


def missing(*tables):
    """`unit.missing` once for each table of communes that leaves some out."""
    return ["unit.missing" for table in tables if table.lacks_communes]


WRITES = lambda file: True


def save():
    """One file a line, so that a change shows what it changes."""
    folders = {}
    for entry in ENTRIES:
        line = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        folders.setdefault(entry["file"].split("/")[0], []).append(line)
    for folder, lines in folders.items():
        text = ",\n".join(lines)
        (FILES / folder / "manifest.json").write_text(f"[\n{text}\n]\n", encoding="utf-8")
