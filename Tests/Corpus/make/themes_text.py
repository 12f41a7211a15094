"""Encodings and spellings: the same table in every way that Vietnamese text is stored."""
import csv
import io
import unicodedata

from docx_tables import write_docx
from grid import Grid, plain_layout
from manifest import case, missing, returned, taken
from programs import csv_text, html_rows, write_csv, write_openpyxl, write_soffice, write_ssconvert, write_xlsxwriter, write_xlwt
from tables import COMMUNES, digitization_communes, documents_communes, services_communes

TONES = "\u0300\u0301\u0303\u0309\u0323"


def decomposed_tones(text):
    """The typing style of Windows-1258: precomposed vowels, tones as combining marks behind them."""
    result = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(ch for ch in parts if ch in TONES)
        rest = unicodedata.normalize("NFC", "".join(ch for ch in parts if ch not in TONES))
        result.append(rest + tone)
    return "".join(result)


def cp1258(text):
    return decomposed_tones(text).encode("cp1258")


# TCVN3 (ABC) and VNI for Windows, as published in TCVN 5712:1993 and VNI's manuals: letter by letter.
TCVN3 = dict(zip(
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ",
    bytes.fromhex(
        "b5b6b7b8b9" "a8bbbcbdbec6" "a9c7c8c9cacb" "cccecfd0d1" "aad2d3d4d5d6" "d7d8dcddde" "dfe1e2e3e4"
        "abe5e6e7e8e9" "aceaebecedee" "eff1f2f3f4" "adf5f6f7f8f9" "fafbfcfdfe" "ae" "a1a2a3a4a5a6a7")))

VNI_MARKS = {"\u0300": "\u00f8", "\u0301": "\u00f9", "\u0309": "\u00fb", "\u0303": "\u00f5", "\u0323": "\u00ef"}
VNI_CIRCUMFLEX = {"": "\u00e2", "\u0300": "\u00e0", "\u0301": "\u00e1", "\u0309": "\u00e5", "\u0303": "\u00e3", "\u0323": "\u00e4"}
VNI_BREVE = {"": "\u00ea", "\u0300": "\u00e8", "\u0301": "\u00e9", "\u0309": "\u00fa", "\u0303": "\u00fc", "\u0323": "\u00eb"}
VNI_I = {"\u0300": "\u00ec", "\u0301": "\u00ed", "\u0309": "\u00e6", "\u0303": "\u00f3", "\u0323": "\u00f2"}


def tcvn3(text):
    """One byte a letter. Capitals with tones exist only through a capitals font, so they become small letters."""
    result = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        if ord(letter) < 128:
            result.append(ord(letter))
        elif letter in TCVN3:
            result.append(TCVN3[letter])
        else:
            result.append(TCVN3[letter.lower()])
    return bytes(result)


def vni(text):
    """A base letter, then a mark's letter; as the bytes that Windows-1252 shows."""
    result = ""
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        base, marks = parts[0], parts[1:]
        tone = "".join(m for m in marks if m in TONES)
        shape = "".join(m for m in marks if m not in TONES)
        upper = base.isupper()
        if letter in "đĐ":
            piece = "\u00d1" if upper else "\u00f1"
        elif not marks:
            piece = letter
        elif shape == "\u0302":
            piece = base + cased(VNI_CIRCUMFLEX[tone], upper)
        elif shape == "\u0306":
            piece = base + cased(VNI_BREVE[tone], upper)
        elif shape == "\u031b":
            horned = {"o": "\u00f4", "u": "\u00f6"}[base.lower()]
            piece = cased(horned, upper) + (cased(VNI_MARKS[tone], upper) if tone else "")
        elif base.lower() == "i":
            piece = cased(VNI_I[tone], upper)
        elif base.lower() == "y" and tone == "\u0323":
            piece = cased("\u00ee", upper)
        else:
            piece = base + cased(VNI_MARKS[tone], upper)
        result += piece
    return result.encode("cp1252")


def cased(letter, upper):
    return letter.upper() if upper else letter


