"""cross_polars.py FILE.csv: dossiers by unit, level and channel, as JSON, to check our online-services counts against."""
import json
import sys

import polars as pl

from columns import UNIT

LEVEL, CHANNEL, DIGITIZED, STATE, RESULT = "Mức độ DVC", "Hình thức tiếp nhận", "Số hóa TPHS", "Trạng thái", "Số hóa kết quả"


def counts():
    for name, level in (("partial", "Mức độ 3"), ("full", "Mức độ 4")):
        at_level, at_desk = pl.col(LEVEL) == level, pl.col(CHANNEL) == "Trực tiếp"
        yield at_level.sum().alias(f"{name}_received")
        yield (at_level & at_desk).sum().alias(f"{name}_in_person")
        yield (at_level & ~at_desk).sum().alias(f"{name}_remote")
    settled = pl.col(STATE) == "Đã giải quyết"
    yield pl.len().alias("received")
    yield (pl.col(DIGITIZED) == "Có").sum().alias("received_digitized")
    yield settled.sum().alias("settled")
    yield (settled & (pl.col(RESULT) == "Có")).sum().alias("settled_digitized")


frame = pl.scan_csv(sys.argv[1]).group_by(UNIT).agg(list(counts())).collect()
print(json.dumps({row.pop(UNIT): row for row in frame.to_dicts()}, ensure_ascii=False))
