#!/usr/bin/env python3
"""Makes the Word documents of this folder with python-docx, and one more by having LibreOffice save it again.

Needs: pip install python-docx; soffice. Run in this folder.
"""
import pathlib
import subprocess
import tempfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

HERE = pathlib.Path(__file__).parent
W = nsdecls("w")


def typed(document, text, bold=False, rest=""):
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = bold
    if rest:
        paragraph.add_run(rest)
    return paragraph


def numbering(document):
    """A list of the form 1, 2, 3 such as a column STT has; returns its number."""
    part = document.part.numbering_part.element
    part.insert(0, parse_xml(
        f'<w:abstractNum {W} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'))
    part.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return 90


def narrative():
    document = docx.Document()
    document.add_paragraph("ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN")
    document.add_paragraph("BÁO CÁO")
    document.add_heading("I. KẾT QUẢ THỰC HIỆN", 1)
    document.add_heading("1. Thể chế số", 2)
    document.add_paragraph("Đã ban hành 03 văn bản.")
    document.add_paragraph("Kế hoạch số 12", style="List Bullet")
    document.add_paragraph("Kế hoạch số 15", style="List Bullet 2")
    document.add_paragraph("Quyết định số 7", style="List Number")
    document.add_heading("II. KHÓ KHĂN", 1)
    paragraph = document.add_paragraph("Thiếu ")
    paragraph._p.append(parse_xml(
        f'<w:del {W} w:id="1" w:author="a"><w:r><w:delText>nhiều </w:delText></w:r></w:del>'))
    paragraph._p.append(parse_xml(
        f'<w:ins {W} w:id="2" w:author="a"><w:r><w:t xml:space="preserve">một số </w:t></w:r></w:ins>'))
    paragraph.add_run("cán bộ").add_break()
    paragraph.add_run("chuyên trách.")
    hidden = paragraph.add_run(" Ghi chú nội bộ.")
    hidden.font.hidden = True
    field = document.add_paragraph("Tổng: ")
    for xml in [
        '<w:fldChar w:fldCharType="begin"/>', '<w:instrText>= SUM(ABOVE)</w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>', "<w:t>15.834</w:t>", '<w:fldChar w:fldCharType="end"/>',
    ]:
        field._p.append(parse_xml(f"<w:r {W}>{xml}</w:r>"))
    field._p.append(parse_xml(f'<w:hyperlink {W}><w:r><w:t xml:space="preserve"> tại đây</w:t></w:r></w:hyperlink>'))
    box = document.add_paragraph("Có hộp.")
    inner = '<w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent>'
    box._p.append(parse_xml(
        f'<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing>'
        f'</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>'
        '</mc:AlternateContent></w:r>'))
    document.save(HERE / "python-docx-headings.docx")

    document = docx.Document()
    typed(document, "BÁO CÁO KẾT QUẢ CHUYỂN ĐỔI SỐ", bold=True)
    typed(document, "I. KẾT QUẢ ĐẠT ĐƯỢC", bold=True)
    typed(document, "1. Về nhận thức số:", bold=True, rest=" Đã tổ chức 02 hội nghị.")
    typed(document, "a) Tuyên truyền", bold=True)
    document.add_paragraph("- Phát 120 tin bài;")
    document.add_paragraph("+ trong đó 20 tin trên Zalo.")
    document.add_paragraph("b) Đào tạo 13 cán bộ;")
    typed(document, "2. Về hạ tầng", bold=True)
    document.add_paragraph("1. Trang bị 05 máy tính cho bộ phận Một cửa.")
    document.add_paragraph("II. NHIỆM VỤ THỜI GIAN TỚI")
    document.add_paragraph("Năm 2023 tiếp tục thực hiện.")
    typed(document, "TM. ỦY BAN NHÂN DÂN", bold=True)
    document.save(HERE / "python-docx-typed-headings.docx")


def tables():
    document = docx.Document()
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "UBND HUYỆN BÌNH SƠN"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    document.add_paragraph("THỐNG KÊ VĂN BẢN")
    document.add_paragraph("")
    document.add_paragraph("Từ ngày 01/01/2023 đến ngày 30/06/2023")
    table = document.add_table(5, 4)
    for (top, left, bottom, right), text in {
        (0, 0, 1, 0): "STT", (0, 1, 1, 1): "Đơn vị", (0, 2, 0, 3): "Văn bản",
    }.items():
        table.cell(top, left).merge(table.cell(bottom, right)).text = text
    table.cell(1, 2).text, table.cell(1, 3).text = "Đến", "Đi"
    stt = numbering(document)
    for row, (name, incoming, outgoing) in enumerate(
            [("UBND xã Bình Thạnh", "3.763", "803"), ("UBND thị trấn Châu Ổ", "0", "15")], 2):
        paragraph = table.cell(row, 0).paragraphs[0]
        paragraph._p.get_or_add_pPr().append(parse_xml(
            f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{stt}"/></w:numPr>'))
        table.cell(row, 1).text, table.cell(row, 2).text, table.cell(row, 3).text = name, incoming, outgoing
    table.cell(4, 0).merge(table.cell(4, 1)).text = "Tổng cộng"
    table.cell(4, 2).text, table.cell(4, 3).text = "3.763", "818"
    nested = table.cell(3, 1).add_table(1, 2)
    nested.cell(0, 0).text, nested.cell(0, 1).text = "trong", "bảng"
    document.add_paragraph("NGƯỜI LẬP BIỂU")
    document.save(HERE / "python-docx-tables.docx")

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder,
             HERE / "python-docx-tables.docx"],
            check=True, capture_output=True)
        (pathlib.Path(folder) / "python-docx-tables.docx").rename(HERE / "libreoffice-tables.docx")


if __name__ == "__main__":
    narrative()
    tables()
