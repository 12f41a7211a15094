import ReportingKit
import Testing

@testable import Assembly

/// How appendices are laid out, and that a report that was issued before is made again as it was.
struct ReportEditionTests {
    private struct Module: ProcessorModule {
        let id: ModuleID = "made-up"
        let title = "Mẫu"
        let datasets = [MadeUpProvince.definition]
        let appendices: [AppendixDefinition] = {
            var list = AppendixDefinition(
                "list", "MẪU", order: 1, dataset: MadeUpProvince.dataset, set: .subordinates, unitTitle: "Đơn vị",
                fields: ["received", "settled", "rate", "catalogue"], totalLabel: "Tổng số",
                columnNumbers: ["(1)", "(3)", "(4)", "(6)"])
            list.hasTotal = true
            var best = AppendixDefinition(
                "best", "MẪU", order: 2, dataset: MadeUpProvince.dataset, set: .subordinates, unitTitle: "Đơn vị",
                fields: ["received"])
            best.hasTotal = false
            best.rows.order = .by("received", descending: true)
            best.rows.top = 3
            return [list, best]
        }()
    }

    private func table(_ values: [(String, Int)], _ edition: ReportEdition, _ id: AppendixID = "list") -> AppendixTable?
    {
        let rows = values.enumerated().map { index, value in
            SourcedRow(
                row: MadeUpProvince.row(
                    MadeUpProvince.id(value.0), ["received": value.1, "settled": value.1, "catalogue": 40],
                    at: index + 2),
                file: SourceFile(name: "a.xlsx", sha256: "a"))
        }
        let total = DatasetRow(
            unit: nil, unitLabel: "Tổng số", unitName: "Tổng số", sheet: "Sheet1", row: 99,
            values: ["catalogue": SourcedValue(.count(80), cell: CellAddress(row: 98, column: 3), raw: "80")])
        let table = SourcedTable(
            dataset: MadeUpProvince.dataset, place: .subordinates, period: MadeUpProvince.period("2026-Q2"), rows: rows,
            declaredTotal: SourcedRow(row: total, file: SourceFile(name: "a.xlsx", sha256: "a")), isClosed: true)
        let model = ReportAssembler(registry: ModuleRegistry([Module()]), register: MadeUpProvince.register).assemble(
            AssemblyInput(period: MadeUpProvince.period("2026-Q2"), tables: [table], narrative: []),
            reportingUnit: MadeUpProvince.province, edition: edition)
        return model.appendices.first { $0.definition.id == id }
    }

    @Test func `units stand in the register's order under one word for totals, columns without holes`() throws {
        let list = try #require(self.table([("c2", 5), ("c1", 7)], .second))
        #expect(list.rows.map(\.unit?.rawValue) == ["c1", "c2"])
        #expect(list.total?.label == "Tổng cộng")
        #expect(list.definition.columnNumbers == ["(1)", "(2)", "(3)=(2)/(1)", "(4)"])
    }

    @Test func `a shared catalogue has no total, and the table says of which column`() throws {
        let list = try #require(self.table([("c2", 5), ("c1", 7)], .second))
        #expect(list.total?.cells.map { $0?.value.plainText } == ["12", "12", "100", nil])
        #expect(list.uncounted == ["Danh mục"])
    }

    @Test func `a report of the first edition keeps its order, its words and its numbers`() throws {
        let list = try #require(self.table([("c2", 5), ("c1", 7)], .first))
        #expect(list.rows.map(\.unit?.rawValue) == ["c2", "c1"])
        #expect(list.total?.label == "Tổng số" && list.total?.cells[3]?.value == .count(80))
        #expect(list.definition.columnNumbers == ["(1)", "(3)", "(4)", "(6)"] && list.uncounted.isEmpty)
    }

    @Test func `what equals the last of the best comes along`() throws {
        let values = [("c1", 9), ("c2", 8), ("c3", 7), ("c4", 7), ("c5", 2)]
        #expect(table(values, .second, "best")?.rows.count == 4)
        #expect(table(values, .first, "best")?.rows.count == 3)
    }

    @Test func `a few units, or equal ones, are not ranked`() throws {
        let few = try #require(self.table([("c1", 9), ("c2", 8)], .second, "best")?.ranking)
        #expect(few.count == 2 && few.isUneven && !few.isTelling)
        let same = ["c1", "c2", "c3", "c4", "c5", "c6", "r2"].map { code in (code, 9) }
        let equal = try #require(self.table(same, .second, "best"))
        #expect(equal.ranking?.isUneven == false && equal.ranking?.isTelling == false)
    }
}
