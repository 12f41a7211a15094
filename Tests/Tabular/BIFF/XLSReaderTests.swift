import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// Workbooks made by xlwt and LibreOffice (Tests/Corpus/tabular/make_workbooks.py).
struct XLSReaderTests {
    private func read(_ file: String) throws -> [Sheet] {
        try XLSReader(limits: ReadingLimits()).read(CorpusFile.bytes("tabular/\(file)")).sheets
    }

    @Test func everythingXlwtWritesComesOutWithItsType() throws {
        let sheets = try read("xlwt.xls")
        #expect(sheets.map(\.name) == ["Số hóa", "Ẩn"])
        #expect(sheets.map(\.isHidden) == [false, true])
        #expect(sheets[0].describedMerges == ["A1:E1"])
        #expect(sheets[0].hiddenColumns == [4])
        #expect(
            sheets[0].described == [
                "A1: BÁO CÁO SỐ HÓA, CẤP XÃ (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A3: STT", "B3: Đơn vị", "C3: Số hồ sơ", "D3: Tỷ lệ", "E3: Ghi chú",
                "A4: 1.0", "B4: Thị trấn Châu Ổ", "C4: 15834.0", "D4: 0.5239 percent", "E4: true",
                "A5: 2.0 (hidden)", "B5: UBND xã Bình Thạnh (hidden)", "C5: 0.0 (hidden)", "D5: 0.0 percent (hidden)",
                "E5: error #REF! (hidden)",
                "A6: 3.0", "B6: Xã Bình Dương ", "C6: 407.0", "D6: 1.0 percent", "E6: 45107.0 date",
                // xlwt stores no result; a blank or a zero here would be a lie.
                "B7: Tổng cộng", "C7: formula ",
            ])
    }

    @Test func aLongStringRunsOverIntoContinuations() throws {
        let sheets = try read("xlwt.xls")
        #expect(sheets[1].rows[0][0] == .text(String(repeating: "dài ", count: 3000)))
    }

    @Test func everythingLibreOfficeWritesComesOutWithItsType() throws {
        let sheets = try read("libreoffice.xls")
        #expect(sheets.map(\.name) == ["Số hóa", "Ẩn"])
        #expect(sheets.map(\.isHidden) == [false, true])
        #expect(sheets[0].describedMerges == ["A1:E1"])
        #expect(
            sheets[0].described == [
                "A1: BÁO CÁO SỐ HÓA, CẤP XÃ (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A3: STT", "B3: Đơn vị", "C3: Số hồ sơ", "D3: Tỷ lệ", "E3: Ghi chú",
                "A4: 1.0", "B4: Thị trấn Châu Ổ", "C4: 15834.0", "D4: 0.5239 percent", "E4: true",
                "A5: 2.0 (hidden)", "B5: UBND xã Bình Thạnh (hidden)", "C5: 0.0 (hidden)", "D5: 0.0 percent (hidden)",
                "E5: error #DIV/0! (hidden)",
                "A6: 3.0", "B6: Xã Bình Dương ", "C6: 407.0", "D6: 1.0 percent", "E6: 45107.0 date",
                "B7: Tổng cộng", "C7: 16241.0", "D7: 0.0", "E7: aộ",
                "B8: dòng 1\ndòng 2",
            ])
    }

    @Test func daysOfThe1904SystemAreConverted() throws {
        #expect(try read("xlwt-1904.xls")[0].described == ["A1: 45107.0 date", "A2: 45000.0"])
    }

    @Test func aFileCutOffAnywhereIsRefusedOrReadWhole() throws {
        let bytes = try CorpusFile.bytes("tabular/libreoffice.xls")
        let whole = try XLSReader(limits: ReadingLimits()).read(bytes).sheets.map(\.described)
        for length in stride(from: 1, to: bytes.count, by: 97) {
            do {
                let sheets = try XLSReader(limits: ReadingLimits()).read(bytes.prefix(length)).sheets
                #expect(sheets.map(\.described) == whole)
            } catch {
                guard case .unreadable(.xls, _) = error else {
                    Issue.record("\(length) bytes: \(error)")
                    continue
                }
            }
        }
    }

    @Test func limitsAreNamed() throws {
        let bytes = try CorpusFile.bytes("tabular/libreoffice.xls")
        var limits = ReadingLimits()
        limits.cells = 5
        #expect(throws: ReadingError.limit(.cells, allowed: 5)) { try XLSReader(limits: limits).read(bytes) }
        limits = ReadingLimits()
        limits.sheets = 1
        #expect(throws: ReadingError.limit(.sheets, allowed: 1)) { try XLSReader(limits: limits).read(bytes) }
        limits = ReadingLimits()
        limits.mergedRanges = 0
        #expect(throws: ReadingError.limit(.mergedRanges, allowed: 0)) { try XLSReader(limits: limits).read(bytes) }
        limits = ReadingLimits()
        limits.textBytes = 10
        #expect(throws: ReadingError.limit(.textBytes, allowed: 10)) { try XLSReader(limits: limits).read(bytes) }
    }
}
