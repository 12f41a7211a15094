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

/// A zip archive whose entries are stored as they are.
enum StoredZip {
    static func bytes(_ entries: [(name: String, content: String)]) -> Data {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let (name, content) = (Array(entry.name.utf8), Array(entry.content.utf8))
            let common: [UInt8] =
                number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
                + number(Int(crc(content)), 4)
                + number(content.count, 4) + number(content.count, 4) + number(name.count, 2) + number(0, 2)
            directory +=
                number(0x0201_4b50, 4) + number(20, 2) + common + number(0, 10) + number(archive.count, 4) + name
            archive += number(0x0403_4b50, 4) + common + name + content
        }
        let end: [UInt8] =
            number(0x0605_4b50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
            + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
        return Data(archive + directory + end)
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { $0 < 8 ? UInt8((value >> ($0 * 8)) & 0xFF) : 0 }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1 }
        }
    }
}
