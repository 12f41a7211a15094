import ReportingKit
import Testing

@testable import Assembly

/// What the leader's page and the charts are made of.
struct SummaryAssemblerTests {
    private typealias Made = MadeUpProvince

    private static func kind(_ charts: [ReportChart], _ summary: ReportSummary = ReportSummary()) -> ReportKind {
        var kind = ReportKind("mau", title: "Mẫu")
        kind.charts = charts
        kind.summary = summary
        return kind
    }

    private func summary(
        _ kind: ReportKind, _ tables: [SourcedTable], earlier: [(Period, [SourcedTable])] = [],
        names: TemplateNames = TemplateNames()
    ) -> ReportModel {
        ReportAssembler(registry: Made.registry.of(kind), register: Made.register).assemble(
            AssemblyInput(
                period: Made.period("2026-Q3"), tables: tables, narrative: [],
                former: earlier.first?.1 ?? [], earlier: earlier.map { (period: $0.0, tables: $0.1) }),
            reportingUnit: Made.province, named: names)
    }

    private static let communes = Made.table(
        .subordinates, "2026-Q3",
        [
            "c1": ["received": 10, "settled": 5], "c2": ["received": 20, "settled": 20],
            "c3": ["received": 40, "settled": 10], "c4": ["received": 0, "settled": 0],
        ])

    private static let rates = ReportChart(
        "rates", .ranking(UnitField("made_up", .subordinates, "rate"), top: 15, bottom: nil), title: nil)

    @Test func unitsStandBesideEachOtherTheGreatestFirstAndARateIsThatOfTheirOwnParts() throws {
        let chart = try #require(summary(Self.kind([Self.rates]), [Self.communes]).summary.charts.first)
        #expect(chart.points.map(\.label) == ["Xã c2", "Xã c1", "Xã c3"])
        #expect(chart.points.map(\.value.plainText) == ["100", "50", "25"])
        #expect(chart.points.allSatisfy(\.lineage.isGrounded) && chart.isDrawn)
    }

    @Test(
        arguments: [
            (1, nil, ["Xã c2"]), (nil, 1, ["Xã c3"]), (1, 1, ["Xã c2", "Xã c3"]), (9, 9, ["Xã c2", "Xã c1", "Xã c3"]),
        ] as [(Int?, Int?, [String])])
    func aChartTakesSoManyOfTheFirstAndOfTheLast(top: Int?, bottom: Int?, labels: [String]) throws {
        let chart = ReportChart(
            "x", .ranking(UnitField("made_up", .subordinates, "rate"), top: top, bottom: bottom), title: nil)
        let made = try #require(summary(Self.kind([chart]), [Self.communes]).summary.charts.first)
        #expect(made.points.map(\.label) == labels)
    }

    @Test func unitsThatAreAllAlikeAreNoPicture() throws {
        let alike = Made.table(.subordinates, "2026-Q3", ["c1": ["received": 3], "c2": ["received": 3]])
        let chart = ReportChart(
            "x", .ranking(UnitField("made_up", .subordinates, "received"), top: nil, bottom: nil), title: nil)
        #expect(try #require(summary(Self.kind([chart]), [alike]).summary.charts.first).isDrawn == false)
    }

    @Test func aCourseFollowsAFigureOverThePeriodsThatHaveIt() throws {
        let reference = try DataReference(["whole", "received"], of: Made.definition)
        let course = ReportChart("course", .course(reference, periods: 3), title: "Hồ sơ")
        let earlier = ["2026-Q2", "2026-Q1", "2025-Q4"].map { id in
            (Made.period(id), [Made.table(.subordinates, id, ["c1": ["received": id == "2026-Q1" ? 7 : 9]])])
        }
        let chart = try #require(
            summary(Self.kind([course]), [Self.communes], earlier: earlier).summary.charts.first)
        #expect(chart.points.map(\.label) == ["Quý I/2026", "Quý II/2026", "Quý III/2026"])
        #expect(chart.points.map(\.value.plainText) == ["7", "9", "70"])
    }

    @Test func theLeadersPageHasTheFiguresThatTheReportNamesWithWhatItCallsThem() throws {
        var page = ReportSummary()
        page.figures = [.init(try DataReference(["whole", "rate"], of: Made.definition), title: "Tỷ lệ chung")]
        var kind = Self.kind([], page)
        kind.targets = [try DataReference(["whole", "rate"], of: Made.definition): Target(.atLeast, FixedDecimal(80))]
        let figure = try #require(summary(kind, [Self.communes]).summary.figures.first)
        #expect(figure.title == "Tỷ lệ chung" && figure.figure.value?.plainText == "50")
        #expect(figure.better == .more && figure.target?.value == FixedDecimal(80))
    }

    @Test func withoutNamesThePageHasTargetsAndTheFirstRateOfEachDataset() throws {
        let summary = summary(Self.kind([]), [Self.communes]).summary
        #expect(summary.figures.map(\.figure.definition.id) == ["made_up.whole.rate"])
    }

    @Test func fewUnitsHaveNoBestAndNoLast() {
        #expect(summary(Self.kind([Self.rates]), [Self.communes]).summary.rankings.isEmpty)
    }

    @Test func everyValueOfThePageAndTheChartsCanBeTraced() {
        let traced = summary(Self.kind([Self.rates]), [Self.communes]).tracedFigures.map(\.id)
        #expect(traced.filter { $0.hasPrefix("chart/") } == ["chart/rates/c2", "chart/rates/c1", "chart/rates/c3"])
        #expect(traced.contains("made_up.whole.rate"))
    }

    @Test func aReportThatWasIssuedWithoutAPageHasNothingOfIt() {
        var names = TemplateNames()
        names.hasSummary = false
        let made = summary(Self.kind([Self.rates]), [Self.communes], names: names)
        #expect(made.summary.charts.isEmpty && made.summary.figures.isEmpty)
        #expect(!made.tracedFigures.contains { $0.id.hasPrefix("chart/") })
    }
}
