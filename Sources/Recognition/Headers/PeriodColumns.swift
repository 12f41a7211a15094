import ReportingKit

/// Which columns of a header hold the period's own figures and which those from the beginning of the year: "Trong tháng
/// 10 | Lũy kế".
///
/// The words stand above a group of columns or below each of them. A header that speaks of no cumulative figures has no
/// groups.
struct PeriodColumns: Sendable {
    enum Kind: Hashable, Sendable {
        case current
        case cumulative
        /// The period before, and the same of last year: only where a dataset declares how these are headed.
        case former
        case lastYear
    }

    struct Group: Sendable {
        let kind: Kind
        /// The heading that says it; empty where the columns have none beside cumulative ones.
        let label: String
        /// Positions of its columns among the header's.
        let positions: Set<Int>
    }

    let current: Group
    /// Those of other periods, in the order of the kinds.
    let furtherGroups: [Group]
    /// Positions of columns without such a heading: those of units and of serial numbers among them.
    let others: Set<Int>

    init?(_ header: HeaderBlock, words: PeriodWordsCache, declared: PeriodHeadings? = nil) {
        func kind(of label: String) -> Kind? { words.kind(of: label, declared) }
        guard header.columns.contains(where: { $0.labels.contains { kind(of: $0).map { $0 != .current } ?? false } })
        else { return nil }
        // A title taken for the top level stands above all columns and parts none.
        let above = header.columns.dropFirst().reduce(Set(header.columns.first?.labels ?? [])) {
            $0.intersection($1.labels)
        }
        var labels: [Kind: String] = [:]
        var positions: [Kind: Set<Int>] = [:]
        var others: Set<Int> = []
        for (position, column) in header.columns.enumerated() {
            let said = column.labels.filter { !above.contains($0) }.compactMap { label in
                kind(of: label).map { (kind: $0, label: label) }
            }
            guard let first = said.first(where: { $0.kind != .current }) ?? said.first else {
                others.insert(position)
                continue
            }
            labels[first.kind] = labels[first.kind] ?? first.label
            positions[first.kind, default: []].insert(position)
        }
        furtherGroups = [Kind.cumulative, .former, .lastYear].compactMap { kind in
            guard let found = positions[kind], found.count >= 2 || declared != nil else { return nil }
            return Group(kind: kind, label: labels[kind] ?? "", positions: found)
        }
        if furtherGroups.isEmpty { return nil }
        current = Group(kind: .current, label: labels[.current] ?? "", positions: positions[.current] ?? [])
        self.others = others
    }

    /// What a heading says of its columns' period; nil where it says nothing, or speaks of a former one.
    static func kind(of label: String) -> Kind? {
        let key = VietnameseText.comparisonKey(label)
        guard key.utf8.count <= 200, !former.contains(where: { WordSequence.contains(key, $0) }) else { return nil }
        if cumulativeWords.contains(where: { WordSequence.contains(key, $0) }) { return .cumulative }
        let words = key.split(separator: " ")
        // "9 tháng", "6 tháng đầu năm 2026"; "10 tháng" counts from the year's beginning too.
        if words.count >= 2, words[1] == month, words[0].allSatisfy(\.isNumber) || spelled.contains(words[0]) {
            return .cumulative
        }
        if currentWords.contains(where: { WordSequence.contains(key, $0) }) { return .current }
        guard words.count <= 6, let first = words.first, spans.contains(first), words.count >= 2 else { return nil }
        return words[1].allSatisfy { $0.isNumber || "iv".contains($0) } ? .current : nil
    }

    private static let former = [
        "cùng kỳ", "kỳ trước", "năm trước", "quý trước", "tháng trước", "so với", "chênh lệch", "tăng giảm",
    ].map(VietnameseText.comparisonKey)
    private static let cumulativeWords = ["lũy kế", "cộng dồn", "từ đầu năm"].map(VietnameseText.comparisonKey)
    private static let currentWords = [
        "trong tháng", "trong kỳ", "trong quý", "trong tuần", "kỳ báo cáo", "kỳ này", "tháng này", "quý này",
        "tháng báo cáo", "quý báo cáo",
    ].map(VietnameseText.comparisonKey)
    private static let month = Substring(VietnameseText.comparisonKey("tháng"))
    private static let spans = Set(["tháng", "quý", "tuần"].map { Substring(VietnameseText.comparisonKey($0)) })
    private static let spelled = Set(["ba", "sáu", "chín"].map { Substring(VietnameseText.comparisonKey($0)) })
}

extension HeaderBlock {
    /// The header of some columns alone, without the headings that say their period.
    func columns(
        at positions: Set<Int>, keys: LabelKeyCache, words: PeriodWordsCache, declared: PeriodHeadings? = nil
    ) -> HeaderBlock {
        let kept = columns.enumerated().filter { positions.contains($0.offset) }.map(\.element).map { column in
            let labels = column.labels.filter { words.kind(of: $0, declared) == nil }
            return Column(
                column: column.column, labels: labels, row: column.row, path: HeaderPath(keys: labels.map(keys.key)))
        }
        return HeaderBlock(rows: rows, columns: kept)
    }
}

/// The headings that a dataset declares over the columns of each period.
struct PeriodHeadings: Sendable {
    private let patterns: [(pattern: Heading.Pattern, kind: PeriodColumns.Kind)]
    private let known = BoundedCache<ExactText, PeriodColumns.Kind?>(limit: 1_024)

    /// Nil where it declares none.
    init?(_ definition: DatasetDefinition) {
        let kinds: [(PeriodGroup, PeriodColumns.Kind)] = [
            (.period, .current), (.cumulative, .cumulative), (.former, .former), (.lastYear, .lastYear),
        ]
        patterns = kinds.flatMap { group, kind in
            (definition.periodGroups[group] ?? []).map { ($0.pattern(), kind) }
        }
        if patterns.isEmpty { return nil }
    }

    func kind(of label: String) -> PeriodColumns.Kind? {
        guard label.utf8.count <= 300 else { return nil }
        return known.value(for: ExactText(label)) {
            let key = VietnameseText.comparisonKey(label)
            return patterns.first { $0.pattern.matches(key) }?.kind
        }
    }
}

/// What headings say of their columns' period, each looked at once: a header is looked at in several heights and in
/// every file.
final class PeriodWordsCache: Sendable {
    private let known = BoundedCache<ExactText, PeriodColumns.Kind?>(limit: 1_024)

    /// A dataset's own headings go before the usual words.
    func kind(of label: String, _ declared: PeriodHeadings?) -> PeriodColumns.Kind? {
        declared?.kind(of: label) ?? known.value(for: ExactText(label)) { PeriodColumns.kind(of: label) }
    }
}
