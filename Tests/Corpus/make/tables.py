"""The data that the corpus is made of: the six tables of the reference report, and the units they name."""
import csv
import decimal
import pathlib

CORPUS = pathlib.Path(__file__).resolve().parent.parent

FIELDS = {
    "documents": [
        "incoming_total", "incoming_electronic", "incoming_parallel", "incoming_signed", "incoming_unsigned",
        "outgoing_total", "outgoing_electronic", "outgoing_parallel", "outgoing_signed", "outgoing_unsigned"],
    "online_services": [
        "partial_procedures", "partial_received", "partial_in_person", "partial_remote",
        "full_procedures", "full_received", "full_in_person", "full_remote"],
    "digitization": [
        "received", "received_digitized", "received_rate", "received_undigitized",
        "settled", "settled_digitized", "settled_rate", "settled_undigitized"],
}

COMMUNES = {
    "Thị trấn Châu Ổ": "21040", "Xã Bình Thuận": "21043", "Xã Bình Thạnh": "21046", "Xã Bình Đông": "21049",
    "Xã Bình Chánh": "21052", "Xã Bình Nguyên": "21055", "Xã Bình Khương": "21058", "Xã Bình Trị": "21061",
    "Xã Bình An": "21064", "Xã Bình Hải": "21067", "Xã Bình Dương": "21070", "Xã Bình Phước": "21073",
    "Xã Bình Hòa": "21079", "Xã Bình Trung": "21082", "Xã Bình Minh": "21085", "Xã Bình Long": "21088",
    "Xã Bình Thanh": "21091", "Xã Bình Chương": "21100", "Xã Bình Hiệp": "21103", "Xã Bình Mỹ": "21106",
    "Xã Bình Tân Phú": "21109", "Xã Bình Châu": "21112",
}
DISTRICT = "524"

TITLES = {
    ("documents", "subordinates"): "BÁO CÁO THỐNG KÊ SỐ LIỆU SỐ HÓA VĂN BẢN CẤP XÃ",
    ("documents", "whole"): "BÁO CÁO THỐNG KÊ SỐ LIỆU SỐ HÓA VĂN BẢN TRONG HUYỆN",
    ("online_services", "subordinates"): "BÁO CÁO ỨNG DỤNG DỊCH VỤ CÔNG TRỰC TUYẾN CẤP XÃ",
    ("online_services", "level"): "BÁO CÁO ỨNG DỤNG DỊCH VỤ CÔNG TRỰC TUYẾN CẤP HUYỆN",
    ("digitization", "subordinates"): "KẾT QUẢ THỰC HIỆN SỐ HÓA HỒ SƠ THỦ TỤC HÀNH CHÍNH CẤP XÃ",
    ("digitization", "whole"): "KẾT QUẢ THỰC HIỆN SỐ HÓA HỒ SƠ THỦ TỤC HÀNH CHÍNH TOÀN HUYỆN",
}
H1_2023 = "(Từ ngày 01/01/2023 đến ngày 30/06/2023)"


def half_up(part, whole):
    """`part` in percent of `whole` with two decimals as a decimal number, 0 when there is no whole."""
    if whole == 0:
        return decimal.Decimal(0)
    exact = decimal.Decimal(part) * 100 / decimal.Decimal(whole)
    return exact.quantize(decimal.Decimal("0.01"), rounding=decimal.ROUND_HALF_UP)


def plain(value):
    """A value as the manifest writes it: 15834, 52.39, 87.3; "" when there is none."""
    if value is None:
        return ""
    if isinstance(value, decimal.Decimal):
        text = format(value.normalize(), "f")
        return text
    return str(value)


class Row:
    def __init__(self, label, code, values):
        self.label, self.code, self.values = label, code, list(values)

    def copy(self):
        return Row(self.label, self.code, self.values)


