import Foundation
import Testing

@testable import Tabular

/// Delimited files written by LibreOffice and with Python's codecs (Tests/Corpus/tabular/make_workbooks.py).
struct OtherProgramsTests {
    private func read(_ file: String) throws -> [String] {
        try DelimitedReader(limits: ReadingLimits()).read(CorpusFile.bytes("tabular/\(file)")).sheets[0].described
    }

    @Test(arguments: ["python-cp1258.csv", "python-utf16.csv", "python-utf8-read-as-1252.csv"])
    func everyEncodingOfPythonGivesTheSameCells(file: String) throws {
        let cells = try read(file)
        #expect(
            cells == [
                "A1: BÁO CÁO SỐ HÓA, CẤP XÃ (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A2: STT", "B2: Đơn vị", "C2: Số hồ sơ", "D2: Tỷ lệ",
                "A3: 1", "B3: Thị trấn Châu Ổ", "C3: 15834", "D3: 0.5239",
                "A4: 2", "B4: UBND xã Bình Thạnh", "C4: 0", "D4: 0",
                "A5: 3", "B5: Xã Bình Dương ", "C5: 407", "D5: 1",
            ])
        // Composed, so that patterns and bytes find it.
        #expect(cells.allSatisfy { Array($0.utf8) == Array($0.precomposedStringWithCanonicalMapping.utf8) })
    }

    @Test func theFileLibreOfficeWritesIsReadWithItsLineBreaks() throws {
        #expect(
            try read("libreoffice.csv") == [
                "A1: BÁO CÁO SỐ HÓA, CẤP XÃ (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A3: STT", "B3: Đơn vị", "C3: Số hồ sơ", "D3: Tỷ lệ", "E3: Ghi chú",
                "A4: 1", "B4: Thị trấn Châu Ổ", "C4: 15,834", "D4: 52.39%", "E4: TRUE",
                "A5: 2", "B5: UBND xã Bình Thạnh", "C5: 0", "D5: 0.00%", "E5: #DIV/0!",
                "A6: 3", "B6: Xã Bình Dương ", "C6: 407", "D6: 100.00%", "E6: 30/06/2023",
                "B7: Tổng cộng", "C7: 16241", "D7: 0", "E7: aộ", "B8: dòng 1\ndòng 2",
            ])
    }
}
