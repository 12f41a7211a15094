"""OpenDocument sheets by odfpy: covered cells, repeated blank cells and rows, percent values."""
from odf.number import Number, PercentageStyle, Text
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P, S

from grid import Percent
from programs import grids, shown


def write_odfpy(path, sheets, repeat_trailing=True, paragraphs=False):
    book = OpenDocumentSpreadsheet()
    percent = PercentageStyle(name="percent2")
    percent.addElement(Number(decimalplaces=2, minintegerdigits=1))
    percent.addElement(Text(text="%"))
    book.automaticstyles.addElement(percent)
    rate = Style(name="rate", family="table-cell", datastylename=percent)
    book.automaticstyles.addElement(rate)
    for grid in grids(sheets):
        table = Table(name=grid.name)
        spans = {(a, b): (c - a + 1, d - b + 1) for a, b, c, d in grid.merges}
        covered = {(r, k) for a, b, c, d in grid.merges for r in range(a, c + 1) for k in range(b, d + 1)} - set(spans)
        blanks = 0
        for r, row in enumerate(grid.rows):
            if not any(v is not None for v in row) and not any(at == r for at, _ in covered):
                blanks += 1
                continue
            if blanks:
                empty = TableRow(numberrowsrepeated=blanks)
                empty.addElement(TableCell(numbercolumnsrepeated=1024))
                table.addElement(empty)
                blanks = 0
            line, c = TableRow(), 0
            while c < len(row):
                value = row[c]
                if (r, c) in covered:
                    run = c
                    while run < len(row) and (r, run) in covered and row[run] is None:
                        run += 1
                    line.addElement(CoveredTableCell(numbercolumnsrepeated=run - c))
                    c = run
                    continue
                if value is None:
                    run = c
                    while run < len(row) and row[run] is None and (r, run) not in covered:
                        run += 1
                    line.addElement(TableCell(numbercolumnsrepeated=run - c))
                    c = run
                    continue
                options = {}
                if (r, c) in spans:
                    options = {"numberrowsspanned": spans[r, c][0], "numbercolumnsspanned": spans[r, c][1]}
                if isinstance(value, Percent):
                    cell = TableCell(valuetype="percentage", value=value.fraction, stylename=rate, **options)
                elif isinstance(value, str):
                    cell = TableCell(valuetype="string", **options)
                else:
                    cell = TableCell(valuetype="float", value=value, **options)
                if isinstance(value, str) and paragraphs and "  " in value:
                    left, right = value.split("  ", 1)
                    paragraph = P(text=left)
                    paragraph.addElement(S(c=2))
                    paragraph.addText(right)
                    cell.addElement(paragraph)
                elif isinstance(value, str) and paragraphs and "\n" in value:
                    for part in value.split("\n"):
                        cell.addElement(P(text=part))
                else:
                    cell.addElement(P(text=shown(value)))
                line.addElement(cell)
                c += 1
            table.addElement(line)
        if repeat_trailing:
            # What spreadsheets leave behind: the rest of the sheet as one row repeated a million times.
            rest = TableRow(numberrowsrepeated=1048576 - len(grid.rows))
            rest.addElement(TableCell(numbercolumnsrepeated=1024))
            table.addElement(rest)
        book.spreadsheet.addElement(table)
    book.save(str(path))
