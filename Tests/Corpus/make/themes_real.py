"""What offices do to tables by hand: periods told in stretches, totals under a territory's name, columns of other periods, tables that go on."""
import dataclasses

from docx_tables import add_table, document
from grid import Grid, number, plain_layout
from manifest import case, missing, returned, taken
from programs import write_csv, write_openpyxl, write_xlsxwriter, write_xlwt
from tables import digitization_communes, documents_communes, services_communes

TITLE = "KẾT QUẢ SỐ HÓA HỒ SƠ CẤP XÃ"
NO_SCOPE = "KẾT QUẢ SỐ HÓA HỒ SƠ THỦ TỤC HÀNH CHÍNH"

TITLES = [
    ("months-from-to", "Từ tháng 1 đến tháng 6 năm 2023", "2023-H1"),
    ("months-with-years", "Từ tháng 01/2023 đến tháng 06/2023", "2023-H1"),
    ("months-short", "T1-T6/2023", "2023-H1"),
    ("months-dash", "Tháng 4 - 6 năm 2023", "2023-Q2"),
    ("months-listed", "Tháng 4, 5, 6 năm 2023", "2023-Q2"),
    ("quarters-listed", "Quý I, II năm 2023", "2023-H1"),
    ("quarters-plus", "Quý I + II/2023", "2023-H1"),
    ("quarters-dash", "Quý I – Quý II năm 2023", "2023-H1"),
    ("first-day-without-year", "Từ 01/01 đến 30/06/2023", "2023-H1"),
    ("with-hours", "Từ 0h00 ngày 01/01/2023 đến 24h00 ngày 30/06/2023", "2023-H1"),
    ("with-times", "Từ ngày: 01/01/2023 00:00:00 Đến ngày: 30/06/2023 23:59:59", "2023-H1"),
    ("short-years", "Từ 01/01/23 đến 30/06/23", "2023-H1"),
    ("iso-dates", "Từ 2023-01-01 đến 2023-06-30", "2023-H1"),
    ("from-new-year", "Từ đầu năm đến hết ngày 30/06/2023", "2023-H1"),
    ("quarter-spelt", "Quý hai năm 2023", "2023-Q2"),
    ("month-spelt", "Tháng sáu năm 2023", "2023-06"),
    ("compared", "6 tháng đầu năm 2023 (so với cùng kỳ năm 2022)", "2023-H1"),
    ("with-plan", "6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2023", "2023-H1"),
]
FAULTS = [
    ("two-months", "Tháng 5 và tháng 6 năm 2023", "period.nonstandard"),
    ("year-up-to-a-day", "Năm 2023 (số liệu đến ngày 30/06/2023)", "period.missing"),
]
OTHER_KINDS = [
    ("nine-months", "9 tháng/2023", "2023-9M"), ("week", "Tuần 26 năm 2023", "2023-W26"),
    ("up-to-a-month", "Lũy kế đến tháng 6 năm 2023", "2023-H1"),
]
NAMES = [
    ("months", "so hoa T1-T6.2023.xlsx", "2023-H1"), ("glued", "sohoa6thangdaunam2023.xlsx", "2023-H1"),
    ("digits", "sohoa_20230101-20230630.xlsx", "2023-H1"), ("quarters", "so hoa quy I-II 2023.xlsx", "2023-H1"),
]


def small(period="2023-H1"):
    table = digitization_communes().take("Bình An", "Bình Chánh", "Bình Châu", "Bình Hải")
    table.period = period
    return table


def rows(table):
    return [[i + 1, row.label] + [number(v) for v in row.values] for i, row in enumerate(table.rows)]


def total(table, label):
    return [None, label] + [number(v) for v in table.total()]


def file(slug, what, grid, expect, program="openpyxl", extension="xlsx", write=write_openpyxl, **options):
    case(f"real/{slug}.{extension}", program, what, expect, lambda path: write(path, grid), **options)


