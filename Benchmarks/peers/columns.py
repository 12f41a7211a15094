"""The columns of a record-level export by their type, and the counts that every contestant has to come to."""

WHOLE_NUMBERS = {"STT", "Lệ phí"}
UNIT = "Đơn vị tiếp nhận"
#: name: column and the words that count
COUNTS = {
    "received": ("Đơn vị tiếp nhận", None),
    "received_digitized": ("Số hóa TPHS", ["Có"]),
    "settled": ("Trạng thái", ["Đã giải quyết"]),
    "settled_digitized": ("Số hóa kết quả", ["Có"]),
    "partial": ("Mức độ DVC", ["Mức độ 3"]),
    "full": ("Mức độ DVC", ["Mức độ 4"]),
    "on_time": ("Tình trạng", ["Đúng hạn"]),
    "paid_online": ("Thanh toán trực tuyến", ["Có"]),
}
