import Foundation
import Testing

@testable import Tabular
@testable import TextEncoding

struct DelimitedReaderTests {
    private func read(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> Sheet {
        try #require(try DelimitedReader(limits: limits).read(Data(text.utf8)).sheets.first)
    }

    /// Row number, then its cells as "column:text".
    private func shape(_ sheet: Sheet) -> [String] {
        sheet.rows.map { row in
            "\(row.index)| "
                + row.cells.map { cell in
                    if case .text(let text) = cell.content { "\(cell.column):\(text)" } else { "\(cell.column)!" }
                }.joined(separator: " ")
        }
    }

    @Test(
        arguments: [
            "a,b;c;d\n1;2,5;3\n4;5,5;6\n",
            "a,b\tc\td\n1\t2,5\t3\n4\t5,5\t6\n",
            "\"a,b\",c,d\n1,\"2,5\",3\n4,\"5,5\",6\n",
            "a,b|c|d\r\n1|2,5|3\r\n4|5,5|6\r\n",
            "a,b;c;d\r1;2,5;3\r4;5,5;6",
            "sep=;\r\na,b;c;d\r\n1;2,5;3\r\n4;5,5;6",
            "SEP=\t\na,b\tc\td\n1\t2,5\t3\n4\t5,5\t6",
        ])
    func everyDelimiterAndLineEndGivesTheSameTable(text: String) throws {
        let sheet = try read(text)
        #expect(sheet.name == "Trang 1")
        #expect(shape(sheet) == ["0| 0:a,b 1:c 2:d", "1| 0:1 1:2,5 2:3", "2| 0:4 1:5,5 2:6"])
    }

    @Test func lineOfMillionsOfFieldsIsRefused() {
        let line = String(repeating: "a;", count: 20_000)
        #expect(throws: ReadingError.limit(.columns, allowed: 16_384)) { try read(line) }
    }

    @Test func titleLinesWithCommasDoNotDecide() throws {
        let sheet = try read(
            "KẾT QUẢ SỐ HÓA, CẤP XÃ, HUYỆN BÌNH SƠN\n(Từ ngày 01/01/2023, đến ngày 30/06/2023)\n\nSTT;Đơn vị;Số\n1;Bình An;5\n2;Bình Hải;6\n"
        )
        #expect(
            shape(sheet) == [
                "0| 0:KẾT QUẢ SỐ HÓA, CẤP XÃ, HUYỆN BÌNH SƠN", "1| 0:(Từ ngày 01/01/2023, đến ngày 30/06/2023)",
                "3| 0:STT 1:Đơn vị 2:Số", "4| 0:1 1:Bình An 2:5", "5| 0:2 1:Bình Hải 2:6",
            ])
    }

    @Test func aSentenceWithACommaIsOneCell() throws {
        #expect(
            shape(try read("Kính gửi: UBND, HĐND\nBình Sơn\nBình An\n")) == [
                "0| 0:Kính gửi: UBND, HĐND", "1| 0:Bình Sơn", "2| 0:Bình An",
            ])
    }

    @Test func decimalCommasInEveryRowDoNotDecide() throws {
        let sheet = try read("x;y;z\na;1,5;2,5\nb;3,5;4,5\nc;5,5;6,5\n")
        #expect(shape(sheet).last == "3| 0:c 1:5,5 2:6,5")
    }

    @Test func quotedFieldsKeepDelimitersQuotesAndLineBreaks() throws {
        let sheet = try read("a;\"b;c\";\"nói \"\"vâng\"\"\"\n\"dòng 1\r\ndòng 2\";x;y\nBình \"An\";1;2\n")
        #expect(
            shape(sheet) == ["0| 0:a 1:b;c 2:nói \"vâng\"", "1| 0:dòng 1\ndòng 2 1:x 2:y", "2| 0:Bình \"An\" 1:1 2:2"])
    }

    @Test func raggedAndTrailingDelimitersAreNoCells() throws {
        #expect(
            shape(try read("a;b;c;;;\n1;2\n;;3;;;\n ;\u{A0};\n4;5;6;;;\n")) == [
                "0| 0:a 1:b 2:c", "1| 0:1 1:2", "2| 2:3", "4| 0:4 1:5 2:6",
            ])
    }

    @Test(
        arguments: [
            ("a;b\n\"Bình An;1\nBình Hải;2\n", "the quotation mark opened in line 2 is never closed"),
            ("a;b\n1;2\n\"Xã \"Bình An\"\";5\n", "text after the closing quotation mark in line 3"),
            ("a;b\0\n1;2\n", "zero bytes in a text file"),
        ])
    func whatWouldSwallowRowsIsRefused(text: String, reason: String) {
        #expect(throws: ReadingError.unreadable(format: .delimited, reason: reason)) { try read(text) }
    }

    @Test func limitsAreNamed() {
        var limits = ReadingLimits()
        limits.cells = 3
        #expect(throws: ReadingError.limit(.cells, allowed: 3)) { try read("a;b\n1;2\n", limits: limits) }
        limits = ReadingLimits()
        limits.textBytes = 4
        #expect(throws: ReadingError.limit(.textBytes, allowed: 4)) { try read("a;hello\n1;2\n", limits: limits) }
        limits = ReadingLimits()
        limits.fileBytes = 4
        #expect(throws: ReadingError.limit(.fileBytes, allowed: 4)) { try read("a;hello\n1;2\n", limits: limits) }
        #expect(throws: ReadingError.empty) { try read("") }
    }

    @Test func legacyBytesAreDecodedBeforeTheyAreCut() throws {
        let seen = "STT;§¬n vÞ;Tæng sè\n1;UBND x· B×nh Th¹nh;15.834\n"
        let bytes = try #require(DoubleEncoding.windows1252.bytes(of: seen))
        let sheet = try DelimitedReader(limits: ReadingLimits()).read(Data(bytes)).sheets[0]
        #expect(shape(sheet) == ["0| 0:STT 1:Đơn vị 2:Tổng số", "1| 0:1 1:UBND xã Bình Thạnh 2:15.834"])
    }
}