def periods():
    programs = [("openpyxl", "xlsx", write_openpyxl), ("xlwt", "xls", write_xlwt), ("XlsxWriter", "xlsx", write_xlsxwriter),
                ("a script that prints CSV", "csv", lambda p, g: write_csv(p, g, ";"))]
    for index, (slug, text, period) in enumerate(TITLES):
        table = small(period)
        program, extension, write = programs[index % 4]
        file(f"title-{slug}", f"The title says “{text}”.", plain_layout(table, title=TITLE, period=text),
             taken(table.expected(), notices=missing(table)), program, extension, write)
    for slug, text, period in OTHER_KINDS:
        table = small(period)
        file(f"title-{slug}", f"The title says “{text}”.", plain_layout(table, title=TITLE, period=text),
             taken(table.expected(), notices=missing(table)))
    for slug, text, code in FAULTS:
        file(f"title-{slug}", f"The title says “{text}”.", plain_layout(small(), title=TITLE, period=text), returned(code))
    for slug, name, period in NAMES:
        table = small(period)
        file(f"name-{slug}", f"The file is named “{name}”.", plain_layout(table, title=TITLE, period=None),
             taken(table.expected(), notices=missing(table)), context={"name": name})
    file("name-of-nine-months", "The file's name says nine months, its title six.", plain_layout(small(), title=TITLE),
         returned("period.conflict"), context={"name": "so hoa 9 thang dau nam 2023.xlsx"})
    table = small()
    grid = plain_layout(table, title=TITLE + " 6 THÁNG ĐẦU NĂM", period="NĂM 2023")
    file("title-on-two-lines", "The span stands in one row of the title, the year in the next.", grid,
         taken(table.expected(), notices=missing(table)))


def totals():
    table = small()
    table.total_label = "Huyện Bình Sơn"
    plain = plain_layout(table, title=NO_SCOPE, total=False, footer=False)
    ok = taken(table.expected(), notices=missing(table))
    file("total-named-district", "The total row is called “Huyện Bình Sơn”.",
         dataclasses.replace(plain, rows=plain.rows + [total(table, "Huyện Bình Sơn")]), ok)
    first = len(plain.rows) - len(table.rows)
    file("total-named-district-first", "The same, above the units.",
         dataclasses.replace(plain, rows=plain.rows[:first] + [total(table, "UBND huyện Bình Sơn")] + plain.rows[first:]), ok, "xlwt", "xls",
         write_xlwt)
    wrong = total(table, "Huyện Bình Sơn")
    wrong[2] += 10
    file("total-named-district-wrong", "One figure of that row is wrong.", dataclasses.replace(plain, rows=plain.rows + [wrong]),
         returned(("total.mismatch", f"C{len(plain.rows) + 1}")))
    top = total(table, "Tổng số")
    top[2] += 10
    file("total-first-wrong", "One figure of a total above the units is wrong.",
         dataclasses.replace(plain, rows=plain.rows[:first] + [top] + plain.rows[first:]), returned(("total.mismatch", f"C{first + 1}")))
    half = len(table.rows) // 2
    def part(rows, label):
        piece = small()
        piece.rows = rows
        return total(piece, label)
    parts = [part(table.rows[:half], "Cộng cụm 1"), part(table.rows[half:], "Cộng cụm 2")]
    data = plain.rows[first:]
    own = small()
    own.total_label = "Tổng cộng"
    file("total-first-subtotals-after", "The grand total stands first, subtotals below their groups.",
         dataclasses.replace(plain, rows=plain.rows[:first] + [total(table, "Tổng cộng")] + data[:half] + [parts[0]] + data[half:] + [parts[1]]),
         taken(own.expected(), notices=missing(own)))
    none = small()
    none.total_label = None
    file("two-totals", "Two halves, each with a total of its own, and none of all.",
         dataclasses.replace(plain, rows=plain.rows[:first] + data[:half] + [part(table.rows[:half], "Tổng cộng")] + data[half:] + [part(table.rows[half:], "Tổng cộng")]),
         taken(none.expected(total=False), notices=missing(none)))
    file("rows-of-no-unit", "Rows of averages, of the same period last year and of rates stand below the total.",
         dataclasses.replace(plain, rows=plain.rows + [total(own, "Tổng cộng"), [None, "Bình quân", 812.5, 400.25], [None, "Cùng kỳ năm trước", 3100, 1500],
                                                       [None, "Tỷ lệ (%)", None, 43.2]]),
         taken(own.expected(), notices=missing(own)))
    file("unit-row-in-brackets", "All figures of a unit stand in brackets: negative, not column numbers.",
         dataclasses.replace(plain, rows=plain.rows[:first] + [data[0][:2] + [f"({n})" for n in range(1, 9)]] + data[1:]),
         returned(*[("cell.not_a_number" if c in "EI" else "cell.negative", f"{c}{first + 1}") for c in "CDEFGHIJ"]))


