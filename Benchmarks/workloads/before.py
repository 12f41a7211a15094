"""The same work by a former build of ours (`--before PROGRAM`), run twice: its own spread is what no difference can be smaller than.

Processor time counts: it wavers less than the clock where the machine does other work, and these processes are short.
"""
import os
import shutil
import subprocess

from bench.contest import Contestant, alternate
from bench.figures import Line, seconds
from generate import appendices, dossiers, office
from workloads.workbooks import month

LIMIT = 1.05


def judged(context, title, command, accepted=(0, 1)):
    """`command` makes the arguments for a program and its sources."""
    contestants = [
        Contestant(name, command(program, sources), accepted=accepted)
        for name, program, sources in [
            ("ours", context.program, context.sources),
            ("before", context.before, context.before_sources),
            ("before again", context.before, context.before_sources),
        ]
    ]
    ours, before, again = alternate(contestants, context.runs).values()
    named = [f"{standing.name}: {standing.failure or cost(standing)}" for standing in (before, again)]
    if ours.failure or before.failure or again.failure:
        return [Line(title, ours.failure or cost(ours), named, met=False)]
    spread = max(before.cpu, again.cpu) / min(before.cpu, again.cpu)
    ratio = ours.cpu / ((before.cpu + again.cpu) / 2)
    return [
        Line(
            title, cost(ours), named, f"{ratio:.3f} of processor time", f"≤ {LIMIT:g} × spread {spread:.3f}", ratio <= LIMIT * spread)
    ]


def cost(standing):
    return f"{seconds(standing.cpu)} of processor, {seconds(standing.seconds)}, {standing.peak_mib:.0f} MiB"


def checked(context, title, *files):
    return judged(context, title, lambda program, sources: [program, "check", "--config", configuration(sources), "--json", *files])


def configuration(sources):
    return os.path.join(sources, "config", "samples", "2023-H1", "baocaod.yaml")


def start(context):
    path = context.make("one-line.csv", lambda path: dossiers.write_csv(path, 1))
    return checked(context, "start: one line of .csv", path)


def workbooks(context):
    count = max(4, int(400 * context.scale))
    units = appendices.district_units()
    path = context.make(f"workbooks-{count}", lambda path: appendices.write_folder(path, count, units, month))
    return checked(context, f"check of {count} small workbooks", path)


def lists(context):
    lines = []
    rows = context.rows(60_000)
    workbook = context.make(f"dossiers-{rows}-shared.xlsx", lambda path: dossiers.write_xlsx(path, rows))
    makers = {
        f"dossiers-{rows}.csv": lambda path: dossiers.write_csv(path, rows),
        f"dossiers-{rows}-shared.xlsx": None,
        f"dossiers-{rows}.xls": lambda path: office.convert(workbook, path, "xls:MS Excel 97"),
        f"dossiers-{rows}.ods": lambda path: office.convert(workbook, path, "ods"),
        f"dossiers-{rows}-html.xls": lambda path: dossiers.write_html(path, rows),
    }
    for name, maker in makers.items():
        lines += checked(context, f"check of {name}", context.make(name, maker))
    return lines


def report(context):
    """The report of the samples from a store that each program filled by itself."""
    outputs = {}

    def command(program, sources):
        if program not in outputs:
            outputs[program] = os.path.join(context.folder, "before", str(len(outputs)))
            shutil.rmtree(outputs[program], ignore_errors=True)
            samples = os.path.join(sources, "config", "samples", "2023-H1", "in")
            subprocess.run(
                [program, "batch", "--config", configuration(sources), "--input", samples, "--output", outputs[program]],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return [program, "report", "--config", configuration(sources), "--output", outputs[program], "--period", "2023-H1"]

    return judged(context, "report of the samples from the store", command)
