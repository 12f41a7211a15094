"""Files that would harm a careless reader. Small ones are kept; `python3 hostile.py NAME FILE` makes the others anew.

Nothing but the standard library is used here, so that tests can make them wherever Python is.
"""
import io
import struct
import sys
import zipfile
import zlib

MOMENT = (2023, 7, 5, 8, 30, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
         '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
         '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
         "</Types>")
ROOT = (HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')


def workbook(sheets=1, same=False):
    lines = "".join(
        f'<sheet name="Sheet{i}" sheetId="{i}" r:id="rId{1 if same else i}"/>' for i in range(1, sheets + 1))
    return HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{lines}</sheets></workbook>'


def relations(sheets=1):
    lines = "".join(
        f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, sheets + 1))
    return (HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + lines
            + f'<Relationship Id="rIdS" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')


def sheet(data="", before="", after=""):
    return HEAD + f'<worksheet xmlns="{MAIN}">{before}<sheetData>{data}</sheetData>{after}</worksheet>'


def strings(items="", attributes=""):
    return HEAD + f'<sst xmlns="{MAIN}"{attributes}>{items}</sst>'


def package(changes=None, sheets=1):
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "xl/workbook.xml": workbook(sheets),
             "xl/_rels/workbook.xml.rels": relations(sheets), "xl/sharedStrings.xml": strings()}
    for i in range(1, sheets + 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    parts.update(changes or {})
    return parts


def zipped(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, MOMENT), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


class RawZip:
    """Writes an archive record by record, which zipfile would not do wrong."""

    def __init__(self):
        self.body, self.central = bytearray(), []

    def add(self, name, data, crc, size, method=8, at=None):
        offset = len(self.body) if at is None else at
        if at is None:
            self.body += struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, method, 0x4000, 0x56e5, crc, len(data), size, len(name), 0)
            self.body += name.encode() + data
        self.central.append(
            struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, method, 0x4000, 0x56e5, crc, len(data), size, len(name), 0, 0, 0, 0, 0, offset)
            + name.encode())
        return offset

    def small(self, name, text):
        data = text.encode()
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        self.add(name, packer.compress(data) + packer.flush(), zlib.crc32(data), len(data))

    def finish(self):
        central = b"".join(self.central)
        end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(self.central), len(self.central), len(central), len(self.body), 0)
        return bytes(self.body) + central + end


