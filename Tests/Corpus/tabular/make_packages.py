#!/usr/bin/env python3
"""Writes packages/*.xlsx: one small workbook, packed and spelled in every way that readers have tripped over.

Each holds on its sheet "Số hóa": A1 "Đơn vị", B1 "Số hồ sơ", A2 "Xã Bình An", B2 15834, C2 0.5239 as percent,
D2 2023-06-30 as a date. Needs nothing but Python.
"""
import io
import os
import struct
import zipfile
import zlib

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "packages")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PKG_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

SST = ("<sst xmlns='{m}' count='3' uniqueCount='3'><si><t>Đơn vị</t></si><si><t>Số hồ sơ</t></si>"
       "<si><t>Xã Bình An</t></si></sst>")
STYLES = ("<styleSheet xmlns='{m}'><numFmts count='1'><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts>"
          "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
          "<cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/></cellXfs>"
          "<dxfs><dxf><numFmt numFmtId='164' formatCode='0.00%'/></dxf></dxfs></styleSheet>")
ROWS = ("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
        "<row r='2'><c r='A2' t='s'><v>2</v></c><c r='B2'><v>15834</v></c><c r='C2' s='1'><v>0.5239</v></c>"
        "<c r='D2' s='2'><v>45107</v></c></row>")


def parts(main=MAIN, rel=REL, rows=ROWS, sheet_extra="", workbook_pr="", sst=SST, styles=STYLES,
          workbook="xl/workbook.xml", sheet="xl/worksheets/sheet1.xml", strings="xl/sharedStrings.xml",
          target=lambda name: name.removeprefix("xl/"), sheets=None, sheet_rels="", types=True, dimension=""):
    sheets = sheets or "<sheet name='Số hóa' sheetId='1' r:id='rId1'/>"
    result = {}
    if types:
        result["[Content_Types].xml"] = (
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            f"<Override PartName='/{workbook}' "
            "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>")
    result["_rels/.rels"] = (f"<Relationships xmlns='{PKG_REL}'><Relationship Id='rId1' "
                             f"Type='{rel}/officeDocument' Target='{workbook}'/></Relationships>")
    result[workbook] = f"<workbook xmlns='{main}' xmlns:r='{rel}'>{workbook_pr}<sheets>{sheets}</sheets></workbook>"
    folder, file = workbook.rsplit("/", 1)
    result[f"{folder}/_rels/{file}.rels"] = (
        f"<Relationships xmlns='{PKG_REL}'>"
        f"<Relationship Id='rId1' Type='{rel}/worksheet' Target='{target(sheet)}'/>"
        f"<Relationship Id='rId2' Type='{rel}/sharedStrings' Target='{target(strings)}'/>"
        f"<Relationship Id='rId3' Type='{rel}/styles' Target='{target('xl/styles.xml')}'/>{sheet_rels}</Relationships>")
    result[sheet] = f"<worksheet xmlns='{main}'>{dimension}<sheetData>{rows}</sheetData>{sheet_extra}</worksheet>"
    result[strings] = sst.format(m=main)
    result["xl/styles.xml"] = styles.format(m=main)
    return result


def pack(contents, method=zipfile.ZIP_DEFLATED, encode=lambda text: (HEAD + text).encode(), rename=lambda name: name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, text in contents.items():
            data = text if isinstance(text, bytes) else encode(text)
            info = zipfile.ZipInfo(rename(name), (2023, 7, 5, 8, 0, 0))
            info.compress_type = method
            archive.writestr(info, data)
    return buffer.getvalue()


class Pipe(io.RawIOBase):
    """Cannot seek, so that zipfile puts the sizes behind the data (data descriptors)."""

    def __init__(self):
        self.data = b""

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


def pack_streamed(contents):
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            archive.writestr(zipfile.ZipInfo(name, (2023, 7, 5, 8, 0, 0)), (HEAD + text).encode())
    return pipe.data


def pack_zip64(contents):
    """With 64-bit records throughout, as writers do that do not know the size beforehand."""
    local, central = b"", b""
    for name, text in contents.items():
        data, name = (HEAD + text).encode(), name.encode()
        crc = zlib.crc32(data)
        offset = len(local)
        extra = struct.pack("<HHQQ", 1, 16, len(data), len(data))
        local += struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, 0, 0, 0, 0x56E5, crc, 0xFFFFFFFF, 0xFFFFFFFF,
                             len(name), len(extra)) + name + extra + data
        extra = struct.pack("<HHQQQ", 1, 24, len(data), len(data), offset)
        central += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, 0, 0, 0, 0x56E5, crc, 0xFFFFFFFF, 0xFFFFFFFF,
                               len(name), len(extra), 0, 0, 0, 0, 0xFFFFFFFF) + name + extra
    count, start = len(contents), len(local)
    end64 = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(central), start)
    locator = struct.pack("<IIQI", 0x07064B50, 0, start + len(central), 1)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return local + central + end64 + locator + end


