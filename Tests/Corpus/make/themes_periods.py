"""The period in every spelling, and periods that contradict each other."""
import dataclasses

from docx_tables import write_docx
from grid import HEADERS, plain_layout
from manifest import case, missing, returned, taken
from programs import write_csv, write_openpyxl, write_soffice, write_xlsxwriter, write_xlwt
from tables import digitization_communes, services_communes

TITLE = "KẾT QUẢ SỐ HÓA HỒ SƠ CẤP XÃ"
TITLES = [
    ("colons", "Từ ngày: 01/01/2023 Đến ngày: 30/06/2023", "2023-H1"),
    ("brackets", "(Từ ngày 01/01/2023 đến ngày 30/06/2023)", "2023-H1"),
    ("in-words", "(Từ ngày 01 tháng 01 năm 2023 đến ngày 30 tháng 06 năm 2023)", "2023-H1"),
    ("without-zeros", "Từ ngày 1/1/2023 đến ngày 30/6/2023", "2023-H1"),
    ("dashes", "Từ 01-01-2023 đến 30-06-2023", "2023-H1"),
    ("points", "01.01.2023 - 30.06.2023", "2023-H1"),
    ("en-dash", "01/01/2023 – 30/06/2023", "2023-H1"),
    ("half-in-words", "6 THÁNG ĐẦU NĂM 2023", "2023-H1"),
    ("half-two-digits", "06 tháng đầu năm 2023", "2023-H1"),
    ("half-spelt", "Sáu tháng đầu năm 2023", "2023-H1"),
    ("second-half", "6 tháng cuối năm 2022", "2022-H2"),
    ("second-half-range", "Từ ngày 01/07/2022 đến ngày 31/12/2022", "2022-H2"),
    ("quarter-roman", "Quý II năm 2023", "2023-Q2"),
    ("quarter-slash", "QUÝ I/2023", "2023-Q1"),
    ("quarter-arabic", "Quý 3 năm 2022", "2022-Q3"),
    ("quarter-range", "Từ ngày 01/04/2023 đến ngày 30/06/2023", "2023-Q2"),
    ("month", "Tháng 6 năm 2023", "2023-06"),
    ("month-slash", "Tháng 06/2023", "2023-06"),
    ("month-range", "Từ ngày 01/02/2023 đến ngày 28/02/2023", "2023-02"),
    ("leap-month", "Từ ngày 01/02/2024 đến ngày 29/02/2024", "2024-02"),
    ("year", "Năm 2022", "2022"),
    ("year-range", "Từ ngày 01/01/2022 đến ngày 31/12/2022", "2022"),
    ("kept-together-by-no-break-spaces", "Từ ngày\u00a001/01/2023\u00a0đến ngày\u00a030/06/2023", "2023-H1"),
]
FAULTS = [
    ("reversed", "Từ ngày 30/06/2023 đến ngày 01/01/2023", "period.reversed"),
    ("impossible-day", "Từ ngày 01/01/2023 đến ngày 31/06/2023", "period.nonstandard"),
    ("no-standard-period", "Từ ngày 15/01/2023 đến ngày 20/05/2023", "period.nonstandard"),
    ("two-in-the-title", "Quý I năm 2023 - Quý II năm 2023", "period.conflict"),
    ("words-against-range", "Quý III năm 2023 (Từ ngày 01/01/2023 đến ngày 30/06/2023)", "period.conflict"),
]


def small(period):
    table = digitization_communes().take("Bình An", "Bình Chánh", "Bình Châu")
    table.period = period
    return table


def layout(table, period, **options):
    return plain_layout(table, title=TITLE, period=period, **options)