class Table:
    """A dataset's rows; `values` are ints, and Decimals for rates."""

    def __init__(self, dataset, place, rows, period="2023-H1", total_label="Tổng cộng"):
        self.dataset, self.place, self.rows, self.period = dataset, place, rows, period
        self.total_label = total_label
        self.fields = FIELDS[dataset]

    def copy(self):
        return Table(self.dataset, self.place, [row.copy() for row in self.rows], self.period, self.total_label)

    def take(self, *names):
        """The rows of these units only, named without their kind: "Bình An"."""
        kept = self.copy()
        kept.rows = [next(r.copy() for r in self.rows if r.label.strip().endswith(" " + name)) for name in names]
        return kept

    def first(self, count):
        kept = self.copy()
        kept.rows = kept.rows[:count]
        return kept

    def total(self):
        values = []
        for index, field in enumerate(self.fields):
            values.append(None if field.endswith("_rate") else sum(row.values[index] or 0 for row in self.rows))
        for index, field in enumerate(self.fields):
            if field == "received_rate":
                values[index] = half_up(values[1], values[0])
            elif field == "settled_rate":
                values[index] = half_up(values[5], values[4])
        return values

    @property
    def lacks_communes(self):
        """A table of fewer than half of the communes is a part of what is sent, and lacks none."""
        return self.place == "subordinates" and 11 < len({row.code for row in self.rows}) < 22

    def expected(self, total=True):
        """This table as the manifest states it. `total`: whether the file declares one, or the values it declares."""
        declared = None
        if total:
            values = self.total() if total is True else total
            declared = dict(zip(self.fields, map(plain, values)))
        return {
            "dataset": self.dataset, "set": self.place, "period": self.period,
            "rows": [
                {"unit_code": row.code, "values": dict(zip(self.fields, map(plain, row.values)))} for row in self.rows],
            "declared_total": declared,
        }


def commune_code(label):
    label = " ".join(label.replace("UBND xã", "Xã").replace("UBND thị trấn", "Thị trấn").split())
    return COMMUNES[label]


def offices():
    with open(CORPUS / "make" / "offices.csv", encoding="utf-8", newline="") as source:
        return {row["label"]: row["code"] for row in csv.DictReader(source)}


def reference(number, dataset, place, total_label):
    rows = []
    with open(CORPUS / "reference" / "2023-H1" / f"appendix{number}.csv", encoding="utf-8", newline="") as source:
        for line in list(csv.reader(source))[1:]:
            if line[0] == "total":
                continue
            values = [
                decimal.Decimal(text) if field.endswith("_rate") else int(text)
                for field, text in zip(FIELDS[dataset], line[3:])]
            label = line[2]
            clean = " ".join(label.split())
            if clean == "UBND huyện Bình Sơn":
                code = DISTRICT
            elif clean.startswith(("UBND xã", "Xã", "Thị trấn", "UBND thị trấn")):
                code = commune_code(label)
            else:
                code = offices()[clean]
            rows.append(Row(label, code, values))
    return Table(dataset, place, rows, total_label=total_label)


def documents_district():
    return reference(1, "documents", "whole", None)


def services_district():
    return reference(2, "online_services", "level", "Tổng cộng")


def digitization_district():
    return reference(3, "digitization", "whole", "TỔNG SỐ")


def services_communes():
    return reference(4, "online_services", "subordinates", "Tổng cộng")


def digitization_communes():
    return reference(5, "digitization", "subordinates", "TỔNG SỐ")


def documents_communes():
    return reference(6, "documents", "subordinates", "")


# Units since 01/07/2025, of the whole province.
NEW_UNITS = [
    ("Xã Bình Sơn", "21040"), ("Xã Vạn Tường", "21061"), ("Xã Bình Minh", "21085"), ("Xã Bình Chương", "21100"),
    ("Xã Đông Sơn", "21109"), ("Đặc khu Lý Sơn", "21548"), ("Phường Cẩm Thành", "21025"),
]


def new_units(base, period="2025-H2"):
    """The first rows of a table of communes under the names of units that exist since 01/07/2025."""
    table = base.first(len(NEW_UNITS))
    for row, (name, code) in zip(table.rows, NEW_UNITS):
        row.label, row.code = name, code
    table.period = period
    return table
