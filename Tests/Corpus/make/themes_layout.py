"""Where tables stand, how they are headed, and what stands between the rows."""
import dataclasses

from docx_tables import add_table, document, write_docx
from grid import HEADERS, NUMBER_ROW, Grid, number, plain_layout
from manifest import case, missing, returned, taken
from programs import html_rows, write_csv, write_openpyxl, write_perl, write_poi, write_soffice, write_xlsxwriter, write_xlwt
from tables import H1_2023, Row, digitization_communes, documents_communes, services_communes, services_district


def some():
    return digitization_communes().take("Bình An", "Bình Chánh", "Bình Châu", "Bình Hải", "Bình Hòa", "Bình Trung")


def data_rows(table, first=1):
    return [[first + i, row.label] + [number(v) for v in row.values] for i, row in enumerate(table.rows)]


def total_row(table, label="TỔNG SỐ"):
    return [None, label] + [number(v) for v in table.total()]


def one(slug, what, grid, expect, program="openpyxl", extension="xlsx", write=write_openpyxl, **options):
    case(f"layout/{slug}.{extension}", program, what, expect, lambda path: write(path, grid() if callable(grid) else grid), **options)


def headers():
    table = some()
    expect = taken(table.expected(), notices=missing(table))
    one("header-not-merged", "Header levels were typed without merging.", plain_layout(table, merges=False), expect)
    one("header-not-merged-csv", "CSV keeps no merges.", plain_layout(table, merges=False), expect, "a script that prints CSV",
        "csv", lambda p, g: write_csv(p, g, ";"))
    levels = HEADERS["digitization"][0]
    upper = [[v.upper() if v else v for v in level] for level in levels]
    one("header-capitals", "The header is in capitals.", plain_layout(table, header=upper), expect)
    filled = [[levels[0][0], levels[0][1]] + [levels[0][2]] * 4 + [levels[0][6]] * 4, levels[1]]
    one("header-repeated-labels", "Each column repeats its group's label.", plain_layout(table, header=filled), expect)
    single = [["TT", "Tên đơn vị", "Số hồ sơ đã tiếp nhận", "Đã số hóa TPHS", "Tỷ lệ số hóa TPHS", "Chưa số hóa TPHS",
               "Số hồ sơ đã giải quyết", "Đã số hóa kết quả", "Tỷ lệ số hóa kết quả", "Chưa số hóa kết quả"]]
    one("header-one-level", "One header row with shortened labels.", plain_layout(table, header=single), expect)
    one("column-numbers-plain", "Column numbers without brackets: 1 2 3 …",
        plain_layout(table, numbers=["A", "B", 1, 2, 3, 4, 5, 6, 7, 8]), expect)
    one("column-numbers-text", "Column numbers as texts without brackets.",
        plain_layout(table, numbers=["A", "B", "1", "2", "3=2/1", "4", "5=6+8", "6", "7=6/5", "8"]), expect, "xlwt", "xls", write_xlwt)
    one("without-column-numbers", "No row of column numbers.", plain_layout(table, numbers=[]), expect)

    def blank_rows():
        grid = plain_layout(table, merges=False)
        rows = grid.rows[:4] + [[]] + grid.rows[4:5] + [[], []] + grid.rows[5:]
        return dataclasses.replace(grid, rows=rows)
    one("blank-rows-in-header", "Blank rows stand inside the header.", blank_rows, expect)

    def repeated():
        grid = plain_layout(table, total=False, footer=False)
        head = grid.rows[3:6]
        rows = grid.rows[:8] + [list(r) for r in head] + grid.rows[8:10] + [list(r) for r in head] + grid.rows[10:]
        merges = grid.merges + [(a + 5, b, c + 5, d) for a, b, c, d in grid.merges]
        return dataclasses.replace(grid, rows=rows + [total_row(table)], merges=merges)
    one("header-on-each-page", "Header and column numbers are repeated on each page.", repeated, expect)
    one("header-on-each-page", "The same in BIFF8.", repeated, expect, "Perl Spreadsheet::WriteExcel", "xls",
        lambda p, g: write_perl("xls", p, g))


