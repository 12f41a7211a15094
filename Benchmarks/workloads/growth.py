"""How cost grows with units and with files, as exponents; and a report after one of 200,000 files changed.

Everything is processor time of the daemon: it wavers less than the clock, and what grows is work. Sizes are powers of ten apart, so that what does
not grow (starting, the template, the rest of a report) makes an exponent smaller; the limits leave no room for a cost that grows faster than
its size, or for one that grows with the store.
"""
import math
import os
import shutil
import statistics
import sys
import time

from bench import growth
from bench.figures import Line, seconds
from generate import history, spread
from workloads import history as ten_years
from workloads.service import fresh

UNITS = [33, 332, 3_321]
FILES = [1_000, 10_000, 100_000]
MANY = 200_000
#: Of units, a report and a table are to cost no more than their rows; of files that lie in the store nothing.
BY_UNITS, BY_FILES = 1.1, 0.2
MANY_LIMIT = 1.5
#: A tenth of the units sends a correction.
BURST = 10
#: Between two reports a daemon is left alone for half a minute.
REPORTS = 3
DECIDED = [" accepted: ", " returned: ", " holds the same bytes as "]


def units(context):
    """A new file of all units → its finished report, five quarters in the store."""
    points = []
    for count in scaled(context, UNITS):
        made = ten_years.store(context, ten_years.FEW, count)
        points.append((count, ten_years.drops(context, made, count).cpu))
    return [growth.line("a new file of all units → finished report, by units of the register", "units", points, BY_UNITS)]


def files(context):
    """Stores with the same three months of all units in more and more files, and further months."""
    found = [(size, *measured(context, stored(context, size))) for size in scaled(context, FILES)]
    communes = context.rows(history.COMMUNES)
    return [
        growth.line(what, "files in the store", [(point[0], point[at]) for point in found], BY_FILES)
        for at, what in [
            (1, "start to READY, by files in the store"),
            (2, f"one of {len(corrections(communes)):,} small files that came together, taken durably, by files in the store"),
            (3, f"one small file → finished report of {communes:,} units, by files in the store"),
        ]
    ]


def many(context):
    """A report after one of 200,000 files changed, against a store with 1,000 files that say the same of the compared months."""
    small, large = (int(size * min(1, context.scale)) for size in (FILES[0], MANY))
    (_, _, few, few_seconds), (_, _, cost, clock) = (measured(context, stored(context, size)) for size in (small, large))
    ratio = cost / few
    communes = context.rows(history.COMMUNES)
    return [
        Line(
            f"one of {large:,} files changed → finished report of {communes:,} units, against a store with {small:,} files",
            f"{seconds(cost)} of processor, {seconds(clock)}", [f"{small:,} files: {seconds(few)} of processor, {seconds(few_seconds)}"],
            f"{ratio:.2f} of processor time ({clock / few_seconds:.2f} of the clock)", f"≤ {MANY_LIMIT:g}", ratio <= MANY_LIMIT)
    ]


def scaled(context, sizes):
    return [max(10, math.ceil(size * min(1, context.scale))) for size in sizes]


def stored(context, count):
    """A store of about so many files, made by one `batch`."""
    communes = context.rows(history.COMMUNES)

    def make(path):
        fresh(path)
        history.write_register(os.path.join(path, "units.csv"), communes)
        folder = fresh(os.path.join(path, "exports"))
        for name, content in spread.files(count, communes):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
        ten_years.batched(context, path, folder)
        shutil.rmtree(folder)

    return context.make(f"spread-{count}-{communes}", make)


def corrections(communes):
    return list(range(1, communes + 1, BURST))


def measured(context, made):
    """Processor time of a start, of a file among many that are taken, of one file's report; seconds of that report. Medians."""
    communes = context.rows(history.COMMUNES)
    root, starts = ten_years.copied(context, made), []
    for _ in range(context.runs + 1):
        with ten_years.service_on(context, root) as running:
            starts.append(running.cpu())
    with ten_years.service_on(context, root) as running:
        running.settle(3)
        taking = [burst(running, corrections(communes), number) for number in range(1, 4)]
        running.settle(15)
        reports = []
        for number in range(4, 5 + min(context.runs, REPORTS)):
            reports.append(report(running, number))
            running.settle(ten_years.rest_after(reports[-1][1]))
        if running.returned:
            raise RuntimeError(f"{running.returned} files were returned")
    start, taken = statistics.median(starts[1:]), statistics.median(taking)
    cost, clock = (statistics.median(each[at] for each in reports[1:]) for at in (0, 1))
    print(
        f"    {os.path.basename(made)}: start {start:.3f} s of processor, a file {taken * 1_000:.2f} ms, a report {cost:.3f} s "
        f"of processor, {clock:.3f} s", file=sys.stderr)
    return start, taken, cost, clock


def dropped(running, numbers, round_number):
    """Corrections of single units, each in its own file, renamed in one after the other."""
    aside = fresh(os.path.join(running.root, "aside"))
    names = [f"documents {number:04d} {spread.period_id(spread.LAST)} {round_number}.csv" for number in numbers]
    for name, number in zip(names, numbers):
        with open(os.path.join(aside, name), "wb") as file:
            file.write(spread.content("documents", [number], spread.LAST, more=round_number))
    running.settle()
    cpu, start = running.cpu(), time.perf_counter()
    for name in names:
        os.rename(os.path.join(aside, name), os.path.join(running.inbox, name))
    return cpu, start


def burst(running, numbers, round_number):
    cpu, _ = dropped(running, numbers, round_number)
    running.wait_for_count(DECIDED, len(numbers), seconds=600)
    return (running.cpu() - cpu) / len(numbers)


def report(running, round_number):
    cpu, start = dropped(running, [2], round_number)
    end = running.wait_for(f"the report of {spread.period_id(spread.LAST)} is written", 600)
    running.settle()
    return running.cpu() - cpu, end - start
