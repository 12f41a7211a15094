"""An appendix of a Word template: its heading, its table, the note below."""
import re

from template_pages import WIDE, bookmark, cell, paragraph, row, run

LABEL, NARROW = 3402, 2722


class Appendix:
    def __init__(self, name, units, number=567):
        self.name, self.units, self.columns, self.numbers = name, units, [], []
        self.number = number

    def column(self, text):
        heading, field = (part.strip() for part in text.split("=", 1))
        group, title = (part.strip() for part in heading.split(">", 1)) if ">" in heading else ("", heading)
        field, _, filters = field.partition("|")
        self.columns.append((group, title, field.strip(), f" | {filters.strip()}" if filters else ""))

    def xml(self, index, section_break):
        name = f"appendices.{self.name}"
        start = f'<w:bookmarkStart w:id="{index + 1}" w:name="{bookmark(self.name)}"/>'
        heading = (
            '<w:p><w:pPr><w:pStyle w:val="Sốphụlục"/><w:outlineLvl w:val="0"/></w:pPr>'
            f'{start}<w:r><w:t xml:space="preserve">Phụ lục\u00a0{{{{ {name}.number | roman }}}}</w:t></w:r><w:bookmarkEnd w:id="{index + 1}"/></w:p>')
        parts = [
            paragraph(f"{{% if {name}.applies %}}"),
            # The first one follows the report's own section.
            paragraph(f"{{% if {name}.number > 1 %}}"), section_break, paragraph("{% endif %}"),
            heading,
            # The period has a line of its own, so that no line ends within it.
            f'<w:p><w:pPr><w:pStyle w:val="Tênphụlục"/><w:outlineLvl w:val="1"/></w:pPr>{run(f"{{{{ {name}.title }}}} ")}<w:r><w:br/></w:r>'
            f'{run("{{ report.period_unbroken | upper }}")}</w:p>',
            paragraph(
                '(Kèm theo Báo cáo số {{ report.number | so_hieu | default("      ") }}/{{ report.number_symbol }} {{ report.date }} của {{ report.issuer }})',
                "Kèmtheo"),
            paragraph(f"{{% if {name}.rows is missing %}}"),
            paragraph("[Chưa có số liệu cho phụ lục này]", "Giữatrang"),
            paragraph("{% else %}"),
            self.table(name),
            paragraph(f"{{% if {name}.note %}}"),
            paragraph(f"{{{{ {name}.note }}}}", "Ôbảng", "<w:i/>", '<w:spacing w:before="80"/>'),
            paragraph("{% endif %}"),
            paragraph("{% endif %}"),
            paragraph("{% endif %}"),
        ]
        return "".join(parts)

    def table(self, name):
        count = len(self.columns)
        # Few columns leave their room to the names.
        label = {1: 9000, 2: 7600, 3: 6200}.get(count, LABEL if count <= 10 else NARROW)
        width = (WIDE - 567 - label) // count
        label = WIDE - self.number - width * count
        grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in self.lead(567, label) + [width] * count)
        head = lambda text: paragraph(text, "Đầubảng")
        restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
        hasGroups = any(group for group, *_ in self.columns)
        merge, merged = (restart, goes_on) if hasGroups else ("", "")
        first = self.lead(cell(567, head("STT"), merge=merge), cell(label, head(self.units), merge=merge))
        second = self.lead(cell(567, "<w:p/>", merge=merged), cell(label, "<w:p/>", merge=merged))
        index = 0
        while index < count:
            group, title = self.columns[index][:2]
            if not group:
                first.append(cell(width, head(title), merge=merge))
                second.append(cell(width, "<w:p/>", merge=merged))
                index += 1
                continue
            span = 1
            while index + span < count and self.columns[index + span][0] == group:
                span += 1
            first.append(cell(width * span, head(group), span=span))
            second += [cell(width, head(self.columns[index + place][1])) for place in range(span)]
            index += span
        rows = [row(first, True)] + ([row(second, True)] if hasGroups else [])
        if self.numbers:
            slanted = '<w:b w:val="0"/><w:i/>'
            rows.append(row(
                self.lead(cell(567, paragraph("", "Đầubảng")), cell(label, paragraph("", "Đầubảng")))
                + [cell(width, paragraph(text.replace("+", "+\u200b"), "Đầubảng", slanted)) for text in self.numbers], True))
        leading = len(self.lead(0, 0))
        tag = lambda text: row([cell(WIDE, paragraph(text, "Ôbảng"), span=count + leading)])
        middle, left = '<w:jc w:val="center"/>', '<w:jc w:val="left"/>'
        unit = lambda keep: row(
            self.lead(
                cell(567, paragraph("{{ row.index }}", "Ôbảng", more=keep + middle)), cell(label, paragraph("{{ row.label }}", "Ôbảng", more=keep + left)))
            + [cell(width, paragraph(f"{{{{ row.{field}{filters} }}}}", "Ôbảng", more=keep + middle)) for _, _, field, filters in self.columns])
        rows += [
            tag(f"{{% for row in {name}.rows %}}"),
            # No page holds the total alone: the last row goes with it.
            tag("{% if loop.last %}"), unit("<w:keepNext/>"), tag("{% else %}"), unit(""), tag("{% endif %}"),
            tag("{% endfor %}"),
            tag(f"{{% if {name}.total.label %}}"),
            row([cell(self.number + label, paragraph("Tổng cộng", "Ôbảng", "<w:b/>", middle), span=leading)]
                + [cell(width, paragraph(f"{{{{ {name}.total.{field}{filters} }}}}", "Ôbảng", "<w:b/>", middle))
                   for _, _, field, filters in self.columns]),
            tag("{% endif %}"),
        ]
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{WIDE}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
            '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
            f'<w:tblCaption w:val="{self.caption}"/><w:tblDescription w:val="{self.description}"/></w:tblPr>'
            f'<w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>')

    @property
    def caption(self):
        """What a reader hears who does not see the table; it is the same in every report."""
        groups = list(dict.fromkeys(group for group, *_ in self.columns if group))
        return plain_words(", ".join(groups or [title for _, title, *_ in self.columns][:3]))

    @property
    def description(self):
        titles = "; ".join(f"{group}: {title}" if group else title for group, title, *_ in self.columns)
        return plain_words(f"Mỗi dòng là một {self.units[:1].lower() + self.units[1:]}. Các cột: {titles}.")

    def lead(self, number, label):
        """What stands before the columns: rows with numbers of their own are not numbered again."""
        return [number, label] if self.number else [label]


def plain_words(text):
    """Attributes are not filled in: what stands in braces is left out."""
    return re.sub(r"\s*\(?\{\{.*?\}\}\)?", "", text).replace('"', "").replace("&", "và")
