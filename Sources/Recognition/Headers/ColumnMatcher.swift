import ReportingKit
import Tabular

/// A dataset's fields in the form in which headers are compared; made once for a definition.
struct ColumnMatcher: Sendable {
    let definition: DatasetDefinition
    /// A header without all of these, or without one of ``telling``, is none of this definition's.
    var essential: Set<FieldName> = []
    var telling: Set<FieldName> = []
    private var patterns: [Pattern] = []
    /// Positions in ``patterns`` by a phrase that the pattern cannot do without.
    private var byPhrase: [Int: [Int]] = [:]
    /// Those that need no phrase, by their leaf label.
    private var byLeaf: [String: [Int]] = [:]
    /// Positions of the phrases that say that a column's figures are of another period, or no figures of what happened.
    private var foreign: Set<Int> = []
    /// Tells columns of definitions that use headings.
    private var headings: HeadingMatcher?
    /// How the definition heads columns of several periods; nil where it says nothing of them.
    let periods: PeriodHeadings?

    /// Beside the period's figures many tables have those of another, under the same labels: "Cùng kỳ – Số hồ sơ tiếp nhận".
    static let foreignPhrases = [
        "cùng kỳ", "kỳ trước", "năm trước", "quý trước", "tháng trước", "lũy kế", "chênh lệch", "tăng giảm",
        "chỉ tiêu giao",
        "kế hoạch giao",
    ].map(LabelKeys.key)

    private struct Pattern: Sendable {
        enum Target { case field(Int), unit }

        let target: Target
        /// Positions in the phrase index.
        var allOf: [Int] = []
        var noneOf: [Int] = []
        /// The leaf label has to be exactly this; empty when any leaf will do.
        var leaf = ""
        var weight = 0
        /// Foreign phrases that are part of what the pattern looks for.
        var own: Set<Int> = []
        /// The leaf label has to be headed so.
        var heading: Heading.Pattern?

        func matches(_ path: HeaderPath, _ occurring: Set<Int>) -> Bool {
            (leaf.isEmpty || path.leafKey == leaf) && (heading?.matches(path.leafKey) ?? true)
                && allOf.allSatisfy(occurring.contains)
                && !noneOf.contains(where: occurring.contains)
        }
    }

    /// `variants` are the administrator's further labels, by field; the phrases are entered into `index`.
    init(_ definition: DatasetDefinition, variants: [FieldName: [String]] = [:], index: inout PhraseIndex) {
        self.definition = definition
        periods = PeriodHeadings(definition)
        if definition.usesHeadings {
            headings = HeadingMatcher(definition, variants: variants, index: &index)
            return
        }
        foreign = Set(Self.foreignPhrases.map { index.position(of: $0) })
        for (number, field) in definition.fields.enumerated() {
            let target = Pattern.Target.field(number)
            let group = field.group.map { [index.position(of: LabelKeys.key($0))] } ?? []
            // The declared title under its declared group outweighs every pattern.
            add(Pattern(target: target, allOf: group, leaf: LabelKeys.key(field.title), weight: 10_000))
            for variant in variants[field.name] ?? [] {
                let key = LabelKeys.key(variant)
                add(Pattern(target: target, allOf: group, leaf: key, weight: 9_000))
                add(Pattern(target: target, allOf: [index.position(of: key)], weight: 8_000))
            }
            for header in field.headers { add(Self.pattern(target, header, &index)) }
            for heading in field.headings { add(Self.pattern(target, heading, field, &index)) }
        }
        for header in definition.unitHeaders { add(Self.pattern(.unit, header, &index)) }
        for pattern in patterns where !pattern.leaf.isEmpty { _ = index.position(of: pattern.leaf) }
        for number in patterns.indices {
            patterns[number].own = foreign.filter { phrase in
                let words = index.phrase(at: phrase)
                return ([patterns[number].leaf] + patterns[number].allOf.map(index.phrase)).contains {
                    WordSequence.contains($0, words)
                }
            }
        }
    }

    private static func pattern(_ target: Pattern.Target, _ header: HeaderPattern, _ index: inout PhraseIndex)
        -> Pattern
    {
        let keys = header.allOf.map(LabelKeys.key)
        return Pattern(
            target: target, allOf: keys.map { index.position(of: $0) },
            noneOf: header.noneOf.map { index.position(of: LabelKeys.key($0)) },
            weight: keys.reduce(0) { $0 + $1.utf8.count } + header.noneOf.count)
    }

    /// A heading among patterns: one that is the whole label outweighs them.
    private static func pattern(
        _ target: Pattern.Target, _ heading: Heading, _ field: FieldDefinition, _ index: inout PhraseIndex
    ) -> Pattern {
        let heading = heading.pattern(key: LabelKeys.key)
        return Pattern(
            target: target, allOf: heading.words.map { index.position(of: $0) },
            noneOf: field.excluded.map { index.position(of: LabelKeys.key($0)) },
            weight: heading.length + (heading.reach == .whole ? 7_000 : 0), heading: heading)
    }

    private mutating func add(_ pattern: Pattern) {
        patterns.append(pattern)
        if let phrase = pattern.allOf.first {
            byPhrase[phrase, default: []].append(patterns.count - 1)
        } else {
            byLeaf[pattern.leaf, default: []].append(patterns.count - 1)
        }
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

    /// `occurring` holds the phrases that stand in the path.
    func read(_ path: HeaderPath, _ occurring: Set<Int>) -> Reading {
        if let headings { return headings.read(path, occurring) }
        var weights: [Int: Int] = [:]
        var isUnitColumn = false
        let foreign = foreign.intersection(occurring)
        for number in occurring.flatMap({ byPhrase[$0] ?? [] }) + (byLeaf[path.leafKey] ?? []) + (byLeaf[""] ?? [])
        where patterns[number].matches(path, occurring) {
            switch patterns[number].target {
            case .field(let field) where foreign.isSubset(of: patterns[number].own):
                weights[field] = max(weights[field] ?? 0, patterns[number].weight)
            case .field: continue
            case .unit: isUnitColumn = true
            }
        }
        let candidates = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return Reading(
            candidates: candidates.map { (definition.fields[$0.key].name, $0.value) }, isUnitColumn: isUnitColumn)
    }
}

/// What headers say to all datasets; each path is read once.
final class HeaderReadings: Sendable {
    let labels = LabelKeyCache()
    private let matchers: [ColumnMatcher]
    private let phrases: PhraseIndex
    private let readings = BoundedCache<HeaderPath, [ColumnMatcher.Reading]>(limit: 1_024)
    private let known = BoundedCache<ExactText, Bool>(limit: 1_024)

    init(matchers: [ColumnMatcher], phrases: PhraseIndex) {
        self.matchers = matchers
        self.phrases = phrases
    }

    /// A reading for each dataset, in their order.
    func read(_ path: HeaderPath) -> [ColumnMatcher.Reading] {
        readings.value(for: path) {
            let occurring = phrases.occurring(in: path)
            return matchers.map { $0.read(path, occurring) }
        }
    }

    /// Whether a label holds a phrase of any dataset's header.
    func isKnown(_ label: String) -> Bool {
        known.value(for: ExactText(label)) { phrases.isKnown(LabelKeys.key(label)) }
    }
}
