"""Numbers as people and programs print them, and what is no number."""
import decimal

from docx_tables import write_docx
from grid import Boolean, CellError, Day, Formula, Percent, plain_layout
from manifest import case, missing, returned, taken
from ods_tables import write_odfpy
from programs import html_rows, spreadsheetml, write_csv, write_openpyxl, write_poi, write_soffice, write_xlsxwriter, write_xlwt
from tables import digitization_communes, documents_communes, services_communes

HEAD = 6  # data begins in the row after


def small():
    return digitization_communes().take("Bình Chánh", "Bình Đông", "Bình Hải", "Bình Hòa")


def grouped(separator):
    def show(value, field):
        if field.endswith("_rate"):
            return float(value)
        return f"{value:,}".replace(",", separator)
    return show


def rates(form):
    return lambda value, field: form(value) if field.endswith("_rate") else value


def read_right():
    table = small()
    expect = taken(table.expected(), notices=missing(table))

    def sheet(slug, what, show, program="openpyxl", extension="xlsx", write=write_openpyxl, expect=expect):
        case(f"numbers/{slug}.{extension}", program, what, expect,
             lambda path: write(path, plain_layout(table, show=show)))

    sheet("thousands-dot", "Counts are texts with a dot before three digits.", grouped("."))
    sheet("thousands-comma", "Counts are texts with a comma before three digits.", grouped(","))
    sheet("thousands-space", "Counts are texts with a space before three digits.", grouped(" "))
    sheet("thousands-no-break-space", "Counts are texts with a no-break space before three digits.", grouped("\u00a0"))
    sheet("thousands-narrow-space", "Counts are texts with a narrow no-break space.", grouped("\u202f"), "xlwt", "xls", write_xlwt)
    sheet("thousands-dot-odf", "The same in OpenDocument.", grouped("."), "odfpy", "ods", write_odfpy)
    sheet("thousands-dot-word", "The same in a Word table.", grouped("."), "python-docx", "docx", write_docx)
    sheet("rate-decimal-comma", "Rates are texts with a decimal comma.", rates(lambda v: str(v).replace(".", ",")))
    sheet("rate-percent-sign", "Rates are texts with a percent sign.", rates(lambda v: f"{v}%"))
    sheet("rate-percent-sign-space", "Rates are texts with a comma, a space and a percent sign.",
          rates(lambda v: str(v).replace(".", ",") + " %"))
    sheet("rate-two-decimals", "Rates are texts that always have two decimals.", rates(lambda v: f"{v:.2f}".replace(".", ",")))
    sheet("everything-is-text", "All numbers are texts.", lambda v, f: str(v))
    sheet("everything-is-text-with-spaces", "All numbers are texts with spaces around.", lambda v, f: f" {v}\u00a0")
    sheet("apostrophe", "Counts are texts that a hidden apostrophe made.", lambda v, f: str(v), "LibreOffice Calc", "xls",
          lambda p, g: write_soffice(p, g, "xls:MS Excel 97"))
    sheet("counts-with-two-decimals", "An export prints counts with two decimals: 1.576,00.",
          lambda v, f: float(v) if f.endswith("_rate") else f"{v:,}".replace(",", ".") + ",00")
    sheet("floats-in-counts", "Counts were written as floating-point numbers, 1576.0.", lambda v, f: float(v))
    case("numbers/spreadsheetml-grouped.xml", "a script that prints SpreadsheetML 2003", "Grouped counts as String data.",
         expect, lambda path: path.write_text(spreadsheetml(plain_layout(table, show=grouped("."))), encoding="utf-8"))
    case("numbers/csv-mixed-notation.csv", "a script that prints CSV", "Counts 1.576 beside rates 22.84 in one file.",
         expect, lambda path: write_csv(path, plain_layout(table, show=grouped(".")), ";"))

    zero = small()
    for row in zero.rows:
        row.values[5:8] = [0, decimal.Decimal(0), row.values[4]]
    for slug, mark in [("dash", "-"), ("en-dash", "–"), ("khong", "không"), ("khong-capital", "Không")]:
        case(f"numbers/zero-as-{slug}.xlsx", "openpyxl", f"“{mark}” stands for none in a count.",
             taken(zero.expected(), notices=missing(zero)),
             lambda path, mark=mark: write_openpyxl(path, plain_layout(
                 zero, show=lambda v, f: mark if v == 0 and f == "settled_digitized" else float(v))))

    absent = small()
    absent.rows[1].values[4:8] = [0, 0, None, 0]
    for slug, program, extension, write, mark in [
        ("nan-percent", "XlsxWriter", "xlsx", write_xlsxwriter, "NaN%"), ("nan", "openpyxl", "xlsx", write_openpyxl, "NaN"),
        ("rate-blank", "openpyxl", "xlsx", write_openpyxl, None), ("rate-x", "xlwt", "xls", write_xlwt, "x"),
        ("rate-na", "openpyxl", "xlsx", write_openpyxl, "N/A"),
        ("rate-division-by-zero", "xlwt", "xls", write_xlwt, CellError("#DIV/0!")),
        ("rate-division-by-zero-formula", "XlsxWriter", "xlsx", write_xlsxwriter, CellError("#DIV/0!")),
    ]:
        def make(path, write=write, mark=mark):
            grid = plain_layout(absent, show=lambda v, f: mark if v is None else float(v))
            write(path, grid)
        case(f"numbers/absent-{slug}.{extension}", program, f"A rate of nothing prints {shown_mark(mark)}.",
             taken(absent.expected(), notices=missing(absent)), make)

    unknown = small()
    unknown.rows[2].values[5] = None
    unknown.rows[2].values[6] = None
    unknown.rows[2].values[7] = None
    for slug, mark in [("blank", None), ("x", "x"), ("dots", "…")]:
        case(f"numbers/count-not-given-{slug}.xlsx", "openpyxl", f"Counts were left out: {shown_mark(mark)}.",
             taken(unknown.expected(total=False), notices=missing(unknown) + ["cell.missing"] * 2),
             lambda path, mark=mark: write_openpyxl(
                 path, plain_layout(unknown, total=False, show=lambda v, f: mark if v is None else float(v))))


