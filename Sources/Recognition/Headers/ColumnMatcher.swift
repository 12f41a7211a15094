import ReportingKit

/// A dataset's fields in the form in which headers are compared; made once for a definition.
struct ColumnMatcher: Sendable {
    let definition: DatasetDefinition
    private let fields: [(field: FieldDefinition, patterns: [Pattern])]
    private let units: [Pattern]
    /// Every phrase that occurs in a pattern, once: a path is searched for each of them one time.
    private let phrases: [String]

    private struct Pattern: Sendable {
        /// Positions in ``phrases``.
        let allOf: [Int]
        let noneOf: [Int]
        /// The leaf label has to be exactly this; empty when any leaf will do.
        let leaf: String
        let weight: Int

        func matches(_ path: HeaderPath, _ occurs: [Bool]) -> Bool {
            (leaf.isEmpty || path.leafKey == leaf) && allOf.allSatisfy { occurs[$0] } && !noneOf.contains { occurs[$0] }
        }
    }

    /// Gives each phrase a position.
    private struct PhraseList {
        var phrases: [String] = []
        private var positions: [String: Int] = [:]

        mutating func position(_ phrase: String) -> Int {
            if let known = positions[phrase] { return known }
            positions[phrase] = phrases.count
            phrases.append(phrase)
            return phrases.count - 1
        }

        mutating func pattern(_ header: HeaderPattern) -> Pattern {
            let keys = header.allOf.map(LabelKeys.key)
            return Pattern(
                allOf: keys.map { position($0) }, noneOf: header.noneOf.map { position(LabelKeys.key($0)) }, leaf: "",
                weight: keys.reduce(0) { $0 + $1.utf8.count } + header.noneOf.count)
        }
    }

    /// `variants` are the administrator's further labels, by field.
    init(_ definition: DatasetDefinition, variants: [FieldName: [String]] = [:]) {
        self.definition = definition
        var list = PhraseList()
        fields = definition.fields.map { field in
            let group = field.group.map { [list.position(LabelKeys.key($0))] } ?? []
            // The declared title under its declared group outweighs every pattern.
            var patterns = [Pattern(allOf: group, noneOf: [], leaf: LabelKeys.key(field.title), weight: 10_000)]
            for variant in variants[field.name] ?? [] {
                let key = LabelKeys.key(variant)
                patterns.append(Pattern(allOf: group, noneOf: [], leaf: key, weight: 9_000))
                patterns.append(Pattern(allOf: [list.position(key)], noneOf: [], leaf: "", weight: 8_000))
            }
            for header in field.headers { patterns.append(list.pattern(header)) }
            return (field, patterns)
        }
        units = definition.unitHeaders.map { list.pattern($0) }
        phrases = list.phrases
    }

    /// What a column's header says of a dataset.
    struct Reading {
        /// The fields it may be, the most specific first; equal weights mean that the header does not tell.
        let candidates: [(field: FieldName, weight: Int)]
        let isUnitColumn: Bool
    }

    func read(_ path: HeaderPath) -> Reading {
        let occurs = phrases.map(path.contains)
        let candidates = fields.compactMap { entry -> (field: FieldName, weight: Int)? in
            let best = entry.patterns.lazy.filter { $0.matches(path, occurs) }.map(\.weight).max()
            return best.map { (entry.field.name, $0) }
        }
        return Reading(
            candidates: candidates.sorted { $0.weight > $1.weight },
            isUnitColumn: units.contains { $0.matches(path, occurs) })
    }
}
