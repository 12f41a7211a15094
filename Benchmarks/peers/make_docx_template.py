"""make_docx_template.py APPENDICES.json TEMPLATE.docx: a template of 95 paragraphs and a table an appendix, for docxtpl."""
import json
import sys

import docx

with open(sys.argv[1], encoding="utf-8") as file:
    tables = json.load(file)["tables"]
document = docx.Document()
for number in range(95):
    document.add_paragraph(f"{number + 1}. Kết quả: {{{{ figures.f{number % 40} }}}} văn bản, đạt {{{{ figures.f{(number * 7) % 40} }}}}%.")
for number, table in enumerate(tables):
    columns = len(table["rows"][0])
    grid = document.add_table(rows=4, cols=columns, style="Table Grid")
    for column in range(columns):
        grid.cell(0, column).text = f"Cột {column + 1}"
    grid.cell(1, 0).text = f"{{%tr for row in tables[{number}].rows %}}"
    for column in range(columns):
        grid.cell(2, column).text = f"{{{{ row[{column}] }}}}"
    grid.cell(3, 0).text = "{%tr endfor %}"
document.save(sys.argv[2])
