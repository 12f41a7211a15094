"""Every format, made by every program at hand."""
import dataclasses
import io
import re
import zipfile

import openpyxl

from docx_tables import write_docx
from grid import CellError, Day, Formula, Grid, Percent, plain_layout
from manifest import case, missing, returned, taken
from ods_tables import write_odfpy
from programs import (
    MOMENT, convert_soffice, html_rows, openpyxl_book, spreadsheetml, via, write_csv, write_openpyxl, write_perl,
    write_poi, write_pyexcelerate, write_soffice, write_soffice_from_csv,
    write_ssconvert, write_xlsxwriter, write_xlwt)
from tables import (
    digitization_communes, digitization_district, documents_communes, documents_district, services_communes,
    services_district)

SIX = [
    ("documents-district", documents_district, False, []),
    ("services-district", services_district, True, []),
    ("digitization-district", digitization_district, True, []),
    ("services-communes", services_communes, True, []),
    ("digitization-communes", digitization_communes, True, []),
    ("documents-communes", documents_communes, True, ["total.unlabelled"]),
]
NAMES = {
    "documents-district": "documents of the district's offices", "services-district": "online services of the district",
    "digitization-district": "digitisation in the whole district", "services-communes": "online services of the communes",
    "digitization-communes": "digitisation in the communes", "documents-communes": "documents of the communes",
}


def whole(slug, program, writer, extension, note="", **layout):
    """One of the six tables whole, as a program writes it."""
    _, make, total, notices = next(s for s in SIX if s[0] == slug)
    table = make()
    case(f"formats/{program}-{slug}.{extension}".replace(" ", "-").lower(), writer.program,
         f"The table of {NAMES[slug]}{note}.",
         taken(table.expected(total=total), notices=notices), lambda path: writer(path, plain_layout(table, **layout)))


def by(program, function, *arguments, **options):
    def write(path, grid):
        function(path, grid, *arguments, **options)
    write.program = program
    return write


def programs():
    for slug, *_ in SIX:
        whole(slug, "openpyxl", by("openpyxl", write_openpyxl), "xlsx", ", shared strings and merged headers")
        whole(slug, "xlwt", by("xlwt", write_xlwt), "xls", " in BIFF8")
    for slug in ["documents-district", "services-communes", "digitization-communes"]:
        whole(slug, "xlsxwriter", by("XlsxWriter", write_xlsxwriter), "xlsx")
        whole(slug, "pyexcelerate", by("PyExcelerate", write_pyexcelerate), "xlsx",
              " without merges, blanks written as empty texts", merges=False)
        whole(slug, "spreadsheet-writeexcel", by("Perl Spreadsheet::WriteExcel", lambda p, g: write_perl("xls", p, g)), "xls")
        whole(slug, "excel-writer-xlsx", by("Perl Excel::Writer::XLSX", lambda p, g: write_perl("xlsx", p, g)), "xlsx")
        whole(slug, "poi-hssf", by("Apache POI (HSSF)", lambda p, g: write_poi(p, g)), "xls")
        whole(slug, "libreoffice", by("LibreOffice Calc", write_soffice, "xlsx:Calc Office Open XML"), "xlsx")
        whole(slug, "libreoffice", by("LibreOffice Calc", write_soffice, "xls:MS Excel 97"), "xls")
        whole(slug, "libreoffice", by("LibreOffice Calc", write_soffice, "ods"), "ods")
        whole(slug, "gnumeric-2008", by("Gnumeric ssconvert", write_ssconvert, "Gnumeric_Excel:xlsx2"), "xlsx")
        whole(slug, "gnumeric", by("Gnumeric ssconvert", write_ssconvert, "Gnumeric_Excel:excel_biff8"), "xls")
    for slug in ["services-communes", "digitization-district"]:
        whole(slug, "libreoffice", by("LibreOffice Calc", write_soffice, "html"), "html", " as HTML")
        whole(slug, "libreoffice-xml", by("LibreOffice Calc", write_soffice_from_csv, "xml:MS Excel 2003 XML"), "xml",
              " as SpreadsheetML 2003")
        whole(slug, "gnumeric", by("Gnumeric ssconvert", write_ssconvert, "Gnumeric_OpenCalc:odf"), "ods")
        whole(slug, "gnumeric", by("Gnumeric ssconvert", write_ssconvert, "Gnumeric_html:html40"), "html", " as HTML 4")
        whole(slug, "python-docx", by("python-docx", write_docx), "docx", " as a table of a Word document")
        whole(slug, "odfpy", by("odfpy", write_odfpy), "ods", ", covered cells and repeated blanks")
    whole("documents-communes", "gnumeric-csv", by("Gnumeric ssconvert", write_ssconvert, "Gnumeric_stf:stf_csv"), "csv",
          " as CSV")
    whole("digitization-communes", "libreoffice-csv",
          by("LibreOffice Calc", write_soffice, "csv:Text - txt - csv (StarCalc):59,34,76,1"), "csv",
          " as CSV with semicolons")
    whole("services-district", "gnumeric-2006", by("Gnumeric ssconvert", write_ssconvert, "Gnumeric_Excel:xlsx"), "xlsx")


