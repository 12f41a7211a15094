"""What a person sees and a program misses: raised, struck and hidden digits, tables that go on, values in odd places, rows that are none."""
import dataclasses
import html
import pathlib
import struct
import tempfile

import docx
import msoffcrypto
import openpyxl
import xlsxwriter
import xlwt
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

import passwords
from docx_tables import add_table, document
from grid import Grid, address, number, plain_layout
from manifest import case, missing, returned, taken
from programs import convert_soffice, csv_text, html_rows, openpyxl_book, spreadsheetml, write_openpyxl, write_xlsxwriter, write_xlwt
from tables import H1_2023, digitization_communes, digitization_district, documents_district

ROW, COLUMN = 6, 2
CELL = address(ROW, COLUMN)
EVERY = [address(ROW, column) for column in range(2, 10)]


def some():
    return digitization_communes().take("Bình An", "Bình Chánh", "Bình Châu", "Bình Hải", "Bình Hòa", "Bình Trung")


def grid(change=None, **options):
    """Six communes; `change` takes the rows' list."""
    result = plain_layout(some(), **options)
    rows = [list(row) for row in result.rows]
    if change:
        change(rows)
    return dataclasses.replace(result, rows=rows)


def with_cell(value):
    return grid(lambda rows: rows[ROW].__setitem__(COLUMN, value))


def good(total=True, notices=()):
    return taken(some().expected(total), notices=missing(some()) + list(notices))


BAD_CELL = returned(("cell.not_a_number", CELL))
BAD_ROW = returned(*[("cell.not_a_number", cell) for cell in EVERY])


def one(name, what, program, expect, write, **options):
    case(f"reading/{name}", program, what, expect, write, **options)


# MARK: Files from elsewhere

def given():
    """Files that were made for this kind of fault elsewhere and are kept as they are."""
    documents, changed = documents_district().expected(False), documents_district()
    next(row for row in changed.rows if row.code == "524.04").values[4] = 26
    changed = changed.expected(False)
    digitization = digitization_district().expected()
    for extension in ["xls", "ods", "fods"]:
        one(f"raised-digit.{extension}", "A raised digit beside a figure.", "given", returned(("cell.not_a_number", "G10")), None)
    for extension in ["xls", "ods"]:
        one(f"struck-digit.{extension}", "A struck digit beside a figure.", "given", returned(("cell.not_a_number", "G10")), None)
    for name in ["raised-by-style", "custom-footnote-mark", "raised-by-position", "struck-by-style"]:
        one(f"docx-{name}.docx", "A digit beside a figure that is none of it.", "given", returned(("cell.not_a_number", "G9")), None)
    for name in ["hidden-by-style", "figure-in-nested-table", "figure-in-equation", "deleted-cell"]:
        one(f"docx-{name}.docx", "The figure is what a person sees.", "given", taken(changed), None)
    for extension in ["xls", "xlsx"]:
        one(f"cell-struck.{extension}", "A cell is struck through.", "given", returned(("cell.not_a_number", "G10")), None)
    one("row-struck.xlsx", "A row is struck through.", "given",
        returned(*[("cell.not_a_number", address(9, column)) for column in range(2, 12)]), None)
    one("split-over-sheets-no-total.xlsx", "A table over two sheets, each with title and header.", "given",
        taken(digitization_district().expected(False)), None)
    one("split-over-sheets-with-total.xlsx", "The total stands on the second sheet.", "given", taken(digitization), None)
    one("docx-split-with-header.docx", "A Word table cut at the page, the header repeated.", "given", taken(digitization), None)
    one("merged-across.xlsx", "A figure is merged over two columns.", "given", returned(("cell.merged_columns", "G10")), None)
    one("float-noise.xlsx", "Excel shows 25.999999999999996 as 26.", "given", taken(changed), None)
    one("float-noise-large.xlsx", "The same above 1000.", "given", taken(changed), None)
    one("default-password.xlsx", "Excel opens it without asking for the password.", "given", taken(digitization), None)
    one("equals-quoted.csv", "Figures as =\"775\".", "given", taken(digitization), None)
    one("lines-in-quotes.csv", "Each line is quoted whole.", "given", taken(digitization), None)
    one("conditional-comment.xls", "<![if …]> in cells.", "given", taken(digitization), None)
    one("frameset.xls", "The frame of a workbook saved as a web page.", "given", returned("file.unsupported"), None)
    one("in-which-row-below-total.xlsx", "“Trong đó: cấp xã” below the total.", "given", taken(digitization), None)
    one("page-line-at-right.xlsx", "“Trang 1/2” in the last column.", "given", taken(documents), None)
    one("staff-list-below.xlsx", "A list of persons below.", "given", taken(documents, notices=["row.left_out"]), None)
    for name in ["minus", "double-dash", "khong-phat-sinh"]:
        one(f"zero-as-{name}.xlsx", "A mark for none.", "given", taken(digitization), None)


