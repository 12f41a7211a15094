"""with_docxtpl.py APPENDICES.json TEMPLATE.docx OUT.docx [TIMES]: fills the template.

With TIMES it fills it so often in one process and prints the median of the seconds, its imports and first run not counted.
"""
import json
import statistics
import sys
import time

from docxtpl import DocxTemplate

with open(sys.argv[1], encoding="utf-8") as file:
    context = json.load(file)


def fill():
    template = DocxTemplate(sys.argv[2])
    template.render(context, autoescape=True)
    template.save(sys.argv[3])


fill()
if len(sys.argv) > 4:
    taken = []
    for _ in range(int(sys.argv[4])):
        start = time.perf_counter()
        fill()
        taken.append(time.perf_counter() - start)
    print(statistics.median(taken))
