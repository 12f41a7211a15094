import Foundation
import ReportingKit
import Testing

@testable import Tabular
@testable import TextEncoding

struct MarkdownReaderTests {
    private func read(_ text: String) throws -> Reading {
        try MarkdownReader(limits: ReadingLimits()).read(Data(text.utf8))
    }

    @Test func headingsListsAndParagraphsComeInOrder() throws {
        let reading = try read(
            """
            # I. Kết quả #

            Đã ban hành **03** văn bản
            và tổ chức hội nghị.
            ## 1. Thể chế số
            - Kế hoạch số 12
              tiếp theo
              + trong đó
            1. Một
            2) Hai
            -5 độ

            Tổng quan
            =========
            Nhân lực
            ---
            #không phải tiêu đề
            """)
        #expect(
            try #require(reading.text).described == [
                "1 # I. Kết quả", "2 Đã ban hành 03 văn bản và tổ chức hội nghị.", "3 ## 1. Thể chế số",
                "4 - Kế hoạch số 12 tiếp theo", "5 -- trong đó", "6 - Một", "7 - Hai -5 độ", "8 # Tổng quan",
                "9 ## Nhân lực",
                "10 #không phải tiêu đề",
            ])
        #expect(reading.sheets.isEmpty)
    }

    @Test func pipeTablesAreSheetsWithTheTextAboveThem() throws {
        let reading = try read(
            """
            ## Văn bản đã ban hành
            Từ ngày 01/01/2023

            | STT | Số, ký hiệu | Trích yếu |
            |:---:|---|---|
            | 1 | 12/KH-UBND | a \\| b |
            | 2 | | c

            Hết.
            STT | Tên
            --- | ---
            1 | x
            """)
        #expect(reading.sheets.map(\.name) == ["Bảng 1", "Bảng 2"])
        #expect(
            reading.sheets[0].described == [
                "A1: Văn bản đã ban hành", "A2: Từ ngày 01/01/2023", "A3: STT", "B3: Số, ký hiệu", "C3: Trích yếu",
                "A4: 1",
                "B4: 12/KH-UBND", "C4: a | b", "A5: 2", "C5: c",
            ])
        #expect(reading.sheets[1].described == ["A1: Hết.", "A2: STT", "B2: Tên", "A3: 1", "B3: x"])
        #expect(
            try #require(reading.text).described == [
                "1 ## Văn bản đã ban hành", "2 Từ ngày 01/01/2023", "2 table 0", "3 Hết.", "3 table 1",
            ])
    }

    @Test func windowsLineEndsAndLegacyBytesAreRead() throws {
        let bytes = try #require(DoubleEncoding.windows1252.bytes(of: "# KÕt qu¶ thùc hiÖn\r\n\r\n§¬n vÞ: UBND x·\r\n"))
        let reading = try MarkdownReader(limits: ReadingLimits()).read(Data(bytes))
        #expect(try #require(reading.text).described == ["1 # Kết quả thực hiện", "2 Đơn vị: UBND xã"])
    }

    @Test func emptyFilesAndZeroBytesAreRefused() {
        #expect(throws: ReadingError.empty) { try read("") }
        #expect(throws: ReadingError.unreadable(format: .markdown, reason: "zero bytes in a text file")) {
            try read("# a\0 bcdef")
        }
    }
}
