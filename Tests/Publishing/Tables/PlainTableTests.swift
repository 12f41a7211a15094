import Foundation
import ReportingKit
import Tabular
import Testing

@testable import Publishing

struct PlainTableTests {
    private let table = PlainTable(
        title: "Xếp hạng [thử]: 1/2", notes: ["Kỳ thử"],
        columns: [.init("Đơn vị"), .init("Tỷ lệ (%)", digits: 2), .init("Ngày")],
        rows: [
            [.text("=HYPERLINK(\"x\")"), .decimal(FixedDecimal(523)), .absent],
            [.text("Xã \"A\", B"), .count(15_834), .text("a\nb")],
        ])

    @Test func theTextNeverRunsAsAFormula() throws {
        let text = String(decoding: table.csv, as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}"))
        #expect(text.contains(#""'=HYPERLINK(""x"")""#) || text.contains("'=HYPERLINK"))
        #expect(text.contains("15834"))
        #expect(text.contains(#""Xã ""A"", B""#))
    }

    @Test func theWorkbookHasTheSameCells() throws {
        let reading = try FileReader(limits: ReadingLimits()).read(try table.workbook(), name: "bang.xlsx")
        let cells = try #require(reading.sheets.first).rows.flatMap(\.cells)
        let texts = cells.compactMap { cell in if case .text(let text) = cell.content { text } else { nil } }
        #expect(texts.contains("=HYPERLINK(\"x\")") && texts.contains("Kỳ thử") && texts.contains("Đơn vị"))
        #expect(cells.contains { if case .number(523, _) = $0.content { true } else { false } })
        #expect(try table.workbook() == table.workbook())
    }

    @Test func ratesHaveTheirDigits() {
        #expect(table.text(.decimal(FixedDecimal(523)), column: 1) == "523,00")
        #expect(table.text(.count(1_234), column: 0) == "1.234")
    }

    @Test func aTableWithoutRowsIsATable() throws {
        let empty = PlainTable(title: "", columns: [.init("A")], rows: [])
        #expect(try empty.workbook().count > 1_000)
    }
}
