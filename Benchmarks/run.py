"""run.py --program PATH [--only csv,report] [--runs 5] [--scale 1.0] [--folder build/bench]: all workloads, and the table of what came out."""
import argparse
import dataclasses
import importlib.metadata
import os
import sys
import time
import traceback

from bench import table
from bench.context import HERE, PROJECT, Context
from bench.figures import Line
from workloads import before, country, engines, formats, growth, history, hosts, idle, latency, page, records, report, workbooks, writing

WORKLOADS = {
    "xlsx": [records.shared, records.inline],
    "csv": [records.csv, records.batch],
    "workbooks": [workbooks.reading, workbooks.commit],
    "formats": [formats.xls, formats.ods, formats.html],
    "report": [report.report],
    "write": [writing.xlsx],
    "latency": [latency.drops],
    "history": [history.ready, history.growth, history.python],
    "growth": [growth.units, growth.files],
    "files": [growth.many],
    "engines": [engines.engines],
    "hosts": [hosts.hosts],
    "idle": [idle.idle],
    "page": [page.board, page.rate, page.listing, page.upload, page.first_load, page.verdict],
    "country": [country.year],
    "before": [before.start, before.workbooks, before.lists, before.report],
}

#: What `quick` is: each reader and the report, a fifth of the size, three runs. Under three minutes once built and with its data there; where
#: files are small, starting weighs more than at full size.
QUICK = [records.shared, records.inline, records.csv, workbooks.reading, formats.xls, formats.ods, formats.html, report.report]
QUICK_SCALE, QUICK_RUNS = 0.2, 3
WORKLOADS["quick"] = QUICK

#: Only when they are named: hours at full size, or a part of the others.
LONG = {"country", "quick"}
#: Only with a program to compare with.
COMPARED = {"before"}


def versions():
    with open(os.path.join(HERE, "requirements.txt"), encoding="utf-8") as file:
        names = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    return {name: importlib.metadata.version(name) for name in names}


def measured(workload, context):
    """A workload that cannot be run is a line that says why, not the end of the others."""
    try:
        return workload(context)
    except Exception as error:
        traceback.print_exc()
        return [Line(f"{workload.__module__}.{workload.__name__}", "–", met=False, note=f"{type(error).__name__}: {error}")]


def smaller(context):
    return dataclasses.replace(context, scale=context.scale * QUICK_SCALE, runs=min(context.runs, QUICK_RUNS))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--program", required=True, help="the release build of baocaod")
    options.add_argument("--only", default="", help="workloads, separated by commas: " + ", ".join(WORKLOADS))
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--scale", type=float, default=1.0, help="a fraction of the rows and files")
    options.add_argument("--before", default="", help="a former release build of ours, which `before` compares with")
    options.add_argument("--before-sources", default=PROJECT, help="the sources that it was built from; these, where not given")
    options.add_argument("--folder", default=os.path.join(PROJECT, "build", "bench"))
    options = options.parse_args()
    chosen = [name for name in options.only.split(",") if name] or [
        name for name in WORKLOADS if name not in LONG and (options.before or name not in COMPARED)]
    if unknown := set(chosen) - set(WORKLOADS):
        sys.exit(f"there is no workload {', '.join(sorted(unknown))}; there are: {', '.join(WORKLOADS)}")
    if COMPARED & set(chosen) and not options.before:
        sys.exit("before: name the former build, --before PROGRAM")
    context = Context(
        os.path.abspath(options.program), options.runs, options.scale, os.path.abspath(options.folder), options.before and os.path.abspath(options.before),
        os.path.abspath(options.before_sources))
    os.makedirs(context.folder, exist_ok=True)
    print(", ".join(f"{name} {version}" for name, version in versions().items()))
    start = time.monotonic()
    lines = []
    for name in chosen:
        for workload in WORKLOADS[name]:
            print(f"{name}: {workload.__name__}", file=sys.stderr)
            lines += measured(workload, smaller(context) if name == "quick" else context)
    took = f"{time.monotonic() - start:.0f} s, of these {sum(context.making):.0f} s for making data"
    about = {"runs": options.runs, "scale": options.scale, "workloads": ", ".join(chosen), "took": took}
    table.write(lines, versions(), about, context.folder)
    print(f"\n{table.machine()}; {options.runs} runs, scale {options.scale:g}\n")
    table.print_table(lines)
    print(f"took {took}")


main()
