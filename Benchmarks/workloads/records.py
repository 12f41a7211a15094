"""Record-level exports, a million rows of 20 columns, to counts per unit."""
import functools
import glob
import json
import os

from bench.contest import Contestant, alternate
from bench.figures import against
from bench.process import Failed, run
from generate import dossiers
from workloads import counts
from workloads.service import fresh

FULL = 1_000_000


def csv_file(context, rows):
    return context.make(f"dossiers-{rows}.csv", lambda path: dossiers.write_csv(path, rows))


@functools.cache
def expected(context_key, path, command):
    return json.loads(run(list(command)).output)


def counted_fault(context, file, rows):
    """Runs ours once more, with the rows, and compares with what polars counts in the csv of the same dossiers."""
    theirs = expected(context.folder, rows, tuple(context.peer("cross_polars.py", csv_file(context, rows))))
    try:
        return counts.fault(run(context.ours("check", file, "--json", "--rows"), accepted=(0, 1)).output, theirs)
    except Failed as failure:
        return str(failure)


def ours(context, file):
    return Contestant("baocaod", context.ours("check", file, "--json"), accepted=(0, 1))


def csv(context):
    rows = context.rows(FULL)
    file = csv_file(context, rows)
    two = {"POLARS_MAX_THREADS": "2"}
    standings = alternate(
        [
            ours(context, file),
            Contestant("polars scan", context.peer("with_polars.py", "csv", file), two),
            Contestant("duckdb", context.peer("with_duckdb.py", file)),
            Contestant("excelreader typed", context.peer("with_excelreader.py", 2, file)),
        ], context.runs)
    mine, *peers = standings.values()
    return [
        against(
            f"csv {rows:,} × 20 → counts per unit", mine, peers, 0.4, rivals=["polars scan", "duckdb"], peak_mib=32,
            fault=counted_fault(context, file, rows))
    ]


def batch(context):
    """The whole way of one list, store and report included, against the counting of polars alone. `batch` keeps no archive, as the daemon does."""
    rows = context.rows(FULL)
    file = csv_file(context, rows)
    given, output = fresh(os.path.join(context.folder, "given")), os.path.join(context.folder, "batch")
    os.link(file, os.path.join(given, os.path.basename(file)))
    mine, peer = alternate(
        [
            Contestant("baocaod batch", context.ours("batch", "--input", given, "--output", output), prepare=lambda: fresh(output)),
            Contestant("polars scan", context.peer("with_polars.py", "csv", file), {"POLARS_MAX_THREADS": "2"}),
        ], context.runs).values()
    return [
        against(
            f"csv {rows:,} × 20 through batch: counted, stored, report made", mine, [peer], 0.8, peak_mib=48,
            fault=unreported(output) or counted_fault(context, file, rows))
    ]


def unreported(output):
    """What `batch` should have left and did not."""
    wanted = ["state/baocaod.sqlite", "report/*/bao-cao.docx", "normalized/*/*.csv"]
    missing = [pattern for pattern in wanted if not glob.glob(os.path.join(output, pattern))]
    return f"batch left no {', '.join(missing)}" if missing else ""


def xlsx(context, inline):
    rows = context.rows(FULL)
    kind = "inline" if inline else "shared"
    file = context.make(f"dossiers-{rows}-{kind}.xlsx", lambda path: dossiers.write_xlsx(path, rows, inline))
    standings = alternate(
        [
            ours(context, file),
            Contestant("excelreader", context.peer("with_excelreader.py", 1, file)),
            Contestant("polars", context.peer("with_polars.py", "xlsx", file), {"POLARS_MAX_THREADS": "2"}),
        ], context.runs)
    mine, *peers = standings.values()
    title = f"xlsx {rows:,} × 20, {kind} strings, → counts per unit"
    fault = counted_fault(context, file, rows)
    lines = [against(title, mine, peers, 0.45 if inline else 0.4, rivals=["excelreader"], peak_mib=96, fault=fault)]
    if not inline:
        lines.append(against(title, mine, peers, round(1 / 6, 3), rivals=["polars"], fault=fault))
    return lines


def shared(context):
    return xlsx(context, inline=False)


def inline(context):
    return xlsx(context, inline=True)
