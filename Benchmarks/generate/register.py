"""The units of the sample district and its province: those of the country's register, and the district's own offices."""
import csv
import os

UNITS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "config", "units")
DISTRICT, PROVINCE = "524", "51"


def rows():
    """Rows of the register as dictionaries: the district and its communes, its offices, then what the province governs since 2025."""
    with open(os.path.join(UNITS, "viet-nam.csv"), encoding="utf-8", newline="") as file:
        country = list(csv.DictReader(file))
    with open(os.path.join(UNITS, "..", "samples", "2023-H1", "units.csv"), encoding="utf-8-sig", newline="") as file:
        offices = list(csv.DictReader(file))
    district = [row for row in country if DISTRICT in (row["code"], row["parent"])]
    province = [row for row in country if row["code"] == PROVINCE or row["parent"] == PROVINCE and row["kind"] == "commune"]
    return [{"aliases": "", **row} for row in district + offices + province]
