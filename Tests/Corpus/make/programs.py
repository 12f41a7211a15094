"""Writes sheets with other people's programs, each in its own way."""
import base64
import csv
import datetime
import functools
import html
import io
import os
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl
import pyexcelerate
import xlsxwriter
import xlwt
from openpyxl.utils import get_column_letter

from grid import Boolean, CellError, Day, Formula, Grid, Percent, address

HERE = pathlib.Path(__file__).resolve().parent
MOMENT = datetime.datetime(2023, 7, 5, 8, 30)
JAVA_JARS = "/usr/share/java/*"


def grids(sheets):
    return [sheets] if isinstance(sheets, Grid) else list(sheets)


def serial(day):
    return (datetime.date(day.year, day.month, day.day) - datetime.date(1899, 12, 30)).days


def cells(grid):
    for r, row in enumerate(grid.rows):
        for c, value in enumerate(row):
            if value is not None:
                yield r, c, value


def openpyxl_book(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for grid in grids(sheets):
        sheet = book.create_sheet(grid.name)
        for r, c, value in cells(grid):
            cell = sheet.cell(r + 1, c + 1)
            if isinstance(value, Percent):
                cell.value, cell.number_format = value.fraction, "0.00%"
            elif isinstance(value, Day):
                cell.value, cell.number_format = datetime.date(value.year, value.month, value.day), "dd/mm/yyyy"
            elif isinstance(value, Boolean):
                cell.value = value.value
            elif isinstance(value, CellError):
                cell.value, cell.data_type = value.name, "e"
            elif isinstance(value, Formula):
                cell.value = value.text
            else:
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"
        for a, b, c, d in grid.merges:
            sheet.merge_cells(start_row=a + 1, start_column=b + 1, end_row=c + 1, end_column=d + 1)
        if grid.hidden:
            sheet.sheet_state = "hidden"
        for row in grid.hidden_rows:
            sheet.row_dimensions[row + 1].hidden = True
        for column in grid.hidden_columns:
            sheet.column_dimensions[get_column_letter(column + 1)].hidden = True
    return book


def write_openpyxl(path, sheets):
    openpyxl_book(sheets).save(path)


def write_xlsxwriter(path, sheets, options=None, zip64=False):
    book = xlsxwriter.Workbook(path, options or {})
    book.set_properties({"created": MOMENT})
    if zip64:
        book.use_zip64()
    percent, day = book.add_format({"num_format": "0.00%"}), book.add_format({"num_format": "dd/mm/yyyy"})
    centred = book.add_format({"align": "center", "bold": True})
    for grid in grids(sheets):
        sheet = book.add_worksheet(grid.name)
        merged = {(a, b) for a, b, _, _ in grid.merges}
        for r, c, value in cells(grid):
            if (r, c) in merged:
                continue
            if isinstance(value, Percent):
                sheet.write_number(r, c, value.fraction, percent)
            elif isinstance(value, Day):
                sheet.write_datetime(r, c, datetime.date(value.year, value.month, value.day), day)
            elif isinstance(value, Boolean):
                sheet.write_boolean(r, c, value.value)
            elif isinstance(value, CellError):
                sheet.write_formula(r, c, "=1/0" if "DIV" in value.name else "=#REF!", None, value.name)
            elif isinstance(value, Formula):
                sheet.write_formula(r, c, value.text, None, "" if value.cached is None else value.cached)
            elif isinstance(value, str):
                sheet.write_string(r, c, value)
            else:
                sheet.write_number(r, c, value)
        if not (options or {}).get("constant_memory"):
            for a, b, c, d in grid.merges:
                sheet.merge_range(a, b, c, d, grid.rows[a][b], centred)
        if grid.hidden:
            sheet.hide()
        for row in grid.hidden_rows:
            sheet.set_row(row, None, None, {"hidden": True})
        for column in grid.hidden_columns:
            sheet.set_column(column, column, None, None, {"hidden": True})
    if grids(sheets)[0].hidden and len(grids(sheets)) > 1:
        book.worksheets()[1].activate()
        book.worksheets()[1].set_first_sheet()
    book.close()


def write_pyexcelerate(path, sheets):
    book = pyexcelerate.Workbook()
    for grid in grids(sheets):
        width = max(len(row) for row in grid.rows)
        book.new_sheet(grid.name, data=[
            [("" if v is None else v) for v in list(row) + [None] * (width - len(row))] for row in grid.rows])
    book.save(str(path))


def write_xlwt(path, sheets, encoding="utf-8"):
    book = xlwt.Workbook(encoding=encoding)
    percent, day = xlwt.easyxf(num_format_str="0.00%"), xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for grid in grids(sheets):
        sheet = book.add_sheet(grid.name, cell_overwrite_ok=True)
        merged = {(a, b): (a, c, b, d) for a, b, c, d in grid.merges}
        for r, c, value in cells(grid):
            if (r, c) in merged:
                sheet.write_merge(*merged[r, c], value)
            elif isinstance(value, Percent):
                sheet.write(r, c, value.fraction, percent)
            elif isinstance(value, Day):
                sheet.write(r, c, datetime.date(value.year, value.month, value.day), day)
            elif isinstance(value, Boolean):
                sheet.row(r).set_cell_boolean(c, value.value)
            elif isinstance(value, CellError):
                sheet.row(r).set_cell_error(c, value.name)
            else:
                sheet.write(r, c, value)
        if grid.hidden:
            sheet.visibility = 1
        for row in grid.hidden_rows:
            sheet.row(row).hidden = True
    book.active_sheet = next((i for i, g in enumerate(grids(sheets)) if not g.hidden), 0)
    book.save(str(path))


def listing(sheets):
    """The cells as lines that the Perl and Java writers read."""
    def b64(text):
        return base64.b64encode(text.encode()).decode()

    lines = []
    for grid in grids(sheets):
        lines.append(f"sheet\t{b64(grid.name)}\t{int(grid.hidden)}")
        for r, c, value in cells(grid):
            if isinstance(value, str):
                lines.append(f"cell\t{r}\t{c}\ts\t{b64(value)}")
            elif isinstance(value, Percent):
                lines.append(f"cell\t{r}\t{c}\tp\t{value.fraction!r}")
            elif isinstance(value, Day):
                lines.append(f"cell\t{r}\t{c}\td\t{serial(value)}")
            elif isinstance(value, Boolean):
                lines.append(f"cell\t{r}\t{c}\tb\t{int(value.value)}")
            elif isinstance(value, CellError):
                lines.append(f"cell\t{r}\t{c}\te\t{b64(value.name)}")
            elif isinstance(value, Formula):
                lines.append(f"cell\t{r}\t{c}\tf\t{b64(value.text)}\t{value.cached}")
            else:
                lines.append(f"cell\t{r}\t{c}\tn\t{value!r}")
        lines += [f"merge\t{a}\t{b}\t{c}\t{d}" for a, b, c, d in grid.merges]
    return ("\n".join(lines) + "\n").encode()


def write_perl(kind, path, sheets):
    subprocess.run(["perl", HERE / "write_with_perl.pl", kind, path], input=listing(sheets), check=True)


@functools.cache
def compiled_poi():
    folder = tempfile.mkdtemp()
    subprocess.run(["javac", "-cp", JAVA_JARS, "-d", folder, HERE / "WriteWithPOI.java"], check=True)
    return folder


def write_poi(path, sheets):
    subprocess.run(["java", "-cp", f"{compiled_poi()}:{JAVA_JARS}", "WriteWithPOI", path],
                   input=listing(sheets), check=True, stderr=subprocess.DEVNULL)


def convert_soffice(source, path, target, infilter=None):
    """`target` is an export filter's name as `--convert-to` takes it: "ods", "xls:MS Excel 97"."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "-env:UserInstallation=file:///tmp/corpus-soffice"]
        if infilter:
            command.append(f"--infilter={infilter}")
        # LibreOffice does not start under a faked clock.
        environment = {k: v for k, v in os.environ.items() if k != "LD_PRELOAD"}
        subprocess.run(command + ["--convert-to", target, "--outdir", folder, source], check=True, env=environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        made = list(pathlib.Path(folder).iterdir())
        shutil.copyfile(made[0], path)


def convert_ssconvert(source, path, exporter):
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "made"
        subprocess.run(["ssconvert", "--export-type", exporter, source, made], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.copyfile(made, path)


def via(convert, path, sheets, *arguments):
    """Writes with openpyxl, then opens and saves again with another program."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.xlsx"
        write_openpyxl(source, sheets)
        convert(source, path, *arguments)


def write_soffice(path, sheets, target):
    via(convert_soffice, path, sheets, target)


def write_soffice_from_csv(path, grid, target):
    """LibreOffice opens a CSV file and saves it in another format: no merges, no styles.

    From workbooks its SpreadsheetML filter fails or writes tens of megabytes of repeated columns.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.csv"
        write_csv(source, grid)
        convert_soffice(source, path, target, "Text - txt - csv (StarCalc):44,34,76,1")


def write_ssconvert(path, sheets, exporter):
    via(convert_ssconvert, path, sheets, exporter)


def shown(value):
    """A value as a text format prints it."""
    if value is None:
        return ""
    if isinstance(value, Percent):
        return f"{value.fraction * 100:.2f}%"
    if isinstance(value, Formula):
        return str(value.cached)
    return str(value)


def csv_text(grid, separator=",", newline="\r\n"):
    width = max(len(row) for row in grid.rows)
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator=newline)
    for row in grid.rows:
        writer.writerow([shown(v) for v in list(row) + [None] * (width - len(row))])
    return buffer.getvalue()


def write_csv(path, grid, separator=",", encoding="utf-8", newline="\r\n", bom=b""):
    data = csv_text(grid, separator, newline)
    path.write_bytes(bom + (encoding(data) if callable(encoding) else data.encode(encoding)))


def html_rows(grid, cell=None, blank="&nbsp;"):
    """The rows of an HTML table, merges as rowspan and colspan."""
    cell = cell or (lambda text, r, c: text)
    width = max(len(row) for row in grid.rows)
    spans = {(a, b): (c - a + 1, d - b + 1) for a, b, c, d in grid.merges}
    covered = {(r, k) for a, b, c, d in grid.merges for r in range(a, c + 1) for k in range(b, d + 1)} - set(spans)
    lines = []
    for r, row in enumerate(grid.rows):
        parts = []
        for c in range(width):
            if (r, c) in covered:
                continue
            value = row[c] if c < len(row) else None
            down, right = spans.get((r, c), (1, 1))
            attributes = (f" rowspan={down}" if down > 1 else "") + (f" colspan={right}" if right > 1 else "")
            text = cell(html.escape(shown(value), quote=False), r, c) if value is not None else blank
            parts.append(f"<td{attributes}>{text}</td>")
        lines.append("<tr>" + "".join(parts) + "</tr>")
    return "\n".join(lines)


def spreadsheetml(grid, sparse=True, index_cells=True):
    """SpreadsheetML 2003 as reporting components print it."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<?mso-application progid="Excel.Sheet"?>',
             '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
             ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">']
    for sheet in grids(grid):
        spans = {(a, b): (c - a, d - b) for a, b, c, d in sheet.merges}
        lines.append(f'<Worksheet ss:Name="{html.escape(sheet.name)}"><Table>')
        expected = 0
        for r, row in enumerate(sheet.rows):
            filled = [(c, v) for c, v in enumerate(row) if v is not None]
            if not filled:
                continue
            lines.append(f'<Row ss:Index="{r + 1}">' if r != expected else "<Row>")
            expected, column = r + 1, 0
            for c, value in filled:
                index = f' ss:Index="{c + 1}"' if c != column else ""
                down, right = spans.get((r, c), (0, 0))
                merge = (f' ss:MergeAcross="{right}"' if right else "") + (f' ss:MergeDown="{down}"' if down else "")
                kind = "String" if isinstance(value, str) else "Number"
                lines.append(
                    f'<Cell{index}{merge}><Data ss:Type="{kind}">{html.escape(shown(value), quote=False)}</Data></Cell>')
                column = c + 1 + right
            lines.append("</Row>")
        lines.append("</Table></Worksheet>")
    lines.append("</Workbook>")
    return "\n".join(lines)
