"""Word documents with tables, by python-docx."""
import datetime

import docx

from programs import MOMENT, shown


def fill(table, rows, merges=()):
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value is not None:
                table.cell(r, c).text = shown(value)
    for a, b, c, d in merges:
        text = shown(rows[a][b])
        merged = table.cell(a, b).merge(table.cell(c, d))
        merged.text = text


def add_table(container, grid, first=0):
    """The grid's rows from `first` on as a table."""
    rows = grid.rows[first:]
    while rows and not any(v is not None for v in rows[-1]):
        rows = rows[:-1]
    width = max(len(row) for row in rows)
    table = container.add_table(len(rows), width) if hasattr(container, "add_section") else container.add_table(len(rows), width)
    fill(table, rows, [(a - first, b, c - first, d) for a, b, c, d in grid.merges])
    return table


def document():
    result = docx.Document()
    result.core_properties.created = result.core_properties.modified = MOMENT
    result.core_properties.last_printed = datetime.datetime(2023, 7, 5)
    return result


def write_docx(path, grid):
    """Title and period as paragraphs, the rest as one table, the signature as a paragraph."""
    result = document()
    first = next(i for i, row in enumerate(grid.rows) if len([v for v in row if v is not None]) > 1)
    for row in grid.rows[:first]:
        result.add_paragraph(" ".join(shown(v) for v in row if v is not None))
    body = [row for row in grid.rows if "NGƯỜI LẬP BIỂU" not in row]
    add_table(result, type(grid)(body, grid.merges, grid.name), first)
    if len(body) != len(grid.rows):
        result.add_paragraph("NGƯỜI LẬP BIỂU")
    result.save(path)
