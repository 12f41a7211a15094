#!/usr/bin/env python3
"""Writes hostile/: files that must be refused fast and in little memory. Needs nothing but Python.

With a folder as argument it also writes there the same attacks at full size, for measuring.
"""
import io
import os
import struct
import sys
import zipfile
import zlib

from make_packages import HEAD, MAIN, ROWS, pack, parts

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hostile")


def deflated(head, block, times, tail):
    """head + block × times + tail, deflated block by block without holding it: (data, crc, size)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data, crc, size = [packer.compress(head)], zlib.crc32(head), len(head)
    for _ in range(times):
        data.append(packer.compress(block))
        crc = zlib.crc32(block, crc)
        size += len(block)
    data += [packer.compress(tail), packer.flush()]
    return b"".join(data), zlib.crc32(tail, crc), size + len(tail)


def archive(entries):
    """entries: (name, packed, crc, size, declared size)"""
    local, central = b"", b""
    for name, packed, crc, size, declared in entries:
        name = name.encode()
        offset = len(local)
        fields = (0, 8, 0, 0x56E5, crc, len(packed), declared)
        local += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, *fields, len(name), 0) + name + packed
        central += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, *fields, len(name), 0, 0, 0, 0, 0, offset) + name
    return local + central + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(central), len(local), 0)


def small(text):
    data = (HEAD + text).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush(), zlib.crc32(data), len(data)


def with_bomb(part, head, block, times, tail, lie=False):
    entries = []
    for name, text in parts().items():
        packed, crc, size = deflated(head, block, times, tail) if name == part else small(text)
        entries.append((name, packed, crc, size, 4096 if lie and name == part else size))
    return archive(entries)


SHEET, SST = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
HEAD_SHEET = f"<worksheet xmlns='{MAIN}'><sheetData>".encode()
TAIL_SHEET = b"</sheetData></worksheet>"
SPACES = b" " * (1 << 20)


def sheet_bomb(mebibytes, lie=False):
    return with_bomb(SHEET, HEAD_SHEET, SPACES, mebibytes, TAIL_SHEET, lie)


def strings_bomb(mebibytes):
    return with_bomb(SST, f"<sst xmlns='{MAIN}'>".encode(), b"<si/>" * 209715, mebibytes, b"</sst>")


def one_text(mebibytes):
    return with_bomb(SST, f"<sst xmlns='{MAIN}'><si><t>".encode(), b"a" * (1 << 20), mebibytes, b"</t></si></sst>")


def cells_bomb(mebibytes):
    return with_bomb(SHEET, HEAD_SHEET + b"<row>", b"<c><v>1</v></c>" * 69905, mebibytes, b"</row>" + TAIL_SHEET)


def many_entries(count):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, text in parts().items():
            package.writestr(name, HEAD + text)
        for index in range(count):
            package.writestr(str(index), b"")
    return buffer.getvalue()


def overlapping(count):
    """All entries share the bytes of one, as in the non-recursive bomb of David Fifield."""
    data = pack(parts())
    size = struct.unpack("<I", data[-10:-6])[0]
    directory, end = data[-22 - size:-22], data[-22:]
    sheet = directory[directory.index(b"PK\x01\x02", directory.index(b"sheet1.xml") - 46 - len("xl/worksheets/")):]
    sheet = sheet[:46 + len("xl/worksheets/sheet1.xml")]
    more = b"".join(sheet[:-5] + bytes([97 + index % 26]) + sheet[-4:] for index in range(count))
    total = struct.unpack("<H", end[8:10])[0] + count
    return data[:-22] + more + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, total, total, size + len(more),
                                           len(data) - 22 - size, 0)


def nested():
    data = sheet_bomb(20)
    for level in range(3):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as outer:
            for index in range(4):
                info = zipfile.ZipInfo(f"{level}-{index}.zip", (2023, 7, 5, 8, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                outer.writestr(info, data)
        data = buffer.getvalue()
    return data


def with_doctype(doctype, text="&a9;"):
    rows = f"<row r='1'><c r='A1' t='inlineStr'><is><t>{text}</t></is></c></row>"
    contents = parts(rows=rows)
    contents[SHEET] = doctype + contents[SHEET]
    return pack(contents)


LAUGHS = "<!DOCTYPE worksheet [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10)) + "]>"


def nesting(depth):
    return pack(parts(sheet_extra="<extLst>" + "<ext>" * depth + "</ext>" * depth + "</extLst>"))


def merges(count):
    ranges = "".join(f"<mergeCell ref='A{i}:B{i}'/>" for i in range(1, count + 1))
    return pack(parts(sheet_extra=f"<mergeCells>{ranges}</mergeCells>"))


def hidden_columns(count):
    return pack(parts(dimension="<cols>" + "<col min='1' max='16384' hidden='1'/>" * count + "</cols>",
                      rows="<row r='1'><c r='XFD1'><v>1</v></c></row>"))


def ods(body, manifest=""):
    names = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' " \
            "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' " \
            "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    return pack({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
                 "META-INF/manifest.xml": f"<manifest xmlns='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>{manifest}</manifest>",
                 "content.xml": f"<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='S'>"
                                f"{body}</table:table></office:spreadsheet></office:body></office:document-content>"})


CELL = "<table:table-cell office:value-type='float' office:value='1'{}><text:p>1</text:p></table:table-cell>"


def damaged_checksum():
    data = bytearray(pack(parts(), method=zipfile.ZIP_STORED))
    position = data.index(b"15834")
    data[position:position + 5] = b"15843"
    return bytes(data)


def encrypted_entry():
    """Only the flag: it is refused before a key matters."""
    data = bytearray(pack(parts()))
    position = 0
    while (position := data.find(b"PK\x01\x02", position)) >= 0:
        data[position + 8] |= 1
        position += 4
    return bytes(data)


FILES = {
    "bomb-sheet.xlsx": lambda: sheet_bomb(100),
    "bomb-sheet-lying.xlsx": lambda: sheet_bomb(100, lie=True),
    "bomb-strings.xlsx": lambda: strings_bomb(40),
    "bomb-text.xlsx": lambda: one_text(8),
    "bomb-cells.xlsx": lambda: cells_bomb(40),
    "bomb-nested.xlsx": nested,
    "overlapping.xlsx": lambda: overlapping(200),
    "entity-bomb.xlsx": lambda: with_doctype(LAUGHS),
    "external-entity.xlsx": lambda: with_doctype("<!DOCTYPE worksheet [<!ENTITY a9 SYSTEM 'file:///etc/passwd'>]>"),
    "external-doctype.xlsx": lambda: with_doctype("<!DOCTYPE worksheet SYSTEM 'http://127.0.0.1:9/x.dtd'>", "x"),
    "nesting.xlsx": lambda: nesting(100_000),
    "row-number.xlsx": lambda: pack(parts(rows="<row r='4294967297'><c><v>1</v></c></row>")),
    "column-letters.xlsx": lambda: pack(parts(rows="<row r='1'><c r='XFE1'><v>1</v></c></row>")),
    "string-number.xlsx": lambda: pack(parts(rows=ROWS.replace("<v>2</v>", "<v>2000000000</v>"))),
    "not-well-formed.xlsx": lambda: pack(parts(rows="<row><c></row>")),
    "sheet-cut-off.xlsx": lambda: pack(parts() | {SHEET: f"<worksheet xmlns='{MAIN}'><sheetData>{ROWS}"}),
    "control-character.xlsx": lambda: pack(parts(rows=ROWS.replace("15834", "158\x0134"))),
    "checksum.xlsx": damaged_checksum,
    "encrypted-entry.xlsx": encrypted_entry,
    "cut-off.xlsx": lambda: pack(parts())[:-200],
    "same-names.xlsx": lambda: pack(parts() | {"xl/Worksheets/Sheet1.xml": f"<worksheet xmlns='{MAIN}'/>"}),
    "no-sheet.xlsx": lambda: pack({name: text for name, text in parts().items() if name != SHEET}),
    "repeated.ods": lambda: ods("<table:table-row table:number-rows-repeated='1048576'>"
                                + CELL.format(" table:number-columns-repeated='16384'") + "</table:table-row>"),
    "repeated-rows.ods": lambda: ods(("<table:table-row>" + CELL.format(" table:number-columns-repeated='16384'")
                                      + "</table:table-row>") * 400),
    "repeated-absurd.ods": lambda: ods("<table:table-row table:number-rows-repeated='99999999999999999999'>"
                                       + CELL.format(" table:number-columns-repeated='9223372036854775807'")
                                       + "</table:table-row>"),
    "spaces.ods": lambda: ods("<table:table-row><table:table-cell><text:p><text:s text:c='9223372036854775807'/>"
                              "</text:p></table:table-cell></table:table-row>"),
    "encrypted.ods": lambda: ods("", manifest="<file-entry full-path='content.xml'><encryption-data/></file-entry>"),
    "spreadsheetml-index.xml": lambda: (
        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
        "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
        "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='S'><Table><Row ss:Index='2000000'>"
        "<Cell><Data ss:Type='Number'>1</Data></Cell></Row></Table></Worksheet></Workbook>").encode(),
    "spreadsheetml-entity.xml": lambda: (
        "<?xml version='1.0'?>" + LAUGHS + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"
        "<Worksheet><Table><Row><Cell><Data>&a9;</Data></Cell></Row></Table></Worksheet></Workbook>").encode(),
}
FULL = {
    "bomb-sheet-2gib.xlsx": lambda: sheet_bomb(2048),
    "bomb-sheet-2gib-lying.xlsx": lambda: sheet_bomb(2048, lie=True),
    "bomb-strings-2gib.xlsx": lambda: strings_bomb(2048),
    "bomb-text-2gib.xlsx": lambda: one_text(2048),
    "bomb-cells-2gib.xlsx": lambda: cells_bomb(2048),
    "many-entries.xlsx": lambda: many_entries(60_000),
    "many-entries-1m.xlsx": lambda: many_entries(1_000_000),
    "overlapping.xlsx": lambda: overlapping(9_000),
    "merges-1m.xlsx": lambda: merges(1_000_000),
    "nesting-1m.xlsx": lambda: nesting(1_000_000),
    "hidden-columns.xlsx": lambda: hidden_columns(300_000),
}


def write(folder, files):
    for name, make in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(make())


if __name__ == "__main__":
    write(HERE, FILES)
    for folder in sys.argv[1:]:
        os.makedirs(folder, exist_ok=True)
        write(folder, FULL)
