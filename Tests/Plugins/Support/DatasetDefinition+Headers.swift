import ReportingKit

extension DatasetDefinition {
    /// The field that a header's path, top level to leaf, names best; none where several are named as well. A plain
    /// reading of the declaration, kept apart from the engine's.
    func fields(namedBy path: String...) -> [FieldName] {
        let labels = path.filter { !$0.isEmpty }.map(Self.key)
        guard let leaf = labels.last else { return [] }
        func names(_ group: FieldGroup, _ label: String) -> Bool {
            ([Heading(group.title)] + group.headings).contains { $0.pattern(key: Self.key).matches(label) }
        }
        let spanning = labels.dropLast()
        let above = groups.filter { group in spanning.contains { names(group, $0) } }.map(\.name)
        let own = groups.filter { names($0, leaf) }.map(\.name)
        func isMeant(_ field: FieldDefinition) -> Bool {
            guard let group = field.groupName else { return true }
            if !above.isEmpty { return above.contains(group) }
            return own.isEmpty ? labels.count == 1 : own == [group]
        }
        let weights = fields.filter(isMeant).compactMap { field -> (FieldName, [Int])? in
            let excluded = field.excluded.map { " " + Self.key($0) + " " }
            let title = Heading(field.title).pattern(key: Self.key)
            if title.matches(leaf) { return (field.name, [9, title.length]) }
            let below = labels.drop { label in groups.contains { names($0, label) } && label != leaf }
            guard !excluded.contains(where: { phrase in below.contains { " \($0) ".contains(phrase) } }) else {
                return nil
            }
            let best = field.headings.map { $0.pattern(key: Self.key) }.filter { $0.matches(leaf) }
                .map { [$0.reach.rawValue, $0.length] }.max { $0.lexicographicallyPrecedes($1) }
            return best.map { (field.name, $0) }
        }
        guard let best = weights.map(\.1).max(by: { $0.lexicographicallyPrecedes($1) }) else { return [] }
        let named = weights.filter { $0.1 == best }.map(\.0)
        return named.count == 1 ? named : []
    }

    /// With the abbreviations that the modules' tests use written out.
    private static func key(_ text: String) -> String {
        let words = ["VB": "văn bản", "HS": "hồ sơ", "TPHS": "thành phần hồ sơ", "TTHCC": "TTHC", "DV": "dịch vụ"]
        let keys = Dictionary(
            words.map { (VietnameseText.comparisonKey($0.key), VietnameseText.comparisonKey($0.value)) },
            uniquingKeysWith: { first, _ in first })
        return VietnameseText.comparisonKey(text).split(separator: " ").map { keys[String($0)] ?? String($0) }
            .joined(separator: " ")
    }
}
