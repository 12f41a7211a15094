"""Units as people type them, and units that are not the territory's or not of the time."""
from docx_tables import write_docx
from grid import plain_layout
from manifest import case, missing, returned, taken
from programs import html_rows, write_csv, write_openpyxl, write_poi, write_soffice, write_xlsxwriter, write_xlwt
from tables import (
    COMMUNES, digitization_communes, digitization_district, documents_communes, documents_district, new_units,
    services_communes)

SINCE_2025 = {"territory": "51", "today": "2026-01-05"}
H2_2025 = "(Từ ngày 01/07/2025 đến ngày 31/12/2025)"


def proper(row):
    return row.label.split("xã ")[-1].split("Xã ")[-1].split("trấn ")[-1].strip()


def renamed(table, change):
    copy = table.copy()
    for row in copy.rows:
        row.label = change(row)
    return copy


def is_town(row):
    return "trấn" in row.label


SPELLINGS = [
    ("as-registered", "Names as the register has them.", lambda r: next(n for n, c in COMMUNES.items() if c == r.code)),
    ("short-x", "“X. Bình An”, “TT Châu Ổ”.", lambda r: ("TT " if is_town(r) else "X. ") + proper(r)),
    ("short-without-space", "“X.Bình An”, “TT.Châu Ổ”.", lambda r: ("TT." if is_town(r) else "X.") + proper(r)),
    ("bare", "Proper names alone.", proper),
    ("committee-in-small", "“ubnd xã bình an”.", lambda r: ("ubnd thị trấn " if is_town(r) else "ubnd xã ") + proper(r).lower()),
    ("committee-in-full", "“Ủy ban nhân dân xã …”.", lambda r: ("Ủy ban nhân dân thị trấn " if is_town(r) else "Ủy ban nhân dân xã ") + proper(r)),
    ("committee-tone", "“Uỷ ban nhân dân xã …”, the tone on the other vowel.",
     lambda r: ("Uỷ ban nhân dân thị trấn " if is_town(r) else "Uỷ ban nhân dân xã ") + proper(r)),
    ("committee-short-x", "“UBND X. Bình An”, “UBND TT. Châu Ổ”.", lambda r: ("UBND TT. " if is_town(r) else "UBND X. ") + proper(r)),
    ("council-and-committee", "“HĐND&UBND xã …”.", lambda r: ("HĐND&UBND thị trấn " if is_town(r) else "HĐND&UBND xã ") + proper(r)),
    ("capitals", "“XÃ BÌNH AN”.", lambda r: ("THỊ TRẤN " if is_town(r) else "XÃ ") + proper(r).upper()),
    ("doubled-spaces", "Doubled spaces inside and at the end.", lambda r: ("UBND  thị trấn  " if is_town(r) else "UBND  xã  ") + proper(r) + "  "),
    ("missing-spaces", "“UBNDxã BìnhAn”.", lambda r: ("UBNDthị trấn " if is_town(r) else "UBNDxã ") + proper(r).replace(" ", "")),
    ("with-district", "“Xã Bình An, huyện Bình Sơn”.",
     lambda r: ("Thị trấn " if is_town(r) else "Xã ") + proper(r) + ", huyện Bình Sơn"),
    ("with-dash", "“- Xã Bình An”, as lists are typed.", lambda r: "- " + ("Thị trấn " if is_town(r) else "Xã ") + proper(r)),
    ("with-code", "“21064 - Xã Bình An”: the code stands before the name.",
     lambda r: f"{r.code} - " + ("Thị trấn " if is_town(r) else "Xã ") + proper(r)),
]


def spelt():
    for index, (slug, what, change) in enumerate(SPELLINGS):
        table = renamed([digitization_communes, services_communes][index % 2](), change)
        program, extension, write = [("openpyxl", "xlsx", write_openpyxl), ("xlwt", "xls", write_xlwt),
                                     ("XlsxWriter", "xlsx", write_xlsxwriter)][index % 3]
        case(f"units/spelt-{slug}.{extension}", program, what, taken(table.expected()),
             lambda path, write=write, table=table: write(path, plain_layout(table)))
    mixed = digitization_communes()
    for row, (_, _, change) in zip(mixed.rows, SPELLINGS[:11] * 2):
        row.label = change(row)
    case("units/spelt-mixed.csv", "a script that prints CSV", "Eleven spellings in one table.", taken(mixed.expected()),
         lambda path: write_csv(path, plain_layout(mixed), ";"))
    pair = digitization_communes().take("Bình Thanh", "Bình Thạnh")
    case("units/thanh-and-thanh-with-tone.xlsx", "openpyxl", "Bình Thanh and Bình Thạnh are two communes.",
         taken(pair.expected(), notices=missing(pair)), lambda path: write_openpyxl(path, plain_layout(pair)))