def shown_mark(mark):
    return "nothing" if mark is None else f"“{mark.name if isinstance(mark, CellError) else mark}”"


def wrong():
    def cell(slug, what, changes, findings, program="openpyxl", extension="xlsx", write=write_openpyxl, total=False, table=None):
        """`changes` are cells to overwrite; `findings` the errors."""
        def make(path):
            grid = plain_layout(table or small(), total=total)
            for place, value in changes.items():
                grid.set(place, value)
            write(path, grid)
        case(f"returned/{slug}.{extension}", program, what, returned(*findings), make)

    lost = "cell.thousands_lost"
    cell("thousands-lost", "1.576 became the fraction 1.576 when a spreadsheet opened it.", {"C7": 1.576}, [(lost, "C7")])
    cell("thousands-lost-trailing-zero", "1.670 became 1.67.", {"C8": 1.67, "D8": 63}, [(lost, "C8")])
    cell("thousands-lost-xls", "Two counts lost their thousands, in BIFF8.", {"C9": 2.752, "D9": 2.694},
         [(lost, "C9"), (lost, "D9")], "xlwt", "xls", write_xlwt)
    cell("thousands-lost-ods", "A count lost its thousands, in OpenDocument.", {"C10": 2.016}, [(lost, "C10")], "odfpy", "ods", write_odfpy)
    cell("thousands-lost-poi", "A count lost its thousands, by Apache POI.", {"G10": 2.002}, [(lost, "G10")],
         "Apache POI (HSSF)", "xls", write_poi)
    cell("thousands-lost-text", "A count is the text 1,67.", {"C8": "1,67"}, [(lost, "C8")])
    cell("word", "A count is in words.", {"D7": "ba trăm sáu mươi"}, [("cell.not_a_number", "D7")])
    cell("number-with-measure", "A count carries its measure.", {"D7": "360 hồ sơ"}, [("cell.not_a_number", "D7")])
    cell("two-numbers", "Two numbers stand in one cell.", {"D7": "360/1576"}, [("cell.not_a_number", "D7")])
    cell("exponent", "1e3 is no count that an officer types.", {"D7": "1e3"}, [("cell.not_a_number", "D7")])
    cell("hexadecimal", "0x1A is no number.", {"D7": "0x1A"}, [("cell.not_a_number", "D7")])
    cell("infinity", "A rate prints Infinity%.", {"E7": "Infinity%"}, [("cell.not_a_number", "E7")])
    cell("full-width-digits", "Digits of another script.", {"D7": "３６０"}, [("cell.not_a_number", "D7")])
    cell("negative-number", "A count is below zero.", {"D7": -360}, [("cell.negative", "D7")])
    cell("negative-text", "A count is below zero, as text.", {"D7": "-360"}, [("cell.negative", "D7")])
    cell("negative-brackets", "A count is below zero as accountants write it.", {"D7": "(360)"}, [("cell.negative", "D7")])
    cell("negative-rate", "A rate is below zero.", {"E7": -22.84}, [("cell.negative", "E7")])
    cell("fraction", "Half a dossier.", {"C8": 1670.5}, [("cell.fraction", "C8")])
    cell("wrong-grouping", "Digits grouped by two.", {"C8": "16.70.5"}, [("cell.not_a_number", "C8")])
    cell("percent-in-count", "A count is formatted as percent.", {"D7": Percent(0.36)}, [("cell.fraction", "D7")])
    cell("percent-text-in-count", "A percentage stands in a count.", {"D7": "22,84%"}, [("cell.fraction", "D7")])
    cell("date-in-count", "A spreadsheet turned 3-6 into a date.", {"D7": Day(2023, 6, 3)}, [("cell.not_a_number", "D7")])
    cell("boolean-in-count", "TRUE stands in a count.", {"D7": Boolean(True)}, [("cell.not_a_number", "D7")])
    cell("error-reference", "A count is #REF!.", {"D7": CellError("#REF!")}, [("cell.error", "D7")])
    cell("error-division", "A count is #DIV/0!.", {"D7": CellError("#DIV/0!")}, [("cell.error", "D7")], "xlwt", "xls", write_xlwt)
    cell("error-text", "The text of an error stands in a count.", {"D7": "#VALUE!"},
         [("cell.error|cell.not_a_number", "D7")])
    cell("formula-without-value", "A formula was saved without its result.", {"F7": Formula("=C7-D7")},
         [("cell.formula_without_value", "F7")])
    cell("formula-typed-as-text", "The text of a formula stands in a count.", {"F7": "=C7-D7"}, [("cell.not_a_number", "F7")])
    cell("rate-above-hundred", "A rate is above 100.", {"E7": 228.4}, [("cell.out_of_range", "E7")])
    cell("rate-wrong", "A rate does not follow from its parts.", {"E7": 24.82}, [("rule.rate", "E7")])
    cell("rate-off-by-one", "A rate is wrong in its last digit: 3,78 for 3,77.", {"E8": 3.78}, [("rule.rate", "E8")])
    cell("sum-wrong", "The parts do not add up to the total; the rate says which one is wrong.", {"F7": 1217}, [("rule.sum", "F7")])
    cell("total-wrong", "The total row is one too many in one column; its other figures are right.", {"D11": 4352}, [("total.mismatch", "D11")], total=True)
    cell("total-wrong-first-column", "The total row's first figure is one too many.", {"C11": 8015}, [
        ("total.mismatch", "C11")], total=True)
    cell("word-under-a-total", "A word in a count; the total row, which is right, must not be blamed.",
         {"D7": "ba trăm sáu mươi"}, [("cell.not_a_number", "D7")], total=True)
    cell("many", "Three kinds of faults in one table.", {"D7": "hai trăm", "C8": 1.67, "H9": -884, "E10": "Infinity%"}, [
        ("cell.not_a_number", "D7"), (lost, "C8"), ("cell.negative", "H9"), ("cell.not_a_number", "E10")])

    documents = documents_communes().take("Bình An", "Bình Trị", "Bình Châu")
    cell("documents-bound", "More documents signed and unsigned than came in.", {"F6": 9999}, [("rule.bound", "C6")], table=documents)
    cell("documents-outgoing-sum", "Signed and unsigned documents are not all that went out.", {"K7": 300},
         [("rule.sum", "H7")], table=documents)
    services = services_communes().take("Bình An", "Bình Chánh", "Bình Châu")
    cell("services-sum", "Channels do not add up.", {"E7": 155}, [("rule.sum", "D7")], table=services, program="xlwt", extension="xls", write=write_xlwt)

    def csv_fault(path):
        grid = plain_layout(small(), total=False)
        grid.set("D7", "hai trăm")
        write_csv(path, grid, ";")
    case("returned/word-in-csv.csv", "a script that prints CSV", "A count in words, in CSV.",
         returned(("cell.not_a_number", "D7")), csv_fault)

    def html_fault(path):
        grid = plain_layout(small(), total=False)
        grid.set("C8", "-5")
        path.write_text("<table>" + html_rows(grid) + "</table>", encoding="utf-8")
    case("returned/negative-in-html.xls", "a script that prints HTML", "A count below zero, in HTML.",
         returned(("cell.negative", "C8")), html_fault)


def rates_by_hand():
    table = small()
    case("numbers/rate-fewer-decimals.xlsx", "openpyxl", "Rates were rounded to whole percents by hand.",
         taken({**table.expected(total=False), "rows": [
             {"unit_code": row.code, "values": {**cells, "received_rate": str(rate), "settled_rate": str(settled)}}
             for (row, cells, rate, settled) in (
                 (row, table.expected()["rows"][i]["values"], r, s)
                 for i, (row, r, s) in enumerate(zip(table.rows, [23, 4, 98, 61], [0, 0, 32, 8])))]},
             notices=missing(table)),
         lambda path: write_openpyxl(path, plain_layout(
             table, total=False, show=lambda v, f: int(v.quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP))
             if f.endswith("_rate") else v)))


def all():
    read_right()
    rates_by_hand()
    wrong()
