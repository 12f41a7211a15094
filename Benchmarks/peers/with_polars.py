"""with_polars.py csv|xlsx FILE: the counts per unit, as JSON. csv: a lazy scan; xlsx: its reader of workbooks (fastexcel)."""
import json
import sys

import polars as pl

from columns import COUNTS, UNIT


def counted(name, column, words):
    if words is None:
        return pl.len().alias(name)
    return pl.col(column).is_in(words).sum().alias(name)


kind, path = sys.argv[1:]
frame = pl.scan_csv(path) if kind == "csv" else pl.read_excel(path).lazy()
counts = frame.group_by(UNIT).agg([counted(name, *what) for name, what in COUNTS.items()]).collect()
print(json.dumps({row.pop(UNIT): row for row in counts.to_dicts()}, ensure_ascii=False))
