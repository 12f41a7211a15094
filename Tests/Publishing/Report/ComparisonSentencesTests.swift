import ReportingKit
import Testing

@testable import Assembly
@testable import Publishing

/// How a report tells that figures changed.
struct ComparisonSentencesTests {
    private static let definition = ComparisonDefinition(
        "dossiers", ["received": "số hồ sơ tiếp nhận", "rate": "tỷ lệ số hóa"])

    private static func coverage(_ compared: Int, _ units: Int, changedOn day: String? = nil) -> Coverage {
        var coverage = Coverage()
        coverage.units = units
        coverage.compared = compared
        coverage.changedOn = day.flatMap { CalendarDate(iso: $0) }
        return coverage
    }

    private struct Then {
        var received = 96
        var period = "2022-H1"
        var coverage = ComparisonSentencesTests.coverage(22, 22)
        var rateCoverage: Coverage?
        var set: UnitSet? = .subordinates
    }

    private func comparison(
        _ now: FieldValue, _ then: FieldValue, _ side: Then, _ coverage: Coverage, isRate: Bool
    ) throws -> FigureComparison {
        let period = try #require(Period(id: side.period))
        return try #require(
            FigureComparison(
                period, now: now, then: then,
                lineage: .computed(.sum, then, inputs: []), coverage: coverage, set: side.set, isRate: isRate))
    }

    private func lines(period: String = "2023-H1", former: Then? = nil, lastYear: Then? = nil) throws -> [String] {
        func figure(_ name: String, _ now: FieldValue, _ format: FigureFormat) -> FigureValue {
            FigureValue(
                definition: FigureDefinition(
                    FigureID("dossiers.\(name)"), name, .total("sample", .subordinates, "received"), format: format),
                value: now, lineage: nil)
        }
        let rate = AppendixSample.rate
        var figures = [figure("received", .count(120), .count), figure("rate", rate(8000), .percent(2))]
        func compared(_ side: Then?, _ index: Int) throws -> FigureComparison? {
            try side.map { side in
                index == 0
                    ? try comparison(.count(120), .count(side.received), side, side.coverage, isRate: false)
                    : try comparison(
                        rate(8000), rate(8310), side, side.rateCoverage ?? side.coverage, isRate: true)
            }
        }
        for index in figures.indices {
            figures[index].former = try compared(former, index)
            figures[index].lastYear = try compared(lastYear, index)
        }
        let model = ReportModel(
            period: try #require(Period(id: period)), reportingUnit: AppendixSample.district,
            words: try AppendixSample.words, figures: figures, appendices: [], sections: [], lists: [],
            completeness: [], findings: [])
        return ComparisonSentences(definition: Self.definition, model: model) {
            if case .count = $0.format { "hồ sơ" } else { "" }
        }.lines
    }

    @Test func changesOverAllUnitsAreOneSentence() throws {
        #expect(
            try lines(former: Then(period: "2022-H2")) == [
                "So với 6 tháng cuối năm 2022, số hồ sơ tiếp nhận tăng 24 hồ sơ (25%), tỷ lệ số hóa giảm 3,10 điểm phần trăm."
            ])
    }

    @Test func theSamePeriodOfLastYearFollows() throws {
        #expect(
            try lines(former: Then(received: 120, period: "2022-H2"), lastYear: Then()).map { $0.prefix(52) } == [
                "So với 6 tháng cuối năm 2022, số hồ sơ tiếp nhận khô",
                "So với cùng kỳ năm 2022, số hồ sơ tiếp nhận tăng 24 ",
            ])
    }

    @Test func aYearIsComparedWithTheFormerOneOnce() throws {
        let year = Then(period: "2022")
        #expect(
            try lines(period: "2023", former: year, lastYear: year) == [
                "So với năm 2022, số hồ sơ tiếp nhận tăng 24 hồ sơ (25%), tỷ lệ số hóa giảm 3,10 điểm phần trăm."
            ])
    }

    @Test(arguments: [
        (4, UnitSet.subordinates as UnitSet?, " (so sánh trên 4/96 xã)"), (4, .whole, " (so sánh trên 4/96 đơn vị)"),
        (4, nil, " (so sánh trên 4/96 đơn vị)"),
        (96, .subordinates, " (số liệu kỳ đó tổng hợp theo đơn vị hành chính mới)"),
    ])
    func overOtherTerritoriesTheSentenceSaysOverWhich(compared: Int, set: UnitSet?, said: String) throws {
        let then = Then(
            period: "2022-H2", coverage: Self.coverage(compared, 96, changedOn: "2023-01-01"), set: set)
        #expect(try lines(former: then).map { $0.hasPrefix("So với 6 tháng cuối năm 2022\(said), số hồ sơ") } == [true])
    }

    @Test func figuresOverOtherUnitsStandInASentenceOfTheirOwn() throws {
        let then = Then(
            period: "2022-H2", coverage: Self.coverage(20, 22), rateCoverage: Self.coverage(19, 22))
        #expect(
            try lines(former: then) == [
                "So với 6 tháng cuối năm 2022 (so sánh trên 20/22 xã), số hồ sơ tiếp nhận tăng 24 hồ sơ (25%).",
                "So với 6 tháng cuối năm 2022 (so sánh trên 19/22 xã), tỷ lệ số hóa giảm 3,10 điểm phần trăm.",
            ])
    }

    @Test func withoutAnEarlierPeriodNothingIsSaid() throws { #expect(try lines() == []) }
}
