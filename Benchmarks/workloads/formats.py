"""The other formats of exports: .xls, .ods and a page under the name of an .xls, 60,000 rows."""
from bench.contest import Contestant, alternate
from bench.figures import against
from generate import dossiers, office
from workloads.records import counted_fault, ours

FULL = 60_000


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
    return compare(context, ".xls", file, Contestant("calamine", context.peer("with_calamine.py", file)), 1.0)


def ods(context):
    rows = context.rows(FULL)
    file = context.make(f"dossiers-{rows}.ods", lambda path: office.convert(workbook(context, rows), path, "ods"))
    return compare(context, ".ods", file, Contestant("calamine", context.peer("with_calamine.py", file)), 0.5)


def html(context):
    rows = context.rows(FULL)
    file = context.make(f"dossiers-{rows}-html.xls", lambda path: dossiers.write_html(path, rows))
    return compare(context, "HTML", file, Contestant("lxml", context.peer("with_lxml.py", file)), 0.3)
