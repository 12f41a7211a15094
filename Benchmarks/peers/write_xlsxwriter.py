"""write_xlsxwriter.py ROWS OUT: a sheet of 20 columns, one text in five, in constant memory."""
import sys

import xlsxwriter

rows, path = int(sys.argv[1]), sys.argv[2]
workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
sheet = workbook.add_worksheet()
for row in range(rows):
    sheet.write_row(row, 0, [f"UBND xã số {row % 97}" if column % 5 == 0 else row * 20 + column for column in range(20)])
workbook.close()