def prefixed(contents):
    """Every element of the SpreadsheetML parts with a prefix."""
    import re
    result = {}
    for name, text in contents.items():
        if name.startswith("xl/") and not name.endswith(".rels"):
            text = re.sub(r"<(/?)(\w)", r"<\1x:\2", text).replace("xmlns=", "xmlns:x=")
        result[name] = text
    return result


def inline(text):
    return f"<is><t>{text}</t></is>"


WITHOUT_ADDRESSES = ("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                     "<row><c t='s'><v>2</v></c><c><v>15834</v></c><c s='1'><v>0.5239</v></c><c s='2'><v>45107</v></c></row>")
INLINE_ROWS = ("<row r='1'><c r='A1' t='inlineStr'><is><t>Đơn vị</t></is></c>"
               "<c r='B1' t='inlineStr'><is><r><t>Số </t></r><r><rPr><b/></rPr><t xml:space='preserve'>hồ sơ</t></r></is></c></row>"
               "<row r='2'><c r='A2' t='str'><v>Xã Bình An</v></c><c r='B2' t='n'><v>1.5834E4</v></c>"
               "<c r='C2' s='1'><v>0.52390000000000003</v></c><c r='D2' t='d'><v>2023-06-30</v></c></row>")
CDATA_SST = ("<sst xmlns='{m}'><si><t><![CDATA[Đơn]]> <![CDATA[vị]]></t></si>"
             "<si><r><t>Số</t></r><rPh sb='0' eb='1'><t>phiên âm</t></rPh><r><t xml:space='preserve"
             "'> hồ sơ</t></r><phoneticPr fontId='1'/></si><si><t>Xã Bình &#65;n</t></si></sst>")
ALTERNATE = ("<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
             "<mc:Choice xmlns:v2='urn:future' Requires='v2'><row r='9'><c r='A9'><v>9</v></c></row></mc:Choice>"
             f"<mc:Fallback>{ROWS}</mc:Fallback></mc:AlternateContent>")
FILES = {
    "plain": lambda: pack(parts()),
    "stored": lambda: pack(parts(), method=zipfile.ZIP_STORED),
    "data-descriptors": lambda: pack_streamed(parts()),
    "zip64": lambda: pack_zip64(parts()),
    "prefix-bytes": lambda: b"X-Gateway: scanned\r\n\r\n\x00\x01\x02\x03" + pack(parts()),
    "archive-comment": lambda: pack(parts())[:-2] + struct.pack("<H", 9) + b"PK\x05\x06 note",
    "backslashes": lambda: pack(parts(target=lambda name: name.removeprefix("xl/").replace("/", "\\")),
                                rename=lambda name: name.replace("/", "\\")),
    "other-case": lambda: pack(parts(), rename=lambda name: name.replace("xl/", "XL/").replace("shared", "Shared")),
    "absolute-targets": lambda: pack(parts(target=lambda name: "/" + name)),
    "other-folders": lambda: pack(parts(workbook="content/book.xml", sheet="data/tables/t1.xml", strings="data/words.xml",
                                        target=lambda name: "../" + name)),
    "percent-encoded": lambda: pack(parts(sheet="xl/worksheets/sheet 1.xml",
                                          target=lambda name: name.removeprefix("xl/").replace(" ", "%20"))),
    "no-content-types": lambda: pack(parts(types=False)),
    "no-relationships": lambda: pack({name: text for name, text in parts().items() if not name.endswith(".rels")}),
    "strict": lambda: pack(parts(main=STRICT, rel=STRICT_REL)),
    "prefixed": lambda: pack(prefixed(parts())),
    "utf16": lambda: pack(parts(), encode=lambda text: ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")),
    "utf16-big-endian": lambda: pack(parts(), encode=lambda text: b"\xfe\xff" + (
        '<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16-be")),
    "utf8-mark": lambda: pack(parts(), encode=lambda text: b"\xef\xbb\xbf" + (HEAD + text).encode()),
    "without-addresses": lambda: pack(parts(rows=WITHOUT_ADDRESSES)),
    "inline-strings": lambda: pack(parts(rows=INLINE_ROWS)),
    "cdata-and-phonetics": lambda: pack(parts(sst=CDATA_SST)),
    "alternate-content": lambda: pack(parts(rows=ALTERNATE)),
    "wrong-dimension": lambda: pack(parts(dimension="<dimension ref='A1'/>")),
    "huge-dimension": lambda: pack(parts(dimension="<dimension ref='A1:XFD1048576'/>")),
    "out-of-order": lambda: pack(parts(
        rows="<row r='2'><c r='D2' s='2'><v>45107</v></c><c r='B2'><v>15834</v></c><c r='C2' s='1'><v>0.5239</v></c>"
             "<c r='A2' t='s'><v>2</v></c></row><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>")),
    "date-system-1904": lambda: pack(parts(
        workbook_pr="<workbookPr date1904='1'/><extLst><ext><x15:workbookPr "
                    "xmlns:x15='http://schemas.microsoft.com/office/spreadsheetml/2010/11/main'/></ext></extLst>",
        rows=ROWS.replace("45107", "43645"))),
}

ODDITIES = (
    "<row r='1'><c r='A1' t='s'><v/></c><c r='B1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c><c r='D1' s='1'/></row>"
    "<row r='3' hidden='1'><c r='A3' t='b'><v>1</v></c><c r='B3' t='e'><v>#REF!</v></c>"
    "<c r='C3'><f>SUM(B1:B2)</f></c><c r='D3'><f>SUM(B1:B2)</f><v></v></c><c r='E3' t='str'><f>\"\"</f><v></v></c>"
    "<c r='F3' t='str'><f>T(B1)</f><v>kết_x005F_x000D_quả</v></c><c r='G3'><f>1/3</f><v>0.33333333333333331</v></c>"
    "<c r='H3' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='I3' s='2'><v>0.5</v></c><c r='J3' s='9'><v>NaN</v></c>"
    "<c r='K3'><v>-1.5E-3</v></c><c r='XFD3'><v>1e22</v></c></row>"
    "<row r='1048576'><c r='A1048576'><v>1</v></c></row>")
ODD_SST = ("<sst xmlns='{m}' count='4294967295' uniqueCount='4294967295'><si><t xml:space='preserve'> dòng 1_x000D_\n"
           "dòng 2 </t></si><si/></sst>")
FILES["oddities"] = lambda: pack(parts(
    rows=ODDITIES, sst=ODD_SST,
    sheet_extra="<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='$D$5:C4'/><mergeCell ref='E5'/></mergeCells>"
                "<extLst><ext><row r='7'><c r='A7'><v>7</v></c></row></ext></extLst>"))
FILES["hidden-things"] = lambda: pack(
    parts(sheets="<sheet name='Module1' sheetId='4' r:id=''/><sheet name='Biểu đồ' sheetId='3' r:id='rId9'/><sheet name='Số hóa' sheetId='1' r:id='rId1' state='veryHidden'/>",
          sheet_rels=f"<Relationship Id='rId9' Type='{REL}/chartsheet' Target='chartsheets/sheet1.xml'/>",
          dimension="<cols><col min='2' max='2' hidden='1'/><col min='4' max='16384' hidden='true'/></cols>",
          rows=ROWS.replace("<row r='2'>", "<row r='2' hidden='true'>")))

if __name__ == "__main__":
    for name, make in FILES.items():
        with open(os.path.join(HERE, name + ".xlsx"), "wb") as file:
            file.write(make())
