"""A store of ten years: start to READY, and a new file's report against a store of one period."""
import os
import shutil
import statistics
import sys
import time

from bench.contest import Standing
from bench.figures import Line, seconds
from bench.process import run
from generate import appendices, history
from workloads.service import Service, configuration, fresh

PERIODS = 40
FEW = 5


def store(context, periods, communes):
    """What `batch` made of so many quarters, through the program's own pipeline."""

    def make(path):
        fresh(path)
        register = os.path.join(path, "units.csv")
        history.write_register(register, communes)
        settings = configuration(path, reporting_unit=history.TERRITORY, units=register)
        history.write_exports(os.path.join(path, "exports"), range(PERIODS - periods, PERIODS), communes)
        run([context.program, "batch", "--config", settings, "--input", os.path.join(path, "exports"), "--output",
             os.path.join(path, "output")])
        shutil.copytree(os.path.join(path, "output", "state"), os.path.join(path, "state"), dirs_exist_ok=True)

    return context.make(f"history-{periods}-{communes}", make)


def service(context, made):
    """A daemon on a copy of a store that was made."""
    root = fresh(os.path.join(context.folder, "service"))
    shutil.copytree(made, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("exports"))
    return Service(context.program, root, reporting_unit=history.TERRITORY, units=os.path.join(root, "units.csv"))


def ready(context):
    communes = context.rows(history.COMMUNES)
    made = store(context, PERIODS, communes)
    taken = []
    for number in range(context.runs + 1):
        with service(context, made) as running:
            if number:
                taken.append(running.seconds_to_ready)
    median = statistics.median(taken)
    size = os.path.getsize(os.path.join(made, "state", "baocaod.sqlite")) / (1 << 20)
    return [
        Line(
            f"start to READY with {PERIODS} periods × {communes:,} units × {len(appendices.LAYOUTS)} datasets ({size:.0f} MiB of store)",
            f"median {seconds(median)}, worst {seconds(max(taken))}", target="< 200 ms", met=median < 0.2)
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


def drops(context, made, communes):
    names = [history.name(number) for number in range(1, communes + 1)]
    first, last = history.quarter(PERIODS - 1)
    written = f"the report of {history.quarter_id(PERIODS - 1)} is written"
    taken = []
    with service(context, made) as running:
        running.settle(3)
        for number in range(context.runs + 1):
            file = os.path.join(running.root, "next.xlsx")
            appendices.write(file, appendices.LAYOUTS["documents"], "CẤP XÃ", names, first, last, 1_000 + number)
            running.settle()
            cpu = running.cpu()
            os.rename(file, os.path.join(running.inbox, f"documents {number}.xlsx"))
            start = time.perf_counter()
            end = running.wait_for(written)
            running.settle()
            taken.append((end - start, running.cpu() - cpu))
            print(f"    {os.path.basename(made)}: {end - start:.3f} s, {taken[-1][1]:.2f} s of processor", file=sys.stderr)
    return Standing(
        os.path.basename(made), statistics.median(t[0] for t in taken[1:]), statistics.median(t[1] for t in taken[1:]))