def columns():
    table = small()
    ok = taken(table.expected(), notices=missing(table))
    grid = plain_layout(table, title=TITLE, merges=False, footer=False)
    head = 3
    def with_columns(at, group, leaf, values):
        changed = [list(row) + [None] * (10 - len(row)) if i >= head else list(row) for i, row in enumerate(grid.rows)]
        for i in range(head, len(changed)):
            column = {head: group, head + 1: leaf}.get(i, values(changed[i]) if i > head + 2 else None)
            changed[i].insert(at, column)
        return dataclasses.replace(grid, rows=changed)
    file("column-of-last-year", "A column of the same period last year stands before the period's own.",
         with_columns(2, "Cùng kỳ năm trước", "Số hồ sơ Tiếp nhận", lambda row: row[2] - 7), taken(table.expected(), notices=missing(table) + ["column.unknown"]))
    file("column-of-sums", "A column counts from the beginning of the year.",
         with_columns(10, "Lũy kế từ đầu năm", "Số hồ sơ Tiếp nhận", lambda row: row[2] + 7), taken(table.expected(), notices=missing(table) + ["column.unknown"]))
    file("column-of-codes", "“Mã đơn vị” stands before the names.", with_columns(1, "Mã đơn vị", None, lambda row: 21000), ok)
    other = plain_layout(table, title=TITLE, merges=False, footer=False, total=False)
    other.set("C4", "Năm 2022")
    file("group-of-another-year", "The group's heading says 2022, the title 2023.", other,
         returned(*[("period.conflict", f"{c}5") for c in "CDEF"]))
    alone = plain_layout(table, title=TITLE, merges=False, footer=False, total=False)
    alone.set("C5", "Số hồ sơ Tiếp nhận lũy kế")
    file("sums-alone", "Only sums from the beginning of the year stand under the heading.", alone, returned("column.missing"))


