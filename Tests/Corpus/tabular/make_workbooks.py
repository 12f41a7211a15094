#!/usr/bin/env python3
"""Makes the workbooks and delimited files of this folder with xlwt, openpyxl, LibreOffice and Python's codecs.

Needs: pip install xlwt openpyxl; soffice. Run in this folder.
"""
import datetime
import pathlib
import subprocess
import tempfile
import unicodedata

import openpyxl
import xlwt
from openpyxl.styles import PatternFill

HERE = pathlib.Path(__file__).parent
TITLE = "BÁO CÁO SỐ HÓA, CẤP XÃ (Từ ngày 01/01/2023 đến ngày 30/06/2023)"
UNITS = [("Thị trấn Châu Ổ", 15834, 0.5239), ("UBND xã Bình Thạnh", 0, 0), ("Xã Bình Dương ", 407, 1)]


def with_xlwt():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Số hóa")
    percent = xlwt.easyxf(num_format_str="0.00%")
    grouped = xlwt.easyxf(num_format_str="#,##0")
    date = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    sheet.write_merge(0, 0, 0, 4, TITLE)
    for column, label in enumerate(["STT", "Đơn vị", "Số hồ sơ", "Tỷ lệ", "Ghi chú"]):
        sheet.write(2, column, label)
    for index, (name, count, rate) in enumerate(UNITS):
        sheet.write(3 + index, 0, index + 1)
        sheet.write(3 + index, 1, name)
        sheet.write(3 + index, 2, count, grouped)
        sheet.write(3 + index, 3, rate, percent)
    sheet.write(3, 4, True)
    sheet.row(4).set_cell_error(4, "#REF!")
    sheet.write(5, 4, datetime.date(2023, 6, 30), date)
    sheet.write(6, 1, "Tổng cộng")
    sheet.write(6, 2, xlwt.Formula("SUM(C4:C6)"))
    sheet.row(4).hidden = True
    sheet.col(4).hidden = True
    hidden = book.add_sheet("Ẩn")
    hidden.write(0, 0, "dài " * 3000)
    hidden.visibility = 1
    book.save(HERE / "xlwt.xls")

    book = xlwt.Workbook()
    book.dates_1904 = True
    sheet = book.add_sheet("1904")
    sheet.write(0, 0, datetime.date(2023, 6, 30), date)
    sheet.write(1, 0, 45000)
    book.save(HERE / "xlwt-1904.xls")


def with_libreoffice():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số hóa"
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:E1")
    for column, label in enumerate(["STT", "Đơn vị", "Số hồ sơ", "Tỷ lệ", "Ghi chú"], 1):
        sheet.cell(3, column, label)
    for index, (name, count, rate) in enumerate(UNITS):
        for column, value in enumerate([index + 1, name, count, rate], 1):
            sheet.cell(4 + index, column, value)
        sheet.cell(4 + index, 3).number_format = "#,##0"
        sheet.cell(4 + index, 4).number_format = "0.00%"
    sheet["E4"] = "=1=1"
    sheet["E5"] = "=1/0"
    sheet["E6"] = datetime.date(2023, 6, 30)
    sheet["E6"].number_format = "dd/mm/yyyy"
    sheet["B7"] = "Tổng cộng"
    sheet["C7"] = "=SUM(C4:C6)"
    sheet["D7"] = "=C5*2"
    sheet["E7"] = '="a"&"ộ"'
    sheet.row_dimensions[5].hidden = True
    sheet["B8"] = "dòng 1\ndòng 2"
    sheet["B8"].fill = PatternFill("solid", fgColor="FFFF00")
    hidden = book.create_sheet("Ẩn")
    hidden["A1"] = "ẩn"
    hidden.sheet_state = "hidden"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "libreoffice.xlsx"
        book.save(source)
        for target, name in [
            ("xls:MS Excel 97", "libreoffice.xls"),
            ("html:HTML (StarCalc)", "libreoffice.html"),
            ("csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true", "libreoffice.csv"),
        ]:
            out = pathlib.Path(folder) / "out"
            subprocess.run(
                ["soffice", "--headless", "--convert-to", target, "--outdir", out, source],
                check=True, capture_output=True)
            made = out / ("libreoffice" + pathlib.Path(name).suffix)
            made.rename(HERE / name)


def cp1258(text):
    """Windows-1258 as Windows writes it: base letters, tones as combining marks after them."""
    result = b""
    for character in unicodedata.normalize("NFC", text):
        try:
            result += character.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", character)
            tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", parts.replace(tone, ""))
            result += rest.encode("cp1258") + tone.encode("cp1258")
    return result


def with_codecs():
    lines = ["STT;Đơn vị;Số hồ sơ;Tỷ lệ"]
    lines += [f"{index};{name};{count};{rate}" for index, (name, count, rate) in enumerate(UNITS, 1)]
    text = "\r\n".join([TITLE + ";;;", *lines, ""])
    (HERE / "python-cp1258.csv").write_bytes(cp1258(text))
    (HERE / "python-utf16.csv").write_bytes(text.encode("utf-16"))
    (HERE / "python-utf8-read-as-1252.csv").write_bytes(misread(text))


def misread(text):
    """UTF-8 taken for Windows-1252 the way Windows does it: undefined bytes are control characters."""
    characters = []
    for byte in text.encode("utf-8"):
        try:
            characters.append(bytes([byte]).decode("cp1252"))
        except UnicodeDecodeError:
            characters.append(chr(byte))
    return "".join(characters).encode("utf-8")


if __name__ == "__main__":
    with_xlwt()
    with_libreoffice()
    with_codecs()
