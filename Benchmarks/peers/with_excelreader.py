"""with_excelreader.py THREADS FILE: reads a record-level export, csv or xlsx, into typed columns (Arrow), its fastest way."""
import sys

import excelreader
from excelreader import ColumnSpec, ColumnType, OpenOptions

from columns import WHOLE_NUMBERS

HEADINGS = [
    "STT", "Mã hồ sơ", "Đơn vị tiếp nhận", "Lĩnh vực", "Mã TTHC", "Mức độ DVC", "Chủ hồ sơ", "Địa chỉ", "Số điện thoại",
    "Hình thức tiếp nhận", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả", "Trạng thái", "Tình trạng", "Số hóa TPHS",
    "Số hóa kết quả", "Thanh toán trực tuyến", "Lệ phí", "Ghi chú",
]
schema = [
    ColumnSpec(ColumnType.I64 if name in WHOLE_NUMBERS else ColumnType.STRING, name=name, nullable=True) for name in HEADINGS
]
#: Its limits are for uploads; ours are as high.
options = OpenOptions(max_total_decompressed_bytes=8 << 30, max_shared_string_bytes=4 << 30)
with excelreader.open_workbook(sys.argv[2], options=options) as workbook:
    table = workbook.sheets[0].to_arrow(schema, parallelism=int(sys.argv[1]))
    print(table.num_rows)
