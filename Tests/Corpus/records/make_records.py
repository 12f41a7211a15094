#!/usr/bin/env python3
"""Makes this folder's exports of dossiers and the counts that are due for them, worked out here and not by the program.

Needs: pip install openpyxl xlsxwriter; soffice. Run in this folder. Names, telephones and addresses are invented; the test of
personal data looks for them.
"""
import collections
import csv
import datetime
import io
import json
import pathlib
import random
import subprocess
import tempfile
import unicodedata

import openpyxl
import xlsxwriter

HERE = pathlib.Path(__file__).parent
HEAD = ["STT", "Mã hồ sơ", "Đơn vị tiếp nhận", "Lĩnh vực", "Mã TTHC", "Mức độ DVC", "Chủ hồ sơ", "Địa chỉ", "Số điện thoại", "Hình thức tiếp nhận", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả", "Trạng thái", "Tình trạng", "Số hóa TPHS", "Số hóa kết quả", "Thanh toán trực tuyến", "Lệ phí", "Ghi chú"]
# As files spell them, and the code of the register.
UNITS = {"UBND huyện Bình Sơn": "524", "UBND thị trấn Châu Ổ": "21040", "Xã Bình An": "21064", "UBND xã Bình Thạnh": "21046", "UBND xã Bình Thanh": "21091", "X. Bình Chánh": "21052"}
PEOPLE = ["Nguyễn Thị Hồng Mẫu", "Trần Văn Thử", "Lê Hoàng Ví Dụ", "Phạm Giả Định"]
START = datetime.date(2023, 1, 1)
Dossier = collections.namedtuple("Dossier", "id unit level person address phone channel received due result state timely digitized result_digitized paid")


def dossiers(count=200, seed=7, first=0):
    rng = random.Random(seed)
    for i in range(count):
        received = START + datetime.timedelta(days=rng.randrange(181))
        due = received + datetime.timedelta(days=rng.randrange(1, 20))
        settled = rng.random() < 0.9
        result = received + datetime.timedelta(days=rng.randrange(0, 25)) if settled else None
        timely = ("Đúng hạn" if result <= due else "Quá hạn") if settled else rng.choice(["Trong hạn", "Quá hạn"])
        yield Dossier(
            f"000.{first + i:04d}.24.H48-{received:%y%m%d}-{rng.randrange(10**4):04d}", rng.choice(list(UNITS)), rng.choice(["Mức độ 2", "Mức độ 3", "Mức độ 3", "Mức độ 4"]),
            rng.choice(PEOPLE), f"Thôn {rng.randrange(1, 9)} đường Không Tên {i}", f"0905{rng.randrange(10**6):06d}",
            rng.choice(["Trực tiếp", "Trực tiếp", "Trực tuyến", "Bưu chính"]), received, due, result, "Đã giải quyết" if settled else "Đang giải quyết",
            timely, rng.random() < 0.5, settled and rng.random() < 0.2, rng.random() < 0.1)


def yes(value):
    return "Có" if value else "Không"


def cells(i, d, real_dates=False):
    def day(date):
        return date if real_dates else date.strftime("%d/%m/%Y")

    return [i + 1, d.id, d.unit, "Đất đai", f"1.{i:06d}.000.00.00.H48", d.level, d.person, d.address, d.phone, d.channel, day(d.received), day(d.due), day(d.result) if d.result else None,
            d.state, d.timely, yes(d.digitized), yes(d.result_digitized) if d.result else None, yes(d.paid), 15000, None]


def counts(rows):
    """By unit code: what each field of the three datasets has to be."""
    units = collections.defaultdict(collections.Counter)
    for d in rows:
        c = units[UNITS[d.unit]]
        level = {"Mức độ 3": "partial", "Mức độ 4": "full"}.get(d.level)
        if level:
            c[f"online_services.{level}_received"] += 1
            c[f"online_services.{level}_{'in_person' if d.channel == 'Trực tiếp' else 'remote'}"] += 1
        c["dossier_progress.received"] += 1
        c["dossier_progress.received_" + {"Trực tiếp": "in_person", "Trực tuyến": "online", "Bưu chính": "postal"}[d.channel]] += 1
        if d.paid:
            c["dossier_progress.paid_online"] += 1
        c["digitization.received"] += 1
        c["digitization.received_" + ("digitized" if d.digitized else "undigitized")] += 1
        if d.result:
            c["dossier_progress.settled"] += 1
            c["dossier_progress.settled_" + ("on_time" if d.result <= d.due else "late")] += 1
            c["digitization.settled"] += 1
            c["digitization.settled_" + ("digitized" if d.result_digitized else "undigitized")] += 1
        else:
            c["dossier_progress.pending"] += 1
            if d.timely == "Quá hạn":
                c["dossier_progress.pending_overdue"] += 1
    return {code: dict(sorted(c.items())) for code, c in sorted(units.items())}


def sample_totals():
    """Of the sample of a one-stop system, over all units."""
    total = collections.Counter()
    with open(HERE / "sample-1k.csv", encoding="utf-8", newline="") as file:
        for r in csv.DictReader(file):
            level = {"Mức độ 3": "partial", "Mức độ 4": "full"}.get(r["Mức độ DVC"])
            if level:
                total[f"online_services.{level}_received"] += 1
                total[f"online_services.{level}_{'in_person' if r['Hình thức tiếp nhận'] == 'Trực tiếp' else 'remote'}"] += 1
            total["digitization.received"] += 1
            total["digitization.received_" + ("digitized" if r["Số hóa TPHS"] == "Có" else "undigitized")] += 1
            if r["Trạng thái"] == "Đã giải quyết":
                total["digitization.settled"] += 1
                total["digitization.settled_" + ("digitized" if r["Số hóa kết quả"] == "Có" else "undigitized")] += 1
                total["dossier_progress.settled_" + ("on_time" if r["Tình trạng"] == "Đúng hạn" else "late")] += 1
    return dict(sorted(total.items()))


def text(rows, delimiter=",", end="\r\n"):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    for row in rows:
        writer.writerow(["" if v is None else v for v in row])
    return out.getvalue()


def cp1258(string):
    """Windows writes letter and tone apart where the code page has no letter for both."""
    out = bytearray()
    for character in string:
        try:
            out += character.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", character)
            tones = [p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323"]
            letter = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones))
            out += (letter + "".join(tones)).encode("cp1258")
    return bytes(out)


