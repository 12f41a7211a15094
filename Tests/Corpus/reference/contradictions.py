#!/usr/bin/env python3
"""Every contradiction between the six reference appendices, worked out from the appendices alone.

Usage: contradictions.py FOLDER > FOLDER/contradictions.csv
FOLDER holds appendix1.csv … appendix6.csv. Nothing of the program is used: this list is what its findings are compared with.
"""
import csv
import sys
import unicodedata
from pathlib import Path

PAIRS = [  # whole district, communes, dataset, columns (name, adds up)
    (1, 6, "documents", ["incoming_total", "incoming_electronic", "incoming_parallel", "incoming_signed", "incoming_unsigned",
                         "outgoing_total", "outgoing_electronic", "outgoing_parallel", "outgoing_signed", "outgoing_unsigned"]),
    (2, 4, "online_services", ["partial_procedures", "partial_received", "partial_in_person", "partial_remote",
                               "full_procedures", "full_received", "full_in_person", "full_remote"]),
    (3, 5, "digitization", ["received", "received_digitized", "received_rate", "received_undigitized", "settled",
                            "settled_digitized", "settled_rate", "settled_undigitized"]),
]
NOT_ADDED = {"received_rate", "settled_rate", "partial_procedures", "full_procedures"}


def read(folder, number):
    """{unit: [figures]} of an appendix, by the unit's name without "UBND"."""
    rows = {}
    with open(folder / f"appendix{number}.csv", encoding="utf-8") as file:
        for row in list(csv.reader(file))[1:]:
            if row[0] == "unit":
                name = " ".join(unicodedata.normalize("NFC", row[2]).lower().replace("ubnd", " ").split())
                rows[name] = [cell.replace("%", "").strip() for cell in row[3:]]
    return rows


def number(text):
    return float(text) if text else None


def main():
    folder = Path(sys.argv[1])
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["code", "dataset", "unit", "field", "communes", "district"])
    tables = {n: read(folder, n) for n in range(1, 7)}
    for wide, narrow, dataset, fields in PAIRS:
        both = [unit for unit in tables[narrow] if unit in tables[wide]]
        for unit in both:
            for index, field in enumerate(fields):
                a, b = number(tables[wide][unit][index]), number(tables[narrow][unit][index])
                if a is not None and b is not None and a != b:
                    out.writerow(["contradiction.cell", dataset, unit, field, f"{b:g}", f"{a:g}"])
        for index, field in enumerate(fields):
            if field in NOT_ADDED or len(both) < 2:
                continue
            a = sum(number(tables[wide][unit][index]) or 0 for unit in both)
            b = sum(number(tables[narrow][unit][index]) or 0 for unit in both)
            if a != b:
                out.writerow(["contradiction.total", dataset, "", field, f"{b:.0f}", f"{a:.0f}"])
    for online, digitization in ((2, 3), (4, 5)):
        for unit, figures in tables[online].items():
            other = tables[digitization].get(unit)
            if other and number(figures[1]) + number(figures[5]) > number(other[0]):
                out.writerow(["contradiction.bound", "online_services", unit, "partial_received", f"{number(figures[1]) + number(figures[5]):.0f}", other[0]])


main()