# MARK: Digits beside a figure

def rich_xls(mark, path):
    """327 with a digit of another font before or behind it."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Sheet1", cell_overwrite_ok=True)
    source = grid()
    for r, row in enumerate(source.rows):
        for c, value in enumerate(row):
            if value is not None:
                sheet.write(r, c, value)
    plain, other = xlwt.Font(), xlwt.Font()
    if mark == "struck":
        other.struck_out = True
        sheet.write_rich_text(ROW, COLUMN, [("2", other), ("327", plain)])
    else:
        other.escapement = 1 if mark == "raised" else 2
        sheet.write_rich_text(ROW, COLUMN, ["327", ("1", other)])
    book.save(str(path))


def rich_xlsx(mark, path):
    book = openpyxl_book(grid())
    other = InlineFont(strike=True) if mark == "struck" else InlineFont(vertAlign="superscript" if mark == "raised" else "subscript")
    pieces = [TextBlock(other, "2"), "327"] if mark == "struck" else ["327", TextBlock(other, "1")]
    book.active[CELL] = CellRichText(*pieces)
    book.save(path)


def converted(write, target):
    def save(path):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "source.xlsx"
            write(source)
            convert_soffice(source, path, target)
    return save


LIBREOFFICE = [("ods", "ods"), ("fods", "fods"), ("xls", "xls:MS Excel 97"), ("html", "html:HTML (StarCalc)")]


def digits():
    for mark in ["raised", "lowered", "struck"]:
        one(f"{mark}-beside.xls", f"A {mark} digit beside a figure.", "xlwt", BAD_CELL, lambda p, m=mark: rich_xls(m, p))
        one(f"{mark}-beside.xlsx", f"A {mark} digit beside a figure.", "openpyxl", BAD_CELL, lambda p, m=mark: rich_xlsx(m, p))
    for mark in ["raised", "struck"]:
        # In HTML LibreOffice says nothing of it.
        for extension, target in LIBREOFFICE[:3]:
            one(f"libreoffice-{mark}-beside.{extension}", f"A {mark} digit beside a figure, saved by LibreOffice.", "LibreOffice",
                BAD_CELL, converted(lambda p, m=mark: rich_xlsx(m, p), target))

    def web(markup, css=""):
        marked = html_rows(with_cell("@"), blank="").replace("@", markup)
        return lambda path: path.write_text(
            f'<html><head><meta charset="utf-8"><style>{css}</style></head><body><table>{marked}</table></body></html>', encoding="utf-8")
    for name, markup, css in [
            ("sub", "327<sub>1</sub>", ""), ("class", "327<span class=note>1</span>", ".note {vertical-align: super}"),
            ("id", "327<span id=note>1</span>", "#note {vertical-align: super}"),
            ("length", "327<span style='vertical-align:30%'>1</span>", ""),
            ("moved", "327<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>", ""),
            ("del", "<del>2</del>327", ""), ("line", "<span style='text-decoration:line-through'>2</span>327", "")]:
        one(f"web-{name}.xls", "A digit that is set apart by HTML or CSS.", "a script that prints HTML", BAD_CELL, web(markup, css))
    for name, markup in [
            ("hidden", "327<span style='visibility:hidden'>1</span>"), ("input", "<input type=text value=327>"),
            ("textarea", "<textarea>327</textarea>"), ("ruby", "<ruby>327<rp>(</rp><rt>ba trăm</rt><rp>)</rp></ruby>"),
            ("select", "<select><option>326<option selected>327<option>328</select>"),
            ("mso-hide", "<span style='mso-hide:all;display:none'>1</span>327"),
            ("conditional", "<![if supportMisalignedColumns]>327<![endif]>")]:
        one(f"web-{name}.xls", "The figure is what a browser shows.", "a script that prints HTML", good(), web(markup))
    one("web-numbers-struck.xls", "Excel's own value stands beside a struck text.", "a script that prints HTML", BAD_CELL,
        lambda path: path.write_text("<html><meta charset=utf-8><table>" + html_rows(with_cell("@"), blank="").replace(
            "<td>@", "<td x:num=\"327\" style='text-decoration:line-through'>327") + "</table></html>", encoding="utf-8"))

    def sml(data, style=""):
        text = spreadsheetml(with_cell("@")).replace('<Data ss:Type="String">@</Data>', data)
        return lambda path: path.write_text(text.replace("<Worksheet", f"<Styles>{style}</Styles><Worksheet", 1), encoding="utf-8")
    plain = ' xmlns="http://www.w3.org/TR/REC-html40"'
    one("spreadsheetml-raised.xml", "A raised digit in SpreadsheetML.", "a script that prints SpreadsheetML", BAD_CELL,
        sml(f'<ss:Data ss:Type="String"{plain}>327<Sup>1</Sup></ss:Data>'))
    one("spreadsheetml-line.xml", "A digit struck by its style.", "a script that prints SpreadsheetML", BAD_CELL,
        sml(f'<ss:Data ss:Type="String"{plain}><Span Style="text-decoration:line-through">2</Span>327</ss:Data>'))


# MARK: Cells and rows struck through

def struck_xlsx(cells, path):
    book = openpyxl_book(grid())
    for cell in cells:
        book.active[cell].font = Font(strike=True)
    book.save(path)


def struck():
    for name, cells, expect in [("cell", [CELL], BAD_CELL), ("row", ["A7", "B7"] + EVERY, BAD_ROW)]:
        for extension, target in LIBREOFFICE:
            one(f"libreoffice-struck-{name}.{extension}", f"A whole {name} is struck through, saved by LibreOffice.", "LibreOffice",
                expect, converted(lambda p, c=cells: struck_xlsx(c, p), target))

    def xlsx(path):
        book = xlsxwriter.Workbook(path)
        sheet, line = book.add_worksheet(), book.add_format({"font_strikeout": True})
        for r, row in enumerate(grid().rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value, line if (r, c) == (ROW, COLUMN) else None)
        book.close()
    one("struck-cell-xlsxwriter.xlsx", "A whole cell is struck through.", "XlsxWriter", BAD_CELL, xlsx)

    def xls(path):
        book = xlwt.Workbook(encoding="utf-8")
        sheet, line = book.add_sheet("Sheet1"), xlwt.easyxf("font: struck_out on")
        for r, row in enumerate(grid().rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value, line if r == ROW else xlwt.Style.default_style)
        book.save(str(path))
    one("struck-row.xls", "A whole row is struck through.", "xlwt", BAD_ROW, xls)
    style = '<Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style>'
    text = spreadsheetml(grid()).replace("<Worksheet", f"<Styles>{style}</Styles><Worksheet", 1)
    one("struck-cell.xml", "A whole cell is struck through in SpreadsheetML.", "a script that prints SpreadsheetML", BAD_CELL,
        lambda path: path.write_text(
            text.replace('<Cell><Data ss:Type="Number">327</Data>', '<Cell ss:StyleID="s1"><Data ss:Type="Number">327</Data>', 1), encoding="utf-8"))
    row = html_rows(grid(), blank="")
    one("struck-row-web.xls", "A row is struck through by CSS.", "a script that prints HTML", BAD_ROW,
        lambda path: path.write_text("<html><meta charset=utf-8><table>" + row.replace(
            "<tr><td>1</td>", "<tr style='text-decoration: line-through'><td>1</td>") + "</table></html>", encoding="utf-8"))


# MARK: Word

def word(name, what, expect, change):
    """The six communes as a Word table; `change` gets the document and the paragraph of the cell."""
    def write(path):
        result, source = document(), grid()
        for row in source.rows[:2]:
            result.add_paragraph(row[0])
        table = add_table(result, Grid([r for r in source.rows if "NGƯỜI LẬP BIỂU" not in r], source.merges), 3)
        cell = table.cell(ROW - 3, COLUMN)
        change(result, cell.paragraphs[0], cell)
        result.save(path)
    one(f"word-{name}.docx", what, "python-docx", expect, write)


def word_files():
    cell = "C6"
    bad = returned(("cell.not_a_number", cell))

    def styled(kind, base, **font):
        def change(result, paragraph, _):
            parent = result.styles.add_style("Note base", kind)
            for key, value in font.items():
                setattr(parent.font, key, value)
            style = result.styles.add_style("Note", kind)
            style.base_style = parent
            run = paragraph.add_run("1")
            run.style = style
        return change
    character = docx.enum.style.WD_STYLE_TYPE.CHARACTER
    word("raised-by-inherited-style", "The style of a raised digit inherits it.", bad, styled(character, None, superscript=True))
    word("struck-twice-by-inherited-style", "The style of a digit struck by two lines inherits it.", bad, styled(character, None, double_strike=True))
    word("hidden-by-inherited-style", "The style of a hidden digit inherits it.", good(), styled(character, None, hidden=True))

    def paragraph_style(result, paragraph, _):
        style = result.styles.add_style("Gone", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        style.font.strike = True
        paragraph.style = style
    word("struck-by-paragraph-style", "The paragraph's style strikes the figure.", bad, paragraph_style)

    def property(element, value):
        def change(_, paragraph, __):
            run = paragraph.add_run("1")
            mark = OxmlElement(element)
            mark.set(qn("w:val"), value)
            run._r.get_or_add_rPr().append(mark)
        return change
    word("lowered-by-position", "A digit is lowered by its position.", bad, property("w:position", "-6"))
    word("subscript", "A digit is lowered.", bad, property("w:vertAlign", "subscript"))

    def note(own_run):
        def change(_, paragraph, __):
            run = paragraph.add_run()
            reference = OxmlElement("w:endnoteReference")
            reference.set(qn("w:customMarkFollows"), "1")
            reference.set(qn("w:id"), "1")
            run._r.append(reference)
            if own_run:
                paragraph.add_run("1")
            else:
                run.add_text("1")
        return change
    word("custom-endnote-mark", "A note has a mark of its own.", bad, note(False))
    word("custom-endnote-mark-in-next-run", "The mark stands in the run behind.", bad, note(True))

    def emptied(xml):
        def change(_, paragraph, cell):
            for run in list(paragraph.runs):
                run._r.getparent().remove(run._r)
            paragraph._p.append(parse_xml(xml.replace(">", " " + nsdecls("w", "m") + ">", 1)))
        return change
    word("equation-paragraph", "The figure stands in an equation of its own line.", good(),
         emptied("<m:oMathPara><m:oMath><m:r><m:t>327</m:t></m:r></m:oMath></m:oMathPara>"))
    word("equation-power", "An equation raises a digit.", bad, emptied(
        "<m:oMath><m:sSup><m:e><m:r><m:t>327</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup></m:oMath>"))
    word("ruby", "The figure has a phonetic guide.", good(), emptied(
        "<w:r><w:ruby><w:rt><w:r><w:t>ba</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>327</w:t></w:r></w:rubyBase></w:ruby></w:r>"))

    def nested(values):
        def change(_, paragraph, cell):
            paragraph.clear()
            inner = cell.add_table(1, len(values))
            for index, value in enumerate(values):
                inner.cell(0, index).text = value
        return change
    word("nested-table", "The figure stands in a table in the cell.", good(), nested(["327"]))
    word("nested-table-of-two", "Two figures stand in a table in the cell.", bad, nested(["2", "327"]))

    def merged(_, paragraph, cell):
        table = cell._tc.getparent().getparent()
        row = docx.table.Table(table, None).rows[ROW - 3]
        row.cells[3].text = ""
        row.cells[2].merge(row.cells[3])
    word("merged-across", "A figure is merged over two columns.", returned(("cell.merged_columns", "D6")), merged)


# MARK: Tables that go on

def parts(table, counts, *, title=True, header=True, total=True, name="Sheet"):
    """The table cut into sheets of so many rows; the total stands on the last, which may hold nothing else."""
    whole = plain_layout(table, total=False, footer=False)
    height = len(whole.rows) - len(table.rows)
    head = whole.rows[:height]
    sheets, start = [], 0
    for index, count in enumerate(counts):
        rows = whole.rows[height + start:height + start + count]
        start += count
        top = head if index == 0 or title and header else head[3:] if header else []
        merges = whole.merges if index == 0 or title and header else [(a - 3, b, c - 3, d) for a, b, c, d in whole.merges] if header else []
        if total and index == len(counts) - 1:
            rows = rows + [[None, "TỔNG SỐ"] + [number(v) for v in table.total()]]
        sheets.append(Grid([list(r) for r in top] + rows, merges, f"{name}{index + 1}"))
    return sheets


def split():
    district = digitization_district()
    expect = taken(district.expected())
    one("split-header-no-title.xlsx", "The second sheet repeats the header without the title.", "openpyxl", expect,
        lambda p: write_openpyxl(p, parts(district, [12, 11], title=False)))
    one("split-in-three.xlsx", "Three sheets, the total alone on the third.", "XlsxWriter", expect,
        lambda p: write_xlsxwriter(p, parts(district, [12, 11, 0])))
    one("split-in-three.xls", "Three sheets with title and header.", "xlwt", expect,
        lambda p: write_xlwt(p, parts(district, [8, 8, 7])))
    one("split-at-first-row.xlsx", "The first sheet holds the district alone.", "openpyxl", expect,
        lambda p: write_openpyxl(p, parts(district, [1, 22])))
    def lowest(table, head):
        """The second sheet repeats the lowest level of the header alone."""
        sheets = parts(table, [12, len(table.rows) - 12], title=False, total=False)
        second = [row for row in sheets[1].rows if row[0] not in ("STT",) or not head]
        return [sheets[0], dataclasses.replace(sheets[1], rows=second, merges=[])]
    one("split-lowest-header-level.xlsx", "The second sheet repeats the lowest level of the header alone.", "openpyxl",
        taken(district.expected(False)), lambda p: write_openpyxl(p, lowest(district, True)))
    one("split-lowest-header-level-documents.xlsx", "The same, where the levels above tell the columns apart.", "openpyxl",
        taken(documents_district().expected(False)), lambda p: write_openpyxl(p, lowest(documents_district(), True)))
    one("split-no-total.ods", "Two sheets without a total, saved by LibreOffice.", "LibreOffice", taken(district.expected(False)),
        converted(lambda p: write_openpyxl(p, parts(district, [12, 11], total=False)), "ods"))
    one("split-headless-total-alone.xlsx", "The second sheet holds rows, the third the total, both without header.", "openpyxl", expect,
        lambda p: write_openpyxl(p, parts(district, [12, 11, 0], header=False)))

    def pages(path):
        rows = []
        for sheet in parts(district, [12, 11]):
            rows += sheet.rows
        path.write_text(csv_text(Grid(rows)), encoding="utf-8")
    one("pages-with-title.csv", "Title and header are repeated at a page's beginning.", "a script that prints CSV", expect, pages)

    def in_word(counts, **options):
        def write(path):
            result = document()
            for sheet in parts(district, counts, **options):
                first = next(i for i, row in enumerate(sheet.rows) if sum(v is not None for v in row) > 1)
                for row in sheet.rows[:first]:
                    if row:
                        result.add_paragraph(row[0])
                add_table(result, sheet, first)
                result.add_page_break()
            result.save(path)
        return write
    one("split-in-three.docx", "A Word table cut at pages into three, title and header repeated.", "python-docx", expect, in_word([8, 8, 7]))
    one("split-no-total.docx", "A Word table cut at the page, header repeated, without a total.", "python-docx", taken(district.expected(False)),
        in_word([12, 11], title=False, total=False))

    def copied(sheets):
        """The second sheet begins with the first one's last unit."""
        return [sheets[0], dataclasses.replace(sheets[1], rows=sheets[1].rows[:6] + [sheets[0].rows[-1]] + sheets[1].rows[6:])]
    one("split-row-copied.xlsx", "The second sheet repeats the first one's last unit.", "openpyxl",
        returned(("unit.duplicate", "A7", "Sheet2")), lambda p: write_openpyxl(p, copied(parts(district, [12, 11]))))

    communes = digitization_communes()
    two = [dataclasses.replace(plain_layout(district), name="Huyện"), dataclasses.replace(plain_layout(communes), name="Xã")]
    one("two-tables.xlsx", "A table of the district and one of the communes: the second goes on nothing.", "openpyxl",
        taken(district.expected(), communes.expected()), lambda p: write_openpyxl(p, two))
    bare = [plain_layout(district, title="KẾT QUẢ SỐ HÓA", name="A"), plain_layout(communes, title="KẾT QUẢ SỐ HÓA", name="B")]
    one("two-tables-same-title.xlsx", "The same, and the titles name no level.", "openpyxl",
        taken(district.expected(), communes.expected()), lambda p: write_openpyxl(p, bare))


