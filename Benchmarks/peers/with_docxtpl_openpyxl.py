"""with_docxtpl_openpyxl.py APPENDICES.json TEMPLATE.docx OUT.docx OUT.xlsx TIMES: the tables filled in by docxtpl and written by openpyxl, a sheet each.

Prints the medians of the seconds and of the seconds of processor time as JSON; imports and reading the JSON are not counted.
"""
import json
import statistics
import sys
import time

import openpyxl
from docxtpl import DocxTemplate

with open(sys.argv[1], encoding="utf-8") as file:
    context = json.load(file)


def make():
    template = DocxTemplate(sys.argv[2])
    template.render(context, autoescape=True)
    template.save(sys.argv[3])
    workbook = openpyxl.Workbook(write_only=True)
    for table in context["tables"]:
        sheet = workbook.create_sheet()
        for row in table["rows"]:
            sheet.append(row)
    workbook.save(sys.argv[4])


taken = []
for _ in range(int(sys.argv[5])):
    start, cpu = time.perf_counter(), time.process_time()
    make()
    taken.append((time.perf_counter() - start, time.process_time() - cpu))
print(json.dumps({"seconds": statistics.median(t[0] for t in taken), "cpu": statistics.median(t[1] for t in taken)}))