def encodings():
    table = digitization_communes()
    grid = plain_layout(table)
    expect = taken(table.expected())

    def text(slug, what, extension="csv", expect=expect, made_by="a script that prints CSV", grid=grid, **options):
        case(f"text/{slug}.{extension}", made_by, what, expect, lambda path: write_csv(path, grid, **options))

    text("utf8-comma", "UTF-8, commas.")
    text("utf8-semicolon", "UTF-8, semicolons.", separator=";")
    text("utf8-tab", "UTF-8, tabs.", "tsv", separator="\t")
    text("utf8-bom-semicolon", "UTF-8 with a byte order mark, semicolons.", separator=";", bom=b"\xef\xbb\xbf")
    text("utf8-bom-comma", "UTF-8 with a byte order mark, commas, Unix line ends.", newline="\n", bom=b"\xef\xbb\xbf")
    text("utf8-mac-line-ends", "Lines end with a carriage return alone.", newline="\r", separator=";")
    text("utf16-le-bom-tab", "UTF-16 with a byte order mark and tabs: a spreadsheet's “Unicode text”.", "txt",
         separator="\t", encoding="utf-16-le", bom=b"\xff\xfe")
    text("utf16-be-bom-comma", "UTF-16, high byte first, with a byte order mark.", encoding="utf-16-be", bom=b"\xfe\xff")
    text("utf16-le-without-bom", "UTF-16 without a byte order mark.", "txt", separator="\t", encoding="utf-16-le")
    text("nfd", "UTF-8 with decomposed letters, as a Mac writes.", encoding=lambda t: unicodedata.normalize("NFD", t).encode())
    text("mixed-composition", "UTF-8, precomposed vowels with combining tones.",
         encoding=lambda t: decomposed_tones(t).encode())
    for name, encode in [("windows-1258", cp1258), ("tcvn3", tcvn3), ("vni", vni)]:
        label = {"windows-1258": "Windows-1258", "tcvn3": "TCVN3 (ABC)", "vni": "VNI for Windows"}[name]
        text(f"{name}-semicolon", f"{label}, semicolons.", separator=";", encoding=encode)
        text(f"{name}-comma", f"{label}, commas.", encoding=encode)
    services = services_communes()
    documents = documents_communes()
    case("text/vni-tab-services.txt", "a script that prints CSV", "VNI for Windows, tabs, online services.",
         taken(services.expected()), lambda path: write_csv(path, plain_layout(services), "\t", vni))
    case("text/tcvn3-documents.csv", "a script that prints CSV", "TCVN3, documents of the communes.",
         taken(documents.expected(), notices=["total.unlabelled"]),
         lambda path: write_csv(path, plain_layout(documents), ";", tcvn3))
    case("text/windows-1258-documents.csv", "a script that prints CSV", "Windows-1258, documents of the communes.",
         taken(documents.expected(), notices=["total.unlabelled"]),
         lambda path: write_csv(path, plain_layout(documents), ";", cp1258))
    case("text/windows-1258-declared.html", "a script that prints HTML", "HTML that declares windows-1258.", expect,
         lambda path: path.write_bytes(
             b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head><body><table>'
             + cp1258(html_rows(grid)) + b"</table></body></html>"))
    case("text/tcvn3-undeclared.xls", "a script that prints HTML", "HTML in TCVN3 without a charset.", expect,
         lambda path: path.write_bytes(b"<html><body><table>" + tcvn3(html_rows(grid)) + b"</table></body></html>"))

    # Workbooks whose cells hold legacy letters, to be shown by a legacy font.
    def tcvn3_seen(text):
        return tcvn3(text).decode("cp1252")

    def vni_seen(text):
        return vni(text).decode("cp1252")
    case("text/tcvn3-in-workbook.xls", "xlwt", "A BIFF8 workbook typed in TCVN3 under the font .VnTime.", expect,
         lambda path: write_xlwt(path, grid.mapped(tcvn3_seen)))
    case("text/tcvn3-in-biff5.xls", "Gnumeric ssconvert", "A BIFF5 workbook typed in TCVN3, code page 1252.", expect,
         lambda path: write_ssconvert(path, grid.mapped(tcvn3_seen), "Gnumeric_Excel:excel_biff7"))
    case("text/vni-in-workbook.xlsx", "openpyxl", "An .xlsx workbook typed in VNI.", expect,
         lambda path: write_openpyxl(path, grid.mapped(vni_seen)))
    case("text/vni-in-biff5.xls", "Gnumeric ssconvert", "A BIFF5 workbook typed in VNI, code page 1252.", expect,
         lambda path: write_ssconvert(path, grid.mapped(vni_seen), "Gnumeric_Excel:excel_biff7"))

    # Text that is lost or could be two things.
    case("text/letters-lost.csv", "a script that prints CSV", "Letters were replaced by question marks on saving.",
         returned("file.nothing_recognized"), lambda path: write_csv(path, grid, ";", lambda t: t.encode("ascii", "replace")))
    case("text/lost-in-biff5.xls", "Gnumeric ssconvert", "A BIFF5 workbook into which Unicode letters were lost.",
         returned("file.nothing_recognized"), lambda path: write_ssconvert(path, grid, "Gnumeric_Excel:excel_biff7"))


