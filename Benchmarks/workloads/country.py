"""All communes of the country below one province, a year, one small file a unit, month and dataset: 200,000 files through the daemon."""
import csv
import itertools
import os
import sys
import time

from bench.context import PROJECT
from bench.figures import Line
from bench.process import run
from generate import country, history
from workloads.service import Service, fresh

THOUSAND = 1_000
#: So many thousands at the beginning and at the end are compared: a report that is made falls into one of them and not into the next.
COMPARED = 5
DECIDED = [" accepted: ", " returned: ", " holds the same bytes as "]
FORM = "config/samples/2023-H1/in/bieu-mau-ha-tang/infrastructure - 21064 - Xã Bình An - 2023-H1.xlsx"


class Portion:
    """What a thousand files cost, with the reports that were made meanwhile."""

    def __init__(self, seconds, cpu, resident, peak, reports):
        self.seconds, self.cpu, self.resident, self.peak, self.reports = seconds, cpu, resident, peak, reports

    def __str__(self):
        return (f"{self.seconds:.2f} ms a file, of processor {self.cpu:.2f} ms; {self.resident:.0f} MiB resident, at most "
                f"{self.peak:.0f} MiB; {self.reports} reports made")


def year(context):
    """Files come without a pause, as fast as they are decided on; reports are made between them, and all once more at the end."""
    units = context.rows(history.COMMUNES)
    root = fresh(os.path.join(context.folder, "service"))
    register = os.path.join(root, "units.csv")
    history.write_register(register, units)
    form = country.Form(run([context.program, "cells", os.path.join(PROJECT, FORM)]).output.decode())
    portions, files = [], country.files(units, form)
    with Service(context.program, root, reporting_unit=history.TERRITORY, units=register) as service:
        while portion := feed(service, files):
            portions.append(portion)
            print(f"    {len(portions) * THOUSAND:,} files: {portion}", file=sys.stderr, flush=True)
        start = time.perf_counter()
        service.settle(15)
        print(f"    the last reports: {time.perf_counter() - start - 15:.1f} s more", file=sys.stderr)
        resident = service.resident_mib()
        peak = max(portion.peak for portion in portions)
        missing = unreported(service, units, len(portions) * THOUSAND)
    size = os.path.getsize(os.path.join(root, "state", "baocaod.sqlite")) / (1 << 20)
    what = f"{len(portions) * THOUSAND:,} files, one a unit, month and dataset ({units:,} units, {size:.0f} MiB of store)"
    month = units * len(country.DATASETS) // THOUSAND
    lines = [compared(f"{what}: the last {COMPARED} thousand against the first", portions[:COMPARED], portions[-COMPARED:])]
    whole = [portions[at:at + month] for at in range(0, len(portions) - month + 1, month)] if month >= 2 * COMPARED else []
    if whole:
        first, last = (list(itertools.chain(*(part[side] for part in whole))) for side in (slice(COMPARED), slice(-COMPARED, None)))
        lines.append(compared(f"{what}: within {len(whole)} months, the last {COMPARED} thousand against the first", first, last))
    growth = average(portions[-COMPARED:], "resident") - average(portions[:COMPARED], "resident")
    return lines + [
        Line(f"{what}: resident memory, the last {COMPARED} thousand against the first",
             f"{growth:+.0f} MiB; {resident:.0f} MiB when all is done, at most {peak:.0f} MiB", target="≤ 32 MiB more", met=growth <= 32),
        Line(f"{what}: every unit of every month stands in the normalized files", "all" if not missing else "; ".join(missing[:5]),
             target="all", met=not missing),
    ]


def compared(what, first, last):
    ratio = average(last, "cpu") / average(first, "cpu")
    return Line(
        what, f"{average(last, 'cpu'):.2f} ms of processor a file against {average(first, 'cpu'):.2f} ms; "
        f"{average(last, 'seconds'):.2f} ms against {average(first, 'seconds'):.2f} ms",
        ratio=f"{ratio:.2f} of processor time", target="≤ 1.5", met=ratio <= 1.5)


def average(portions, name):
    return sum(getattr(portion, name) for portion in portions) / len(portions)


def feed(service, files):
    """Drops the next thousand and waits until all are decided on; None when fewer are left."""
    made = list(itertools.islice(files, THOUSAND))
    if len(made) < THOUSAND:
        return None
    aside = fresh(os.path.join(service.root, "aside"))
    for name, content in made:
        with open(os.path.join(aside, name), "wb") as file:
            file.write(content)
    service.forget_peak()
    cpu, start, reports = service.cpu(), time.perf_counter(), service.reports
    for name, _ in made:
        os.rename(os.path.join(aside, name), os.path.join(service.inbox, name))
    service.wait_for_count(DECIDED, THOUSAND, seconds=1_200)
    end = time.perf_counter()
    if returned := service.returned:
        raise RuntimeError(f"{returned} files were returned")
    return Portion(
        (end - start) * 1_000 / THOUSAND, (service.cpu() - cpu) * 1_000 / THOUSAND, service.resident_mib(), service.peak_mib(),
        service.reports - reports)


def unreported(service, units, count):
    """Tables of whole months that lack units in the normalized files."""
    missing = []
    for month in range(1, count // (units * len(country.DATASETS)) + 1):
        folder = os.path.join(service.root, "output", "normalized", country.period_id(month))
        tables = {name: rows_of(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".csv")}
        missing += [f"{country.period_id(month)}/{name}: {rows} of {units}" for name, rows in tables.items() if rows != units]
        if len(tables) < len(country.DATASETS):
            missing.append(f"{country.period_id(month)}: {len(tables)} tables")
    return missing


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1
