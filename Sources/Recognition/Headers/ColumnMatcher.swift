import ReportingKit

/// A dataset's fields in the form in which headers are compared; made once for a definition.
struct ColumnMatcher: Sendable {
    let definition: DatasetDefinition
    private let fields: [(field: FieldDefinition, patterns: [Pattern])]
    private let units: [Pattern]

    private struct Pattern: Sendable {
        let allOf: [String]
        let noneOf: [String]
        /// The leaf label has to be exactly this; empty when any leaf will do.
        let leaf: String
        let weight: Int

        func matches(_ path: HeaderPath) -> Bool {
            (leaf.isEmpty || path.leafKey == leaf) && allOf.allSatisfy(path.contains) && !noneOf.contains(where: path.contains)
        }
    }

    /// `variants` are the administrator's further labels, by field.
    init(_ definition: DatasetDefinition, variants: [FieldName: [String]] = [:]) {
        self.definition = definition
        fields = definition.fields.map { field in
            let title = LabelKeys.key(field.title)
            let group = field.group.map { [LabelKeys.key($0)] } ?? []
            // The declared title under its declared group outweighs every pattern.
            var patterns = [Pattern(allOf: group, noneOf: [], leaf: title, weight: 10_000)]
            for variant in variants[field.name] ?? [] {
                patterns.append(Pattern(allOf: group, noneOf: [], leaf: LabelKeys.key(variant), weight: 9_000))
                patterns.append(Pattern(allOf: [LabelKeys.key(variant)], noneOf: [], leaf: "", weight: 8_000))
            }
            return (field, patterns + field.headers.map(Self.pattern))
        }
        units = definition.unitHeaders.map(Self.pattern)
    }

    private static func pattern(_ header: HeaderPattern) -> Pattern {
        let phrases = header.allOf.map(LabelKeys.key)
        return Pattern(
            allOf: phrases, noneOf: header.noneOf.map(LabelKeys.key), leaf: "",
            weight: phrases.reduce(0) { $0 + $1.utf8.count } + header.noneOf.count)
    }

    /// The fields a column may be, the most specific first; equal weights mean that the header does not tell.
    func candidates(_ path: HeaderPath) -> [(field: FieldName, weight: Int)] {
        fields.compactMap { entry in
            let best = entry.patterns.lazy.filter { $0.matches(path) }.map(\.weight).max()
            return best.map { (entry.field.name, $0) }
        }.sorted { $0.weight > $1.weight }
    }

    func isUnitColumn(_ path: HeaderPath) -> Bool { units.contains { $0.matches(path) } }
}
