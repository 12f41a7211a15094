"""A half-year report as an office would write it by hand, made with python-docx: other words, other headings, other widths than the
product's template, with contradictions that `Tests/EndToEnd/Auditing` expects to be found and nothing else.

    python3 audit_report.py ../audit/python-docx.docx
"""
import csv
import sys
from pathlib import Path

from docx import Document

REFERENCE = Path(__file__).resolve().parent.parent / "reference" / "2023-H1"

# (appendix, row label, column) -> what the hand-made report prints instead
WRONG_CELLS = {
    (3, "Xã Bình An", "c2_co_so_hoa_tphs"): "210",
    (4, "UBND xã Bình Long", "md3_qua_mang_hoac_buu_chinh"): "153",
    (6, "", "di_tong"): "11313",
}

DOCUMENTS = [
    ["STT", "Tên đơn vị"] + ["Văn bản đến"] * 5 + ["Văn bản đi"] * 5,
    ["STT", "Tên đơn vị", "Tổng số văn bản đến", "Hoàn toàn điện tử", "Song song bản giấy - điện tử", "VB Nội tỉnh - có ký số",
     "VB Nội tỉnh - không ký số", "Tổng số văn bản đi", "Hoàn toàn điện tử", "Song song bản giấy - điện tử",
     "VB Nội tỉnh - có ký số", "VB Nội tỉnh - không ký số"],
]
SERVICES = [
    ["TT", "Đơn vị"] + ["Mức độ 3 (một phần)"] * 4 + ["Mức độ 4 (toàn trình)"] * 4,
    ["TT", "Đơn vị"] + ["Số TTHC đã cung cấp", "Tổng số hồ sơ đã tiếp nhận", "Tiếp nhận tại nơi giải quyết TTHC",
                        "Tiếp nhận qua mạng hoặc dịch vụ bưu chính"] * 2,
]
DIGITIZATION = [
    ["STT", "Đơn vị (cơ quan)", "Số hồ sơ tiếp nhận", "Số hồ sơ có số hóa thành phần hồ sơ",
     "Tỷ lệ hồ sơ có số hóa thành phần hồ sơ khi tiếp nhận", "Số hồ sơ chưa số hóa thành phần hồ sơ", "Số hồ sơ đã giải quyết",
     "Số hồ sơ có số hóa kết quả", "Tỷ lệ hồ sơ có số hóa kết quả", "Số hồ sơ chưa số hóa kết quả"],
    ["", "", "(1)", "(2)", "(3)=(2)/(1)", "(5)", "(6)=(7)+(9)", "(7)", "(8)=(7)/(6)", "(9)"],
]
APPENDICES = [
    (1, "Số liệu văn bản đi, đến trong huyện", DOCUMENTS), (2, "Kết quả dịch vụ công trực tuyến cấp huyện", SERVICES),
    (3, "Kết quả số hóa hồ sơ TTHC toàn huyện", DIGITIZATION), (4, "Kết quả dịch vụ công trực tuyến cấp xã", SERVICES),
    (5, "Kết quả số hóa hồ sơ TTHC cấp xã", DIGITIZATION), (6, "Số liệu văn bản đi, đến cấp xã", DOCUMENTS),
]