# Details of OOXML

SHEET = "xl/worksheets/sheet1.xml"


def edited(path, grid, edit, rename=None, base=None, compress=zipfile.ZIP_DEFLATED, stream=False):
    """openpyxl's package with parts changed: `edit` maps a part's name to a function on its text."""
    source = io.BytesIO()
    (base or openpyxl_book)(grid).save(source)
    parts = {}
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    for name, change in edit.items():
        changed = change(parts[name].decode() if name in parts else "")
        parts[name] = changed if isinstance(changed, bytes) else changed.encode()
    with open(path, "wb") as raw:
        with zipfile.ZipFile(Unseekable(raw) if stream else raw, "w", compress) as archive:
            for name, data in parts.items():
                entry = zipfile.ZipInfo("x", date_time=MOMENT.timetuple()[:6])
                # Set afterwards, since ZipInfo turns a backslash into a slash.
                entry.filename = (rename or (lambda n: n))(name)
                entry.compress_type = compress
                archive.writestr(entry, data)


class Unseekable:
    """A file that can only be written forward, so that zipfile uses data descriptors."""

    def __init__(self, raw):
        self.raw = raw

    def write(self, data):
        return self.raw.write(data)

    def flush(self):
        self.raw.flush()


def prefixed(text):
    """Every element of the main namespace under the prefix x:, as EPPlus and the Open XML SDK write it."""
    text = text.replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
                        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"')
    return re.sub(r"<(/?)([A-Za-z])", r"<\1x:\2", text)


def strict(text):
    return (text.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                     "http://purl.oclc.org/ooxml/officeDocument/relationships"))


