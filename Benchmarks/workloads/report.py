"""The report and its appendices of 2023-H1 from the store, against docxtpl with six tables of the same rows."""
import csv
import glob
import json
import os
import re
import statistics

from bench.contest import Contestant, alternate
from bench.figures import Line, seconds
from bench.process import run
from workloads.service import fresh

TABLES = [
    "documents.whole", "online_services.level", "digitization.whole", "online_services.subordinates", "digitization.subordinates",
    "documents.subordinates",
]


def report(context):
    store = fresh(os.path.join(context.folder, "report"))
    samples = os.path.join(os.path.dirname(context.configuration), "in")
    run(context.ours("batch", "--input", samples, "--output", store))
    tables = appendix_rows(os.path.join(store, "normalized", "2023-H1"))
    appendices, template = os.path.join(store, "appendices.json"), os.path.join(store, "template.docx")
    with open(appendices, "w", encoding="utf-8") as file:
        json.dump({"tables": tables, "figures": {f"f{number}": number * 37 for number in range(40)}}, file, ensure_ascii=False)
    run(context.peer("make_docx_template.py", appendices, template))
    filled = os.path.join(store, "docxtpl.docx")

    def forget():
        """The report is made anew, not found unchanged."""
        for path in glob.glob(os.path.join(store, "report", "*", "*")) + glob.glob(os.path.join(store, "normalized", "*", "*")):
            os.unlink(path)

    mine, peer = alternate(
        [
            Contestant("baocaod report", context.ours("report", "--output", store, "--period", "2023-H1"), prepare=forget),
            Contestant("docxtpl, its process", context.peer("with_docxtpl.py", appendices, template, filled)),
        ], context.runs).values()
    warm = statistics.median(
        float(run(context.peer("with_docxtpl.py", appendices, template, filled, 10)).output) for _ in range(context.runs))
    ours = statistics.median(
        filling(run(context.ours("report", "--times", "--output", store, "--period", "2023-H1")).output) for _ in range(context.runs))
    rows = sum(len(table["rows"]) for table in tables)
    return [
        Line(
            f"the report's document filled, {len(tables)} tables of {rows} rows, warm", seconds(ours), [f"docxtpl: {seconds(warm)}"],
            f"{ours / warm:.3f}", "≤ 0.1", ours / warm <= 0.1),
        Line(
            "report, appendices, lineage, normalized files from the store: whole process",
            f"{seconds(mine.seconds)}, {seconds(mine.cpu)} of processor, {mine.peak_mib:.0f} MiB",
            [f"docxtpl's document alone: {seconds(peer.seconds)}, {seconds(peer.cpu)} of processor, {peer.peak_mib:.0f} MiB"],
            f"{mine.seconds / peer.seconds:.2f}", "< 50 ms", mine.seconds < 0.05),
    ]


def filling(output):
    """Seconds, from “document filled in 0.0021 seconds”."""
    return float(re.search(r"document filled in ([\d.e-]+) seconds", output.decode())[1])


def appendix_rows(folder):
    tables = []
    for name in TABLES:
        with open(os.path.join(folder, name + ".csv"), encoding="utf-8", newline="") as file:
            rows = [row[1:2] + row[3:-3] for row in csv.reader(file)]
        tables.append({"rows": rows[1:]})
    return tables
