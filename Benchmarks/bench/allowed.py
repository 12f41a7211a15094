"""Instructions that core paths may take: as many as were counted before, and a tenth more; beyond that, what a note allows.

`instructions.counts` has a line a path: the count, a tabulator, the path. A note is a row of the table under NOTES in the performance document: the path,
the count that it may come to, why.
"""
import os
import sys

from bench.context import HERE, PROJECT

COUNTS = os.path.join(HERE, "instructions.counts")
DOCUMENT = os.path.join("docs", "reference", "performance.md")
NOTES = "### Instructions that grew on purpose"
GROWTH = 1.1


def counts():
    with open(COUNTS, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return {path: int(count.replace(",", "")) for count, path in lines}


def record(found):
    with open(COUNTS, "w", encoding="utf-8") as file:
        file.write("# Instructions of core paths in a static release build, by instructions.py --core --record; see docs/reference/performance.md.\n")
        file.writelines(f"{count:,}\t{path}\n" for path, count in found.items())
    return 0


def notes(text):
    """The counts that notes allow, by path."""
    section = text.split(NOTES, 1)[1].split("\n#", 1)[0] if NOTES in text else ""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in section.splitlines() if line.startswith("|")]
    return {row[0]: int(row[1].replace(",", "")) for row in rows if len(row) == 3 and row[1].replace(",", "").isdigit() and row[2]}


def faults(found, before, noted):
    """A line a path that came to more than it may; a path that nobody counted before is one too."""
    lines = []
    for path, count in found.items():
        if path not in before:
            lines.append(f"{path}: {count:,} instructions, and no line in instructions.counts")
            continue
        limit = max(before[path], noted.get(path, 0)) * GROWTH
        if count > limit:
            lines.append(f"{path}: {count:,} instructions, {count / before[path] - 1:.0%} more than the {before[path]:,} before")
    return lines


def judge(found):
    with open(os.path.join(PROJECT, DOCUMENT), encoding="utf-8") as file:
        lines = faults(found, counts(), notes(file.read()))
    for line in lines:
        print(line, file=sys.stderr)
    if lines:
        print(
            f"A path may grow by a tenth. Take the cost out again, or say in {DOCUMENT}, under “{NOTES.lstrip('# ')}”, what it may come to and why:\n"
            "| path | instructions | why |", file=sys.stderr)
    return 1 if lines else 0
