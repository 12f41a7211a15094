"""Filled forms, one sheet a unit, and what is wrong in them."""
import csv

from docx_tables import write_docx
from grid import Grid
from manifest import case, returned, taken
from programs import write_openpyxl, write_perl, write_poi, write_soffice, write_xlsxwriter, write_xlwt
from tables import CORPUS, COMMUNES, DISTRICT

NAMES = {code: name for name, code in COMMUNES.items()} | {DISTRICT: "Huyện Bình Sơn"}


def lines(level):
    with open(CORPUS / "make" / "form.csv", encoding="utf-8", newline="") as source:
        return [line for line in csv.DictReader(source) if line["asked"] in ("everywhere", level)]


def answers(code):
    with open(CORPUS / "forms" / "2023-H1.csv", encoding="utf-8", newline="") as source:
        return {row["field"]: row["value"] for row in csv.DictReader(source) if row["unit_code"] == code}


def form(code, level, label=None, period="Kỳ báo cáo: 6 tháng đầu năm 2023", grouped=False):
    given = answers(code)
    rows = [["PHIẾU THU THẬP SỐ LIỆU HẠ TẦNG SỐ VÀ HIỆN ĐẠI HÓA HÀNH CHÍNH"], [f"Đơn vị: {label or NAMES[code]}"], [period], [],
            ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Hướng dẫn"]]
    group, number = None, 0
    for line in lines(level):
        if line["group"] != group:
            group = line["group"]
            rows.append([None, group])
        number += 1
        value = given.get(line["field"])
        if value is not None and line["kind"] in ("count", "single", "amount"):
            value = f"{int(value):,}".replace(",", ".") if grouped else int(value)
        rows.append([number, line["title"], line["measure"] or None, value])
    rows += [[], [None, None, None, "THỦ TRƯỞNG ĐƠN VỊ"]]
    return Grid(rows, [], "Phiếu số liệu")


def expected(code, level, place, skip=()):
    given = answers(code)
    values = {}
    for line in lines(level):
        value = given.get(line["field"], "")
        values[line["field"]] = {"Có": "true", "Không": "false"}.get(value, value) if line["kind"] == "flag" else value
    return {"dataset": "infrastructure", "set": place, "period": "2023-H1", "declared_total": None,
            "rows": [{"unit_code": code, "values": values}]}


def all():
    for code, program, extension, write in [
        ("21064", "openpyxl", "xlsx", write_openpyxl), ("21040", "xlwt", "xls", write_xlwt),
        ("21091", "LibreOffice Calc", "ods", lambda p, g: write_soffice(p, g, "ods")),
        ("21046", "Perl Excel::Writer::XLSX", "xlsx", lambda p, g: write_perl("xlsx", p, g)),
        ("21112", "python-docx", "docx", write_docx),
    ]:
        case(f"forms/commune-{code}.{extension}", program, f"The form of {NAMES[code]}, filled in.",
             taken(expected(code, "commune", "subordinates")),
             lambda path, write=write, code=code: write(path, form(code, "commune")))
    case("forms/district.xlsx", "XlsxWriter", "The form of the district's committee.",
         taken(expected(DISTRICT, "district", "level")),
         lambda path: write_xlsxwriter(path, form(DISTRICT, "district", "UBND huyện Bình Sơn")))
    case("forms/grouped-counts.xls", "Apache POI (HSSF)", "Counts were typed with dots, the unit as “UBND X. Bình An”.",
         taken(expected("21064", "commune", "subordinates")),
         lambda path: write_poi(path, form("21064", "commune", "UBND X. Bình An", grouped=True)))

    def moved(path):
        grid = form("21064", "commune").moved(3, 2)
        grid.rows[10:10] = [[], []]
        write_openpyxl(path, grid)
    case("forms/moved.xlsx", "openpyxl", "Rows and columns were inserted into the form.",
         taken(expected("21064", "commune", "subordinates")), moved)

    def fault(slug, what, findings, change, code="21064", **options):
        def make(path):
            grid = form(code, "commune", **options)
            change(grid)
            write_openpyxl(path, grid)
        case(f"forms/{slug}.xlsx", "openpyxl", what, returned(*findings), make)

    def put(title, value):
        def change(grid):
            row, _ = grid.find(title)
            grid.rows[row][3] = value
        return change

    def cell(title):
        return f"D{form('21064', 'commune').find(title)[0] + 1}"
    computers, households = "Tổng số máy vi tính", "Tổng số hộ gia đình"
    fault("word-in-count", "A count in words.", [("cell.not_a_number", cell(computers))], put(computers, "hai mươi"))
    fault("negative", "A count below zero.", [("cell.negative", cell(computers))], put(computers, -3))
    fault("no-flag", "Neither Có nor Không.", [("cell.not_a_choice", cell("Cáp quang đã đến trung tâm xã, thị trấn"))],
          put("Cáp quang đã đến trung tâm xã, thị trấn", "chắc là có"))
    fault("thousands-lost", "1.755 households became the fraction 1.755.", [("cell.thousands_lost", cell(households))],
          put(households, 1.755))
    fault("part-above-whole", "More computers in the LAN than there are.",
          [("rule.bound", cell("Trong đó: kết nối mạng nội bộ (LAN)"))], put("Trong đó: kết nối mạng nội bộ (LAN)", 9999))
    fault("unit-misspelt", "The unit is misspelt.", [("unit.near_miss", None)], lambda grid: None, label="Xã Bình Ann")
    fault("unit-not-given", "The unit was not filled in.", [("unit.unknown", None)], lambda grid: None, label=" ")
    fault("line-deleted", "A line of the form was deleted.", [("column.missing", None)],
          lambda grid: grid.rows.pop(grid.find(computers)[0]))
    fault("period-not-given", "The period was not filled in.", [("period.missing", None)], lambda grid: None,
          period="Kỳ báo cáo:")

    def left_out(path):
        grid = form("21064", "commune")
        put(computers, None)(grid)
        write_openpyxl(path, grid)
    blank = expected("21064", "commune", "subordinates")
    blank["rows"][0]["values"]["computers_total"] = ""
    case("forms/line-left-blank.xlsx", "openpyxl", "A line was left blank.", taken(blank, notices=["cell.missing"]), left_out)
