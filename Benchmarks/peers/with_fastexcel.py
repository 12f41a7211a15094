"""with_fastexcel.py FILE: reads the first sheet into Arrow."""
import sys

import fastexcel

print(fastexcel.read_excel(sys.argv[1]).load_sheet(0).to_arrow().num_rows)