# MARK: Values

def values():
    def across(rows):
        rows[ROW][3] = None
    merged = dataclasses.replace(grid(across), merges=grid().merges + [(ROW, 2, ROW, 3)])
    expect = returned(("cell.merged_columns", "D7"))
    one("merged-across.ods", "A figure is merged over two columns.", "LibreOffice", expect, converted(lambda p: write_openpyxl(p, merged), "ods"))
    one("merged-across.xls", "A figure is merged over two columns.", "xlwt", expect, lambda p: write_xlwt(p, merged))
    one("merged-across-web.xls", "A figure is merged over two columns.", "a script that prints HTML", expect,
        lambda p: p.write_text("<html><meta charset=utf-8><table>" + html_rows(merged, blank="") + "</table></html>", encoding="utf-8"))
    noisy = with_cell(326.99999999999994)
    one("float-noise.xls", "A figure is one bit off.", "xlwt", good(), lambda p: write_xlwt(p, noisy))
    one("float-noise-xlsxwriter.xlsx", "A figure is one bit off.", "openpyxl", good(), lambda p: write_openpyxl(p, noisy))
    text = spreadsheetml(with_cell("@")).replace('<Data ss:Type="String">@', '<Data ss:Type="Number">326.99999999999994')
    one("float-noise.xml", "A figure is one bit off.", "a script that prints SpreadsheetML", good(), lambda p: p.write_text(text, encoding="utf-8"))
    for name, word in [
            ("hyphens", "---"), ("horizontal-bar", "―"), ("no-file", "Không phát sinh hồ sơ"), ("zero-words", "0 phát sinh"),
            ("capitals", "KHÔNG PHÁT SINH"), ("brackets", "(-)"), ("not-yet", "Chưa phát sinh")]:
        def zero(rows, word=word):
            rows[ROW][7] = word
            rows[ROW][8] = "-"
        one(f"none-{name}.xlsx", f"“{word}” stands for none.", "openpyxl", none_expected(), lambda p, z=zero: write_openpyxl(p, grid(z, total=False)))


