import Assembly
import ReportingKit
import Testing

@testable import Publishing

struct ReportAssessmentTests {
    private static let digitization = DatasetDefinition(
        id: "sample", title: "Mẫu", layout: .unitRows, fields: AppendixSample.fields)

    /// What templates say of a target of the communes' rate, which is 46,15 in the sample.
    private func target(_ bound: Target.Bound, _ value: FixedDecimal, of rate: Int64 = 4615, basis: String? = nil)
        throws
        -> [String: String]
    {
        let reference = try DataReference(["subordinates", "rate"], of: Self.digitization)
        var target = Target(bound, value)
        target.basis = basis
        let sample = try AppendixSample.report()
        let figure = FigureValue(
            definition: FigureDefinition(
                reference.figure, "Tỷ lệ", .total("sample", .subordinates, "rate"), format: .percent(2)),
            value: AppendixSample.rate(rate), lineage: nil)
        let model = ReportModel(
            period: sample.period, reportingUnit: sample.reportingUnit, words: sample.words, figures: [figure],
            appendices: sample.appendices, sections: [], lists: [], completeness: [], findings: [])
        let assessment = ReportAssessment(targets: [reference: target], comparisons: [], model: model) {
            $0.value.map { .value($0) } ?? .missing("")
        }
        guard case .list(let targets) = assessment.list, case .row(let record, _)? = targets.first else { return [:] }
        guard case .record(let summary) = assessment.summary else { return [:] }
        return record.merging(summary) { $1 }.compactMapValues(\.printed)
    }

    @Test(arguments: [
        (46, "vượt", ""), (47, "gần đạt", "còn thấp hơn 0,85 điểm phần trăm"),
        (80, "chưa đạt", "còn thấp hơn 33,85 điểm phần trăm"),
    ])
    func `a target is said to be met, nearly met or missed by so much`(goal: Int, verdict: String, gap: String) throws {
        let said = try target(.atLeast, FixedDecimal(goal))
        #expect(said["verdict"] == verdict && said["gap"] == gap)
        #expect(said["known"] == "1" && said["met"] == (gap.isEmpty ? "1" : "0"))
    }

    @Test func `what is reached exactly is reached`() throws {
        #expect(try target(.atLeast, FixedDecimal(80), of: 8000)["verdict"] == "đạt")
        #expect(try target(.atMost, FixedDecimal(40))["verdict"] == "vượt quá")
        #expect(try target(.atMost, FixedDecimal(50))["verdict"] == "đạt")
    }

    @Test func `the units below that miss it are counted, and its document is named`() throws {
        let said = try target(.atLeast, FixedDecimal(48), basis: "Kế hoạch số 12/KH-UBND")
        #expect(said["units"] == "2" && said["units_below"] == "1" && said["basis"] == "Kế hoạch số 12/KH-UBND")
    }
}
