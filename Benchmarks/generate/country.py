"""What an invented province with all communes of the country would send in a year: one small file a unit, month and dataset."""
import calendar
import datetime
import random

from generate import appendices, history

YEAR = 2024
MONTHS = 12
TABLES = {name: appendices.LAYOUTS[name] for name in ("documents", "online-services", "digitization")}
DATASETS = [*TABLES, "dossiers", "infrastructure"]
DOSSIERS = "STT,Mã hồ sơ,Đơn vị tiếp nhận,Mức độ DVC,Hình thức tiếp nhận,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả,Trạng thái,Tình trạng,Số hóa TPHS,Số hóa kết quả"

class Form:
    """The sample of a filled form, as the program reads it, with the words that say of which unit and period it is."""

    def __init__(self, text):
        # A province's communes are asked in other words than a district's.
        self.text = text.split("\n", 1)[1].replace("Bộ phận Tiếp nhận và Trả kết quả", "Trung tâm Phục vụ hành chính công") \
            .replace("trung tâm xã, thị trấn", "trung tâm xã, phường")

    def of(self, unit, code, period, days):
        text = self.text.replace("UBND xã Bình An", unit).replace("21064", str(code)).replace("2023-H1", period)
        # Two forms that say the same are asked about.
        text = text.replace(",1755,", f",{2_000 + code},").replace(",4752,", f",{5_000 + code + int(period[-2:])},")
        return text.replace("6 tháng đầu năm 2023 (từ ngày 01/01/2023 đến ngày 30/06/2023)", days)


def days(month):
    return datetime.date(YEAR, month, 1), datetime.date(YEAR, month, calendar.monthrange(YEAR, month)[1])


def period_id(month):
    return f"{YEAR}-{month:02d}"


def files(units, form):
    """Name and content of each file, month by month, unit by unit, dataset by dataset: each thousand is of the same kinds. `form` is a filled form, as text, see ``Form``."""
    for month in range(1, MONTHS + 1):
        for number in range(1, units + 1):
            for dataset in DATASETS:
                yield f"{dataset} {number:04d} {period_id(month)}.csv", content(dataset, number, month, form).encode()


def content(dataset, number, month, form):
    # The same unit reports about as much each month: a file that jumps is asked about.
    chance = random.Random(f"{dataset} {number}")
    unit, (first, last) = history.name(number), days(month)
    head = f"Từ ngày: {first:%d/%m/%Y} Đến ngày: {last:%d/%m/%Y}"
    if dataset == "dossiers":
        return dossiers(chance, unit, number, first)
    if dataset == "infrastructure":
        return form.of(unit, 10_000 + number, period_id(month), f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}")
    layout = TABLES[dataset]
    groups, titles = ["", ""], ["STT", "Tên đơn vị"]
    for group, columns in layout.groups:
        groups += [group] + [""] * (len(columns) - 1)
        titles += columns
    cells = layout.cells(chance)
    return "\r\n".join([f"{layout.title} CẤP XÃ", head, ";".join(groups), ";".join(titles), row(unit, cells)]) + "\r\n"


def row(unit, cells):
    return ";".join(["1", unit, *(str(cell).replace(".", ",") for cell in cells)])


def dossiers(chance, unit, number, first):
    lines = [DOSSIERS]
    for index in range(1, 4):
        day = first + datetime.timedelta(days=chance.randrange(20))
        done = day + datetime.timedelta(days=3)
        lines.append(
            f"{index},000.{number:04d}.{index}.H99-{day:%y%m%d},{unit},{chance.choice(['Một phần', 'Toàn trình'])},{chance.choice(['Trực tiếp', 'Trực tuyến'])},"
            f"{day:%d/%m/%Y},{day + datetime.timedelta(days=5):%d/%m/%Y},{done:%d/%m/%Y},Đã giải quyết,Đúng hạn,Có,Có")
    return "\r\n".join(lines) + "\r\n"
