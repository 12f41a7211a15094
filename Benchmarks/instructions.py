"""instructions.py --program PATH [--folder DIR] [--against PATH=SOURCES] [--core [--record]]: instructions that paths take, counted by valgrind.

Each path is run at two sizes, and the difference is what one file or row more costs: starting the program does not count. The counts are
the same on every machine with the same libraries, however busy it is; of the C library's functions the plain ones are taken, whatever the
processor has. `--against` counts another build's too, with the configuration of the sources that it was built from (templates and program
belong together), and prints the ratio. The program is run without its debug information, which valgrind may not read.

`--core` counts the six paths of instructions.counts and fails where one grew by more than a tenth and no note in docs/reference/performance.md
says why; it needs nothing but valgrind and XlsxWriter. `--record` writes the file anew.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys

from bench import allowed
from bench.context import PROJECT
from generate import appendices, dossiers, office
from workloads.workbooks import month



#: Machines differ in these.
PLAIN_PROCESSOR = "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512BW,-AVX2,-AVX,-ERMS,-FSRM,-BMI2,-MOVBE,-RTM"

def sample(sources, name):
    return os.path.join(sources, "config", "samples", "2023-H1", name)


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


def ods(folder, rows):
    return made(folder, f"dossiers-{rows}.ods", lambda path: dossiers.write_ods(path, rows))


def html(folder, rows):
    return made(folder, f"dossiers-{rows}-html.xls", lambda path: dossiers.write_html(path, rows))


def converted(kind, filter_name):
    def make(folder, rows):
        return made(folder, f"dossiers-{rows}.{kind}", lambda path: office.convert(xlsx(folder, rows), path, filter_name))
    return make


#: Path, the maker of its data, the two sizes (both below or both above the megabyte from which rows are counted and not kept), what one more
#: is.
PATHS = [
    ("small workbooks, checked", workbooks, (10, 40), "workbook"),
    (".csv of dossiers", csv, (20_000, 60_000), "row"),
    (".xlsx of dossiers", xlsx, (20_000, 60_000), "row"),
    (".xls of dossiers", converted("xls", "xls:MS Excel 97"), (8_000, 20_000), "row"),
    (".ods of dossiers", ods, (20_000, 60_000), "row"),
    ("HTML of dossiers", html, (8_000, 20_000), "row"),
]

#: Those that need no LibreOffice, beside the start and the report: six paths that every user's file goes.
CORE = {"small workbooks, checked", ".csv of dossiers", ".xlsx of dossiers", ".ods of dossiers"}


def stripped(program, folder):
    path = os.path.join(folder, "stripped-" + re.sub(r"\W", "-", os.path.abspath(program)))
    subprocess.run(["objcopy", "--strip-debug", program, path], check=True)
    return path


def count(command):
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        capture_output=True, text=True, env={**os.environ, "GLIBC_TUNABLES": PLAIN_PROCESSOR})
    found = re.search(r"Collected : (\d+)", result.stderr)
    # 1: files that would go back.
    if not found or result.returncode not in (0, 1):
        raise RuntimeError(result.stderr[-2_000:])
    return int(found.group(1))


def checked(program, sources, path):
    return count([program, "check", "--config", sample(sources, "baocaod.yaml"), "--json", path])


def one_more(program, sources, folder, maker, sizes):
    small, large = (checked(program, sources, maker(folder, size)) for size in sizes)
    return (large - small) / (sizes[1] - sizes[0])


def report(program, sources, folder):
    """Making the report of the samples, process and all."""
    output = os.path.join(folder, "report")
    shutil.rmtree(output, ignore_errors=True)
    configuration = sample(sources, "baocaod.yaml")
    subprocess.run(
        [program, "batch", "--config", configuration, "--input", sample(sources, "in"), "--output", output], check=True,
        capture_output=True)
    for part in ("report", "normalized"):
        shutil.rmtree(os.path.join(output, part))
    return count([program, "report", "--config", configuration, "--output", output, "--period", "2023-H1"])


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--program", required=True)
    options.add_argument("--against", action="append", default=[])
    options.add_argument("--core", action="store_true")
    options.add_argument("--record", action="store_true")
    options.add_argument("--folder", default=os.path.join(PROJECT, "build", "bench", "instructions"))
    options = options.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    others = [other.split("=", 1) if "=" in other else (other, PROJECT) for other in options.against]
    programs = [(stripped(path, options.folder), sources) for path, sources in [(options.program, PROJECT), *others]]
    counts = [("start: one line of .csv", "process", lambda *program: checked(*program, csv(options.folder, 1)))]
    counts += [(name, unit, lambda *program, maker=maker, sizes=sizes: one_more(*program, options.folder, maker, sizes))
               for name, maker, sizes, unit in PATHS if name in CORE or not options.core]
    counts.append(("report of the samples", "process", lambda *program: report(*program, options.folder)))
    found = {}
    for name, unit, counted in counts:
        mine, *others = (counted(*program) for program in programs)
        ratios = "".join(f", {mine / other:.3f} of {other:,.0f}" for other in others)
        found[name] = round(mine)
        print(f"{name}: {mine:,.0f} a {unit}{ratios}", flush=True)
    if not options.core:
        return 0
    return allowed.record(found) if options.record else allowed.judge(found)


if __name__ == "__main__":
    sys.exit(main())
