import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// Workbooks spelled by hand (make_packages.py), by openpyxl, XlsxWriter and LibreOffice (make_xlsx.py).
struct XLSXReaderTests {
    private func read(_ file: String) throws -> [Sheet] {
        try XLSXReader(limits: ReadingLimits()).read(CorpusFile.bytes("tabular/\(file).xlsx")).sheets
    }

    @Test(arguments: [
        "plain", "stored", "data-descriptors", "zip64", "prefix-bytes", "archive-comment", "backslashes", "other-case",
        "absolute-targets", "other-folders", "percent-encoded", "no-content-types", "no-relationships", "strict",
        "prefixed", "utf16", "utf16-big-endian", "utf8-mark", "without-addresses", "inline-strings",
        "cdata-and-phonetics", "alternate-content", "wrong-dimension", "huge-dimension", "out-of-order",
        "date-system-1904",
    ])
    func aWorkbookReadsTheSameHoweverItIsPackedAndSpelled(file: String) throws {
        let sheets = try read("packages/\(file)")
        #expect(sheets.map(\.name) == ["Số hóa"])
        #expect(
            sheets[0].described == [
                "A1: Đơn vị", "B1: Số hồ sơ", "A2: Xã Bình An", "B2: 15834.0", "C2: 0.5239 percent", "D2: 45107.0 date",
            ])
        #expect(!sheets[0].isHidden && sheets[0].merges.isEmpty && sheets[0].hiddenColumns.isEmpty)
    }

    @Test func oddCellsKeepWhatTheySay() throws {
        let sheet = try read("packages/oddities")[0]
        #expect(
            sheet.described == [
                "B1:  dòng 1\r\ndòng 2 ",
                "A3: true (hidden)", "B3: error #REF! (hidden)", "C3: formula SUM(B1:B2) (hidden)",
                "D3: formula SUM(B1:B2) (hidden)", "F3: kết_x000D_quả (hidden)", "G3: 0.3333333333333333 (hidden)",
                "H3: error #DIV/0! (hidden)", "I3: 0.5 date (hidden)", "J3: NaN (hidden)", "K3: -0.0015 (hidden)",
                "XFD3: 1e+22 (hidden)",
                "A1048576: 1.0",
            ])
        #expect(sheet.describedMerges == ["A1:B2", "C4:D5"])
    }

    @Test func hiddenSheetsRowsAndColumnsAreMarkedAndChartsLeftOut() throws {
        let sheets = try read("packages/hidden-things")
        #expect(sheets.map(\.name) == ["Số hóa"])
        #expect(sheets[0].isHidden)
        #expect(sheets[0].hiddenColumns == [1, 3])
        #expect(sheets[0].rows.map(\.isHidden) == [false, true])
    }

    @Test func everythingOpenpyxlWritesComesOutWithItsType() throws {
        let sheets = try read("openpyxl")
        #expect(sheets.map(\.name) == ["Số hóa", "Ẩn"])
        #expect(sheets.map(\.isHidden) == [false, true])
        #expect(sheets[0].describedMerges == ["A1:E1"])
        #expect(sheets[0].hiddenColumns == [4])
        #expect(
            sheets[0].described == [
                "A1: BÁO CÁO SỐ HÓA (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A3: STT", "B3: Đơn vị", "C3: Số hồ sơ", "D3: Tỷ lệ", "E3: Ghi chú",
                "A4: 1.0", "B4: Thị trấn Châu Ổ", "C4: 15834.0", "D4: 0.5239 percent", "E4: true",
                "A5: 2.0 (hidden)", "B5: UBND xã Bình Thạnh (hidden)", "C5: 0.0 (hidden)", "D5: 0.0 percent (hidden)",
                "E5: formula 1/0 (hidden)",
                "A6: 3.0", "B6: Xã Bình Dương ", "C6: 407.0", "D6: 1.0 percent", "E6: 45107.0 date",
                "B7: Tổng cộng", "C7: formula SUM(C4:C6)", "D7: formula C7/16241", "E7: formula T(B4)",
                "B8: dòng 1\ndòng 2", "C8:    hai  dấu cách", "D8: 45107.5 date", "E8: error #REF!",
            ])
    }

    @Test func everythingLibreOfficeWritesComesOutWithItsType() throws {
        let sheets = try read("libreoffice")
        #expect(sheets.map(\.isHidden) == [false, true, false])
        #expect(sheets[0].describedMerges == ["A1:E1"])
        #expect(sheets[0].hiddenColumns == [4])
        #expect(
            sheets[0].described == [
                "A1: BÁO CÁO SỐ HÓA (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A3: STT", "B3: Đơn vị", "C3: Số hồ sơ", "D3: Tỷ lệ", "E3: Ghi chú",
                "A4: 1.0", "B4: Thị trấn Châu Ổ", "C4: 15834.0", "D4: 0.5239 percent", "E4: true",
                "A5: 2.0 (hidden)", "B5: UBND xã Bình Thạnh (hidden)", "C5: 0.0 (hidden)", "D5: 0.0 percent (hidden)",
                "E5: error #DIV/0! (hidden)",
                "A6: 3.0", "B6: Xã Bình Dương ", "C6: 407.0", "D6: 1.0 percent", "E6: 45107.0 date",
                "B7: Tổng cộng", "C7: 16241.0", "D7: 1.0 percent", "E7: Thị trấn Châu Ổ",
                "B8: dòng 1\ndòng 2", "C8:    hai  dấu cách", "D8: 45107.5 date", "E8: error #REF!",
            ])
    }

    @Test(arguments: ["xlsxwriter", "xlsxwriter-1904-inline"])
    func everythingXlsxWriterWritesComesOutWithItsType(file: String) throws {
        let sheet = try read(file)[0]
        #expect(sheet.describedMerges == ["A1:C1"])
        #expect(
            sheet.described == [
                "A1: Tiêu đề", "A2: Đơn vị", "B2: Số hồ sơ", "A3: Xã Bình An", "B3: 15834.0", "C3: 0.5239 percent",
                "D3: 45107.0 date", "E3: false", "F3: error #N/A", "G3: ký tự \u{B} lạ", "H3: Đơn vị",
            ])
    }

    @Test func limitsAreNamed() throws {
        let bytes = try CorpusFile.bytes("tabular/openpyxl.xlsx")
        let cases: [(WritableKeyPath<ReadingLimits, Int>, Int, ReadingLimits.Kind)] = [
            (\.cells, 5, .cells), (\.sheets, 2, .sheets), (\.mergedRanges, 0, .mergedRanges),
            (\.textBytes, 10, .textBytes),
            (\.nesting, 3, .nesting), (\.archiveEntries, 4, .archiveEntries),
        ]
        for (limit, allowed, kind) in cases {
            var limits = ReadingLimits()
            limits[keyPath: limit] = allowed
            #expect(throws: ReadingError.limit(kind, allowed: allowed)) { try XLSXReader(limits: limits).read(bytes) }
        }
    }
}
