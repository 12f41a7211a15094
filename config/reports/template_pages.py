"""The pages of a Word template as Nghị định 30/2020/NĐ-CP lays them out: head, sections, signature. Lengths are twentieths of a point."""
import re
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TOP, BOTTOM, LEFT, RIGHT = 1134, 1134, 1701, 850
SHORT, LONG = 11906, 16838
# Between the margins of an upright page, and of one on its side.
TEXT, WIDE = SHORT - LEFT - RIGHT, LONG - LEFT - RIGHT
OFFICE = 3685
STATE = TEXT - OFFICE
SIGNATURE = 4820
# Lines: as long as "Độc lập - Tự do - Hạnh phúc" in 13 point, and between a third and half of what stands above them.
MOTTO, UNDER_OFFICE, UNDER_TITLE = 3178, 960, 3000
MARK = '<w:highlight w:val="yellow"/>'


def run(text, properties=""):
    """Text in its runs: a reference to an appendix is a field, "[Chưa …]" is marked, *words* are slanted."""
    text = text.replace("Phụ lục {{", "Phụ lục\u00a0{{")
    parts = re.split(r"(Phụ lục\u00a0\{\{ appendices\.\w+\.number \| roman \}\}|\[Chưa [^\]]*\]|\*[^*]+\*)", text)
    runs = []
    for part in parts:
        if match := re.fullmatch(r"Phụ lục\u00a0\{\{ appendices\.(\w+)\.number \| roman \}\}", part):
            runs.append(reference(match[1], part, properties))
        elif part.startswith("[Chưa "):
            runs.append(plain(part, properties + MARK))
        elif len(part) > 2 and part[0] == part[-1] == "*":
            runs.append(plain(part[1:-1], "<w:i/>" + properties))
        elif part:
            runs.append(plain(part, properties))
    return "".join(runs)


def plain(text, properties=""):
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def reference(name, text, properties):
    """Follows the appendix' number wherever it moves, and leads there."""
    format_ = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    mark = lambda kind: f'<w:r>{format_}<w:fldChar w:fldCharType="{kind}"/></w:r>'
    return (
        f'{mark("begin")}<w:r>{format_}<w:instrText xml:space="preserve"> REF {bookmark(name)} \\h \\* MERGEFORMAT </w:instrText></w:r>'
        f'{mark("separate")}{plain(text, properties)}{mark("end")}')


def bookmark(name):
    return f"PhuLuc_{name}"[:40]


def paragraph(text, style="Nộidung", properties="", more=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{run(text, properties) if text else ""}</w:p>'


def centred(text, properties="", more=""):
    return paragraph(text, "Giữatrang", properties, more)


def line(width, length):
    """A drawn line in the middle of a column."""
    side = (width - length) // 2
    return (
        '<w:p><w:pPr><w:pStyle w:val="Giữatrang"/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:after="40" w:line="80" w:lineRule="exact"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>')


def cell(width, content, span=1, merge=""):
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{merge}<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'


def row(cells, isHeading=False):
    return f'<w:tr><w:trPr><w:cantSplit/>{"<w:tblHeader/>" if isHeading else ""}</w:trPr>{"".join(cells)}</w:tr>'


def columns(widths, rows):
    """A table without lines that places text side by side."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    filled = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>' for width, content in zip(widths, cells)) + "</w:tr>"
        for cells in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{filled}</w:tbl>')


def head(title):
    """Body above, State beside it, number and date, draft mark, title, addressees."""
    size = lambda points: f'<w:sz w:val="{2 * points}"/>'
    bold = "<w:b/>"
    office = (
        paragraph("{% if report.superior_body %}", "Giữatrang") + centred("{{ report.superior_body }}", size(12))
        + paragraph("{% endif %}", "Giữatrang") + centred("{{ report.issuing_body }}", bold + size(12)) + line(OFFICE, UNDER_OFFICE))
    state = (
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold + size(12)) + centred("Độc lập - Tự do - Hạnh phúc", bold + size(13))
        + line(STATE, MOTTO))
    number = centred('Số: {{ report.number | so_hieu | default("      ") }}/{{ report.number_symbol }}', size(13))
    date = centred("{{ report.place }}, {{ report.date }}", "<w:i/>" + size(13))
    sides = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="000000"/>' for side in ("top", "left", "bottom", "right"))
    box = f'<w:pBdr>{sides}</w:pBdr><w:spacing w:before="120" w:after="40"/><w:ind w:left="1134" w:right="1134"/>'
    draft = centred("DỰ THẢO", bold + size(13), box)
    tag = lambda text: (paragraph(text, "Giữatrang"), "<w:p/>")
    return [
        columns([OFFICE, STATE], [(office, state), (number, date), tag("{% if report.is_draft %}"), (draft, "<w:p/>"), tag("{% endif %}")]),
        centred("BÁO CÁO", bold, '<w:spacing w:before="280"/>'), centred(title, bold), line(TEXT, UNDER_TITLE),
        paragraph("{% if report.addressees | length == 1 %}"),
        centred("Kính gửi: {{ report.addressees | join }}.", more='<w:spacing w:before="160"/>'),
        paragraph("{% elif report.addressees | length > 1 %}"),
        # What is listed stands under the colon.
        paragraph("Kính gửi:", "Giữatrang", more='<w:spacing w:before="160"/><w:ind w:left="2268"/><w:jc w:val="left"/>'),
        paragraph("{% for addressee in report.addressees %}"),
        paragraph(
            "- {{ addressee }}{% if loop.last %}.{% else %};{% endif %}", "Giữatrang",
            more='<w:ind w:left="3440" w:hanging="170"/><w:jc w:val="left"/>'),
        paragraph("{% endfor %}"), paragraph("{% endif %}"),
    ]


def signature():
    receivers = (
        paragraph("Nơi nhận:", "Nơinhận", '<w:b/><w:i/><w:sz w:val="24"/>') + paragraph("{% for recipient in report.recipients %}", "Nơinhận")
        + paragraph("- {{ recipient }}{% if loop.last %}.{% else %};{% endif %}", "Nơinhận") + paragraph("{% endfor %}", "Nơinhận"))
    signer = (
        centred("{% for line in report.signer_powers %}") + centred("{{ line }}", "<w:b/>") + centred("{% endfor %}")
        + centred("") * 4 + centred("{{ report.signer_name }}", "<w:b/>"))
    return centred("", more="<w:keepNext/>") + columns([TEXT - SIGNATURE, SIGNATURE], [(receivers, signer)])


def section(isUpright, relations):
    """The end of a section. Each begins with page 1, whose number is not shown; numbers stand in the middle of the top margin."""
    size = f'<w:pgSz w:w="{SHORT}" w:h="{LONG}"/>' if isUpright else f'<w:pgSz w:w="{LONG}" w:h="{SHORT}" w:orient="landscape"/>'
    headers = "".join(f'<w:headerReference w:type="{kind}" r:id="{name}"/>' for kind, name in relations.items())
    return (
        f'<w:sectPr>{headers}{size}<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}" w:header="567" w:footer="567" '
        'w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>')


def section_break(isUpright, relations):
    """A paragraph as low as one can be, so that no page begins with it."""
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
        f"{section(isUpright, relations)}</w:pPr></w:p>")
