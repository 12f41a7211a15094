import Foundation
import ReportingKit
import Tabular
import Testing

@testable import Publishing

struct XLSXWorkbookTests {
    private let created = CalendarDate(iso: "2023-06-30")

    private func workbook(_ body: @escaping (XLSXSheet) throws -> Void) throws -> WrittenWorkbook {
        try WrittenWorkbook {
            try XLSXWorkbook.bytes(title: "Thử", created: created) { try body($0.addSheet("Trang 1")) }
        }
    }

    @Test func theSameCallsGiveTheSameBytes() throws {
        func write(_ sheet: XLSXSheet) throws {
            try sheet.write(.text("Xã Bình An"), 0, 0, CellStyle(isBold: true))
            try sheet.write(.number(15_834), 0, 1, CellStyle(numberFormat: NumberFormat.whole))
            try sheet.comment("Sai", 0, 1, width: 200, height: 60)
        }
        let first = try workbook(write)
        #expect(try workbook(write).bytes == first.bytes)
        #expect(try first.part("docProps/core.xml").contains("2023-06-30T00:00:00Z"))
        // Time and date of the first entry: midnight of 1980-01-01.
        #expect(Array(first.bytes[10..<14]) == [0, 0, 0x21, 0])
    }

    @Test(arguments: ["=1+2", "+84 255", "-", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://a.b\")"])
    func textThatLooksLikeAFormulaStaysText(text: String) throws {
        let written = try workbook { try $0.write(.text(text), 0, 0, CellStyle()) }
        #expect(try written.cell("A1").contains("t=\"s\""))
        #expect(try !written.sheetXML(1).contains("<f>"))
        #expect(written.content("A1") == .text(text))
        // Format 49 is text: editing the cell does not make a formula of it.
        #expect(try written.part("xl/styles.xml").contains("numFmtId=\"49\""))
    }

    /// One sentence that names the communes of a country keeps no report from being made.
    @Test func textThatNoCellHoldsIsCut() throws {
        let long = String(repeating: "Xã Bình An, ", count: 4_000)
        let written = try workbook { sheet in
            try sheet.write(.text(long), 0, 0, CellStyle())
            try sheet.write(
                .link(long, sheet: "Trang 1", cell: CellAddress(row: 0, column: 0)), 1, 0, CellStyle())
            try sheet.merge(
                MergedCells(rows: 2...2, columns: 0...3), .text(long), CellStyle())
            try sheet.comment(long, 0, 0, width: 200, height: 60)
        }
        for cell in ["A1", "A2", "A3"] {
            guard case .text(let text) = written.content(cell) else {
                Issue.record("\(cell) has no text")
                continue
            }
            #expect(text.utf16.count == 32_767 && text.hasSuffix("…"))
        }
    }

    @Test func controlCharactersAreDropped() throws {
        let written = try workbook { try $0.write(.text("a\u{0}b\u{1B}c\r\nd"), 0, 0, CellStyle()) }
        #expect(written.content("A1") == .text("abc\nd"))
    }

    @Test func formulasCarryTheirResult() throws {
        let written = try workbook { sheet in
            try sheet.write(.number(2), 0, 0, CellStyle())
            try sheet.write(.formula("=A1*3", result: 6), 0, 1, CellStyle())
        }
        #expect(try written.cell("B1").hasSuffix("><f>A1*3</f><v>6</v></c>"))
        #expect(written.content("B1") == .number(6, .general))
    }

    @Test func datesAreDays() throws {
        let date = try #require(CalendarDate(iso: "2023-06-30"))
        let written = try workbook { try $0.write(.date(date), 0, 0, CellStyle(numberFormat: NumberFormat.date)) }
        #expect(written.content("A1") == .number(45_107, .date))
    }

    @Test(arguments: [Double.nan, .infinity])
    func numbersWithoutAFormAreRefused(number: Double) {
        #expect(throws: WorkbookError.notFinite(CellAddress(row: 2, column: 1))) {
            _ = try workbook { try $0.write(.number(number), 2, 1, CellStyle()) }
        }
    }

    @Test(arguments: [(1_048_576, 0), (0, 16_384), (-1, 0)])
    func cellsOutsideASheetAreRefused(row: Int, column: Int) {
        #expect(throws: WorkbookError.outsideSheet(row: row, column: column)) {
            _ = try workbook { try $0.write(.number(1), row, column, CellStyle()) }
        }
    }

    @Test func whatTheLibraryRefusesIsThrown() {
        #expect(
            throws: WorkbookError.refused(
                operation: "name a sheet “a/b”",
                reason: "Worksheet name cannot contain invalid characters: '[ ] : * ? / \\'")
        ) {
            _ = try WrittenWorkbook {
                try XLSXWorkbook.bytes(title: "", created: created) { _ = try $0.addSheet("a/b") }
            }
        }
    }

    @Test func moreValidationsThanTheLibraryCountsAreRefused() {
        let validation = CellValidation(
            rule: .wholeNumber(atLeast: 0, atMost: nil), inputTitle: "", inputMessage: "", errorTitle: "",
            errorMessage: "")
        #expect(throws: WorkbookError.tooManyValidations(allowed: 255)) {
            _ = try workbook { sheet in
                for row in 0..<256 { try sheet.validate(row, 0, validation) }
            }
        }
    }
}
