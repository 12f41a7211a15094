"""Record-level exports, one row a dossier, 20 columns, as a one-stop system lists them."""
import csv
import datetime
import html
import itertools
import random
import zipfile

HEADINGS = [
    "STT", "Mã hồ sơ", "Đơn vị tiếp nhận", "Lĩnh vực", "Mã TTHC", "Mức độ DVC", "Chủ hồ sơ", "Địa chỉ", "Số điện thoại",
    "Hình thức tiếp nhận", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả", "Trạng thái", "Tình trạng", "Số hóa TPHS",
    "Số hóa kết quả", "Thanh toán trực tuyến", "Lệ phí", "Ghi chú",
]
COMMUNES = (
    "Minh,Mỹ,Khương,Hiệp,An,Trung,Trị,Thuận,Phước,Nguyên,Đông,Tân Phú,Hòa,Hải,Dương,Chương,Châu,Thanh,Long,Thạnh,Chánh".split(","))
UNITS = ["UBND thị trấn Châu Ổ", *("UBND xã Bình " + name for name in COMMUNES), "UBND huyện Bình Sơn"]
AREAS = ["Đất đai", "Hộ tịch", "Chứng thực", "Bảo trợ xã hội", "Người có công", "Xây dựng", "Kinh doanh", "Giáo dục"]
LEVELS = ["Mức độ 2", "Mức độ 3", "Mức độ 3", "Mức độ 4"]
CHANNELS = ["Trực tiếp", "Trực tiếp", "Trực tuyến", "Bưu chính"]
FEES = [0, 0, 15_000, 20_000, 100_000]
FAMILY = "Nguyễn Trần Lê Phạm Huỳnh Võ Phan Đặng Bùi Đỗ Hồ Ngô Dương".split()
MIDDLE = "Văn Thị Hữu Đức Minh Thanh Quốc Ngọc".split()
GIVEN = "An Bình Châu Dũng Em Giang Hà Hải Hạnh Khoa Lan Long Mai Nam Oanh Phúc Quân Sơn Tâm Uyên Vinh Yến".split()
FIRST_DAY = datetime.date(2023, 1, 1)


def records(count, seed=1):
    """So many dossiers received in the first half of 2023."""
    chance = random.Random(seed)
    procedures = [f"{number}.{chance.randrange(10**6):06d}.000.00.00.H48" for number in range(1, 60)]
    days = [FIRST_DAY + datetime.timedelta(days=offset) for offset in range(181 + 35)]
    slashed = [day.strftime("%d/%m/%Y") for day in days]
    short = [day.strftime("%y%m%d") for day in days]
    pick, below, random_part = chance.choice, chance.randrange, chance.random
    for number in range(1, count + 1):
        day = below(181)
        due, done = day + below(1, 30), day + below(35)
        unit, is_settled = pick(UNITS), random_part() < 0.97
        yield [
            number, f"000.{below(100):02d}.24.H48-{short[day]}-{below(10**4):04d}", unit, pick(AREAS), pick(procedures), pick(LEVELS),
            f"{pick(FAMILY)} {pick(MIDDLE)} {pick(GIVEN)}", f"Thôn {below(1, 9)}, {unit[5:]}, huyện Bình Sơn", f"09{below(10**8):08d}",
            pick(CHANNELS), slashed[day], slashed[due], slashed[done] if is_settled else "",
            "Đã giải quyết" if is_settled else "Đang giải quyết",
            ("Đúng hạn" if done <= due else "Quá hạn") if is_settled else "Trong hạn", "Có" if random_part() < 0.52 else "Không",
            ("Có" if random_part() < 0.104 else "Không") if is_settled else "", "Có" if random_part() < 0.05 else "Không", pick(FEES), "",
        ]


def write_csv(path, count):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        writer.writerows(records(count))


def write_xlsx(path, count, inline=False):
    """By XlsxWriter: strings shared, or inline as its constant_memory mode has them."""
    import xlsxwriter

    workbook = xlsxwriter.Workbook(path, {"constant_memory": inline})
    sheet = workbook.add_worksheet("Danh sách")
    sheet.write_row(0, 0, HEADINGS)
    for number, record in enumerate(records(count), start=1):
        sheet.write_row(number, 0, record)
    workbook.close()


def write_ods(path, count):
    """As LibreOffice writes it: equal neighbours are one cell that is repeated, blank ones too."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        with archive.open("content.xml", "w", force_zip64=True) as file:
            file.write(ODS_HEAD.encode())
            for record in [HEADINGS, *records(count)]:
                cells = "".join(ods_cell(value, len(list(equal))) for value, equal in itertools.groupby(record))
                file.write(f'<table:table-row table:style-name="ro1">{cells}</table:table-row>'.encode())
            file.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")


def ods_cell(value, count):
    repeated = f' table:number-columns-repeated="{count}"' if count > 1 else ""
    if value == "":
        return f"<table:table-cell{repeated}/>"
    text = f"<text:p>{html.escape(str(value), quote=False)}</text:p></table:table-cell>"
    if isinstance(value, str):
        return f'<table:table-cell{repeated} office:value-type="string" calcext:value-type="string">{text}'
    return f'<table:table-cell{repeated} office:value-type="float" office:value="{value}" calcext:value-type="float">{text}'


ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3">'
    '<office:body><office:spreadsheet><table:table table:name="Danh sách">')


def write_html(path, count):
    """A page with a table, as systems give it out under the name of an .xls."""
    with open(path, "w", encoding="utf-8") as file:
        file.write('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table border=1>\n')
        for record in [HEADINGS, *records(count)]:
            file.write("<tr>\n" + "".join(f"<td>{html.escape(str(cell))}</td>\n" for cell in record) + "</tr>\n")
        file.write("</table></body></html>\n")
