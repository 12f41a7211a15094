import Foundation

/// Sound packages around one part that is the fuzzer's.
enum Packages {
    static func workbook(replacing part: String, by input: Data) -> Data {
        zip(workbookParts.map { ($0.name, $0.name == part ? input : Data($0.text.utf8)) })
    }

    static func document(_ input: Data) -> Data {
        zip([
            ("[Content_Types].xml", Data(documentTypes.utf8)), ("_rels/.rels", relations("word/document.xml")),
            ("word/document.xml", input),
        ])
    }

    static func spreadsheet(_ input: Data) -> Data {
        zip([("mimetype", Data("application/vnd.oasis.opendocument.spreadsheet".utf8)), ("content.xml", input)])
    }

    private static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static let documentTypes = """
        <Types xmlns="\(package)/content-types"><Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """

    private static func relations(_ target: String) -> Data {
        Data(
            "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r\" Type=\"\(links)/officeDocument\" Target=\"\(target)\"/></Relationships>"
                .utf8)
    }

    private static let workbookParts: [(name: String, text: String)] = [
        (
            "[Content_Types].xml",
            """
            <Types xmlns="\(package)/content-types"><Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
            """
        ),
        ("_rels/.rels", String(decoding: relations("xl/workbook.xml"), as: UTF8.self)),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"\(space)\" xmlns:r=\"\(links)\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(links)/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="r2" Type="\(links)/sharedStrings" Target="sharedStrings.xml"/>\
            <Relationship Id="r3" Type="\(links)/styles" Target="styles.xml"/></Relationships>
            """
        ),
        (
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(space)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
        (
            "xl/sharedStrings.xml",
            "<sst xmlns=\"\(space)\"><si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r></si></sst>"
        ),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"\(space)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"
        ),
    ]

    // MARK: Archive

    /// A zip archive of stored entries.
    private static func zip(_ entries: [(name: String, content: Data)]) -> Data {
        var bytes = Data()
        var directory = Data()
        for (name, content) in entries {
            let common =
                u16(20) + u16(0) + u16(0) + u16(0) + u16(0x21) + u32(CRC32.of(content)) + u32(UInt32(content.count))
                + u32(UInt32(content.count)) + u16(UInt16(name.utf8.count)) + u16(0)
            directory +=
                u32(0x0201_4B50) + u16(20) + common + u16(0) + u16(0) + u16(0) + u32(0) + u32(UInt32(bytes.count))
                + Data(name.utf8)
            bytes += u32(0x0403_4B50) + common + Data(name.utf8) + content
        }
        let start = UInt32(bytes.count)
        let count = UInt16(entries.count)
        return bytes + directory + u32(0x0605_4B50) + u16(0) + u16(0) + u16(count) + u16(count)
            + u32(UInt32(directory.count)) + u32(start) + u16(0)
    }

    private static func u16(_ value: UInt16) -> Data { Data([UInt8(value & 0xFF), UInt8(value >> 8)]) }
    private static func u32(_ value: UInt32) -> Data { Data((0..<4).map { UInt8((value >> ($0 * 8)) & 0xFF) }) }
}

/// The checksum of zip archives.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func of(_ data: Data) -> UInt32 {
        ~data.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
