"""A half-year report as a clerk types it: plain paragraphs without styles, headings as lines, the six reference appendices behind. Its
text carries the 77 figures of `reference/2023-H1/narrative-figures.csv` in other words than the reference's. Three sentences are
wrong: the services of district and communes (57 and 20 for 48 and 41), a rate with a digit too many, and a share of units that
sign; `Tests/EndToEnd/Auditing` expects these and nothing else.

    python3 typed_report.py ../audit/typed.docx
"""
import csv
import sys
from pathlib import Path

from docx import Document

from audit_report import APPENDICES, REFERENCE

TEXT = """
I. KẾT QUẢ TRIỂN KHAI
1. Công tác chỉ đạo, điều hành
Thực hiện Chỉ thị số 19-CT/TU ngày 18/05/2022 của Ban Thường vụ Tỉnh ủy, UBND huyện đã ban hành các văn bản để triển khai:
- Kế hoạch số 137/KH-UBND ngày 31/12/2021 về chuyển đổi số huyện Bình Sơn đến năm 2025, định hướng đến năm 2030;
- Kế hoạch số 30/KH-UBND ngày 08/02/2023 về chuyển đổi số năm 2023;
- Công văn số 1210/UBND ngày 21/04/2023 về việc đẩy mạnh số hóa hồ sơ, kết quả giải quyết thủ tục hành chính.
Toàn huyện đã kiện toàn 22 Ban Chỉ đạo chuyển đổi số cấp xã (đạt 100%); 100% cơ quan, đơn vị, địa phương đã phân công cán bộ phụ trách chuyển đổi số.
2. Kết quả thực hiện 03 trụ cột
a) Chính quyền số
- Hạ tầng số
Tỷ lệ cán bộ, công chức có máy vi tính kết nối mạng nội bộ và Internet đạt 100%. Đến nay, 100% cơ quan, đơn vị trên địa bàn huyện đã sử dụng chữ ký số trong gửi, nhận văn bản. Hệ thống hội nghị truyền hình trực tuyến gồm 23 điểm cầu; mạng nội bộ được phê duyệt cấp độ 2 về an toàn thông tin.
- Hiện đại hóa hành chính
Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng ở cấp huyện là 85.3%, cấp xã là 65.32%. 100% cơ quan, đơn vị sử dụng phần mềm quản lý văn bản và điều hành, liên thông 04 cấp; 100% cán bộ, công chức thuộc diện đã được cấp chứng thư số.
Tổng số văn bản đến của UBND huyện 15.834 văn bản, được chuyển xử lý kịp thời, văn bản hoàn toàn điện tử đạt 100%, văn bản nội tỉnh có ký số 14.189, không ký số 1.065; tổng số văn bản đi 399 văn bản, hoàn toàn điện tử đạt 100%, có ký số 393, không ký số 6 (Phụ lục 1).
Cổng thông tin điện tử huyện đã đăng 240 tin, bài và 3.890 văn bản.
Tổ công nghệ số cộng đồng được thành lập ở 100% các xã, thị trấn, thôn: cấp huyện 01 tổ với 13 thành viên; cấp xã 22 tổ với 202 thành viên; cấp thôn 120 tổ với 696 thành viên.
- Dịch vụ công trực tuyến
Theo Công văn số 1894/UBND-TTHC ngày 12/06/2023, danh mục đăng ký trong năm gồm 18 thủ tục cấp xã và 87 thủ tục cấp huyện. Thanh toán trực tuyến đạt hơn 1,2 tỷ đồng qua 684 giao dịch.
Đến nay, tổng số dịch vụ công trực tuyến một phần và toàn trình đã cung cấp của huyện là 57, cấp xã là 20.
Trong kỳ, số hồ sơ mức độ 3 đã tiếp nhận của UBND huyện là 123 hồ sơ (trong đó hồ sơ tiếp nhận tại nơi giải quyết là 97 hồ sơ, hồ sơ tiếp nhận qua mạng hoặc dịch vụ bưu chính là 26 hồ sơ); số hồ sơ mức độ 4 là 405 hồ sơ (trong đó tại nơi giải quyết là 92 hồ sơ, qua mạng hoặc dịch vụ bưu chính là 313 hồ sơ) (chi tiết tại Phụ lục 2).
Về số hóa, toàn huyện có 10.588 hồ sơ được số hóa khi tiếp nhận, đạt tỷ lệ 52.39%; có 2.072 hồ sơ được số hóa kết quả giải quyết, đạt tỷ lệ 10.44% (chi tiết tại Phụ lục 3).
- Phát triển dữ liệu
Đã triển khai 25 dịch vụ công thiết yếu và 09 nền tảng số dùng chung; 100% xã, thị trấn có Trang thông tin điện tử; khai thác 20 trường thông tin của công dân từ Cơ sở dữ liệu quốc gia về dân cư.
b) Kinh tế số
Tiếp tục hỗ trợ đưa sản phẩm OCOP lên sàn thương mại điện tử.
c) Xã hội số
Mạng di động phủ sóng 100% xã, thị trấn; cáp quang đến trung tâm 100% xã, thị trấn. Số hộ gia đình có Internet cáp quang đạt trên 70%; thuê bao dùng điện thoại thông minh trên 85,5%. Có gần 1.000 doanh nghiệp sử dụng hóa đơn điện tử; 100% cơ sở giáo dục thực hiện chuyển đổi số. Phát hành tờ rơi với 02 nội dung.
3. Nội dung khác
a) Đào tạo
Thực hiện Kế hoạch số 65/KH-UBND ngày 03/04/2023, đã mở 03 lớp tập huấn về chuyển đổi số.
c) An toàn thông tin
Đã đăng hơn 10 tin, bài và ban hành hơn 10 văn bản cảnh báo về an toàn thông tin mạng.
d) Kết quả ở các xã, thị trấn
- Dịch vụ công trực tuyến: số hồ sơ mức độ 3 đã tiếp nhận là 14.274 hồ sơ, số hồ sơ mức độ 4 là 936 hồ sơ (Phụ lục 4).
- Số hóa: có 10.229 hồ sơ được số hóa khi tiếp nhận, đạt tỷ lệ 52.669%; có 2.034 hồ sơ được số hóa kết quả giải quyết, đạt tỷ lệ 10.65% (Phụ lục 5).
- Văn bản điện tử: tổng số văn bản đến 91.537, trong đó hoàn toàn điện tử 91.534, song song bản giấy và điện tử 3, nội tỉnh có ký số 74.536, không ký số 16.426; tổng số văn bản đi 11.133, trong đó hoàn toàn điện tử 11.133, song song bản giấy và điện tử 0, có ký số 10.214, không ký số 919 (Phụ lục 6).
- Mỗi xã, thị trấn có 01 hệ thống hội nghị truyền hình.
III. KHÓ KHĂN, VƯỚNG MẮC
Nhân lực chuyên trách công nghệ thông tin ở các xã, thị trấn còn thiếu; tỷ lệ số hóa kết quả giải quyết còn thấp so với chỉ tiêu giao 50%.
IV. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2023
Phấn đấu đến cuối năm, 90% hồ sơ được số hóa khi tiếp nhận, 100% văn bản đi của UBND huyện được ký số.
"""

