"""Whether a file that a person may open is whole."""

import csv
import io
import json
import zipfile


def fault(path):
    """What is wrong with it, or None."""
    content = path.read_bytes()
    if not content:
        return "is empty"
    ending = "".join(path.suffixes[-2:]) if path.name.endswith(".txt") else path.suffix
    try:
        if ending in (".docx", ".xlsx"):
            broken = zipfile.ZipFile(io.BytesIO(content)).testzip()
            return f"has a damaged part {broken}" if broken else None
        if ending == ".json":
            json.loads(content)
        elif ending == ".csv":
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
            if len({len(row) for row in rows}) > 1:
                return "has rows of different lengths"
        elif path.suffix == ".txt":
            text = content.decode()
            return None if text.endswith("\n") else "ends in the middle"
    except (zipfile.BadZipFile, ValueError, csv.Error) as error:
        return f"cannot be read: {error}"
    return None


def is_unfinished(name):
    """Files on their way: nobody takes them for anything."""
    return name.startswith(".") or name.endswith(".part")


def faults(output):
    """Of everything below the output folder that the daemon wrote; officers' own files in `returned` are theirs."""
    found = []
    for path in sorted(output.rglob("*")):
        if not path.is_file() or is_unfinished(path.name):
            continue
        top = path.relative_to(output).parts[0]
        if top == "returned" and not path.name.endswith((".loi.txt", ".danh-dau.xlsx")):
            continue
        text = fault(path)
        if text:
            found.append(f"{path.relative_to(output)} {text}")
    return found