def none_expected():
    """Bình An has no result digitised; a rate of none is blank."""
    table = some().expected(False)
    table["rows"][0]["values"]["settled_rate"] = ""
    return taken(table, notices=missing(some()))


# MARK: Passwords

def locked():
    def package(encrypt, name, what, expect):
        def write(path):
            with tempfile.TemporaryDirectory() as folder:
                source = pathlib.Path(folder) / "source.xlsx"
                write_openpyxl(source, grid())
                encrypt(source, path)
        one(name, what, "msoffcrypto-tool" if "agile" in name else "a script after MS-OFFCRYPTO", expect, write)

    def agile(password):
        def encrypt(source, path):
            with open(source, "rb") as plain, open(path, "wb") as target:
                msoffcrypto.OfficeFile(plain).encrypt(password, target)
        return encrypt
    package(agile("VelvetSweatshop"), "password-agile.xlsx", "Encrypted with Excel's own password.", good())
    package(agile("mat khau"), "password-agile-other.xlsx", "Encrypted with a password.", returned("file.encrypted"))
    package(passwords.standard("VelvetSweatshop"), "password-standard.xlsx", "The encryption of Excel 2007.", good())
    package(passwords.standard("mat khau"), "password-standard-other.xlsx", "The same with a password.", returned("file.encrypted"))
    for kind in ["rc4", "cryptoapi", "xor"]:
        one(f"password-{kind}.xls", "A .xls with Excel's own password.", "xlwt and a script after MS-OFFCRYPTO", good(),
            lambda p, k=kind: passwords.workbook(p, k, "VelvetSweatshop", lambda q: write_xlwt(q, grid())))
    one("password-rc4-other.xls", "A .xls with a password.", "xlwt and a script after MS-OFFCRYPTO", returned("file.encrypted"),
        lambda p: passwords.workbook(p, "rc4", "mat khau", lambda q: write_xlwt(q, grid())))


