"""What two readers see of a workbook, cell by cell, and whether it is the same."""
import datetime
import json
import math
import re
import subprocess
import unicodedata

import python_calamine


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def number(text):
    try:
        value = float(text)
        return value if math.isfinite(value) else None
    except ValueError:
        return None


def text_key(text):
    return " ".join(unicodedata.normalize("NFC", text.replace("\u00a0", " ")).split())


def ours(binary, file):
    result = subprocess.run([binary, "cells", "--json", file], capture_output=True, text=True)
    if result.returncode != 0:
        return None
    sheets = {}
    for sheet in json.loads(result.stdout)["sheets"]:
        sheets[sheet["name"]] = {cell["cell"]: (cell["type"], cell["text"]) for cell in sheet["cells"]}
    return sheets


def ours_or_refusal(binary, file):
    """The cells by sheet, or why there are none; a refusal that begins with an exclamation mark is a fault of ours."""
    try:
        result = subprocess.run([binary, "cells", "--json", file], capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        return None, "!no end within two minutes"
    if result.returncode not in (0, 1):
        return None, f"!ended with {result.returncode}"
    if result.returncode:
        # "file: code: sentence".
        code = re.search(r": ([a-z]+\.[a-z_]+): ", result.stderr.decode("utf-8", "replace"))
        return None, code.group(1) if code else "!" + result.stderr.decode("utf-8", "replace")[:200]
    return {
        sheet["name"]: {cell["cell"]: (cell["type"], cell["text"]) for cell in sheet["cells"]}
        for sheet in json.loads(result.stdout)["sheets"]
    }, None


def calamine(file):
    try:
        book = python_calamine.CalamineWorkbook.from_path(str(file))
    except Exception:
        return None
    sheets = {}
    for name in book.sheet_names:
        try:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except Exception:
            return None
        cells = {}
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value not in ("", None):
                    cells[f"{letters(c)}{r + 1}"] = value
        sheets[name] = cells
    return sheets


def same(kind, text, other):
    if isinstance(other, bool):
        return kind == "boolean" and text == str(other).upper()
    if isinstance(other, (datetime.date, datetime.time, datetime.timedelta)):
        return kind == "date"
    if isinstance(other, (int, float)):
        mine = number(text)
        return mine is not None and math.isclose(mine, other, rel_tol=1e-9, abs_tol=1e-12)
    if kind in ("number", "percent"):
        shown = number(other.rstrip("%").replace(",", ""))
        mine = number(text)
        if shown is not None and other.endswith("%"):
            shown /= 100
        return shown is not None and mine is not None and math.isclose(mine, shown, rel_tol=1e-6, abs_tol=1e-9)
    if kind == "date":
        return bool(re.search(r"\d", other))
    if kind == "boolean":
        return other.upper() == text
    return text_key(text) == text_key(other)


def compare(mine, theirs):
    """Differences of one sheet as (cell, ours, theirs)."""
    found = []
    for cell in sorted(set(mine) | set(theirs)):
        kind, text = mine.get(cell, ("blank", ""))
        other = theirs.get(cell, "")
        if kind in ("blank", "text") and text_key(text) == "" and isinstance(other, str) and text_key(other) == "":
            continue
        if cell not in mine or cell not in theirs or not same(kind, text, other):
            found.append((cell, f"{kind} {text!r}" if cell in mine else "nothing", repr(other) if cell in theirs else "nothing"))
    return found
