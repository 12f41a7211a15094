import Foundation
import ReportingKit
import Tabular
import Testing

@testable import Publishing

struct MarkedWorkbookTests {
    private static func row(_ index: Int, _ contents: [CellContent?], isHidden: Bool = false) -> SheetRow {
        SheetRow(
            index: index,
            cells: contents.enumerated().compactMap { column, content in
                content.map { Cell(column: column, content: $0) }
            },
            isHidden: isHidden)
    }

    private static func merge(_ first: String, _ last: String) throws -> MergedRange {
        MergedRange(first: try #require(CellAddress(first)), last: try #require(CellAddress(last)))
    }

    private static func table() throws -> Sheet {
        Sheet(
            name: "Sheet1",
            rows: [
                row(0, [.text("BÁO CÁO VĂN BẢN")]),
                row(2, [.text("STT"), .text("Đơn vị"), .text("Văn bản đến"), .text("Tỷ lệ")]),
                row(3, [.number(1, .general), .text("Xã Bình An"), .text("15.834"), .number(0.5239, .percent)]),
                row(
                    4, [.number(2, .general), .text("=cmd|' /C calc'!A0"), .error("#REF!"), .boolean(true)],
                    isHidden: true),
                row(
                    5, [.number(3, .general), nil, .formulaWithoutValue("SUM(C4:C5)"), .number(45_107, .date)],
                    isHidden: true),
            ],
            merges: [try merge("A1", "D1")], hiddenColumns: [0, 3])
    }

    private static func fault(
        _ cell: String?, _ sentence: String, _ severity: Severity = .error, sheet: String? = "Sheet1"
    ) -> MarkedFault {
        MarkedFault(
            Finding(
                .cellNotANumber, severity,
                at: FindingPlace(file: "a.xlsx", sheet: sheet, cell: cell.flatMap { CellAddress($0) }), found: "abc",
                expected: "số nguyên"),
            sentence: sentence)
    }

    private func write(
        _ sheets: [Sheet], _ faults: [MarkedFault], limits: MarkedWorkbook.Limits = .init()
    ) throws -> WrittenWorkbook {
        try WrittenWorkbook {
            try MarkedWorkbook(fileName: "PL1.xlsx", sheets: sheets, faults: faults, limits: limits).bytes()
        }
    }

    @Test func cellsStandWhereTheyWereRead() throws {
        let written = try write([Self.table()], [])
        #expect(written.sheets.map(\.name) == ["Lỗi cần sửa", "Sheet1"])
        #expect(
            ["A1", "C4", "D4", "B5", "C5", "D5", "C6", "D6"].map { written.content($0, sheet: 1) } == [
                .text("BÁO CÁO VĂN BẢN"), .text("15.834"), .number(0.5239, .percent), .text("=cmd|' /C calc'!A0"),
                .text("#REF!"), .boolean(true), .text("=SUM(C4:C5)"), .number(45_107, .date),
            ])
        #expect(written.sheets[1].merges == [try Self.merge("A1", "D1")])
        #expect(written.sheets[1].hiddenColumns == [0, 3])
        #expect(written.sheets[1].rows.filter(\.isHidden).map(\.index) == [4, 5])
        #expect(try !written.sheetXML(2).contains("<f>"))
    }

    @Test func wrongCellsAreFilledAndHaveANote() throws {
        let written = try write(
            [Self.table()],
            [
                Self.fault("C4", "Ô C4 sai."), Self.fault("C4", "Ô C4 sai nữa."),
                Self.fault("B6", "Ô B6 trống.", .warning),
            ])
        let comments = try written.part("xl/comments1.xml")
        #expect(comments.contains("<comment ref=\"C4\""))
        #expect(comments.contains("• Ô C4 sai.\n• Ô C4 sai nữa."))
        #expect(comments.contains("<comment ref=\"B6\""))
        let styles = try written.part("xl/styles.xml")
        #expect(styles.contains("FFFF9999"))
        #expect(styles.contains("FFFFE699"))
    }

    @Test func aHiddenRowOrColumnWithAFaultIsShown() throws {
        let written = try write([Self.table()], [Self.fault("D5", "Sai.")])
        #expect(written.sheets[1].hiddenColumns == [0])
        #expect(written.sheets[1].rows.filter(\.isHidden).map(\.index) == [5])
    }

