"""with_calamine.py FILE|FOLDER...: reads all cells and merged ranges of all sheets; prints how many are not empty."""
import os
import sys

from python_calamine import CalamineWorkbook


def paths():
    for argument in sys.argv[1:]:
        if os.path.isdir(argument):
            yield from (os.path.join(argument, name) for name in sorted(os.listdir(argument)))
        else:
            yield argument


count = 0
for path in paths():
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        for row in sheet.iter_rows():
            for cell in row:
                if cell != "":
                    count += 1
        if path.endswith(".xlsx"):
            _ = sheet.merged_cell_ranges
print(count)