def delimiters():
    table = digitization_communes().take("Bình An", "Bình Chánh", "Bình Châu")
    base = plain_layout(table)
    expect = taken(table.expected(), notices=missing(table))

    def raw(slug, what, data, expect=expect):
        case(f"text/{slug}.csv", "a script that prints CSV", what, expect, lambda path: path.write_bytes(data().encode()))

    def broken_header():
        grid = plain_layout(table)
        for row in grid.rows[3:5]:
            row[:] = [v.replace("Số hồ sơ", "Số hồ sơ\n") if isinstance(v, str) else v for v in row]
        return csv_text(grid, ";")
    raw("quoted-line-breaks", "Header labels are broken over lines inside quotes.", broken_header)

    def quoted():
        buffer = io.StringIO()
        csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([["" if v is None else v for v in row] for row in base.rows])
        return buffer.getvalue()
    raw("all-quoted", "Every cell is quoted.", quoted)

    def with_separator_inside():
        grid = plain_layout(table, title="KẾT QUẢ SỐ HÓA; SỐ LIỆU \"CHÍNH THỨC\", CẤP XÃ")
        return csv_text(grid, ";")
    raw("separators-inside-quotes", "The title holds separators and doubled quotes.", with_separator_inside)
    raw("sep-line", "The first line says sep=; as some exports do for spreadsheets.", lambda: "sep=;\r\n" + csv_text(base, ";"))
    raw("decimal-commas", "Semicolons between cells, commas in rates.",
        lambda: csv_text(plain_layout(table, show=lambda v, f: str(v).replace(".", ",") if f.endswith("_rate") else v), ";"))
    raw("decimal-commas-quoted", "Commas between cells, quoted rates with decimal commas.",
        lambda: csv_text(plain_layout(table, show=lambda v, f: str(v).replace(".", ",") if f.endswith("_rate") else v)))
    raw("ragged", "Rows end after their last value.",
        lambda: "\n".join(";".join("" if v is None else str(v) for v in row) for row in base.rows))
    raw("trailing-blank-lines", "Hundreds of lines of nothing but separators follow.",
        lambda: csv_text(base, ";") + (";" * 9 + "\r\n") * 300)


SPELLINGS = [
    ("nfd", "Letters are decomposed (NFD).", lambda t: unicodedata.normalize("NFD", t)),
    ("mixed", "Vowels are precomposed, tones combining.", decomposed_tones),
    ("no-break-spaces", "Spaces are no-break spaces.", lambda t: t.replace(" ", "\u00a0")),
    ("zero-width", "Zero-width spaces and byte order marks stand inside the texts.",
     lambda t: "\ufeff" + t.replace(" ", "\u200b ") + "\u200b"),
    ("soft-hyphens", "Soft hyphens stand inside the words.", lambda t: t.replace("ơ", "\u00adơ")),
    ("eth", "Đ is Ð (Eth), as Windows-1252 shows its byte.", lambda t: t.replace("Đ", "\u00d0").replace("đ", "\u00f0")),
    ("double-spaces", "Spaces are doubled, and stand before and after.", lambda t: "  " + t.replace(" ", "  ") + " "),
    ("capitals", "Everything is in capitals.", str.upper),
    ("small", "Everything is in small letters.", str.lower),
    ("old-tone-placement", "Tones stand on the other vowel: hoà, thuỷ.",
     lambda t: t.replace("hóa", "hoá").replace("Hóa", "Hoá").replace("HÓA", "HOÁ").replace("Hòa", "Hoà").replace("òa", "oà")
     .replace("ủy", "uỷ").replace("Ủy", "Uỷ")),
    ("i-for-y", "i stands for y: Mĩ, tỉ lệ.", lambda t: t.replace("Mỹ", "Mĩ").replace("Tỷ", "Tỉ").replace("tỷ", "tỉ")),
    ("line-breaks", "Labels are broken over lines.", lambda t: t.replace(" hồ sơ ", " hồ sơ\n").replace("xã ", "xã\n")),
    ("tabs", "Tabs stand for spaces.", lambda t: t.replace(" ", "\t", 2)),
]


def spellings():
    for dataset, make, notices in [("digitization", digitization_communes, []),
                                   ("documents", documents_communes, ["total.unlabelled"])]:
        table = make()
        for slug, what, change in SPELLINGS[:11] if dataset == "digitization" else SPELLINGS[5:]:
            program, extension, write = (
                ("openpyxl", "xlsx", write_openpyxl) if dataset == "digitization" else ("xlwt", "xls", write_xlwt))
            case(f"text/spelling-{slug}-{dataset}.{extension}", program, what,
                 taken(table.expected(), notices=notices),
                 lambda path, write=write, table=table, change=change: write(path, plain_layout(table).mapped(change)))
    table = services_communes()
    case("text/spelling-decomposed-services.ods", "LibreOffice Calc", "Decomposed letters in OpenDocument.",
         taken(table.expected()),
         lambda path: write_soffice(path, plain_layout(table).mapped(decomposed_tones), "ods"))
    case("text/spelling-decomposed-services.docx", "python-docx", "Decomposed letters in a Word table.",
         taken(table.expected()), lambda path: write_docx(path, plain_layout(table).mapped(
             lambda t: unicodedata.normalize("NFD", t))))


def all():
    encodings()
    delimiters()
    spellings()
