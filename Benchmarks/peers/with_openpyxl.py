"""with_openpyxl.py FILE: reads all rows in read-only mode."""
import sys

import openpyxl

rows = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True)
print(sum(1 for row in rows for cell in row if cell is not None))
