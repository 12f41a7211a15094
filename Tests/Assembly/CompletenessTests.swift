import Foundation
import ReportingKit
import Testing

@testable import Assembly

/// Who owes what by when.
struct CompletenessTests {
    private typealias Made = MadeUpProvince

    @Test(arguments: [
        // A Saturday moves to Monday, a holiday on Monday to Tuesday.
        ("2026-09", [] as [String], "2026-10-12"), ("2026-09", ["2026-10-12"], "2026-10-13"),
        ("2026-10", [], "2026-11-10"),
    ])
    func theDueDayIsAWorkingDay(period: String, holidays: [String], expected: String) throws {
        let days = DueDays(10, holidays: Set(holidays.compactMap { CalendarDate(iso: $0) }))
        #expect(days.due(Made.period(period)).iso == expected)
    }

    @Test(arguments: [("2026-10-12T16:00:00Z", false), ("2026-10-12T17:30:00Z", true)])
    func whatComesOnTheMovedDayIsInTime(receivedAt: String, isLate: Bool) throws {
        let file = SourceFile(
            name: "a.xlsx", sha256: "a", receivedAt: try Date.ISO8601FormatStyle().parse(receivedAt))
        let table = SourcedTable(
            dataset: Made.dataset, place: .subordinates, period: Made.period("2026-09"),
            rows: [SourcedRow(row: Made.row(Made.id("c1"), ["received": 1]), file: file)], isClosed: false)
        let owed = try #require(Made.report("2026-09", [table]).completeness.first)
        #expect(owed.units.first { $0.unit.code == "c1" }?.isLate == isLate)
    }

    @Test func unitsThatEndedWithinThePeriodAreListedAndOweNothing() throws {
        let tables = [
            Made.table(.lower, "2025-H1", ["o1": ["received": 1]]),
            Made.table(.subordinates, "2025-H2", ["c1": ["received": 2]]),
        ]
        let owed = try #require(Made.report("2025", tables).completeness.first)
        func status(_ code: UnitCode) -> Completeness.Status? { owed.units.first { $0.unit.code == code }?.status }
        #expect(status("o1") == .sent)
        #expect(status("o2") == .ended)
        #expect(status("c1") == .sent)
        #expect(status("c4") == .missing)
        // One series, under the name of its last day.
        #expect(owed.units.filter { ["o3", "c2"].contains($0.unit.code) }.map(\.unit.code) == ["c2"])
        #expect(!owed.missing.contains("Xã o2"))
    }

    // MARK: Who is asked

    private func owed(
        _ tables: [SourcedTable], declared: [UnitSet]? = nil, report: [UnitSet]? = nil
    ) -> [Completeness] {
        var module = Made.Module()
        module.datasets[0].dueFrom = declared
        let assembler = ReportAssembler(
            registry: ModuleRegistry([module]), register: Made.register,
            due: report.map { [Made.dataset: $0] } ?? [:])
        return assembler.completeness(
            AssemblyInput(period: Made.period("2026-10"), tables: tables, narrative: []),
            reportingUnit: Made.province)
    }

    @Test func bodiesOweOnlyWhatTheDatasetDeclares() throws {
        let tables = [Made.table(.level, "2026-10", ["s1": ["received": 3]])]
        #expect(owed(tables).map(\.set) == [.subordinates])
        let declared = owed(tables, declared: [.offices, .subordinates])
        #expect(declared.map(\.set) == [.offices, .subordinates])
        #expect(declared[0].answered == ["Sở s1"])
        #expect(declared[0].missing == ["Sở s2"])
        #expect(declared[1].answered == [])
        #expect(owed(tables, declared: []).isEmpty)
    }

    @Test func theReportMayAskOthersThanTheDatasetDeclares() {
        let tables = [Made.table(.level, "2026-10", ["s2": ["received": 3], "T": ["received": 9]])]
        let asked = owed(tables, declared: [.subordinates], report: [.own, .offices])
        #expect(asked.map(\.set) == [.own, .offices])
        #expect(asked.map(\.missing) == [[], ["Sở s1"]])
    }

    /// A list has no units, and what the level itself did no unit below sends: where the report needs them, its own
    /// office owes them.
    @Test func whatTheReportNeedsIsOwedAlsoWhereNoUnitBelowSendsIt() throws {
        var module = Made.Module()
        module.datasets.append(
            DatasetDefinition(
                id: "list", title: "Danh sách", layout: .list,
                fields: [FieldDefinition("subject", "Trích yếu", type: .text, aggregation: .none)]))
        func owed(_ kind: ReportKind, _ tables: [SourcedTable]) -> [Completeness] {
            ReportAssembler(registry: ModuleRegistry([module]).of(kind), register: Made.register).completeness(
                AssemblyInput(period: Made.period("2026-10"), tables: tables, narrative: []),
                reportingUnit: Made.province)
        }
        var kind = ReportKind("thu", title: "Thử")
        kind.datasets = [.init(Made.dataset, isRequired: true), .init("list", isRequired: true)]
        let missing = owed(kind, []).filter { $0.dataset.id == "list" }
        #expect(missing.map(\.set) == [.own] && missing.first?.missing == [Made.province.name])
        let level = owed(kind, [Made.table(.subordinates, "2026-10", ["c1": ["received": 3]])]).first {
            $0.set == .level
        }
        #expect(level?.dataset.id == Made.dataset && level?.missing == [Made.province.name])
        let list = SourcedTable(
            dataset: "list", place: .whole, period: Made.period("2026-10"),
            rows: [
                SourcedRow(
                    row: DatasetRow(
                        unit: nil, unitLabel: "", unitName: "", sheet: "1", row: 1,
                        values: [
                            "subject": SourcedValue(
                                .text("Kế hoạch"), cell: CellAddress(row: 1, column: 0), raw: "Kế hoạch")
                        ]),
                    file: SourceFile(name: "a.xlsx", sha256: "a"))
            ], isClosed: true)
        #expect(owed(kind, [list]).first { $0.dataset.id == "list" }?.missing == [])
        kind.datasets = [.init(Made.dataset, isRequired: true), .init("list", isRequired: false)]
        #expect(owed(kind, []).allSatisfy { $0.dataset.id != "list" })
    }
}
