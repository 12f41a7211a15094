import ReportingKit
import TextEncoding

/// Tells what mends a workbook's texts, and remembers the answer: the files of one system hold the same names of units.
final class MisreadTextMenders: Sendable {
    private let known = BoundedCache<ExactText, MisreadTextMender?>(limit: 256)

    /// A workbook with more is read once and takes longer than its question.
    private static let longestQuestion = 64 << 10

    /// Nil where there is nothing to mend.
    func mender(of sample: MisreadSample) -> MisreadTextMender? {
        guard !sample.suspects.isEmpty else { return nil }
        let question = sample.suspects.joined(separator: "\n")
        guard question.utf8.count <= Self.longestQuestion else { return sample.mender }
        return known.value(for: ExactText(question)) { sample.mender }
    }
}