def columns():
    table = some()
    expect = taken(table.expected(), notices=missing(table))

    def reordered(order):
        def change():
            grid = plain_layout(table, merges=False, footer=False)
            filled = [list(grid.rows[3]), list(grid.rows[4])]
            filled[0] = filled[0][:2] + [filled[0][2]] * 4 + [filled[0][6]] * 4
            rows = grid.rows[:3] + [[row[c] if c is not None and c < len(row) else None for c in order]
                                    for row in filled + grid.rows[5:]]
            return dataclasses.replace(grid, rows=rows)
        return change
    one("results-before-intake", "The two halves of the table are exchanged.", reordered([0, 1, 6, 7, 8, 9, 2, 3, 4, 5]), expect)
    one("columns-shuffled", "Columns stand in another order.", reordered([0, 1, 5, 3, 4, 2, 9, 8, 7, 6]), expect)
    one("units-last", "The units stand in the last column.", reordered([0, 2, 3, 4, 5, 6, 7, 8, 9, 1]), expect)
    one("without-numbering", "There is no column of row numbers.", reordered([1, 2, 3, 4, 5, 6, 7, 8, 9]), expect)
    one("blank-columns-between", "Blank columns stand between the columns.",
        reordered([0, None, 1, None, 2, 3, None, 4, 5, None, 6, 7, 8, None, 9]), expect)
    one("column-missing", "The last column was deleted.", reordered([0, 1, 2, 3, 4, 5, 6, 7, 8]), returned(("column.missing", None)))
    one("two-columns-missing", "Both rates were deleted: they are computed.", reordered([0, 1, 2, 3, 5, 6, 7, 9]),
        taken(table.expected(), notices=missing(table) + ["column.computed"] * 2))
    one("column-twice", "One column stands twice.", reordered([0, 1, 2, 3, 4, 5, 2, 6, 7, 8, 9]), returned(("column.ambiguous", "G5")))

    def extra():
        grid = plain_layout(table)
        grid.set("K4", "Số máy quét")
        grid.set("K7", 2)
        grid.set("L4", "Ghi chú")
        grid.set("L8", "đã kiểm tra")
        return grid
    one("unknown-column", "A further column that no dataset knows, and one of remarks.", extra,
        taken(table.expected(), notices=missing(table) + ["column.unknown"]))


