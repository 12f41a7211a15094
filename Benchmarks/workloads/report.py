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
#: Of docxtpl's whole process, which fills the tables alone.
PROCESS_LIMIT = 0.12


def peer_data(context):
    """The folder of `batch` over the samples; of the same rows what docxtpl fills, as JSON, and its template."""
    store = fresh(os.path.join(context.folder, "report"))
    samples = os.path.join(os.path.dirname(context.configuration), "in")
    run(context.ours("batch", "--input", samples, "--output", store))
    return store, *docxtpl_data(context, store, appendix_rows(os.path.join(store, "normalized", "2023-H1"), TABLES))


def docxtpl_data(context, folder, tables):
    appendices, template = os.path.join(folder, "appendices.json"), os.path.join(folder, "template.docx")
    with open(appendices, "w", encoding="utf-8") as file:
        json.dump({"tables": tables, "figures": {f"f{number}": number * 37 for number in range(40)}}, file, ensure_ascii=False)
    run(context.peer("make_docx_template.py", appendices, template))
    return appendices, template


def report(context):
    store, appendices, template = peer_data(context)
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
    with open(appendices, encoding="utf-8") as file:
        tables = json.load(file)["tables"]
    rows = sum(len(table["rows"]) for table in tables)
    ratio = mine.seconds / peer.seconds
    return [
        Line(
            f"the report's document filled, {len(tables)} tables of {rows} rows, warm", seconds(ours), [f"docxtpl: {seconds(warm)}"],
            f"{ours / warm:.3f}", "≤ 0.1", ours / warm <= 0.1),
        Line(
            "report, appendices, lineage, normalized files from the store: whole process",
            f"{seconds(mine.seconds)}, {seconds(mine.cpu)} of processor, {mine.peak_mib:.0f} MiB",
            [f"docxtpl's document alone: {seconds(peer.seconds)}, {seconds(peer.cpu)} of processor, {peer.peak_mib:.0f} MiB"],
            f"{ratio:.2f} ({mine.cpu / peer.cpu:.2f} of processor time)", f"≤ {PROCESS_LIMIT:g} of docxtpl", ratio <= PROCESS_LIMIT),
    ]


def filling(output):
    """Seconds, from “… 0.0021 seconds”, whatever the language of the rest."""
    return float(re.search(r"([\d.e-]+) seconds\s*$", output.decode())[1])


def appendix_rows(folder, names):
    tables = []
    for name in names:
        with open(os.path.join(folder, name + ".csv"), encoding="utf-8", newline="") as file:
            rows = [row[1:2] + row[3:-3] for row in csv.reader(file)]
        tables.append({"rows": rows[1:]})
    return tables
