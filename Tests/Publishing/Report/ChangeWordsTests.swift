import ReportingKit
import Testing

@testable import Assembly
@testable import Publishing

struct ChangeWordsTests {
    @Test(arguments: [
        (10_804, 9_600, FigureFormat.count, "tăng 1.204 hồ sơ (12,5%)"),
        (900, 1_000, .count, "giảm 100 hồ sơ (10%)"),
        // Of few, a percentage says little.
        (30, 10, .count, "tăng 20 hồ sơ"),
        (5, 5, .count, "không thay đổi"),
        (6_395, 6_715, .percent(2), "giảm 3,20 điểm phần trăm"),
    ])
    func changesAreSaidWithoutASign(now: Int, then: Int, format: FigureFormat, said: String) throws {
        func value(_ number: Int) -> FieldValue {
            if case .percent = format {
                .decimal(FixedDecimal(mantissa: Int64(number), scale: 2))
            } else {
                .count(number)
            }
        }
        let isRate = if case .percent = format { true } else { false }
        let comparison = try #require(
            FigureComparison(
                try AppendixSample.period, now: value(now), then: value(then),
                lineage: .computed(.sum, value(then), inputs: []), coverage: Coverage(), isRate: isRate))
        #expect(ChangeWords(comparison: comparison, format: format, measure: isRate ? "" : "hồ sơ").text == said)
    }
}
