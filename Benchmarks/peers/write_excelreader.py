"""write_excelreader.py ROWS OUT: the same sheet by excelreader's writer, from Arrow columns."""
import sys

import excelreader
import pyarrow

rows, path = int(sys.argv[1]), sys.argv[2]
columns = {
    f"c{column}": [f"UBND xã số {row % 97}" for row in range(rows)] if column % 5 == 0
    else [row * 20 + column for row in range(rows)]
    for column in range(20)
}
excelreader.write_workbook(path, pyarrow.table(columns).combine_chunks().to_batches()[0])