# MARK: Rows and wrappings

def rows():
    def below(*lines):
        def change(rows):
            place = next(i for i, row in enumerate(rows) if "TỔNG SỐ" in row) + 1
            rows[place:place] = [list(line) for line in lines]
        return grid(change)
    total = [number(v) for v in some().total()]
    one("year-to-date-below.xlsx", "“Lũy kế” below the total.", "openpyxl", good(),
        lambda p: write_openpyxl(p, below([None, "Lũy kế từ đầu năm"] + [v * 2 if isinstance(v, int) else v for v in total])))
    one("units-that-reported.xlsx", "“Tổng số đơn vị báo cáo” below the total.", "openpyxl", good(),
        lambda p: write_openpyxl(p, below([None, "Tổng số đơn vị báo cáo", 6, 6])))
    one("in-which-without-level.xlsx", "“Trong đó: trực tuyến” below the total can't be checked.", "openpyxl", good(notices=["row.left_out"]),
        lambda p: write_openpyxl(p, below([None, "Trong đó: trực tuyến"] + [1, 1, 100, 0, 1, 1, 100, 0])))
    one("former-year-below.xlsx", "“6 tháng đầu năm 2022” below the total.", "openpyxl", good(notices=["row.left_out"]),
        lambda p: write_openpyxl(p, below([None, "6 tháng đầu năm 2022"] + [v - 1 if isinstance(v, int) else v for v in total])))
    one("number-of-units-below.csv", "“Số lượng đơn vị” below the total.", "a script that prints CSV", good(),
        lambda p: p.write_text(csv_text(below([None, "Số lượng đơn vị: 6", 6, 6])), encoding="utf-8"))
    mixed = plain_layout(digitization_district())
    level = [None, "Cộng cấp xã", 19436, 10238, 52.67, 9198, 19105, 2034, 10.65, 17071]
    middle = next(i for i, row in enumerate(mixed.rows) if "TỔNG SỐ" in row)
    between = dataclasses.replace(mixed, rows=mixed.rows[:middle] + [level] + mixed.rows[middle:])
    one("sum-of-level.xlsx", "“Cộng cấp xã” above the total.", "openpyxl", taken(digitization_district().expected()),
        lambda p: write_openpyxl(p, between))
    district = plain_layout(digitization_district())
    place = next(i for i, row in enumerate(district.rows) if "TỔNG SỐ" in row) + 1
    false = dataclasses.replace(district, rows=district.rows[:place] + [[None, "Trong đó: cấp xã", 19437, 10238, 52.67, 9198, 19105, 2034, 10.65, 17071]])
    wrong_level = dataclasses.replace(false, rows=false.rows[:-1] + [[None, "- Cấp xã"] + false.rows[-1][2:]])
    one("level-wrong.xlsx", "“- Cấp xã” is not the sum of the communes.", "openpyxl",
        returned(("total.mismatch", address(place, 2))), lambda p: write_openpyxl(p, wrong_level))
    one("in-which-wrong.xlsx", "“Trong đó: cấp xã” is not the sum of the communes.", "openpyxl",
        returned(("total.mismatch", address(place, 2))), lambda p: write_openpyxl(p, false))
    one("page-line-in-csv.csv", "“Trang 1/2” at the right between the rows.", "a script that prints CSV", good(),
        lambda p: p.write_text(csv_text(grid(lambda r: r.insert(8, [None] * 9 + ["Trang 1/2"]))), encoding="utf-8"))
    one("print-day-at-right.xlsx", "“Ngày in” at the right.", "openpyxl", good(),
        lambda p: write_openpyxl(p, grid(lambda r: r.insert(8, [None] * 9 + ["Ngày in: 05/07/2023"]))))

    def staff(rows):
        rows += [[], ["DANH SÁCH CÁN BỘ"], ["STT", "Đơn vị", "Họ và tên", "Năm sinh", "Điện thoại"],
                 [1, "Xã Bình An", "Cán bộ A", 1980, "0900000000"], [2, "Xã Bình Chánh", "Cán bộ B", 1981, "0900000001"]]
    one("staff-by-unit-below.xlsx", "A list of persons below names units again.", "openpyxl", good(notices=["row.left_out"]),
        lambda p: write_openpyxl(p, grid(staff)))

    def people(rows):
        rows += [[], ["STT", "Họ và tên", "Năm sinh", "Điện thoại", "Phòng"], [1, "Cán bộ A", 1980, "0900000000", 3], [2, "Cán bộ B", 1981, "0900000001", 4]]
    one("staff-below.xls", "A list of persons below.", "xlwt", good(notices=["row.left_out"]), lambda p: write_xlwt(p, grid(people)))
    one("equals-quoted-semicolon.csv", "Figures as =\"327\", with semicolons and quoted whole.", "a script that prints CSV", good(),
        lambda p: p.write_text(csv_text(grid(lambda r: [row.__setitem__(2, f'="{row[2]}"') for row in r[6:12]]), ";"), encoding="utf-8"))
    lines = csv_text(grid(), "\t").splitlines()
    one("lines-in-quotes.tsv", "Each line of a text with tabs is quoted whole.", "a script that prints CSV", good(),
        lambda p: p.write_text("".join('"' + line.replace('"', '""') + '"\r\n' for line in lines), encoding="utf-8"))
    some_lines = csv_text(grid(), ",").splitlines()
    one("some-lines-in-quotes.csv", "Only lines with a comma are quoted, as Excel does.", "a script that prints CSV", good(),
        lambda p: p.write_text("".join(
            ('"' + line.replace('"', '""') + '"' if "," in line.strip(",") else line.strip(",")) + "\r\n" for line in some_lines), encoding="utf-8"))
    one("web-archive.mht", "A web page in one file.", "a script", returned("file.unsupported"), lambda p: p.write_text(
        "From: <Saved by Blink>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n", encoding="utf-8"))
    one("excel-4.xls", "A workbook of Excel 4.", "a script", returned("file.unsupported"), lambda p: p.write_bytes(
        struct.pack("<HHHHH", 0x0409, 6, 0, 0x0010, 0) + struct.pack("<HH", 0x000A, 0)))
    rates = grid(lambda r: [row.pop(column) for row in r if len(row) > 8 for column in (8, 4)])
    narrow = dataclasses.replace(rates, merges=[(3, 0, 4, 0), (3, 1, 4, 1), (3, 2, 3, 4), (3, 5, 3, 7)])
    one("without-rates.csv", "The columns of rates are missing.", "a script that prints CSV", good(notices=["column.computed"] * 2),
        lambda p: p.write_text(csv_text(narrow), encoding="utf-8"))


def all():
    given()
    digits()
    struck()
    word_files()
    split()
    values()
    locked()
    rows()
