import ReportingKit
import Tabular

/// A dataset's fields in the form in which headers are compared; made once for a definition.
struct ColumnMatcher: Sendable {
    let definition: DatasetDefinition
    /// A header without all of these, or without one of ``telling``, is none of this definition's.
    var essential: Set<FieldName> = []
    var telling: Set<FieldName> = []
    private let headings: HeadingMatcher
    /// How the definition heads columns of several periods; nil where it says nothing of them.
    let periods: PeriodHeadings?

    /// Beside the period's figures many tables have those of another, under the same labels: "Cùng kỳ – Số hồ sơ tiếp
    /// nhận".
    static let foreignPhrases = [
        "cùng kỳ", "kỳ trước", "năm trước", "quý trước", "tháng trước", "lũy kế", "chênh lệch", "tăng giảm",
        "chỉ tiêu giao",
        "kế hoạch giao",
    ].map(LabelKeys.key)

    /// `variants` are the administrator's further headings, by field; the phrases are entered into `index`.
    init(_ definition: DatasetDefinition, variants: [FieldName: [String]] = [:], index: inout PhraseIndex) {
        self.definition = definition
        periods = PeriodHeadings(definition)
        headings = HeadingMatcher(definition, variants: variants, index: &index)
    }

    /// What a column's header says of a dataset.
    struct Reading: Sendable {
        /// The fields it may be, the most specific first; equal weights mean that the header does not tell.
        let candidates: [(field: FieldName, weight: Int)]
        let isUnitColumn: Bool
        /// Whether it names the member of the dimension, or the line of a table of indicators.
        var isMemberColumn = false

        var isEmpty: Bool { candidates.isEmpty && !isUnitColumn && !isMemberColumn }
    }

    typealias Label = HeadingMatcher.Label

    /// `occurring` holds the phrases that stand in the label.
    func label(_ key: String, _ occurring: Set<Int>) -> Label { headings.label(key, occurring) }

    /// `labels` are those of the path, as ``label(_:_:)`` read them.
    func read(_ path: HeaderPath, _ labels: [Label]) -> Reading { headings.read(path, labels) }
}

/// What headers say to all datasets. Each label is read once, and each path of labels: the title above a header differs
/// from file to file, its labels do not.
final class HeaderReadings: Sendable {
    let labels = LabelKeyCache()
    let periodWords = PeriodWordsCache()
    private let matchers: [ColumnMatcher]
    private let phrases: PhraseIndex
    private let readings = BoundedCache<HeaderPath, [ColumnMatcher.Reading]>(limit: 1_024)
    /// A reading for each dataset, by the label's comparison key.
    private let said = BoundedCache<ExactText, [ColumnMatcher.Label]>(limit: 2_048)
    private let known = BoundedCache<ExactText, Bool>(limit: 1_024)

    init(matchers: [ColumnMatcher], phrases: PhraseIndex) {
        self.matchers = matchers
        self.phrases = phrases
    }

    /// A reading for each dataset, in their order.
    func read(_ path: HeaderPath) -> [ColumnMatcher.Reading] {
        readings.value(for: path) {
            let labels = path.labelKeys.map(label)
            return matchers.indices.map { number in
                // Most labels head nothing of most datasets, whatever stands above them.
                if let leaf = labels.last?[number], !leaf.mayHeadField { return leaf.alone }
                return matchers[number].read(path, labels.map { $0[number] })
            }
        }
    }

    private func label(_ key: String) -> [ColumnMatcher.Label] {
        said.value(for: ExactText(key)) {
            let occurring = phrases.occurring(in: key)
            return matchers.map { $0.label(key, occurring) }
        }
    }

    /// Whether a label holds a phrase of any dataset's header.
    func isKnown(_ label: String) -> Bool {
        known.value(for: ExactText(label)) { phrases.isKnown(labels.key(label)) }
    }
}
