"""What a Word template holds besides its text: only what its own text uses, nothing that another program left.

`lean(parts)` takes the parts of a .docx by name and returns them without thumbnails, unused styles and numbering, previews and namespaces
of extensions. What it returns it leaves alone.
"""
import re

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FONT = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"'

# Kinds of parts that the text of a report needs.
KEPT = {"styles", "settings", "fontTable", "header", "footer", "numbering", "footnotes", "endnotes", "image", "chart"}

DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {FONT}/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)

SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)

FONTS = (
    f'{HEAD}<w:fonts xmlns:w="{MAIN}"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>'
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)

CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Mẫu báo cáo</dc:title><dc:language>vi-VN</dc:language>'
    '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
)

APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>baocaod</Application></Properties>"
)


def lean(parts):
    texts = {name: content.decode() for name, content in parts.items() if name.endswith((".xml", ".rels"))}
    stories = [name for name in texts if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name)]
    for name in stories:
        texts[name] = plain_root(texts[name])
    used = set()
    for name in stories:
        used |= set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"', texts[name]))
    texts["word/styles.xml"] = styles(texts["word/styles.xml"], used)
    isNumbered = any("<w:numId " in texts[name] for name in stories + ["word/styles.xml"])
    texts |= {"word/settings.xml": SETTINGS, "word/fontTable.xml": FONTS, "docProps/core.xml": CORE, "docProps/app.xml": APP}
    kept = {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml", "word/_rels/document.xml.rels"}
    relations = "word/_rels/document.xml.rels"

    def wanted(kind, target):
        if kind not in KEPT or kind == "numbering" and not isNumbered:
            return False
        kept.add(f"word/{target}")
        return True

    texts[relations] = filtered(texts[relations], r'<Relationship [^>]*?/>', lambda tag: wanted(
        re.search(r'Type="[^"]*/([^"/]*)"', tag)[1], re.search(r'Target="([^"]*)"', tag)[1]))
    texts["_rels/.rels"] = filtered(
        texts["_rels/.rels"], r'<Relationship [^>]*?/>', lambda tag: re.search(r'Target="/?([^"]*)"', tag)[1] in kept)
    endings = {name.rsplit(".", 1)[-1] for name in kept}
    texts["[Content_Types].xml"] = filtered(
        texts["[Content_Types].xml"], r'<(?:Override|Default) [^>]*?/>', lambda tag:
        re.search(r'PartName="/([^"]*)"', tag)[1] in kept if tag.startswith("<Override")
        else re.search(r'Extension="([^"]*)"', tag)[1] in endings)
    return {
        name: texts[name].encode() if name in texts else content for name, content in parts.items()
        if name in kept or name.startswith("word/_rels/") and name[len("word/_rels/"):-len(".rels")] in {part[5:] for part in kept}}


def filtered(text, pattern, isWanted):
    return re.sub(pattern, lambda match: match[0] if isWanted(match[0]) else "", text)


def plain_root(text):
    """The root with the namespaces that the text uses."""
    root = re.search(r"<(w:\w+)[^>]*>", text)
    rest = text[root.end():]
    names = f' xmlns:w="{MAIN}"' + "".join(
        f' xmlns:{prefix}="{space}"' for prefix, space in (("r", RELATIONS), ("wp", DRAWING)) if f"{prefix}:" in re.sub(r">[^<]*<", "><", rest))
    return HEAD + f"<{root[1]}{names}>" + rest


def styles(text, used):
    """Those that the text uses, the ones they are based on, and the defaults."""
    known = {re.search(r'w:styleId="([^"]*)"', style)[1]: style for style in re.findall(r"<w:style .*?</w:style>", text, re.S)}
    kept, open_ = set(), [name for name, style in known.items() if name in used or ' w:default="1"' in style]
    while open_:
        name = open_.pop()
        if name in known and name not in kept:
            kept.add(name)
            open_ += re.findall(r'<w:(?:basedOn|next) w:val="([^"]*)"', known[name])
    chosen = []
    for name, style in known.items():
        if name in kept:
            style = re.sub(r'<w:rsid w:val="[^"]*"/>', "", style)
            chosen.append(re.sub(r'<w:link w:val="([^"]*)"/>', lambda m: m[0] if m[1] in kept else "", style))
    return f'{HEAD}<w:styles xmlns:w="{MAIN}">{DEFAULTS}{"".join(chosen)}</w:styles>'
