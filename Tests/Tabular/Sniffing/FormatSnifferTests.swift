import Foundation
import Testing

@testable import Tabular

struct FormatSnifferTests {
    private func format(_ bytes: Data, name: String = "x") throws(ReadingError) -> FileFormat {
        try FormatSniffer(limits: ReadingLimits()).format(of: bytes, name: name)
    }

    @Test(arguments: [
        ("openpyxl.xlsx", FileFormat.xlsx), ("packages/prefix-bytes.xlsx", .xlsx),
        ("packages/other-folders.xlsx", .xlsx),
        ("packages/no-content-types.xlsx", .xlsx), ("packages/backslashes.xlsx", .xlsx), ("libreoffice.ods", .ods),
        ("libreoffice.xls", .xls), ("libreoffice.html", .html), ("libreoffice.csv", .delimited),
        ("python-utf16.csv", .delimited),
    ])
    func filesAreKnownByTheirBytes(file: String, expected: FileFormat) throws {
        #expect(try format(CorpusFile.bytes("tabular/\(file)"), name: "lying.pdf") == expected)
    }

    @Test(arguments: [
        ("STT;Đơn vị\n1;Bình An", FileFormat.delimited), ("<html><table><tr><td>1</table>", .html),
        ("\n <!-- x --> <TABLE border=1>", .html), ("<!DOCTYPE html><p>", .html),
        ("<?xml version='1.0'?><html xmlns='x'>", .html), ("<br />\n<b>Notice</b>: x <table><tr><td>", .html),
        ("<style>td{mso-number-format:'@'}</style><table>", .html), ("Báo cáo <table><tr><td>1</td>", .html),
        ("<?xml version='1.0'?><ss:Workbook xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>", .spreadsheetML),
        (
            "<!DOCTYPE x [<!ENTITY e '>'>]><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            .spreadsheetML
        ),
        ("<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>", .ods),
        ("<5 ngày;10", .delimited), ("ID;Phường\n1;Nguyễn Nghiêm", .delimited), ("MZ;BM\n1;2", .delimited),
        ("[Tổng],1", .delimited),
    ])
    func textIsKnownByItsMarkup(text: String, expected: FileFormat) throws {
        #expect(try format(Data(text.utf8)) == expected)
        #expect(try format(Data("\u{FEFF}\(text)".utf8)) == expected)
        let utf16 = try #require(text.data(using: .utf16))
        #expect(try format(utf16) == expected)
    }

    @Test func onlyTheNameTellsMarkdownFromOtherText() throws {
        #expect(try format(Data("# Báo cáo".utf8), name: "a.MD") == .markdown)
        #expect(try format(Data("<div>x</div>".utf8), name: "a.md") == .markdown)
        #expect(try format(Data("# Báo cáo".utf8), name: "a.csv") == .delimited)
        #expect(try format(Data("<html><td>".utf8), name: "a.md") == .html)
    }

    @Test(arguments: [
        ("PDF", "%PDF-1.7\n%âãÏÓ"), ("RTF", "{\\rtf1"),
        ("XML", "<?xml version='1.0'?><hoso/>"),
        ("SYLK", "ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K1"),
    ])
    func textOfOtherKindsIsNamed(kind: String, text: String) {
        #expect(throws: ReadingError.typeUnknown(looksLike: kind)) { try format(Data(text.utf8)) }
    }

    @Test(arguments: [
        "MIME-Version: 1.0\nX-Document-Type: Workbook",
        "From: <Saved by Excel>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=a",
    ])
    func webArchiveIsNamed(text: String) {
        #expect(throws: ReadingError.unsupported(.webArchive)) { try format(Data(text.utf8)) }
    }

    @Test(
        arguments: [
            ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]), ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0]), ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
            ("EXE", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0]), ("gzip", [0x1F, 0x8B, 8, 0]),
            ("ZIP", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]),
            ("ZIP", [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)),
            (nil, [0, 1, 2, 3, 4, 5, 6, 7]), (nil, [UInt8](repeating: 0, count: 5_000)),
        ] as [(String?, [UInt8])])
    func binaryFilesAreNamedWhereTheyAreKnown(kind: String?, bytes: [UInt8]) {
        #expect(throws: ReadingError.typeUnknown(looksLike: kind)) { try format(Data(bytes)) }
    }

    @Test(arguments: ["", "  \r\n\t", "\u{FEFF}"])
    func nothingIsEmpty(text: String) {
        #expect(throws: ReadingError.empty) { try format(Data(text.utf8)) }
    }
}
