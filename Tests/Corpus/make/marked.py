"""Writes Tests/Corpus/marked: one table with a wrong figure in D9, as three programs write it, with what an officer's workbook has besides.

Needs openpyxl, xlsxwriter and LibreOffice: python3 Tests/Corpus/make/marked.py
"""

import pathlib
import subprocess

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation

CORPUS = pathlib.Path(__file__).resolve().parent.parent
SOURCE = CORPUS / "corrections" / "17 lon hon tong.xlsx"
TARGET = CORPUS / "marked"


def with_openpyxl():
    book = openpyxl.load_workbook(SOURCE)
    sheet = book.active
    sheet.column_dimensions["B"].width = 33.5
    sheet.column_dimensions["D"].width = 17
    sheet.protection.sheet = True
    sheet.protection.password = "abc"
    for row in range(7, 30):
        cell = sheet.cell(row, 4)
        cell.protection = Protection(locked=False)
        cell.number_format = "#,##0"
        cell.font = Font(bold=True, color="FF0000FF")
    validation = DataValidation(type="whole", operator="between", formula1="0", formula2="99999")
    validation.add("D7:D29")
    sheet.add_data_validation(validation)
    sheet["A1"].comment = Comment("Ghi chú của cán bộ", "Lan")
    sheet["D9"].comment = Comment("Số này hỏi lại sau", "Lan")
    sheet.conditional_formatting.add(
        "E7:E29", CellIsRule(operator="greaterThan", formula=["90"], fill=PatternFill("solid", bgColor="FFC7CE")))
    book.create_sheet("Ghi chú")["A1"] = "khác"
    book.save(TARGET / "openpyxl.xlsx")


def with_xlsxwriter():
    book = xlsxwriter.Workbook(TARGET / "xlsxwriter.xlsx")
    sheet = book.add_worksheet("Sheet1")
    figure = book.add_format({"border": 1, "num_format": "#,##0", "font_name": "Times New Roman"})
    heading = book.add_format({"bold": True, "align": "center", "text_wrap": True})
    for row in openpyxl.load_workbook(SOURCE).active.iter_rows():
        for cell in row:
            if cell.value is not None:
                sheet.write(cell.row - 1, cell.column - 1, cell.value, heading if cell.row < 7 else figure)
    sheet.set_column("B:B", 30)
    sheet.set_column("D:D", 15, figure)
    sheet.data_validation("C7:C29", {"validate": "integer", "criteria": ">=", "value": 0})
    sheet.freeze_panes(6, 2)
    sheet.autofilter("A6:J29")
    sheet.insert_textbox("L2", "chú thích")
    book.close()


def with_libreoffice():
    out = TARGET / "lo"
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out,
         TARGET / "openpyxl.xlsx"], check=True)
    (out / "openpyxl.xlsx").rename(TARGET / "libreoffice.xlsx")
    out.rmdir()


TARGET.mkdir(exist_ok=True)
with_openpyxl()
with_xlsxwriter()
with_libreoffice()
