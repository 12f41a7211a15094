"""with_duckdb.py FILE.csv: the counts per unit in one query over the file, on two threads."""
import json
import sys

import duckdb

from columns import COUNTS, UNIT

counts = ", ".join(
    f"count(*) AS {name}" if words is None
    else f'count(*) FILTER ("{column}" IN ({", ".join(repr(word) for word in words)})) AS {name}'
    for name, (column, words) in COUNTS.items())
database = duckdb.connect(config={"threads": 2})
query = database.execute(f'SELECT "{UNIT}", {counts} FROM read_csv(?, header = true) GROUP BY 1', [sys.argv[1]])
names = [column[0] for column in query.description][1:]
print(json.dumps({row[0]: dict(zip(names, row[1:])) for row in query.fetchall()}, ensure_ascii=False))
