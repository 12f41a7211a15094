import ReportingKit
import TestSupport
import Testing

@testable import Assembly

/// Rows that stand for members of a dimension, and the rows of their units.
struct MemberViewTests {
    private typealias Made = MadeUpProvince

    /// `values` by code and member.
    private func table(
        _ id: String, _ values: [(code: String, member: String, [FieldName: Int])], place: UnitSet = .subordinates
    ) -> SourcedTable {
        let file = SourceFile(name: "\(place) \(id).xlsx", sha256: "\(place) \(id)")
        let rows = values.enumerated().map { line, entry in
            let row = Made.row(Made.id(entry.code), entry.2, at: line + 2)
            return SourcedRow(
                row: DatasetRow(
                    unit: row.unit, unitLabel: row.unitLabel, unitName: row.unitName, member: entry.member,
                    sheet: row.sheet, row: row.row, values: row.values), file: file)
        }
        return SourcedTable(dataset: Made.dataset, place: place, period: Made.period(id), rows: rows, isClosed: false)
    }

    @Test func `a unit's row is the sum over its members, its rates computed again`() throws {
        let fields = table(
            "2026-10",
            [
                ("c1", "Hộ tịch", ["received": 10, "settled": 9]), ("c1", "Đất đai", ["received": 30, "settled": 3]),
                ("c2", "Hộ tịch", ["received": 5, "settled": 5]),
            ])
        let report = Made.report("2026-10", [fields])
        #expect(report.figure("received.subordinates")?.value == .count(45))
        #expect(
            Made.views("2026-10", [fields]).view(Made.dataset, .subordinates).values("received") == ["c1 40", "c2 5"])
        let row = try #require(report.appendices.first?.rows.first)
        #expect(row.cells.map { $0?.value.plainText } == ["40", "12", "30"])
        #expect(row.cells.first??.lineage.cells.map(\.cell.row) == [1, 2])
    }

    @Test func `a figure of one member is that member's`() {
        let fields = table(
            "2026-10",
            [
                ("c1", "Hộ tịch", ["received": 10]), ("c1", "Đất đai", ["received": 30]),
                ("c2", "Đất đai", ["received": 5]),
            ])
        let evaluator = FigureEvaluator(
            views: Made.views("2026-10", [fields]), registry: Made.registry, reportingUnit: Made.province)
        func figure(_ member: String) -> String? {
            evaluator.figure(
                FigureDefinition("f", "f", .value(Made.dataset, .subordinates, .member(member), "received"))
            ).value?.plainText
        }
        #expect(figure("đất đai") == "35" && figure("Hộ tịch") == "10" && figure("Tư pháp") == nil)
    }

    @Test func `what a unit states itself goes before the sum over its members`() {
        let both = table(
            "2026-10",
            [("c1", "Hộ tịch", ["received": 10]), ("c1", "", ["received": 12]), ("c2", "Hộ tịch", ["received": 5])])
        #expect(
            Made.views("2026-10", [both]).view(Made.dataset, .subordinates).values("received") == ["c1 12", "c2 5"])
    }

    @Test func `periods are composed of units' rows and of those of one member alike`() {
        let months = (1...3).map { month in
            table(
                "2026-0\(month)",
                [("c1", "Hộ tịch", ["received": 10 * month]), ("c1", "Đất đai", ["received": month])])
        }
        let views = Made.views("2026-Q1", months)
        #expect(views.view(Made.dataset, .subordinates).values("received") == ["c1 66"])
        #expect(views.view(Made.definition, .subordinates, member: "Đất đai").values("received") == ["c1 6"])
        #expect(views.members(Made.dataset) == ["Hộ tịch", "Đất đai"].sorted())
    }
}
