#!/usr/bin/env python3
"""Writes the .xlsx and .ods files here with openpyxl, XlsxWriter and LibreOffice.

    pip install openpyxl==3.1.5 xlsxwriter; apt-get install libreoffice-calc
"""
import datetime
import os
import shutil
import subprocess
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = datetime.date(2023, 6, 30)


def with_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số hóa"
    sheet["A1"] = "BÁO CÁO SỐ HÓA (Từ ngày 01/01/2023 đến ngày 30/06/2023)"
    sheet.merge_cells("A1:E1")
    sheet.append([])
    sheet.append(["STT", "Đơn vị", "Số hồ sơ", "Tỷ lệ", "Ghi chú"])
    sheet.append([1, "Thị trấn Châu Ổ", 15834, 0.5239, True])
    sheet.append([2, "UBND xã Bình Thạnh", 0, 0, "=1/0"])
    sheet.append([3, "Xã Bình Dương ", 407, 1, DAY])
    sheet.append([None, "Tổng cộng", "=SUM(C4:C6)", "=C7/16241", "=T(B4)"])
    sheet["B8"] = CellRichText("dòng 1\n", TextBlock(InlineFont(b=True), "dòng 2"))
    sheet["C8"] = "   hai  dấu cách"
    sheet["D8"] = datetime.datetime(2023, 6, 30, 12, 0)
    sheet["E8"] = "#REF!"
    sheet["E8"].data_type = "e"
    for row in range(4, 8):
        sheet.cell(row, 4).number_format = "0.00%"
    sheet["E6"].number_format = "dd/mm/yyyy"
    sheet["C4"].number_format = '#,##0 "hồ sơ ngày"'
    sheet["B4"].comment = Comment("Lời ghi chú không phải nội dung ô", "CB")
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["E"].hidden = True
    hidden = book.create_sheet("Ẩn")
    hidden["C3"] = "x"
    hidden.sheet_state = "hidden"
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(sheet, min_col=3, min_row=3, max_row=6), titles_from_data=True)
    book.create_chartsheet("Biểu đồ").add_chart(chart)
    book.save(path)


def with_xlsxwriter(path, options):
    book = xlsxwriter.Workbook(path, options)
    sheet = book.add_worksheet("Số hóa")
    bold, percent = book.add_format({"bold": True}), book.add_format({"num_format": 10})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.merge_range("A1:C1", "Tiêu đề")
    sheet.write_row("A2", ["Đơn vị", "Số hồ sơ"])
    sheet.write_rich_string("A3", "Xã ", bold, "Bình", " An")
    sheet.write_formula("B3", "=15000+834", None, 15834)
    sheet.write_number("C3", 0.5239, percent)
    sheet.write_datetime("D3", datetime.datetime(2023, 6, 30), day)
    sheet.write_boolean("E3", False)
    sheet.write_formula("F3", "=NA()", None, "#N/A")
    sheet.write_string("G3", "ký tự \x0b lạ")
    sheet.write_formula("H3", '=A2&""', None, "Đơn vị")
    book.close()


def with_libreoffice(source, extension, filter_name, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
             f"{extension}:{filter_name}", "--outdir", folder, source], check=True, capture_output=True)
        name = os.path.splitext(os.path.basename(source))[0] + "." + extension
        shutil.copy(os.path.join(folder, name), target)


if __name__ == "__main__":
    def here(name):
        return os.path.join(HERE, name)

    with_openpyxl(here("openpyxl.xlsx"))
    with_xlsxwriter(here("xlsxwriter.xlsx"), {})
    with_xlsxwriter(here("xlsxwriter-1904-inline.xlsx"), {"date_1904": True, "constant_memory": True})
    with_libreoffice(here("openpyxl.xlsx"), "xlsx", "Calc MS Excel 2007 XML", here("libreoffice.xlsx"))
    with_libreoffice(here("openpyxl.xlsx"), "ods", "calc8", here("libreoffice.ods"))
