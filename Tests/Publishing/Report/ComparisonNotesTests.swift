import ReportingKit
import Testing

@testable import Publishing

/// The notes on what is compared, below the report.
struct ComparisonNotesTests {
    private func partial(_ dataset: String, _ compared: Int) -> Finding {
        Finding(
            .comparisonPartial(
                dataset: dataset, compared: compared, units: 96, kinds: "xã", predecessors: 18, formerKinds: "xã"),
            .notice, set: .subordinates, found: "6 tháng đầu năm 2025")
    }

    @Test func whatHoldsForAllDatasetsIsSaidOnce() {
        #expect(
            ComparisonNotes(findings: [partial("Số hóa", 4), partial("Văn bản", 4)]).lines == [
                "So với 6 tháng đầu năm 2025, so sánh trên 4/96 xã (hình thành từ 18 xã cũ có số liệu)."
            ])
    }

    @Test func whatDiffersIsSaidOfEachDataset() {
        #expect(
            ComparisonNotes(findings: [partial("Số hóa", 4), partial("Văn bản", 5)]).lines == [
                "Số hóa: so với 6 tháng đầu năm 2025, so sánh trên 4/96 xã (hình thành từ 18 xã cũ có số liệu).",
                "Văn bản: so với 6 tháng đầu năm 2025, so sánh trên 5/96 xã (hình thành từ 18 xã cũ có số liệu).",
            ])
    }

    @Test func otherFindingsAreNoNotes() {
        #expect(ComparisonNotes(findings: [Finding(.figureMissing(figure: "x"), .notice, found: "x")]).lines == [])
    }
}
