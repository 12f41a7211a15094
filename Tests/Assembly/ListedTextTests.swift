import ReportingKit
import TestSupport
import Testing

@testable import Assembly

/// A column of text beside figures.
struct ListedTextTests {
    private typealias Made = MadeUpProvince

    private struct Module: ProcessorModule {
        let id: ModuleID = "made-up"
        let title = "Mẫu"
        let datasets: [DatasetDefinition] = {
            var remark = FieldDefinition("remark", "Vướng mắc", type: .text, aggregation: .none, isRequired: false)
            remark.isListed = true
            return [
                DatasetDefinition(
                    id: Made.dataset, title: "Mẫu", layout: .unitRows,
                    fields: [FieldDefinition("received", "Nhận", type: .count, aggregation: .sum), remark])
            ]
        }()
    }

    @Test func `is listed unit by unit, where a unit has written something`() {
        let file = SourceFile(name: "tuần.xlsx", sha256: "tuần.xlsx")
        func row(_ code: String, _ text: String?) -> SourcedRow {
            let cell = CellAddress(row: 1, column: 2)
            return SourcedRow(
                row: DatasetRow(
                    unit: Made.id(code), unitLabel: code, unitName: "Xã \(code)", sheet: "Sheet1", row: 2,
                    values: ["remark": SourcedValue(text.map { .text($0) } ?? .absent, cell: cell, raw: text ?? "")]),
                file: file)
        }
        let table = SourcedTable(
            dataset: Made.dataset, place: .subordinates, period: Made.period("2026-10"),
            rows: [row("c1", "Thiếu máy quét"), row("c2", nil)], isClosed: false)
        let report = ReportAssembler(registry: ModuleRegistry([Module()]), register: Made.register).assemble(
            AssemblyInput(period: Made.period("2026-10"), tables: [table], narrative: []),
            reportingUnit: Made.province)
        #expect(report.lists.map { $0.rows.map(\.unitName) } == [["Xã c1"]])
        #expect(report.lists.first?.rows.first?["remark"] == .text("Thiếu máy quét"))
    }
}