def ooxml():
    table = digitization_communes()
    grid = plain_layout(table)
    expect = taken(table.expected())

    def variant(slug, what, edit, **options):
        case(f"formats/ooxml-{slug}.xlsx", "openpyxl, package edited by script", what, expect,
             lambda path: edited(path, grid, edit, **options))

    variant("without-references", "Rows and cells have no r= attributes; blanks stand as empty cells.",
            {SHEET: lambda t: filled_without_references(t)})
    variant("prefixed", "All elements carry a prefix, as the Open XML SDK writes them.",
            {SHEET: prefixed, "xl/sharedStrings.xml": prefixed, "xl/workbook.xml": prefixed, "xl/styles.xml": prefixed})
    strict_parts = {name: strict for name in [
        SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"]}
    variant("strict", "Strict OOXML: the namespaces of ISO/IEC 29500 Strict.", strict_parts)
    variant("backslashes", "Names of parts in the archive are written with backslashes.", {},
            rename=lambda name: name.replace("/", "\\"))
    variant("relative-targets", "Relationships name their parts relatively, `worksheets/sheet1.xml`.",
            {"xl/_rels/workbook.xml.rels": lambda t: t.replace('Target="/xl/', 'Target="')})
    variant("without-dimension", "The sheet states no dimension.",
            {SHEET: lambda t: re.sub(r"<dimension[^>]*/>", "", t)})
    variant("wrong-dimension", "The sheet states the dimension A1 though it has 28 rows.",
            {SHEET: lambda t: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', t)})
    variant("data-descriptors", "Sizes stand in data descriptors after the data, as streaming writers leave them.", {},
            stream=True)
    variant("stored", "Nothing in the archive is compressed.", {}, compress=zipfile.ZIP_STORED)
    variant("parts-elsewhere", "The workbook lies in another folder under another name; only relationships lead to it.", {
        "[Content_Types].xml": lambda t: t.replace("/xl/", "/data/"),
        "_rels/.rels": lambda t: t.replace("xl/workbook.xml", "data/workbook.xml"),
        "xl/_rels/workbook.xml.rels": lambda t: t.replace("/xl/", "/data/"),
    }, rename=lambda name: name.replace("xl/", "data/"))
    variant("utf16-part", "The sheet's XML is UTF-16.", {
        SHEET: lambda t: ('<?xml version="1.0" encoding="UTF-16"?>' + re.sub(r"<\?xml[^>]*\?>", "", t)).encode("utf-16")})
    variant("rich-text", "Shared strings are cut into formatted runs.", {
        "xl/sharedStrings.xml": lambda t: re.sub(
            r"<si><t([^>]*)>([^<]{4})([^<]*)</t></si>",
            r'<si><r><rPr><b/></rPr><t xml:space="preserve">\2</t></r><r><t xml:space="preserve">\3</t></r></si>', t)})
    variant("phonetic-runs", "Shared strings carry phonetic runs, which are not part of the text.", {
        "xl/sharedStrings.xml": lambda t: t.replace(
            "</t></si>", '</t><rPh sb="0" eb="1"><t>PHIÊN ÂM</t></rPh><phoneticPr fontId="1"/></si>')})
    variant("comments-and-cdata", "Texts stand in CDATA sections, with comments between elements.", {
        "xl/sharedStrings.xml": lambda t: re.sub(
            r"<t([^>]*)>([^<&]*)</t>", r"<!-- text --><t\1><![CDATA[\2]]></t>", t)})
    variant("number-forms", "Numbers are written with exponents and trailing zeros.",
            {SHEET: lambda t: re.sub(r"<v>(\d{3,5})</v></c>(?=<c r=\"[DF])", r"<v>\1.000</v></c>", t)})
    variant("extension-lists", "The sheet carries extension lists, conditional formats and alternate content.", {
        SHEET: lambda t: t.replace(
            "</sheetData>",
            '</sheetData><conditionalFormatting sqref="C7:C20"><cfRule type="cellIs" priority="1"'
            ' operator="greaterThan"><formula>100</formula></cfRule></conditionalFormatting>', 1).replace(
            "</worksheet>", '<extLst><ext uri="{X}"><x14:id xmlns:x14="urn:x">1</x14:id></ext></extLst></worksheet>')})

    def inline(path):
        write_xlsxwriter(path, dataclasses.replace(grid, merges=[]), {"constant_memory": True})
    case("formats/xlsxwriter-inline-strings.xlsx", "XlsxWriter", "Texts are inline strings, written in constant memory.",
         expect, inline)
    case("formats/xlsxwriter-zip64.xlsx", "XlsxWriter", "The archive uses ZIP64 records.", expect,
         lambda path: write_xlsxwriter(path, grid, zip64=True))

    fractions = plain_layout(table, show=lambda v, f: Percent(float(v / 100)) if f.endswith("_rate") else v)
    for program, extension, write in [
        ("openpyxl", "xlsx", write_openpyxl), ("XlsxWriter", "xlsx", write_xlsxwriter), ("xlwt", "xls", write_xlwt),
        ("LibreOffice Calc", "ods", lambda p, g: write_soffice(p, g, "ods")),
        ("Apache POI (HSSF)", "xls", lambda p, g: write_poi(p, g)),
        ("Gnumeric ssconvert", "xlsx", lambda p, g: write_ssconvert(p, g, "Gnumeric_Excel:xlsx2")),
    ]:
        slug = program.split()[0].lower() + ("-hssf" if "HSSF" in program else "")
        case(f"formats/{slug}-percent-format.{extension}", program,
             "Rates are fractions that a number format shows as percent.", expect,
             lambda path, write=write: write(path, fractions))

    formulas = plain_layout(table)
    for index in range(len(table.rows)):
        r = index + 7
        formulas.set(f"F{r}", Formula(f"=C{r}-D{r}", table.rows[index].values[3]))
        formulas.set(f"J{r}", Formula(f"=G{r}-H{r}", table.rows[index].values[7]))
    last = 6 + len(table.rows)
    for column, index in zip("CDFGHJ", [0, 1, 3, 4, 5, 7]):
        formulas.set(f"{column}{last + 1}", Formula(f"=SUM({column}7:{column}{last})", table.total()[index]))
    for program, extension, write in [
        ("XlsxWriter", "xlsx", write_xlsxwriter),
        ("LibreOffice Calc", "xlsx", lambda p, g: write_soffice(p, g, "xlsx:Calc Office Open XML")),
        ("LibreOffice Calc", "ods", lambda p, g: write_soffice(p, g, "ods")),
        ("LibreOffice Calc", "xls", lambda p, g: write_soffice(p, g, "xls:MS Excel 97")),
        ("Apache POI (HSSF)", "xls", lambda p, g: write_poi(p, g)),
        ("Gnumeric ssconvert", "xls", lambda p, g: write_ssconvert(p, g, "Gnumeric_Excel:excel_biff8")),
    ]:
        slug = program.split()[0].lower() + ("-hssf" if "HSSF" in program else "")
        case(f"formats/{slug}-formulas-{extension}.{extension}", program,
             "Differences and totals are formulas with cached values.", expect,
             lambda path, write=write: write(path, formulas))

    dates = Grid(
        [["DANH MỤC VĂN BẢN BAN HÀNH"], ["Từ ngày 01/01/2023 đến ngày 30/06/2023"], [],
         ["STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu nội dung"],
         [1, "Kế hoạch", "15/KH-UBND", Day(2023, 2, 1), "UBND huyện Bình Sơn", "Chuyển đổi số năm 2023"],
         [2, "Quyết định", "1203/QĐ-UBND", Day(2023, 5, 22), "UBND huyện Bình Sơn", "Kiện toàn Ban Chỉ đạo"]])
    issued = {"tables": [{
        "dataset": "issued_documents", "set": "whole", "period": "2023-H1", "declared_total": None, "rows": [
            {"unit_code": None, "values": {
                "document_type": "Kế hoạch", "number": "15/KH-UBND", "date": "2023-02-01",
                "issuer": "UBND huyện Bình Sơn", "subject": "Chuyển đổi số năm 2023"}},
            {"unit_code": None, "values": {
                "document_type": "Quyết định", "number": "1203/QĐ-UBND", "date": "2023-05-22",
                "issuer": "UBND huyện Bình Sơn", "subject": "Kiện toàn Ban Chỉ đạo"}}]}], "notices": []}
    case("formats/xlsxwriter-date-system-of-the-mac.xlsx", "XlsxWriter", "Dates are counted from 1904.", issued,
         lambda path: write_xlsxwriter(path, dates, {"date_1904": True}))
    case("formats/openpyxl-dates.xlsx", "openpyxl", "Dates are counted from 1900.", issued,
         lambda path: write_openpyxl(path, dates))
    case("formats/xlwt-dates.xls", "xlwt", "Dates in BIFF8.", issued, lambda path: write_xlwt(path, dates))
    case("formats/libreoffice-dates.ods", "LibreOffice Calc", "Dates in OpenDocument.", issued,
         lambda path: write_soffice(path, dates, "ods"))
    case("formats/poi-hssf-dates.xls", "Apache POI (HSSF)", "Dates in BIFF8.", issued,
         lambda path: write_poi(path, dates))


def filled_without_references(text):
    """Rows and cells lose r=; what was left out becomes an empty row or cell, so that counting still finds the place."""
    rows, expected = [], 1
    for number, attributes, content in re.findall(r'<row r="(\d+)"([^>]*?)(?:/>|>(.*?)</row>)', text, re.S):
        while expected < int(number):
            rows.append("<row></row>")
            expected += 1
        cells, column = [], 0
        for letter, tail in re.findall(r'<c r="([A-Z]+)\d+"(.*?(?:/>|</c>))', content, re.S):
            index = ord(letter) - 65
            cells += ["<c/>"] * (index - column)
            cells.append("<c" + tail)
            column = index + 1
        rows.append("<row>" + "".join(cells) + "</row>")
        expected += 1
    return re.sub(r"<sheetData>.*</sheetData>", lambda _: "<sheetData>" + "".join(rows) + "</sheetData>", text, flags=re.S)


# HTML, SpreadsheetML and others printed by scripts, as web systems do

OFFICE_HEAD = ('<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
               "<head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Sheet1</x:Name>"
               "</x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><body>")


def web():
    table = services_communes()
    grid = plain_layout(table)
    expect = taken(table.expected())

    def page(slug, extension, what, text, encoding="utf-8", bom=b"", expect=expect):
        case(f"formats/html-{slug}.{extension}", "a script that prints HTML", what, expect,
             lambda path: path.write_bytes(bom + text().encode(encoding)))

    page("no-charset", "xls", "HTML named .xls without any charset, UTF-8, rowspan and colspan in three header levels.",
         lambda: OFFICE_HEAD + "<table border=1>" + html_rows(grid) + "</table></body></html>")
    page("bom", "xls", "HTML named .xls with a byte order mark.",
         lambda: OFFICE_HEAD + "<table>" + html_rows(grid) + "</table></body></html>", bom=b"\xef\xbb\xbf")
    page("utf16", "xls", "HTML in UTF-16 with a byte order mark.",
         lambda: OFFICE_HEAD + "<table>" + html_rows(grid) + "</table></body></html>", "utf-16")
    page("fragment", "xls", "A bare table without html and body, tags in capitals.",
         lambda: "<TABLE>" + html_rows(grid).replace("<td", "<TD").replace("</td>", "</TD>").replace("<tr>", "<TR>")
         .replace("</tr>", "</TR>") + "</TABLE>")
    page("unclosed", "xls", "Rows and cells are never closed.",
         lambda: OFFICE_HEAD + "<table>" + html_rows(grid).replace("</td>", "").replace("</tr>", "") + "</table>")
    page("markup-in-cells", "xls", "Cells hold strong, a, br and font elements.",
         lambda: OFFICE_HEAD + "<table>" + html_rows(grid, lambda t, r, c: (
             f"<strong>{t}</strong>" if c == 1 else f'<a href="#x"><font size=2>{t}</font></a>' if c == 3 else
             f"\n  {t}<br/>\n" if c == 2 else t)) + "</table></body></html>")
    page("mso-number-format", "xls", "Counts are printed with dots and marked as text by mso-number-format.",
         lambda: OFFICE_HEAD + "<table>" + html_rows(
             plain_layout(table, show=lambda v, f: f"{v:,}".replace(",", ".")),
             lambda t, r, c: f"<span style='mso-number-format:\"\\@\"'>{t}</span>") + "</table></body></html>")

    def nested():
        body = Grid(grid.rows[3:], [(a - 3, b, c - 3, d) for a, b, c, d in grid.merges])
        return (OFFICE_HEAD + "<table width=100%><tr><td>Biểu số 06/VPCP</td><td>Đơn vị tính: hồ sơ</td></tr>"
                f"<tr><td colspan=2><b>{grid.rows[0][0]}</b><br>{grid.rows[1][0]}</td></tr>"
                "<tr><td colspan=2><table border=1>" + html_rows(body) + "</table></td></tr></table></body></html>")
    page("nested-layout", "xls", "The data table stands inside a layout table that holds the title.", nested)

    def two_tables():
        body = Grid(grid.rows[3:], [(a - 3, b, c - 3, d) for a, b, c, d in grid.merges])
        return (OFFICE_HEAD + f"<table><tr><td>Biểu số 06</td></tr><tr><td>{grid.rows[0][0]}</td></tr>"
                f"<tr><td>{grid.rows[1][0]}</td></tr></table><table border=1>" + html_rows(body) + "</table></body></html>")
    page("title-in-its-own-table", "xls", "A layout table with form number, title and period precedes the data table.",
         two_tables)

    def heading_outside():
        body = Grid(grid.rows[3:], [(a - 3, b, c - 3, d) for a, b, c, d in grid.merges])
        return (OFFICE_HEAD + f"<h3>{grid.rows[0][0]}</h3><p>{grid.rows[1][0]}</p><table border=1>" + html_rows(body)
                + "</table></body></html>")
    page("title-outside-the-table", "html", "Title and period stand in paragraphs before the table.", heading_outside)
    page("thead-th", "html", "Header cells are th in thead, rows in tbody, the total in tfoot.",
         lambda: "<!DOCTYPE html><html><body><table>" + re.sub(
             r"<tr>(.*?STT.*?)</tr>", lambda m: "<tr>" + m.group(1).replace("<td", "<th").replace("</td>", "</th>") + "</tr>",
             html_rows(grid), count=1) + "</table></body></html>")
    page("scripts-and-hidden", "html", "Scripts, styles and comments stand between the rows.",
         lambda: "<html><head><style>td{x:y}</style><script>var a='<td>1</td>';</script></head><body><!-- <td>9</td> -->"
         "<table>" + html_rows(grid) + "</table></body></html>")
    page("jasper", "xls", "A reporting grid: narrow blank columns between and blank rows in the header.",
         lambda: OFFICE_HEAD + "<table>" + html_rows(jasper(grid)) + "</table></body></html>")

    for slug, what, text in [
        ("script", "SpreadsheetML 2003 with ss:Index and merged headers.", lambda: spreadsheetml(grid)),
        ("prefixed", "SpreadsheetML 2003 with every element prefixed.", lambda: re.sub(
            r"<(/?)(Workbook|Worksheet|Table|Row|Cell|Data)\b", r"<\1ss:\2", spreadsheetml(grid)).replace(
            ' xmlns="urn:schemas-microsoft-com:office:spreadsheet"', "")),
    ]:
        case(f"formats/spreadsheetml-{slug}.xls", "a script that prints SpreadsheetML 2003", what, expect,
             lambda path, text=text: path.write_text(text(), encoding="utf-8"))
    case("formats/spreadsheetml-named.xml", "a script that prints SpreadsheetML 2003",
         "SpreadsheetML with every number typed String.", expect,
         lambda path: path.write_text(spreadsheetml(grid).replace('ss:Type="Number"', 'ss:Type="String"'), encoding="utf-8"))


def jasper(grid):
    """Every column followed by an empty one, and an empty row after each of the header's."""
    rows, merges = [], []
    for index, row in enumerate(grid.rows):
        rows.append([cell for value in row for cell in (value, None)])
        if 3 <= index <= 5:
            rows.append([None])

    def down(r):
        return r + min(max(r - 3, 0), 3)
    for a, b, c, d in grid.merges:
        merges.append((down(a), b * 2, down(c), d * 2))
    return Grid(rows, merges, grid.name)


def misnamed():
    """Bytes decide, names do not."""
    table = digitization_communes()
    grid = plain_layout(table)
    expect = taken(table.expected())
    case("formats/xlsx-named-xls.xls", "openpyxl", "An .xlsx workbook renamed to .xls.", expect,
         lambda path: write_openpyxl_as(path, grid))
    case("formats/xls-named-xlsx.xlsx", "xlwt", "A BIFF8 workbook renamed to .xlsx.", expect,
         lambda path: write_xlwt(path, grid))
    case("formats/csv-named-xls.xls", "a script that prints CSV", "Tab-separated text renamed to .xls.", expect,
         lambda path: write_csv(path, grid, "\t"))
    case("formats/ods-without-extension.dat", "LibreOffice Calc", "An OpenDocument sheet under an unknown extension.", expect,
         lambda path: write_soffice(path, grid, "ods"))


def write_openpyxl_as(path, grid):
    with open(path, "wb") as out:
        openpyxl_book(grid).save(out)


def all():
    programs()
    ooxml()
    web()
    misnamed()