SIGNATURE = """
Trên đây là báo cáo kết quả thực hiện chuyển đổi số của UBND huyện Bình Sơn./.
Nơi nhận:
- UBND tỉnh;
- Sở Thông tin và Truyền thông;
- Thường trực Huyện ủy;
- Thường trực HĐND huyện;
- Chủ tịch, các Phó Chủ tịch UBND huyện;
- Các phòng, ban thuộc huyện;
- UBND các xã, thị trấn;
- VPH: C, PCVP;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""


def main(target):
    document = Document()
    for line in [
        "ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN", "Số: 216/BC-UBND", "Bình Sơn, ngày 05 tháng 7 năm 2023", "BÁO CÁO",
        "Kết quả thực hiện chuyển đổi số 6 tháng đầu năm 2023",
    ] + [line for line in (TEXT + SIGNATURE).splitlines() if line]:
        document.add_paragraph(line)
    for number, title, heads in APPENDICES:
        document.add_page_break()
        for line in [f"PHỤ LỤC {number}", title, "(Từ ngày 01/01/2023 đến ngày 30/6/2023)"]:
            document.add_paragraph(line)
        with open(REFERENCE / f"appendix{number}.csv", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        columns = [name for name in rows[0] if name not in ("row_kind", "stt", "don_vi")]
        table = document.add_table(rows=0, cols=len(columns) + 2)
        printed = [*heads, *([row["stt"], row["don_vi"].strip() or "Tổng cộng"] + [row[name] for name in columns] for row in rows)]
        for texts in printed:
            for cell, text in zip(table.add_row().cells, texts):
                cell.text = text
    document.save(target)


if __name__ == "__main__":
    main(sys.argv[1])