def repeated(head, chunk, times, tail):
    """Deflated `head` + `chunk` × `times` + `tail`, without ever holding it inflated; its checksum and size."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(tail) + packer.flush()
    crc = zlib.crc32(head)
    for _ in range(times):
        crc = zlib.crc32(chunk, crc)
    return first + middle * times + last, zlib.crc32(tail, crc), len(head) + len(chunk) * times + len(tail)


def bomb_of_two_gibibytes():
    """A sheet that inflates to a little more than 2 GiB, from 2 MB."""
    head, tail = sheet().split("</sheetData>")
    chunk = b"<row/>" * 174763
    data, crc, size = repeated(head.encode(), chunk, 2052, ("</sheetData>" + tail).encode())
    archive = RawZip()
    for name, text in package().items():
        if "sheet1" not in name:
            archive.small(name, text)
    archive.add("xl/worksheets/sheet1.xml", data, crc, size)
    return archive.finish()


def bomb_with_false_size():
    """The same bomb, but its directory says the sheet has 1,000 bytes."""
    head, tail = sheet().split("</sheetData>")
    data, crc, _ = repeated(head.encode(), b"<row/>" * 174763, 2052, ("</sheetData>" + tail).encode())
    archive = RawZip()
    for name, text in package().items():
        if "sheet1" not in name:
            archive.small(name, text)
    archive.add("xl/worksheets/sheet1.xml", data, crc, 1000)
    return archive.finish()


def overlapping_entries():
    """900 sheets that are all the same 3 MB at one place of the file."""
    archive = RawZip()
    count = 900
    for name, text in package(sheets=1).items():
        if "sheet1" not in name:
            archive.small(name, {"xl/workbook.xml": workbook(count), "xl/_rels/workbook.xml.rels": relations(count)}.get(name, text))
    head, tail = sheet().split("</sheetData>")
    data, crc, size = repeated(head.encode(), b"<row/>" * 50000, 10, ("</sheetData>" + tail).encode())
    at = archive.add("xl/worksheets/sheet1.xml", data, crc, size)
    for i in range(2, count + 1):
        archive.add(f"xl/worksheets/sheet{i}.xml", data, crc, size, at=at)
    return archive.finish()


def many_entries():
    """30,000 parts in one archive."""
    archive = RawZip()
    for name, text in package().items():
        archive.small(name, text)
    for i in range(30_000):
        archive.add(f"xl/media/{i}", b"", 0, 0, method=0)
    return archive.finish()


def nested_archives():
    """Archives in archives, ten deep and ten wide, none of them a workbook."""
    inner = zipped({"x.txt": "0" * 100_000})
    for _ in range(10):
        inner = zipped({f"{i}.zip": inner for i in range(10)})
    return inner


def million_merges():
    """One million merged ranges."""
    head = sheet('<row r="1"><c r="A1"><v>1</v></c></row>', after='<mergeCells count="1000000">@</mergeCells>').split("@")
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    data, crc, size = b"", 0, 0
    for piece in [head[0], *("".join(f'<mergeCell ref="A{r}:B{r}"/>' for r in range(n, n + 1000)) for n in range(2, 1_000_002, 1000)), head[1]]:
        raw = piece.encode()
        data, crc, size = data + packer.compress(raw), zlib.crc32(raw, crc), size + len(raw)
    data += packer.flush()
    archive = RawZip()
    for name, text in package().items():
        if "sheet1" not in name:
            archive.small(name, text)
    archive.add("xl/worksheets/sheet1.xml", data, crc, size)
    return archive.finish()


LAUGHS = ('<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]>")


def entity_bomb():
    """A billion laughs in the shared strings."""
    return zipped(package({
        "xl/sharedStrings.xml": strings("<si><t>&j;</t></si>").replace("<sst", LAUGHS + "<sst"),
        "xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')}))


def entity_bomb_in_sheet():
    """A billion laughs in the sheet."""
    return zipped(package({"xl/worksheets/sheet1.xml": sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>').replace("<worksheet", LAUGHS + "<worksheet")}))


def spreadsheetml(text="1", doctype=""):
    return (f'<?xml version="1.0"?>{doctype}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
            ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row><Cell>'
            f'<Data ss:Type="String">{text}</Data></Cell></Row></Table></Worksheet></Workbook>').encode()


def entity_bomb_spreadsheetml():
    """A billion laughs in SpreadsheetML 2003."""
    return spreadsheetml("&j;", LAUGHS.replace("DOCTYPE x", "DOCTYPE Workbook"))


def external_entity():
    """SpreadsheetML that wants a file of this machine in a cell."""
    return spreadsheetml("&f;", '<!DOCTYPE Workbook [<!ENTITY f SYSTEM "file:///etc/hostname">]>')


def external_entity_in_workbook():
    """An .xlsx whose sheet wants a page of the network in a cell."""
    return zipped(package({"xl/worksheets/sheet1.xml": sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&f;</t></is></c></row>').replace(
            "<worksheet", '<!DOCTYPE worksheet [<!ENTITY f SYSTEM "http://192.0.2.1/x">]><worksheet')}))


def external_dtd():
    """SpreadsheetML that names a document type on the network."""
    return spreadsheetml("1", '<!DOCTYPE Workbook SYSTEM "http://192.0.2.1/workbook.dtd">')


def deep_html():
    """Tables in tables, 20,000 deep."""
    return b"<html><body>" + b"<table><tr><td>" * 20_000 + b"1" + b"</td></tr></table>" * 20_000 + b"</body></html>"


def deep_sheet():
    """Elements in elements, 100,000 deep, in a sheet."""
    return zipped(package({"xl/worksheets/sheet1.xml": sheet("<x>" * 100_000 + "</x>" * 100_000)}))


def deep_spreadsheetml():
    """Elements in elements, 100,000 deep, in SpreadsheetML."""
    return spreadsheetml("<B>" * 100_000 + "1" + "</B>" * 100_000)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_package(body):
    return zipped({
        "[Content_Types].xml": TYPES.split("<Override")[0] + '<Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": ROOT.replace("xl/workbook.xml", "word/document.xml"),
        "word/document.xml": HEAD + f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'})


def deep_word():
    """Tables in tables, 5,000 deep, in a Word document."""
    return word_package("<w:tbl><w:tr><w:tc>" * 5000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 5000)


def deep_ods():
    """Table groups in table groups, 100,000 deep, in OpenDocument."""
    return ods('<table:table table:name="S">' + "<table:table-row-group>" * 100_000 + "</table:table-row-group>" * 100_000
               + "</table:table>")


def ods(tables):
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": HEAD + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        "content.xml": HEAD + '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"})


def repeated_cells_ods():
    """A filled cell repeated over every column and row of the sheet: 17 thousand million cells."""
    return ods('<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell'
               ' table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p>'
               "</table:table-cell></table:table-row></table:table>")


def many_sheets():
    """1,500 sheets."""
    return zipped(package({"xl/workbook.xml": workbook(1500, same=True)}))


def many_relationships():
    """A workbook that refers to eight hundred thousand parts."""
    lines = "".join(f'<Relationship Id="x{i}" Type="t" Target="a{i}"/>' for i in range(800_000))
    return zipped(package({"xl/_rels/workbook.xml.rels": relations().replace("</Relationships>", lines + "</Relationships>")}))


def line_of_fields():
    """One line of ten million fields."""
    return b"a;" * 10_000_000


def long_text():
    """One cell of two million letters."""
    return zipped(package({"xl/worksheets/sheet1.xml": sheet(
        f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"a" * 2_100_000}</t></is></c></row>')}))


def long_text_csv():
    """A quote that is never closed: the rest of the file is one cell."""
    return b'STT;"' + b"abc;1\n" * 400_000


def wide_html():
    """A cell that spans a thousand million columns and rows."""
    return b"<html><body><table><tr><td colspan=1000000000 rowspan=1000000000>1</td></tr><tr><td>2</td></tr></table></body></html>"


def string_out_of_table():
    """A cell whose shared string does not exist."""
    return zipped(package({"xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>')}))


def row_out_of_sheet():
    """A row beyond every sheet."""
    return zipped(package({"xl/worksheets/sheet1.xml": sheet('<row r="99999999999999999999"><c r="A1"><v>1</v></c></row>')}))


def column_out_of_sheet():
    """A cell in column ZZZZZZZ."""
    return zipped(package({"xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>')}))


def circular_relations():
    """A sheet that is the workbook itself."""
    return zipped(package({"xl/_rels/workbook.xml.rels": relations().replace("worksheets/sheet1.xml", "workbook.xml")}))


def escaping_target():
    """A relationship that leads out of the archive."""
    return zipped(package({"xl/_rels/workbook.xml.rels": relations().replace("worksheets/sheet1.xml", "../../../../etc/passwd")}))


def without_workbook():
    """An archive of the right types without any workbook."""
    parts = package()
    del parts["xl/workbook.xml"]
    return zipped(parts)


def binary_workbook():
    """The bones of an .xlsb workbook."""
    return zipped({
        "[Content_Types].xml": TYPES.split("<Override")[0] + '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary'
        '.macroEnabled.main"/><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": ROOT.replace("workbook.xml", "workbook.bin"), "xl/workbook.bin": b"\x83\x01\x00\x84\x01\x00",
        "xl/worksheets/sheet1.bin": b"\x81\x01\x00\x82\x01\x00"})


RECIPES = {name: value for name, value in list(globals().items())
           if callable(value) and getattr(value, "__doc__", None) and value.__module__ == __name__ and not isinstance(value, type)
           and value.__code__.co_argcount == 0}

if __name__ == "__main__":
    with open(sys.argv[2], "wb") as out:
        out.write(RECIPES[sys.argv[1]]())
