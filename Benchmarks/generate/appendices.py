"""Small workbooks in the style of the appendices: a title, the period, merged headings, one row a unit."""
import os
import random
from dataclasses import dataclass

from generate import register


@dataclass
class Layout:
    title: str
    groups: list
    #: Gives the cells of one row.
    cells: object


def documents(chance):
    row = []
    for _ in range(2):
        signed, unsigned = chance.randrange(9_000), chance.randrange(500)
        row += [signed + unsigned, signed + unsigned, 0, signed, unsigned]
    return row


def online_services(chance):
    row = []
    for _ in range(2):
        at_desk, remote = chance.randrange(3_000), chance.randrange(900)
        row += [chance.randrange(1, 90), at_desk + remote, at_desk, remote]
    return row


def digitization(chance):
    row = []
    for _ in range(2):
        with_copies, without = chance.randrange(1, 2_000), chance.randrange(1_500)
        whole = with_copies + without
        row += [whole, with_copies, round(100 * with_copies / whole + 1e-9, 2), without]
    return row


LAYOUTS = {
    "documents": Layout(
        "BÁO CÁO THỐNG KÊ SỐ LIỆU SỐ HÓA VĂN BẢN",
        [
            (f"Văn bản {word}", [
                f"Tổng số văn bản {word}", "Hoàn toàn điện tử", "Song song bản giấy - điện tử", "VB Nội tỉnh - có ký số",
                "VB Nội tỉnh - không ký số",
            ]) for word in ("đến", "đi")
        ], documents),
    "online-services": Layout(
        "BÁO CÁO ỨNG DỤNG DỊCH VỤ CÔNG TRỰC TUYẾN",
        [
            (f"Dịch vụ công trực tuyến mức độ {level}", [
                "Tổng số TTHC đã cung cấp", "Tổng số hồ sơ đã tiếp nhận", "Hồ sơ tiếp nhận tại nơi giải quyết TTHC",
                "Hồ sơ tiếp nhận qua mạng hoặc DV bưu chính",
            ]) for level in (3, 4)
        ], online_services),
    "digitization": Layout(
        "KẾT QUẢ THỰC HIỆN SỐ HÓA HỒ SƠ THỦ TỤC HÀNH CHÍNH",
        [
            ("Số hóa hồ sơ TTHC khi Tiếp nhận", [
                "Số hồ sơ Tiếp nhận", "Số hồ sơ có số hóa thành phần HS", "Tỷ lệ số hồ sơ có số hóa đầy đủ thành phần HS khi tiếp nhận",
                "Số hồ sơ chưa số hóa TPHS",
            ]),
            ("Số hóa kết quả giải quyết TTHC", [
                "Số hồ sơ đã giải quyết", "Số hồ sơ có số hóa kết quả", "Tỷ lệ số hóa kết quả hồ sơ", "Số hồ sơ chưa số hóa kết quả TTHC",
            ]),
        ], digitization),
}


def write(path, layout, scope_words, units, first_day, last_day, seed):
    """One table: `scope_words` stand after the title, such as “CẤP XÃ”."""
    import xlsxwriter

    chance = random.Random(f"{seed} {layout.title} {scope_words}")
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("Sheet1")
    bold = workbook.add_format({"bold": True, "border": 1, "text_wrap": True, "align": "center"})
    plain = workbook.add_format({"border": 1})
    sheet.write(0, 0, f"{layout.title} {scope_words}", bold)
    sheet.write(1, 0, f"Từ ngày: {first_day:%d/%m/%Y} Đến ngày: {last_day:%d/%m/%Y}")
    sheet.merge_range(3, 0, 4, 0, "STT", bold)
    sheet.merge_range(3, 1, 4, 1, "Tên đơn vị", bold)
    column = 2
    for heading, titles in layout.groups:
        sheet.merge_range(3, column, 3, column + len(titles) - 1, heading, bold)
        for title in titles:
            sheet.write(4, column, title, bold)
            column += 1
    for number, unit in enumerate(units, start=1):
        sheet.write(4 + number, 0, number, plain)
        sheet.write(4 + number, 1, unit, plain)
        for offset, value in enumerate(layout.cells(chance)):
            sheet.write(4 + number, 2 + offset, value, plain)
    sheet.write(6 + len(units), column - 2, "NGƯỜI LẬP BIỂU")
    workbook.close()


def district_units(count=45):
    """The committee of the district, its offices and its communes, as they were in 2023."""
    in_force = [row for row in register.rows() if row["valid_from"] <= "2023-01-01" and (row["valid_to"] or "9") >= "2023-06-30"]
    return [row["name"] for row in in_force if register.DISTRICT in (row["code"], row["parent"])][:count]


def write_folder(path, count, units, period_of):
    """So many workbooks of 45 × 12; `period_of(number)` gives first and last day."""
    os.makedirs(path, exist_ok=True)
    for number in range(count):
        first, last = period_of(number)
        write(os.path.join(path, f"VB {number:05d}.xlsx"), LAYOUTS["documents"], "TRONG HUYỆN", units, first, last, number)
