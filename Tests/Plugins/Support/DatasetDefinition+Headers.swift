import ReportingKit

extension DatasetDefinition {
    /// The fields that a header's path, top level to leaf, names best: those whose longest matching pattern is
    /// the longest of all. More than one is an ambiguity.
    func fields(namedBy path: String...) -> [FieldName] {
        let header = " " + VietnameseText.comparisonKey(path.joined(separator: " ")) + " "
        func occurs(_ phrase: String) -> Bool { header.contains(" " + VietnameseText.comparisonKey(phrase) + " ") }
        func weight(_ field: FieldDefinition) -> Int {
            let own = HeaderPattern(allOf: [field.group, field.title].compactMap { $0 })
            return (field.headers + [own])
                .filter { $0.allOf.allSatisfy(occurs) && !$0.noneOf.contains(where: occurs) }
                .map { $0.allOf.reduce(0) { $0 + VietnameseText.comparisonKey($1).count } }
                .max() ?? 0
        }
        let weights = fields.map { ($0.name, weight($0)) }
        guard let best = weights.map(\.1).max(), best > 0 else { return [] }
        return weights.filter { $0.1 == best }.map(\.0)
    }
}