def openpyxl_book(path, sheets, hidden=()):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for column in hidden:
            sheet.column_dimensions[column].hidden = True
        for line in sheet.iter_rows():
            for cell in line:
                if isinstance(cell.value, datetime.date):
                    cell.number_format = "dd/mm/yyyy"
    book.save(path)


def xlsxwriter_book(path, rows):
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet, date = book.add_worksheet("Danh sách"), book.add_format({"num_format": "dd/mm/yyyy"})
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, datetime.date):
                    sheet.write_datetime(r, c, datetime.datetime.combine(value, datetime.time()), date)
                elif value is not None:
                    sheet.write(r, c, value)


def convert(source, *endings):
    with tempfile.TemporaryDirectory() as profile:
        for ending in endings:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", ending, "--outdir", HERE, source], check=True, capture_output=True)


def main():
    rows = list(dossiers())
    plain = [HEAD] + [cells(i, d) for i, d in enumerate(rows)]
    dated = [HEAD] + [cells(i, d, real_dates=True) for i, d in enumerate(rows)]
    (HERE / "utf8.csv").write_text(text(plain), encoding="utf-8")
    (HERE / "bom-semicolon.csv").write_text(text(plain, ";"), encoding="utf-8-sig")
    (HERE / "utf16.csv").write_text(text(plain, "\t"), encoding="utf-16")
    (HERE / "cp1258.csv").write_bytes(cp1258(text(plain)))
    openpyxl_book(HERE / "shared.xlsx", [("Danh sách", dated)], hidden=["G", "H", "I", "K"])
    openpyxl_book(HERE / "text-dates.xlsx", [("Danh sách", plain)])
    xlsxwriter_book(HERE / "inline.xlsx", dated)
    convert(HERE / "shared.xlsx", "ods", "xls")
    for ending in ["ods", "xls"]:
        (HERE / f"shared.{ending}").rename(HERE / f"libreoffice.{ending}")
    # LibreOffice leaves hidden columns out of HTML.
    convert(HERE / "inline.xlsx", "html")
    (HERE / "inline.html").rename(HERE / "libreoffice.html")
    openpyxl_book(HERE / "two-sheets.xlsx", [("Trang A", dated[:121]), ("Trang B", [HEAD] + dated[121:]), ("Ghi chú", [["Xuất ngày 05/07/2023"]])])
    statistics = [["BÁO CÁO VĂN BẢN CẤP XÃ"], ["(Từ ngày 01/01/2023 đến ngày 30/06/2023)"],
                  ["STT", "Tên đơn vị", "Văn bản đến", None, None, None, None, "Văn bản đi", None, None, None, None],
                  [None, None, "Tổng số", "Hoàn toàn điện tử", "Song song giấy và điện tử", "Có ký số", "Không ký số", "Tổng số", "Hoàn toàn điện tử", "Song song giấy và điện tử", "Có ký số", "Không ký số"],
                  [1, "Xã Bình An", 10, 9, 1, 5, 5, 7, 6, 1, 7, 0], [2, "UBND xã Bình Thạnh", 20, 20, 0, 10, 10, 8, 8, 0, 8, 0]]
    openpyxl_book(HERE / "with-statistics.xlsx", [("Văn bản", statistics), ("Hồ sơ", dated)])

    # Other headings, another order, two levels, a title; no state: a result's date tells.
    order = [("Số hồ sơ", None, lambda d: d.id), ("Cơ quan tiếp nhận", None, lambda d: d.unit.upper()), ("Người nộp", None, lambda d: d.person),
             ("Thời gian", "Ngày nhận", lambda d: f"{d.received:%Y-%m-%d} 08:15:00"), (None, "Ngày hẹn trả kết quả", lambda d: f"{d.due.day}/{d.due.month}/{d.due.year}"),
             (None, "Ngày có kết quả", lambda d: f"{d.result:%d-%m-%Y}" if d.result else "-"), ("Kênh tiếp nhận", None, lambda d: {"Trực tiếp": "Nộp trực tiếp", "Trực tuyến": "Qua mạng", "Bưu chính": "BCCI"}[d.channel]),
             ("Mức độ", None, lambda d: {"Mức độ 2": "2", "Mức độ 3": "Một phần", "Mức độ 4": "TOÀN TRÌNH"}[d.level]),
             ("Số hóa", "Thành phần hồ sơ", lambda d: "x" if d.digitized else ""), (None, "Kết quả", lambda d: "Đã số hóa" if d.result_digitized else ""),
             ("Ghi chú", None, lambda d: d.address)]
    other = [["DANH SÁCH HỒ SƠ TIẾP NHẬN, GIẢI QUYẾT"], ["(Từ ngày 01/01/2023 đến ngày 30/06/2023)"], [], [a or "" for a, _, _ in order], [b or "" for _, b, _ in order]]
    (HERE / "other-headings.csv").write_text(text(other + [[f(d) for _, _, f in order] for d in rows]), encoding="utf-8")

    # Pages: the header again every 50 rows, column numbers, blank rows, a total and signatures with a name.
    pages = [["DANH SÁCH HỒ SƠ"], ["6 tháng đầu năm 2023"], HEAD, [f"({n + 1})" for n in range(20)]]
    for i, d in enumerate(rows):
        if i and i % 50 == 0:
            pages += [[], HEAD]
        pages.append(cells(i, d))
    pages += [[None, "Tổng cộng: 200 hồ sơ"], [], [None, None, "NGƯỜI LẬP BIỂU"], [None, None, None, None, None, None, "Đinh Thị Người Ký"], [None, "Đinh Thị Người Ký"]]
    (HERE / "pages.csv").write_text(text(pages), encoding="utf-8")

    # Faults, each at a known place: row numbers as a spreadsheet shows them.
    dirty = [HEAD] + [cells(i, d) for i, d in enumerate(rows[:60])]
    dirty[10][2] = "UBND xã Bình Thàn"       # C11: near to a unit
    dirty[11][2] = "Nguyễn Thị Hồng Mẫu"     # C12: a person in the unit's column
    dirty[12][10] = "31/02/2023"             # K13
    dirty[13][10] = "hôm qua"                # K14: letters, not to be shown
    dirty[14][9] = "Trực tuyếnn"             # J15: near to a word
    dirty[15][9] = "Trần Văn Thử 0905123456" # J16: not to be shown
    dirty[16][1] = None                      # B17
    dirty[17][12] = "01/01/2022"             # M18: before it was received
    dirty[18][10] = "01/06/2024"             # K19: after the day of the test
    dirty[18][12] = None
    dirty[20][1] = dirty[19][1]              # B21 again
    (HERE / "faults 2023-H1.csv").write_text(text(dirty), encoding="utf-8")

    # Two dossiers of another period among those of the named one; 40 repeated identifiers.
    outside = [HEAD] + [cells(i, d) for i, d in enumerate(rows)]
    outside[5][10], outside[6][10] = "31/12/2022", "01/07/2023"
    outside[5][12] = outside[6][12] = "03/07/2023"
    outside += [list(row) for row in outside[101:141]]
    (HERE / "doubtful 2023-H1.csv").write_text(text(outside), encoding="utf-8")
    (HERE / "expected.json").write_text(json.dumps({"units": counts(rows), "sample": sample_totals(), "people": PEOPLE, "phones": [d.phone for d in rows], "addresses": [d.address for d in rows]}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


main()
