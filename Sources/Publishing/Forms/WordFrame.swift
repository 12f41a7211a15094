import Foundation

/// The parts of a Word file that hold no text, and the markup of its paragraphs.
enum WordFrame {
    static func paragraph(_ text: String, style: String?) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        guard !text.isEmpty else { return "<w:p>\(properties)</w:p>" }
        return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r></w:p>"
    }

    /// A4, margins of the decree.
    static func document(_ body: String) -> String {
        header + "<w:document xmlns:w=\"\(word)\"><w:body>\(body)<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
            + "</w:sectPr></w:body></w:document>"
    }

    static var parts: [(name: String, text: String)] {
        [
            ("[Content_Types].xml", types), ("_rels/.rels", relations),
            ("word/_rels/document.xml.rels", documentRelations),
            ("word/styles.xml", styles),
        ]
    }

    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org"
    private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private static var types: String {
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        return header + "<Types xmlns=\"\(office)/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"\(main).document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(main).styles+xml\"/></Types>"
    }

    private static var relations: String { relationships("officeDocument", "word/document.xml") }
    private static var documentRelations: String { relationships("styles", "styles.xml") }

    private static func relationships(_ kind: String, _ target: String) -> String {
        header + "<Relationships xmlns=\"\(office)/package/2006/relationships\"><Relationship Id=\"rId1\" "
            + "Type=\"\(office)/officeDocument/2006/relationships/\(kind)\" Target=\"\(target)\"/></Relationships>"
    }

    private static var styles: String {
        let fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
        func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
                + "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
        }
        func heading(_ level: Int, _ run: String) -> String {
            style(
                "Heading\(level)", "heading \(level)",
                "<w:keepNext/><w:spacing w:before=\"120\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
                run)
        }
        return header + "<w:styles xmlns:w=\"\(word)\"><w:docDefaults><w:rPrDefault><w:rPr>\(fonts)<w:sz w:val=\"28\"/>"
            + "<w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
            + style("Title", "Title", "<w:jc w:val=\"center\"/>", "<w:b/>")
            + style("Subtitle", "Subtitle", "<w:jc w:val=\"center\"/>", "<w:i/>")
            + heading(1, "<w:b/>") + heading(2, "<w:b/>") + heading(3, "<w:b/><w:i/>") + heading(4, "<w:i/>")
            + style("Hint", "Hint", "", "<w:i/><w:color w:val=\"7F7F7F\"/><w:sz w:val=\"24\"/>") + "</w:styles>"
    }
}
