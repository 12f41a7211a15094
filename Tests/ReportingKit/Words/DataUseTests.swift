import Testing

@testable import ReportingKit

/// Data that no appendix and no figure uses are told from those that some do.
struct DataUseTests {
    private struct Module: ProcessorModule {
        let id: ModuleID = "sample"
        let title = "Mẫu"
        let datasets = [
            DatasetDefinition(id: "used", title: "", layout: .unitRows, fields: []),
            DatasetDefinition(id: "in_sentences", title: "", layout: .unitRows, fields: []),
            DatasetDefinition(id: "unused", title: "", layout: .unitRows, fields: []),
        ]
        let appendices = [
            AppendixDefinition(
                "below", "", order: 1, dataset: "used", set: .subordinates, unitTitle: "", fields: []),
            AppendixDefinition("all", "", order: 2, dataset: "used", set: .whole, unitTitle: "", fields: []),
        ]
        let figures = [FigureDefinition("own", "", .value("in_sentences", .level, .reportingUnit, "count"))]
    }

    private func use(_ territory: UnitCode, on iso: String) throws -> DataUse {
        let day = try #require(CalendarDate(iso: iso))
        let register = UnitRegister.around(territory, adding: [])
        let unit = try #require(register.unit(territory, on: day))
        return DataUse(ModuleRegistry([Module()]), SetWords(unit, on: day, register: register))
    }

    @Test func aPlaceServesTheAppendicesThatItFills() throws {
        let use = try use("51", on: "2026-09-30")
        #expect(use.appendices("used", in: .whole) == [1, 2])
        #expect(use.appendices("used", in: .level) == [2])
        #expect(use.figures("in_sentences", in: .level) == ["own"])
        #expect(use.figures("in_sentences", in: .subordinates) == [])
    }

    @Test func appendicesOfUnitsThatACommuneHasNotAreNotCounted() throws {
        #expect(try use("21040", on: "2026-10-31").appendices("used", in: .whole) == [1])
    }

    @Test(arguments: [
        ("used" as DatasetID, UnitSet.subordinates, true), ("used", .deep, false),
        ("in_sentences", .subordinates, false),
        ("in_sentences", .whole, true), ("unused", .whole, false),
    ])
    func whatNothingUsesIsKnown(dataset: DatasetID, place: UnitSet, isUsed: Bool) throws {
        #expect(try use("51", on: "2026-09-30").uses(dataset, in: place) == isUsed)
    }

    /// Units that ended outside are what later periods are compared with.
    @Test(arguments: [
        ("used" as DatasetID, UnitRelation.subordinate, true), ("used", .deep, false), ("used", .former, true),
        ("in_sentences", .own, true), ("in_sentences", .subordinate, false), ("unused", .own, false),
        ("unused", .former, false),
    ])
    func unitsAreUsedWhereASetHoldsThem(dataset: DatasetID, relation: UnitRelation, isUsed: Bool) throws {
        let use = try use("51", on: "2026-09-30")
        #expect(use.uses(dataset, of: relation) == isUsed)
        if relation == .former { #expect(use.uses(dataset, in: .former) == isUsed) }
    }

    @Test func fieldsAreUsedByFiguresAndAppendices() throws {
        let use = try use("51", on: "2026-09-30")
        #expect(use.uses("count", of: "in_sentences"))
        #expect(!use.uses("other", of: "in_sentences"))
    }
}