    @Test func theFirstSheetListsFaultsWithLinksErrorsFirst() throws {
        let written = try write(
            [Self.table()],
            [
                Self.fault("B4", "Cần xem lại.", .warning), Self.fault("C4", "Ô C4 sai."),
                Self.fault(nil, "Thiếu kỳ báo cáo.", sheet: nil),
            ])
        #expect(written.content("A1") == .text("DANH SÁCH LỖI CẦN SỬA"))
        #expect(written.content("A2") == .text("Tệp: PL1.xlsx – 03 điểm cần sửa, kiểm tra"))
        #expect(
            ["B5", "C5", "D5", "E5", "F5", "G5"].map { written.content($0) } == [
                .text("Sheet1"), .text("C4"), .text("abc"), .text("số nguyên"), .text("Ô C4 sai."), .text("Lỗi"),
            ])
        #expect(["C6", "D6", "E6", "F6"].map { written.content($0) } == [nil, nil, nil, .text("Thiếu kỳ báo cáo.")])
        #expect(["C7", "G7"].map { written.content($0) } == [.text("B4"), .text("Cần kiểm tra")])
        #expect(try written.sheetXML(1).contains("<hyperlink ref=\"C5\" location=\"'Sheet1'!C4\""))
    }

    @Test func faultsBeyondTheLimitAreCounted() throws {
        var limits = MarkedWorkbook.Limits()
        limits.faults = 2
        let faults = (1...1_205).map { Self.fault("C\($0 % 50 + 1)", "Lỗi \($0).") }
        let written = try write([Self.table()], faults, limits: limits)
        #expect(written.content("F6") == .text("Lỗi 2."))
        #expect(written.content("A7") == .text("Còn 1.203 lỗi nữa chưa liệt kê và chưa tô màu."))
        #expect(try written.part("xl/comments1.xml").components(separatedBy: "<comment ").count == 3)
    }

    @Test func aFaultInMergedCellsIsMarkedAtTheFirst() throws {
        let written = try write([Self.table()], [Self.fault("C1", "Sai tiêu đề.")])
        #expect(try written.part("xl/comments1.xml").contains("<comment ref=\"A1\""))
    }

    @Test func aCopyThatComesBackIsCopiedWithoutItsOldList() throws {
        let first = try write([Self.table()], [Self.fault("C4", "Sai.")])
        let second = try write(first.sheets, [])
        #expect(second.sheets.map(\.name) == ["Lỗi cần sửa", "Sheet1"])
        #expect(second.content("A2") == .text("Tệp: PL1.xlsx – không có điểm cần sửa, kiểm tra"))
    }

    @Test func sheetsWithNamesThatNoWorkbookTakesAreRenamedAndStillLinked() throws {
        let sheet = Sheet(name: "Số liệu: đến/đi", rows: [Self.row(0, [.text("a")])])
        let written = try write([sheet, sheet], [Self.fault("A1", "Sai.", sheet: "Số liệu: đến/đi")])
        #expect(written.sheets.map(\.name) == ["Lỗi cần sửa", "Số liệu  đến đi", "Số liệu  đến đi (2)"])
        #expect(try written.sheetXML(1).contains("location=\"'Số liệu  đến đi'!A1\""))
    }

    @Test func ofAHugeFileOnlyTheHeadAndTheFaultyRowsAreCopied() throws {
        var limits = MarkedWorkbook.Limits()
        limits.cells = 200
        let rows = (0..<5_000).map { Self.row($0, [.number(Double($0), .general)]) }
        let written = try write(
            [Sheet(name: "1", rows: rows)], [Self.fault("A4000", "Sai.", sheet: "1")], limits: limits)
        #expect(written.sheets[1].rows.map(\.index) == Array(0..<60) + [3_999])
        guard case .text(let instructions)? = written.content("A3") else {
            Issue.record("no instructions")
            return
        }
        #expect(instructions.contains("hãy sửa trong tệp gốc rồi gửi lại tệp gốc"))
    }

    @Test func cellsOutsideAWorkbookAreLeftOut() throws {
        let sheet = Sheet(
            name: "1",
            rows: [
                SheetRow(index: 0, cells: [Cell(column: 16_384, content: .text("x"))]),
                SheetRow(index: 1_048_576, cells: [Cell(column: 0, content: .text("x"))]),
            ])
        let written = try write([sheet], [Self.fault("A1048577", "Sai.", sheet: "1")])
        #expect(written.sheets[1].rows.isEmpty)
        #expect(written.content("C5") == .text("A1048577"))
    }

    @Test func mergesAreDisjointAndCutToWhatIsUsed() throws {
        var budget = 50
        let merges = try [("A1", "XFD1"), ("B1", "B3"), ("A2", "A1048576"), ("C3", "C3"), ("B4", "D9"), ("D5", "E6")]
            .map { try Self.merge($0.0, $0.1) }
        let selected = DisjointMerges.select(merges, lastRow: 9, lastColumn: 4, budget: &budget)
        #expect(
            selected == [
                MergedCells(row: 0, columns: 0...4), MergedCells(rows: 1...9, columns: 0...0),
                MergedCells(rows: 3...8, columns: 1...3),
            ])
        #expect(budget == 50 - 5 - 9 - 18)
    }
}
