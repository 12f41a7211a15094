"""The other formats of exports: .xls, .ods and a page under the name of an .xls, 60,000 rows."""
from bench.contest import Contestant, alternate
from bench.figures import Line, against
from bench.process import run
from generate import dossiers, office
from workloads.records import counted_fault, ours

FULL = 60_000
#: More rows are counted as they come: ten times as many are to take no more than so many MiB beyond.
FLAT_MIB = 8


def workbook(context, rows):
    return context.make(f"dossiers-{rows}-shared.xlsx", lambda path: dossiers.write_xlsx(path, rows))


def compare(context, title, file, peer, limit):
    rows = context.rows(FULL)
    mine, *peers = alternate([ours(context, file), peer], context.runs).values()
    return [against(f"{title} {rows:,} × 20 → counts per unit", mine, peers, limit, fault=counted_fault(context, file, rows))]


def xls(context):
    rows = context.rows(FULL)
    file = context.make(
        f"dossiers-{rows}.xls", lambda path: office.convert(workbook(context, rows), path, "xls:MS Excel 97"))
    return compare(context, ".xls", file, Contestant("calamine", context.peer("with_calamine.py", file)), 0.37)


def ods(context):
    rows = context.rows(FULL)
    file = context.make(f"dossiers-{rows}.ods", lambda path: office.convert(workbook(context, rows), path, "ods"))
    return compare(context, ".ods", file, Contestant("calamine", context.peer("with_calamine.py", file)), 0.28)


def html(context):
    rows = context.rows(FULL)
    file = context.make(f"dossiers-{rows}-html.xls", lambda path: dossiers.write_html(path, rows))
    return compare(context, "HTML", file, Contestant("lxml", context.peer("with_lxml.py", file)), 0.2) + html_memory(context, rows, file)


def html_memory(context, rows, file):
    fewer = rows // 10
    small = context.make(f"dossiers-{fewer}-html.xls", lambda path: dossiers.write_html(path, fewer))
    many, few = (run(ours(context, each).command, accepted=(0, 1)).peak_mib for each in (file, small))
    return [
        Line(
            f"HTML, peak memory of {rows:,} rows against {fewer:,}", f"{many:.0f} MiB against {few:.0f} MiB", ratio=f"{many - few:+.0f} MiB",
            target=f"≤ {FLAT_MIB} MiB more", met=many - few <= FLAT_MIB)
    ]
