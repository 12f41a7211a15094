import ReportingKit
import Testing

@testable import Assembly

/// What keys of a declaration do in reports: averages over units, former names, sets that agree, the order of rows,
/// levels.
struct DeclaredKeysTests {
    private typealias Made = MadeUpProvince

    private struct Module: ProcessorModule {
        let id: ModuleID = "visits"
        let title = "Lượt khách"
        let datasets: [DatasetDefinition]
        let appendices: [AppendixDefinition]

        init(checks: [DatasetCheck] = [], order: RowChoice.Order = .register, shown: [FieldName]) {
            var people = FieldDefinition("people", "Số lượt", type: .count, aggregation: .sum)
            people.formerNames = ["visitors"]
            let served = FieldDefinition("served", "Đã phục vụ", type: .count, aggregation: .sum)
            var minutes = FieldDefinition("minutes", "Phút chờ", type: .decimal(decimals: 2), aggregation: .none)
            minutes.weightedBy = "people"
            let rate = FieldDefinition(
                "rate", "Tỷ lệ", type: .rate(decimals: 2), aggregation: .rate(part: "served", whole: "people"))
            var local = FieldDefinition("local", "Của xã", type: .count, aggregation: .sum, isRequired: false)
            local.levels = [.commune]
            var definition = DatasetDefinition(
                id: "visits", title: "Lượt khách", layout: .unitRows, fields: [people, served, minutes, rate, local],
                rules: [.atMost("served", "people"), .atMost("local", "people")])
            definition.checks = checks
            datasets = [definition]
            var appendix = AppendixDefinition(
                "visits_all", "LƯỢT KHÁCH", order: 1, dataset: "visits", set: .subordinates, unitTitle: "Đơn vị",
                fields: shown)
            appendix.rows.order = order
            appendices = [appendix]
        }
    }

    private func table(_ place: UnitSet, _ values: [(String, [FieldName: Int])]) -> SourcedTable {
        let made = Made.table(place, "2026-10", values.map { (Made.id($0.0), $0.1) })
        return SourcedTable(
            dataset: "visits", place: place, period: made.period, rows: made.rows, isClosed: false)
    }

    private func report(_ module: Module, _ tables: [SourcedTable]) -> ReportModel {
        ReportAssembler(registry: ModuleRegistry([module]), register: Made.register).assemble(
            AssemblyInput(period: Made.period("2026-10"), tables: tables, narrative: []), reportingUnit: Made.province)
    }

    private func total(_ report: ReportModel) -> [String?] {
        report.appendices.first?.total?.cells.map { $0?.value.plainText } ?? []
    }

    private static let communes: [(String, [FieldName: Int])] = [
        ("c1", ["people": 10, "served": 5, "minutes": 2]), ("c2", ["people": 30, "served": 15, "minutes": 6]),
        ("c3", ["people": 20, "served": 20]),
    ]

    @Test func aWeightedFieldIsAveragedOverUnits() throws {
        let module = Module(shown: ["minutes"])
        #expect(total(report(module, [table(.subordinates, Self.communes)])) == ["5"])
        let registry = ModuleRegistry([module])
        let views = Views(
            [table(.subordinates, Self.communes)], in: Made.period("2026-10"), registry: registry,
            register: Made.register, territory: "T")
        let reference = try DataReference(["subordinates", "minutes"], of: registry.datasets[0])
        let figure = try #require(reference.definition(in: registry) { $0.rawValue })
        let value = FigureEvaluator(views: views, registry: registry, reportingUnit: Made.province).figure(figure)
        #expect(value.value?.number == FixedDecimal(5))
    }

    @Test func aRateIsComputedOverUnitsThoughItsPartsAreNotShown() {
        #expect(total(report(Module(shown: ["rate"]), [table(.subordinates, Self.communes)])) == ["66.67"])
    }

    @Test func figuresUnderAFormerNameAreOfOneSeriesWithThoseOfToday() {
        let tables = [table(.subordinates, [("c1", ["visitors": 10]), ("c2", ["people": 30, "visitors": 1])])]
        #expect(total(report(Module(shown: ["people"]), tables)) == ["40"])
    }

    @Test func rowsStandInTheOrderThatIsDeclared() {
        let module = Module(order: .by("people", descending: true), shown: ["people"])
        let rows = report(module, [table(.subordinates, Self.communes)]).appendices.first?.rows
        #expect(rows?.map(\.unit) == ["c2", "c3", "c1"])
    }

    @Test func aUnitSaysTheSameInSetsThatAgree() {
        let tables = [table(.subordinates, [("o1", ["people": 10])]), table(.former, [("o1", ["people": 11])])]
        let shown: [FieldName] = ["people"]
        #expect(report(Module(shown: shown), tables).findings(.contradictionCell).isEmpty)
        let agreeing = report(Module(checks: [.agree([.subordinates, .former])], shown: shown), tables)
        #expect(agreeing.findings(.contradictionCell).map(\.field) == ["people"])
    }

    @Test func aFieldOfOtherLevelsIsNoneOfATerritorysReports() throws {
        let registry = ModuleRegistry([Module(shown: ["people"])]).ofToday("T", Made.register)
        let dataset = try #require(registry.dataset("visits"))
        #expect(dataset.field("local") == nil)
        #expect(dataset.rules.map(\.subject) == ["served"])
    }
}