def places():
    table = some()
    expect = taken(table.expected(), notices=missing(table))
    one("far-away", "The table begins in column H, row 41.", plain_layout(table).moved(40, 7), expect)
    one("far-away-xls", "The table begins in column F, row 21.", plain_layout(table).moved(20, 5), expect, "xlwt", "xls", write_xlwt)
    one("one-column-right", "An empty leading column.", plain_layout(table).moved(0, 1), expect, "LibreOffice Calc", "ods",
        lambda p, g: write_soffice(p, g, "ods"))
    one("from-first-cell", "No title rows: the header is in row 1, the period in the sheet's name.",
        plain_layout(table, title=False, period=None, name="6 tháng đầu năm 2023"), expect)

    def office_header():
        grid = plain_layout(table)
        top = [["UBND HUYỆN BÌNH SƠN", None, None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
               ["VĂN PHÒNG HĐND VÀ UBND", None, None, None, None, "Độc lập - Tự do - Hạnh phúc"],
               ["Số: 15/BC-VP", None, None, None, None, "Bình Sơn, ngày 05 tháng 7 năm 2023"], []]
        lower = grid.moved(len(top), 0)
        return dataclasses.replace(lower, rows=top + lower.rows[len(top):])
    one("letterhead", "A letterhead with a date of signing stands above the title.", office_header, expect)

    def footers():
        grid = plain_layout(table, footer=False)
        rows = grid.rows + [
            [], ["Ghi chú: số liệu lấy từ hệ thống một cửa điện tử lúc 8 giờ 30 ngày 05/7/2023."],
            [None, None, None, None, None, None, "Bình Sơn, ngày 05 tháng 7 năm 2023"],
            [None, "NGƯỜI LẬP BIỂU", None, None, None, None, "CHÁNH VĂN PHÒNG"],
            [None, "(Ký, ghi rõ họ tên)", None, None, None, None, "(Ký tên, đóng dấu)"], [], [],
            [None, "Nguyễn Văn A", None, None, None, None, "Trần Thị B"], ["Trang 1/1"]]
        return dataclasses.replace(grid, rows=rows)
    one("signatures", "Notes, place and date, two signatures and a page number follow.", footers, expect)
    one("signatures", "The same in a Word document.", footers, expect, "python-docx", "docx", write_docx)
    one("blank-rows-between-units", "A blank row after every unit.", lambda: blank_between(table), expect)


def blank_between(table):
    grid = plain_layout(table)
    rows = grid.rows[:6]
    for row in grid.rows[6:]:
        rows += [row, []]
    return dataclasses.replace(grid, rows=rows)


def groups():
    table = some()
    head = plain_layout(table, total=False, footer=False).rows[:6]
    merges = plain_layout(table).merges
    first, second = table.take("Bình An", "Bình Chánh", "Bình Châu"), table.take("Bình Hải", "Bình Hòa", "Bình Trung")
    expect = taken(table.expected(), notices=missing(table))

    def stacked(slug, what, *rows, expect=expect):
        one(slug, what, Grid(head + list(rows), merges), expect)

    stacked("group-rows", "Rows that only name a group.", ["I", "Các xã phía Bắc"], *data_rows(first), ["II", "Các xã phía Nam"],
            *data_rows(second), total_row(table))
    stacked("subtotals-above", "Groups with their subtotal in the group's row.",
            ["I", "Các xã phía Bắc"] + total_row(first)[2:], *data_rows(first),
            ["II", "Các xã phía Nam"] + total_row(second)[2:], *data_rows(second), total_row(table))
    stacked("subtotals-below", "Subtotals named “Cộng” after each group.", *data_rows(first), total_row(first, "Cộng"),
            *data_rows(second, 4), total_row(second, "Cộng"), total_row(table, "Tổng cộng"))
    stacked("total-first", "The total stands in the first row.", total_row(table, "TỔNG CỘNG"), *data_rows(table))
    stacked("total-first-then-trong-do", "Total first, then “Trong đó:”.", total_row(table, "Tổng số"), [None, "Trong đó:"], *data_rows(table))
    for slug, label in [("cong", "Cộng"), ("tong", "Tổng"), ("toan-huyen", "Toàn huyện"), ("tong-so-ho-so", "Tổng số hồ sơ"),
                        ("capitals", "TỔNG CỘNG:")]:
        stacked(f"total-named-{slug}", f"The total row is named “{label}”.", *data_rows(table), total_row(table, label))
    stacked("total-unnamed", "The total row has no name.", *data_rows(table), total_row(table, None),
            expect=taken(table.expected(), notices=missing(table) + ["total.unlabelled"]))
    stacked("total-no-break-space", "The total row's name is a no-break space.", *data_rows(table), total_row(table, "\u00a0"),
            expect=taken(table.expected(), notices=missing(table) + ["total.unlabelled"]))
    in_first = total_row(table, None)
    in_first[0] = "Tổng cộng"
    case("layout/total-merged-over-numbering.xlsx", "XlsxWriter", "“Tổng cộng” is merged over numbering and unit.", expect,
         lambda path: write_xlsxwriter(path, Grid(
             head + data_rows(table) + [in_first], merges + [(12, 0, 12, 1)])))
    stacked("without-total", "There is no total row.", *data_rows(table),
            expect=taken(table.expected(total=False), notices=missing(table)))
    wrong = total_row(table, None)
    wrong[2] += 1
    stacked("unnamed-row-that-is-no-total", "A row without name whose figures are not the sums.", *data_rows(table), wrong,
            expect=returned(("row.unrecognized", None)))
    stacked("rates-under-the-total", "A row “Tỷ lệ” stands under the total.", *data_rows(table), total_row(table),
            [None, "Tỷ lệ (%)", None, "61,43", None, "38,57"])


def several():
    digitization, services, documents = digitization_communes(), services_communes(), documents_communes()
    three = [plain_layout(digitization, name="Số hóa"), plain_layout(services, name="DVCTT"), plain_layout(documents, name="Văn bản")]
    expect = taken(digitization.expected(), services.expected(), documents.expected(), notices=["total.unlabelled"])
    for program, extension, write in [
        ("openpyxl", "xlsx", write_openpyxl), ("xlwt", "xls", write_xlwt),
        ("LibreOffice Calc", "ods", lambda p, g: write_soffice(p, g, "ods")),
        ("Perl Excel::Writer::XLSX", "xlsx", lambda p, g: write_perl("xlsx", p, g)),
        ("Apache POI (HSSF)", "xls", write_poi)]:
        slug = {"Perl Excel::Writer::XLSX": "perl", "Apache POI (HSSF)": "poi"}.get(program, program.split()[0].lower())
        one(f"three-sheets-{slug}", "Three datasets on three sheets.", three, expect, program, extension, write)
    one("three-on-one-sheet", "Three datasets below each other on one sheet.",
        lambda: plain_layout(digitization).below(plain_layout(services), 2).below(plain_layout(documents), 2), expect)

    def word(path):
        result = document()
        for grid in three:
            result.add_paragraph(grid.rows[0][0])
            result.add_paragraph(grid.rows[1][0])
            add_table(result, Grid([r for r in grid.rows if "NGƯỜI LẬP BIỂU" not in r], grid.merges), 3)
            result.add_paragraph("")
        result.save(path)
    case("layout/three-tables.docx", "python-docx", "Three tables in a Word document, titles between them.", expect, word)

    def nested(path):
        result = document()
        outer = result.add_table(3, 1)
        grid = plain_layout(digitization, footer=False)
        outer.cell(0, 0).text, outer.cell(1, 0).text = grid.rows[0][0], grid.rows[1][0]
        inner = outer.cell(2, 0).add_table(len(grid.rows) - 3, 10)
        from docx_tables import fill
        fill(inner, grid.rows[3:], [(a - 3, b, c - 3, d) for a, b, c, d in grid.merges])
        result.save(path)
    case("layout/table-in-a-table.docx", "python-docx", "The table stands inside a layout table's cell.",
         taken(digitization.expected()), nested)

    first = digitization.first(10)
    rest = digitization.copy()
    rest.rows = rest.rows[10:]
    split = digitization.expected(total=False)
    parts = [plain_layout(first, total=False, footer=False, name="Trang 1"), plain_layout(rest, total=False, name="Trang 2")]
    one("split-over-sheets", "One dataset is split over two sheets, each with its title.", parts, taken(split))
    one("split-over-sheets", "The same in BIFF8, the second sheet without title.",
        [parts[0], plain_layout(rest, title=False, period=None, total=False, name="Trang 2")], taken(split), "xlwt", "xls", write_xlwt)
    whole_total = plain_layout(rest, total=False, footer=False, name="Trang 2")
    whole_total.rows.append(total_row(digitization))
    one("split-with-grand-total", "Split over two sheets; the second ends with the total of both.", [parts[0], whole_total],
        taken(digitization.expected()))
    one("unit-on-both-sheets", "A unit stands on both sheets.",
        [parts[0], plain_layout(digitization.first(1), total=False, name="Trang 2")],
        returned(("unit.duplicate", None, "Trang 2")))

    old = plain_layout(digitization.first(2), name="Nháp", total=False)
    hidden = [dataclasses.replace(old, hidden=True), plain_layout(digitization, name="Chính thức")]
    for program, extension, write in [("XlsxWriter", "xlsx", write_xlsxwriter), ("xlwt", "xls", write_xlwt),
                                      ("LibreOffice Calc", "ods", lambda p, g: write_soffice(p, g, "ods"))]:
        one(f"hidden-sheet-{program.split()[0].lower()}", "A hidden draft sheet stands before the visible one.", hidden,
            taken(digitization.expected()), program, extension, write)
    folded = dataclasses.replace(plain_layout(digitization), hidden_rows=[8, 9, 10], hidden_columns=[4])
    one("hidden-rows-and-columns", "Rows and a column are hidden; the total counts them.", folded, taken(digitization.expected()),
        "XlsxWriter", "xlsx", write_xlsxwriter)
    one("other-sheets", "A cover, a list of officers and an empty sheet stand around the table.",
        [Grid([["BÁO CÁO SỐ LIỆU"]], name="Bìa"), plain_layout(digitization, name="Số liệu"),
         Grid([["Họ tên", "Điện thoại"], ["Nguyễn Văn A", "0255 123 456"]], name="Danh bạ"), Grid([[]], name="Trang tính3")],
        taken(digitization.expected()))
    one("nothing-known", "A class list.", Grid([["DANH SÁCH LỚP"], ["Họ tên", "Điểm"], ["An", 8], ["Bình", 9]]),
        returned("file.nothing_recognized"))
    one("header-without-rows", "The export found nothing: header and no rows.",
        plain_layout(digitization.first(0), total=False), returned(("table.empty", None)))


def all():
    headers()
    columns()
    places()
    groups()
    several()