TEXT = [
    ("heading", "I. Kết quả đạt được"),
    ("heading", "1. Chính quyền số"),
    ("text", "Thực hiện Kế hoạch số 30/KH-UBND ngày 08/02/2023 của UBND huyện, 6 tháng đầu năm 2023 công tác chuyển đổi số được các cơ "
             "quan, đơn vị quan tâm thực hiện; 22/22 xã, thị trấn đã kiện toàn Ban Chỉ đạo (đạt 100%)."),
    # 15.384 for 15.834
    ("text", "Công tác văn thư: UBND huyện tiếp nhận 15.384 văn bản đến; trong đó có 14.189 văn bản ký số. Văn phòng tham mưu xử lý kịp "
             "thời, không có văn bản quá hạn."),
    ("text", "Trong năm 2022, UBND huyện tiếp nhận 29.115 văn bản đến; năm 2023 phấn đấu giảm 10%."),
    ("text", "Tổng số văn bản đến của các xã, thị trấn là 91.537 văn bản. Tổng số văn bản đi của các xã, thị trấn là hơn 11.000 văn bản."),
    # 52,93% for 52,39%
    ("text", "Về số hóa: trên địa bàn huyện, số hồ sơ được số hóa thành phần khi tiếp nhận là 10.588 trên tổng số 20.211 hồ sơ, đạt 52,93%; "
             "số hồ sơ được số hóa kết quả giải quyết là 2.072 trên 19.844 hồ sơ, đạt 10,44%."),
    # 884 is right; 2.649 for 2.694
    ("text", "Điển hình như: UBND xã Bình Hải có 2.649 hồ sơ có số hóa thành phần khi tiếp nhận, có 884 hồ sơ có số hóa kết quả."),
    ("text", "Tỷ lệ số hóa kết quả giải quyết toàn huyện đạt khoảng 10%, còn thấp so với yêu cầu đến cuối năm đạt 80%."),
    ("heading", "2. Công tác khác"),
    ("text", "Tổ công nghệ số cộng đồng: cấp huyện có 01 tổ với 13 thành viên; cấp xã có 22 tổ với 202 thành viên; thôn, tổ dân phố có 120 "
             "tổ với 696 thành viên."),
    ("text", "Đã tổ chức 03 lớp tập huấn về chuyển đổi số cho 250 lượt cán bộ."),
    ("heading", "II. Nhiệm vụ thời gian tới"),
    # 4 for 3: the document says it twice, differently
    ("text", "Trên cơ sở kết quả kỳ này (trong kỳ đã tổ chức 04 lớp tập huấn về chuyển đổi số), tiếp tục mở các lớp trong quý III."),
]


def cell(appendix, label, column, value):
    return WRONG_CELLS.get((appendix, label, column), value)


def thousands(text):
    if text.isdigit() and len(text) > 3:
        return f"{int(text):,}".replace(",", ".")
    return text.replace(".", ",") if not text.isdigit() else text


def main(target):
    document = Document()
    document.add_paragraph("ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN")
    document.add_paragraph("Số: 215/BC-UBND")
    document.add_paragraph("Bình Sơn, ngày 05 tháng 7 năm 2023")
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("Tình hình thực hiện chuyển đổi số 6 tháng đầu năm 2023 và nhiệm vụ trọng tâm 6 tháng cuối năm 2023")
    for kind, text in TEXT:
        if kind == "heading":
            document.add_heading(text, level=2 if text[0].isdigit() else 1)
        else:
            document.add_paragraph(text)
    for number, title, heads in APPENDICES:
        document.add_page_break()
        document.add_paragraph(f"PHỤ LỤC {number}")
        document.add_paragraph(title)
        document.add_paragraph("(Từ ngày 01/01/2023 đến ngày 30/6/2023)")
        document.add_paragraph("(Kèm theo Báo cáo số 215/BC-UBND ngày 05 tháng 7 năm 2023 của UBND huyện Bình Sơn)")
        with open(REFERENCE / f"appendix{number}.csv", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        columns = [name for name in rows[0] if name not in ("row_kind", "stt", "don_vi")]
        table = document.add_table(rows=0, cols=len(columns) + 2)
        for head in heads:
            cells = table.add_row().cells
            for index, text in enumerate(head):
                cells[index].text = text
        for row in rows:
            cells = table.add_row().cells
            label = row["don_vi"].strip()
            cells[0].text = row["stt"]
            cells[1].text = label or "Tổng cộng"
            for index, name in enumerate(columns):
                cells[index + 2].text = thousands(cell(number, label, name, row[name]))
    document.save(target)


if __name__ == "__main__":
    main(sys.argv[1])
