import Foundation

/// A Word document of plain paragraphs, made in code: the smallest that Word opens.
package enum WordFile {
    /// `paragraphs` become one run each; `body` is markup behind them.
    package static func bytes(_ paragraphs: [String], body: String = "") -> Data {
        let texts = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped($0))</w:t></w:r></w:p>" }
        let document =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + texts.joined() + body + "<w:sectPr/></w:body></w:document>"
        return StoredZip.bytes([
            ("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", header + document),
        ])
    }

    /// One paragraph of markup that stands in the text as it is.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let types =
        header + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """
    private static let relations =
        header + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """
}