def several():
    table = small()
    documents = documents_communes().take("Bình An", "Bình Chánh", "Bình Châu", "Bình Hải")
    documents.rows.reverse()
    left = plain_layout(table, footer=False)
    right = plain_layout(documents, footer=False)
    width = 12
    beside = [list(left.rows[i]) + [None] * (width - len(left.rows[i])) if i < len(left.rows) else [None] * width for i in range(max(len(left.rows), len(right.rows)))]
    for i, row in enumerate(right.rows):
        beside[i] += row
    merges = left.merges + [(a, b + width, c, d + width) for a, b, c, d in right.merges]
    file("two-side-by-side", "Two datasets stand side by side, their units in another order.", Grid(beside, merges),
         taken(table.expected(), documents.expected(), notices=missing(table, documents) + ["total.unlabelled"]))
    quarter = documents_communes().take("Bình An", "Bình Chánh", "Bình Châu", "Bình Hải")
    quarter.period = "2023-Q2"
    below = left.below(plain_layout(quarter, period="Từ ngày: 01/04/2023 Đến ngày: 30/06/2023"), gap=2)
    file("two-below-of-two-periods", "Two datasets below each other, each with its own title and period.", below,
         taken(table.expected(), quarter.expected(), notices=missing(table, quarter) + ["total.unlabelled"]))
    former = small("2022-H1")
    below = left.below(plain_layout(former, period="(Từ ngày 01/01/2022 đến ngày 30/06/2022)"), gap=2)
    file("one-below-of-two-periods", "One dataset twice, for two periods, below each other.", below,
         taken(table.expected(), former.expected(), notices=missing(table, former)), "XlsxWriter", "xlsx", write_xlsxwriter)

    whole = digitization_communes().take("Bình An", "Bình Chánh", "Bình Châu", "Bình Hải", "Bình Hòa", "Bình Trung")
    whole.total_label = "Tổng cộng"
    data = rows(whole)
    head = plain_layout(small(), title=TITLE, total=False, footer=False).rows[:6]
    file("goes-on-without-header", "The second sheet goes on without title and header.",
         [Grid(head + data[:3], name="Trang 1"), Grid(data[3:] + [total(whole, "Tổng cộng")], name="Trang 2")],
         taken(whole.expected(), notices=missing(whole)))
    own = whole.copy()
    own.total_label = None
    pieces = []
    for start in (0, 3):
        piece = whole.copy()
        piece.rows = whole.rows[start:start + 3]
        pieces.append(Grid(head + data[start:start + 3] + [total(piece, "Tổng cộng")], name=f"Trang {start // 3 + 1}"))
    file("own-total-on-each-sheet", "Each of two sheets adds up its own rows.", pieces, taken(own.expected(total=False), notices=missing(own)), "xlwt", "xls", write_xlwt)
    unknown = Grid([["Bảng khác"], [], ["STT", "Đơn vị", "Cột A", "Cột B"]] + [row[:4] for row in data])
    file("one-known-one-not", "A second sheet has figures of units under headings that nobody knows.",
         [plain_layout(table, title=TITLE, name="Số hóa"), dataclasses.replace(unknown, name="Khác")],
         taken(table.expected(), notices=missing(table) + ["table.unrecognized"]))

    def word(path):
        doc = document()
        for row in head[:2]:
            doc.add_paragraph(row[0])
        add_table(doc, Grid(head + data[:3]), 3)
        doc.add_paragraph("Trang 2")
        add_table(doc, Grid(data[3:] + [total(whole, "Tổng cộng")]))
        doc.save(path)
    case("real/goes-on-without-header.docx", "python-docx", "The table goes on in a second one without header.",
         taken(whole.expected(), notices=missing(whole)), word)


def units():
    table = small()
    for row, label in zip(table.rows, ["1. Xã Bình An", "Xã Bình Chánh (1)", "UBND xã Bình Châu - H. Bình Sơn", "Xã Bình Hải (Bình Sơn)"]):
        row.label = label
    file("numbered-and-placed", "Units with a number, a footnote and the district's name.", plain_layout(table, title=TITLE),
         taken(table.expected(), notices=missing(table)))
    table = small()
    table.rows[0].label = "Bộ phận một cửa xã Bình An"
    file("near-one-stop-shop", "A commune's receiving body stands for the commune.", plain_layout(table, title=TITLE),
         taken(table.expected(), notices=missing(table)))
    for slug, label in [("without-accents", "xa Binh An"), ("half-a-name", "Xã Bình Tân")]:
        table = small()
        table.rows[0].label = label
        file(f"near-{slug}", f"A unit is written “{label}”; the total row is right.", plain_layout(table, title=TITLE), returned(("unit.near_miss", "B7")))


def services():
    table = services_communes()
    table.rows = table.rows[:4]
    leaves = ["Tổng số TTHC đã cung cấp", "Tổng số", "Tiếp nhận tại nơi giải quyết", "Tiếp nhận qua mạng"]
    head = [["STT", "Đơn vị", "DVC trực tuyến một phần", None, None, None, "DVC trực tuyến toàn trình"], [None, None] + leaves + leaves]
    file("services-bare-totals", "Dossiers are headed “Tổng số” beside the column of procedures.",
         plain_layout(table, title="DỊCH VỤ CÔNG TRỰC TUYẾN CẤP XÃ", header=head, total=False, footer=False),
         taken(table.expected(total=False), notices=missing(table)))


def all():
    periods()
    totals()
    columns()
    several()
    units()
    services()
