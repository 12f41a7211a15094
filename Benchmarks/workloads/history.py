"""A store of ten years: start to READY, and a new file's report against a store of one period and against Python."""
import json
import os
import shutil
import statistics
import sys
import time

from bench.contest import Standing
from bench.figures import Line, seconds
from bench.process import run
from generate import appendices, history
from workloads.report import appendix_rows, docxtpl_data
from workloads.service import Service, configuration, fresh

PERIODS = 40
FEW = 5
#: Tables of the report that have a row a unit.
TABLES = ["documents.subordinates", "online_services.subordinates", "digitization.subordinates"]
PYTHON_LIMIT = 0.05
#: Seconds without a line of log after which what was begun is ended; reports of more than a second rest so many times as long, so long at most.
QUIET, REST, LONGEST_REST = 0.3, 8, 120
#: Of the start on an empty store.
START_LIMIT = 2


def store(context, periods, communes):
    """What `batch` made of so many quarters, through the program's own pipeline."""

    def make(path):
        fresh(path)
        register = os.path.join(path, "units.csv")
        history.write_register(register, communes)
        history.write_exports(os.path.join(path, "exports"), range(PERIODS - periods, PERIODS), communes)
        batched(context, path, os.path.join(path, "exports"))

    return context.make(f"history-{periods}-{communes}", make)


def batched(context, path, files):
    """Takes files into the store below `path`, whose units.csv is there; a service on a copy of `path` finds them in its state."""
    settings = configuration(path, reporting_unit=history.TERRITORY, units=os.path.join(path, "units.csv"))
    run([context.program, "batch", "--config", settings, "--input", files, "--output", os.path.join(path, "output")])
    shutil.copytree(os.path.join(path, "output", "state"), os.path.join(path, "state"), dirs_exist_ok=True)


def service(context, made):
    """A daemon on a copy of a store that was made."""
    return service_on(context, copied(context, made))


def copied(context, made):
    root = fresh(os.path.join(context.folder, "service"))
    shutil.copytree(made, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("exports"))
    return root


def service_on(context, root):
    """A daemon on such a copy as it lies there."""
    return Service(context.program, root, reporting_unit=history.TERRITORY, units=os.path.join(root, "units.csv"))


def size_mib(made):
    return os.path.getsize(os.path.join(made, "state", "baocaod.sqlite")) / (1 << 20)


def ready(context):
    """Starts in turn: on ten years, and of the samples' district on an empty store; both have the country's register."""
    communes = context.rows(history.COMMUNES)
    made = store(context, PERIODS, communes)
    taken, empty = [], []
    for number in range(context.runs + 1):
        for starts, running in [(taken, service(context, made)), (empty, Service(context.program, fresh(os.path.join(context.folder, "empty"))))]:
            with running:
                if number:
                    starts.append((running.seconds_to_ready, running.cpu()))
    (median, cpu), (empty_median, empty_cpu) = ([statistics.median(start[at] for start in starts) for at in (0, 1)] for starts in (taken, empty))
    what = f"start to READY with {PERIODS} periods × {communes:,} units × {len(appendices.LAYOUTS)} datasets ({size_mib(made):.0f} MiB of store)"
    ratio = median / empty_median
    print(f"    {median:.3f} s, {cpu:.2f} s of processor; empty {empty_median:.3f} s, {empty_cpu:.2f} s", file=sys.stderr)
    return [
        Line(
            what, f"median {seconds(median)}, worst {seconds(max(taken)[0])}",
            [f"an empty store: median {seconds(empty_median)}, worst {seconds(max(empty)[0])}"],
            f"{ratio:.2f} ({cpu / empty_cpu:.2f} of processor time)", f"≤ {START_LIMIT:g}", ratio <= START_LIMIT),
        Line(what, f"median {seconds(median)}", target="< 200 ms", met=median < 0.2),
    ]


def growth(context):
    """New files of a period's own dataset, dropped one by one on stores of five periods and of forty.

    Five, because a report compares with the period before and with the same one a year ago. Processor time: it does not waver.
    """
    communes = context.rows(history.COMMUNES)
    few, all_periods = (drops(context, store(context, periods, communes), communes) for periods in (FEW, PERIODS))
    ratio = all_periods.cpu / few.cpu
    return [
        Line(
            f"a new file of {communes:,} units → finished report, {PERIODS} periods in the store against {FEW}",
            f"{seconds(all_periods.seconds)} against {seconds(few.seconds)}; of processor {seconds(all_periods.cpu)} against {seconds(few.cpu)}",
            ratio=f"{ratio:.2f} of processor time", target="≤ 1.15", met=ratio <= 1.15)
    ]


def python(context):
    """The same tables filled in by docxtpl and written by openpyxl, warm, against the whole way of a new file."""
    communes = context.rows(history.COMMUNES)
    ours = drops(context, store(context, FEW, communes), communes)
    tables = appendix_rows(os.path.join(store(context, FEW, communes), "output", "normalized", history.quarter_id(PERIODS - 1)), TABLES)
    root = fresh(os.path.join(context.folder, "peer"))
    made, template = docxtpl_data(context, root, tables)
    theirs = json.loads(run(context.peer(
        "with_docxtpl_openpyxl.py", made, template, os.path.join(root, "out.docx"), os.path.join(root, "out.xlsx"), min(context.runs, 3))).output)
    ratio = ours.seconds / theirs["seconds"]
    rows = sum(len(table["rows"]) for table in tables)
    print(f"    docxtpl + openpyxl, {rows:,} rows: {theirs}", file=sys.stderr)
    return [
        Line(
            f"a new file of {communes:,} units → finished report (Word file, workbook, lineage)",
            f"{seconds(ours.seconds)}, {seconds(ours.cpu)} of processor",
            [f"docxtpl + openpyxl, {rows:,} rows of the same tables, warm: {seconds(theirs['seconds'])}, {seconds(theirs['cpu'])} of processor"],
            f"{ratio:.2f} ({ours.cpu / theirs['cpu']:.2f} of processor time)", f"≤ {PYTHON_LIMIT:g}", ratio <= PYTHON_LIMIT)
    ]


def rest_after(seconds):
    """How long a daemon has to be left alone after a report that took so long, until the next file's report is made at once."""
    return QUIET + (min(REST * seconds, LONGEST_REST) if seconds > 1 else 0)


def drops(context, made, communes):
    """A new table of all units, again and again: medians. Measured once for all lines of a run."""
    if made not in context.known:
        context.known[made] = measured_drops(context, made, communes)
    return context.known[made]


def measured_drops(context, made, communes):
    names = [history.name(number) for number in range(1, communes + 1)]
    first, last = history.quarter(PERIODS - 1)
    written = f"the report of {history.quarter_id(PERIODS - 1)} is written"
    taken = []
    with service(context, made) as running:
        running.settle(3)
        rest = QUIET
        for number in range(context.runs + 1):
            file = os.path.join(running.root, "next.xlsx")
            appendices.write(file, appendices.LAYOUTS["documents"], "CẤP XÃ", names, first, last, 1_000 + number)
            running.settle(rest)
            cpu = running.cpu()
            os.rename(file, os.path.join(running.inbox, f"documents {number}.xlsx"))
            start = time.perf_counter()
            end = running.wait_for(written, 600)
            running.settle()
            taken.append((end - start, running.cpu() - cpu))
            rest = rest_after(end - start)
            print(f"    {os.path.basename(made)}: {end - start:.3f} s, {taken[-1][1]:.2f} s of processor", file=sys.stderr)
    return Standing(
        os.path.basename(made), statistics.median(t[0] for t in taken[1:]), statistics.median(t[1] for t in taken[1:]))