def all():
    for index, (slug, text, period) in enumerate(TITLES):
        table = small(period)
        program, extension, write = [("openpyxl", "xlsx", write_openpyxl), ("xlwt", "xls", write_xlwt),
                                     ("a script that prints CSV", "csv", lambda p, g: write_csv(p, g, ";"))][index % 3]
        case(f"periods/title-{slug}.{extension}", program, f"The title says “{text}”.",
             taken(table.expected(), notices=missing(table)),
             lambda path, write=write, table=table, text=text: write(path, layout(table, text)))
    for slug, text, code in FAULTS:
        case(f"periods/{slug}.xlsx", "openpyxl", f"The title says “{text}”.", returned(code),
             lambda path, text=text: write_openpyxl(path, layout(small("2023-H1"), text, total=False)))

    def untitled(slug, what, context, period=None, findings=None, title=None, name="Sheet1", write=write_openpyxl, extension="xlsx",
                 program="openpyxl"):
        table = small(period or "2023-H1")
        case(f"periods/{slug}.{extension}", program, what,
             returned(*findings) if findings else taken(table.expected(), notices=missing(table)),
             lambda path: write(path, layout(table, title, name=name)), context=context)

    untitled("named-by-file", "Only the file's name says the period.", {"name": "so hoa cap xa 2023-H1.xlsx"})
    untitled("named-by-file-in-words", "The file's name says “6 tháng đầu năm 2023”, decomposed as on a Mac.",
             {"name": "so\u0302\u0301 hoa 6 tha\u0301ng đa\u0302\u0300u na\u0306m 2023.xlsx"})
    untitled("named-by-file-quarter", "The file's name says Quy_II_2023.", {"name": "Bao_cao_Quy_II_2023.xlsx"}, "2023-Q2")
    untitled("named-by-file-month", "The file's name says T6-2023.", {"name": "so-hoa-T6-2023.xls"}, "2023-06",
             write=write_xlwt, extension="xls", program="xlwt")
    untitled("named-by-folder", "Only the folder says the period.", {"folder": "2023-Q2/so hoa"}, "2023-Q2")
    untitled("named-by-configuration", "Only the command says the period.", {"period": "2023-H1"})
    untitled("named-by-sheet", "Only the sheet's name says the period.", {}, "2023-Q2", name="Quý II-2023")
    untitled("named-nowhere", "Nothing says the period.", {}, findings=["period.missing"])
    untitled("year-and-half-agree", "The title says the year, the folder its first half.", {"folder": "2023-H1"}, title="Năm 2023")
    untitled("folder-contradicts", "The folder says another half-year than the title.", {"folder": "2023-H2"},
             findings=["period.conflict"], title="Từ ngày 01/01/2023 đến ngày 30/06/2023")
    untitled("file-name-contradicts", "The file's name says another year than the title.", {"name": "so hoa 2022-H1.xlsx"},
             findings=["period.conflict"], title="Từ ngày 01/01/2023 đến ngày 30/06/2023")
    untitled("configuration-contradicts", "Last period's file, dropped again.", {"period": "2023-H2"},
             findings=["period.conflict"], title="6 tháng đầu năm 2023")
    untitled("sheet-contradicts", "The sheet's name says another quarter than the title.", {}, findings=["period.conflict"],
             title="Quý II năm 2023", name="Quý I-2023")
    untitled("day-of-printing", "The file's name holds the time of printing, which is no period.",
             {"name": "bao-cao 5_7_2023 9_5.xlsx"}, title="Từ ngày: 01/01/2023 Đến ngày: 30/06/2023")
    untitled("day-of-printing-in-sheet", "A line with the day of printing stands in the title.", {},
             title="Kỳ báo cáo: 6 tháng đầu năm 2023 - In ngày 05/07/2023")

    def word(path):
        write_docx(path, layout(small("2023-H1"), "Từ ngày 01/01/2023 đến ngày 30/06/2023"))
    table = small("2023-H1")
    case("periods/title-in-word-paragraph.docx", "python-docx", "The period stands in a paragraph above the table.",
         taken(table.expected(), notices=missing(table)), word)

    def terms(slug, what, three, four, period, text, rename=None):
        services = services_communes().take("Bình An", "Bình Chánh", "Bình Châu")
        services.period = period
        levels = [list(level) for level in HEADERS["online_services"][0]]
        levels[0][2], levels[0][6] = three, four

        def write(path):
            grid = plain_layout(services, period=text)
            grid.rows[3] = levels[0]
            write_openpyxl(path, grid)
        case(f"periods/terms-{slug}.xlsx", "openpyxl", what, taken(services.expected(), notices=missing(services)), write)
    terms("levels", "“mức độ 3” and “mức độ 4” are the terms until 2022.", "DVCTT mức độ 3", "DVCTT mức độ 4", "2022-H1",
          "6 tháng đầu năm 2022")
    terms("decree-42", "“một phần” and “toàn trình” are the terms since Nghị định 42/2022.",
          "Dịch vụ công trực tuyến một phần", "Dịch vụ công trực tuyến toàn trình", "2024-H1", "6 tháng đầu năm 2024")
    terms("both", "Both terms stand in one header.", "DVC trực tuyến một phần (mức độ 3)", "DVC trực tuyến toàn trình (mức độ 4)",
          "2023-H1", "6 tháng đầu năm 2023")
