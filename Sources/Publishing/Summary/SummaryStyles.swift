/// The fixed parts of the leader's page as a Word document.
enum SummaryStyles {
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let space = "\(PackageChanges.office)/wordprocessingml/2006/main"

    private static let office = PackageChanges.office

    static let types =
        head + "<Types xmlns=\"\(office)/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
        + "</Types>"

    static let packageRelations =
        head + "<Relationships xmlns=\"\(office)/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
        + "</Relationships>"

    static let relations =
        head + "<Relationships xmlns=\"\(office)/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
        + "</Relationships>"

    static let part =
        head + "<w:styles xmlns:w=\"\(space)\"><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:eastAsia=\"\(font)\" w:cs=\"\(font)\"/>"
        + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault/></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
        + "<w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Bang\"><w:name w:val=\"Bảng\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }.joined() + "</w:tblBorders></w:tblPr></w:style>"
        + style("Title", "Title", "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"28\"/>")
        + style(
            "Heading1", "heading 1",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/>")
        + style("Coquan", "Cơ quan", "<w:jc w:val=\"center\"/>", "<w:b/>")
        + style("Duthao", "Dự thảo", "<w:jc w:val=\"center\"/>", "<w:b/>")
        + style("Ngay", "Ngày số liệu", "<w:spacing w:after=\"60\"/><w:jc w:val=\"center\"/>", "<w:i/>")
        + style("Noidung", "Nội dung", "<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"both\"/>", "")
        + style("Daubang", "Đầu bảng", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"22\"/>")
        + style("Obang", "Ô bảng", "", "<w:sz w:val=\"22\"/>")
        + style("Odam", "Ô số", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"22\"/>")
        + style("Ogiua", "Ô giữa", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"22\"/>") + "</w:styles>"

    private static let font = CellStyle.fontName

    private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
            + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>") + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")
            + "</w:style>"
    }
}