def faults():
    base = digitization_communes().take("Bình An", "Bình Chánh", "Bình Châu")

    def fault(slug, what, label, findings, program="openpyxl", extension="xlsx", write=write_openpyxl, context=None, period=None):
        def make(path):
            grid = plain_layout(base, total=False, **({"period": period} if period else {}))
            grid.set("B8", label)
            write(path, grid)
        case(f"units/{slug}.{extension}", program, what, returned(*findings), make, context=context)

    near = [("unit.near_miss", "B8")]
    fault("accents-missing", "A name without any accents.", "Xa Binh Chanh", near)
    fault("tone-missing", "“Binh Chánh”: one letter lacks its tone.", "Xã Binh Chánh", near)
    fault("letter-missing", "A letter is missing.", "Xã Bình Chán", near, "xlwt", "xls", write_xlwt)
    fault("letters-swapped", "Two letters are swapped.", "Xã Bình Cháhn", near)
    fault("wrong-kind", "A commune is called a ward.", "Phường Bình Chánh", near)
    fault("unknown", "A unit that does not exist.", "Xã Hoa Cúc Vàng", [("unit.unknown", "B8")])
    fault("empty-name", "A row with figures names no unit.", None, [("row.unrecognized", "B8")])
    fault("twice", "A unit stands twice.", "UBND xã Bình An", [("unit.duplicate", "B8")])
    fault("twice-in-two-spellings", "A unit stands twice, spelt in two ways.", "X. Bình An", [("unit.duplicate", "B8")],
          "LibreOffice Calc", "ods", lambda p, g: write_soffice(p, g, "ods"))
    fault("not-yet", "A commune of 2025 in a table of 2023.", "Xã Vạn Tường", [("unit.out_of_time", "B8")])
    fault("of-another-district", "A commune of 2023 that is no commune of the district.", "Xã Tịnh Hòa",
          [("unit.outside|unit.unknown|unit.near_miss", "B8")])
    fault("number-for-name", "A number stands for the unit's name.", 12345, [("unit.unknown", "B8")])
    fault("formula-for-name", "A text that a spreadsheet would take for a formula stands for the name.",
          "=HYPERLINK(\"http://example.invalid\",\"Xã Bình Chánh\")", [("unit.unknown|unit.near_miss", "B8")])
    fault("at-sign", "A name begins with @.", "@SUM(1+1)*cmd|' /C calc'!A0", [("unit.unknown", "B8")])

    communes = digitization_communes().take("Bình An", "Bình Chánh")

    def district_among_communes(path):
        table = digitization_district().first(3)
        table.place = "subordinates"
        write_openpyxl(path, plain_layout(table, total=False))
    case("units/district-in-a-table-of-communes.xlsx", "openpyxl", "The title says communes, a row is the district's.",
         returned(("set.conflict", None)), district_among_communes)


def since_2025():
    for slug, make, program, extension, write in [
        ("digitization", digitization_communes, "openpyxl", "xlsx", write_openpyxl),
        ("documents", documents_communes, "xlwt", "xls", write_xlwt),
        ("services", services_communes, "LibreOffice Calc", "ods", lambda p, g: write_soffice(p, g, "ods")),
    ]:
        table = new_units(make())
        case(f"units/since-2025-{slug}.{extension}", program,
             "Units that exist since 01/07/2025, of the whole province; codes that meant others before.",
             taken(table.expected(), notices=["unit.missing"] + (["total.unlabelled"] if slug == "documents" else [])),
             lambda path, write=write, table=table: write(path, plain_layout(table, period=H2_2025)), context=SINCE_2025)
    table = new_units(digitization_communes())
    spelt = table.copy()
    for row, label in zip(spelt.rows, ["UBND xã Bình Sơn", "X. Vạn Tường", "ubnd xã bình minh", "Bình Chương",
                                       "Ủy ban nhân dân xã Đông Sơn", "ĐK Lý Sơn", "P. Cẩm Thành"]):
        row.label = label
    case("units/since-2025-spelt.csv", "a script that prints CSV", "The same units as people type them.",
         taken(spelt.expected(), notices=["unit.missing"]),
         lambda path: write_csv(path, plain_layout(spelt, period=H2_2025), ";"), context=SINCE_2025)

    def old(path):
        mixed = table.copy()
        mixed.rows[1].label = "Xã Bình An"
        write_openpyxl(path, plain_layout(mixed, period=H2_2025, total=False))
    case("units/abolished.xlsx", "openpyxl", "A commune that ended on 30/06/2025 in a table of the half-year after.",
         returned(("unit.out_of_time", "B8")), old, context=SINCE_2025)

    def abolished_district(path):
        mixed = table.copy()
        mixed.rows[0].label = "UBND huyện Bình Sơn"
        write_xlwt(path, plain_layout(mixed, period=H2_2025, total=False))
    case("units/abolished-district.xls", "xlwt", "A district in a table after districts ended.",
         returned(("unit.out_of_time", "B7")), abolished_district, context=SINCE_2025)

    def same_code(path):
        mixed = digitization_communes().first(3)
        mixed.rows[0].label = "Xã Bình Sơn"
        write_openpyxl(path, plain_layout(mixed, total=False))
    case("units/code-used-again.xlsx", "openpyxl",
         "Xã Bình Sơn has the code of Thị trấn Châu Ổ, but did not exist in 2023.",
         returned(("unit.out_of_time", "B7")), same_code)


def all():
    spelt()
    faults()
    since_2025()
