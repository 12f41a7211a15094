"""instructions.py --program PATH [--folder DIR] [--against PATH]: instructions that core paths take, counted by valgrind.

Each path is run at two sizes, and the difference is what one file or row more costs: starting the program does not count. The counts are
the same on every machine with the same libraries, however busy it is. `--against` counts another build's too and prints the ratio.
The program is run without its debug information, which valgrind may not read.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys

from bench.context import HERE, PROJECT
from generate import appendices, dossiers, office
from workloads.workbooks import month

CONFIGURATION = os.path.join(PROJECT, "config", "samples", "2023-H1", "baocaod.yaml")
SAMPLES = os.path.join(PROJECT, "config", "samples", "2023-H1", "in")


def made(folder, name, maker):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        maker(path)
    return path


def workbooks(folder, count):
    units = appendices.district_units()
    return made(folder, f"workbooks-{count}", lambda path: appendices.write_folder(path, count, units, month))


def csv(folder, rows):
    return made(folder, f"dossiers-{rows}.csv", lambda path: dossiers.write_csv(path, rows))


def xlsx(folder, rows):
    return made(folder, f"dossiers-{rows}.xlsx", lambda path: dossiers.write_xlsx(path, rows))


def html(folder, rows):
    return made(folder, f"dossiers-{rows}-html.xls", lambda path: dossiers.write_html(path, rows))


def converted(kind, filter_name):
    def make(folder, rows):
        return made(folder, f"dossiers-{rows}.{kind}", lambda path: office.convert(xlsx(folder, rows), path, filter_name))
    return make


#: Path, the maker of its data, the two sizes, what one more is.
PATHS = [
    ("small workbooks, checked", workbooks, (4, 20), "workbook"),
    (".csv of dossiers", csv, (2_000, 22_000), "row"),
    (".xlsx of dossiers", xlsx, (2_000, 12_000), "row"),
    (".xls of dossiers", converted("xls", "xls:MS Excel 97"), (2_000, 12_000), "row"),
    (".ods of dossiers", converted("ods", "ods"), (2_000, 12_000), "row"),
    ("HTML of dossiers", html, (2_000, 12_000), "row"),
]


def stripped(program, folder):
    path = os.path.join(folder, "stripped-" + re.sub(r"\W", "-", os.path.abspath(program)))
    subprocess.run(["objcopy", "--strip-debug", program, path], check=True)
    return path


def count(command):
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", result.stderr)
    if not found:
        raise RuntimeError(result.stderr[-2_000:])
    return int(found.group(1))


def one_more(program, folder, maker, sizes):
    small, large = (count([program, "check", "--config", CONFIGURATION, "--json", maker(folder, size)]) for size in sizes)
    return (large - small) / (sizes[1] - sizes[0])


def report(program, folder):
    """Making the report of the samples, process and all."""
    output = os.path.join(folder, "report")
    shutil.rmtree(output, ignore_errors=True)
    subprocess.run([program, "batch", "--config", CONFIGURATION, "--input", SAMPLES, "--output", output], check=True, capture_output=True)
    for part in ("report", "normalized"):
        shutil.rmtree(os.path.join(output, part))
    return count([program, "report", "--config", CONFIGURATION, "--output", output, "--period", "2023-H1"])


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--program", required=True)
    options.add_argument("--against", action="append", default=[])
    options.add_argument("--folder", default=os.path.join(PROJECT, "build", "bench", "instructions"))
    options = options.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    programs = [stripped(program, options.folder) for program in [options.program, *options.against]]
    counts = [(name, unit, lambda program, maker=maker, sizes=sizes: one_more(program, options.folder, maker, sizes))
              for name, maker, sizes, unit in PATHS]
    counts.append(("report of the samples", "process", lambda program: report(program, options.folder)))
    for name, unit, counted in counts:
        mine, *others = (counted(program) for program in programs)
        ratios = "".join(f", {mine / other:.3f} of {other:,.0f}" for other in others)
        print(f"{name}: {mine:,.0f} a {unit}{ratios}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
