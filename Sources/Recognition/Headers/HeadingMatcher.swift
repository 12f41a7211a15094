import ReportingKit

/// The headings of a definition in the form in which they are compared; made once for a definition.
///
/// A heading is compared with the leaf label, a group's with the labels that span it. What fixes more of a label weighs
/// more: the labels from top to leaf, the title, a whole label, its beginning, words in it; then the longer text.
struct HeadingMatcher: Sendable {
    private struct Pattern: Sendable {
        let field: Int
        let heading: Heading.Pattern
        /// All labels from the top to the leaf, where these are given.
        var path: [String] = []
        let weight: Int
        /// Phrases of other periods that are part of what it looks for.
        let own: Set<Int>
        /// Phrases of which the leaf and the labels between it and its group's hold none.
        var excluded: Set<Int> = []
    }

    private let fields: [FieldDefinition]
    private var patterns: [Pattern] = []
    /// Positions in ``patterns`` by the first phrase of each.
    private var byPhrase: [Int: [Int]] = [:]
    private var groups: [GroupName: [Heading.Pattern]] = [:]
    private var units: [Heading.Pattern] = []
    private var members: [Heading.Pattern] = []
    /// Phrases that say that a column's figures are of another period.
    private var foreign: Set<Int> = []
    /// The phrases that patterns exclude; what they stand in is no heading for that.
    private var exclusions = PhraseIndex()

    /// `variants` are the administrator's further headings, by field.
    init(_ definition: DatasetDefinition, variants: [FieldName: [String]], index: inout PhraseIndex) {
        fields = definition.headedFields
        foreign = Set(ColumnMatcher.foreignPhrases.map { index.position(of: $0) })
        for group in definition.groups {
            groups[group.name] = ([Heading(group.title)] + group.headings).map { Self.enter($0, &index) }
        }
        for (number, field) in fields.enumerated() where !field.isDerived {
            if !field.at.isEmpty { addPath(field.at, number, &index) }
            add(Heading(field.title), number, rank: Self.titleRank, &index)
            let taught = (variants[field.name] ?? []).map { Heading($0) }
            for heading in field.headings + taught {
                add(heading, number, rank: nil, &index)
            }
        }
        let namesLine = definition.layouts.contains(.indicators)
        let keys = definition.keyHeadings
        // Rows of lists belong to no unit, and what is counted has no columns.
        let namesUnits = definition.layouts.contains { $0 != .list && $0 != .counted }
        units = !namesUnits ? [] : (keys.isEmpty || namesLine ? Self.unitHeadings : keys).map { Self.enter($0, &index) }
        if let dimension = definition.dimension {
            members = ([Heading(dimension.title)] + dimension.headings).map { Self.enter($0, &index) }
        } else if namesLine {
            members = (keys.isEmpty ? Self.lineHeadings : keys).map { Self.enter($0, &index) }
        }
    }

    private static let pathRank = 5
    private static let titleRank = 4

    /// How the column of units is headed where a declaration does not say it.
    private static let unitHeadings: [Heading] = [
        "… đơn vị …", "… cơ quan …", "… địa phương …", "… tên xã …", "xã", "phường", "xã phường",
        "… xã phường đặc khu …",
        "thôn", "… thôn tổ dân phố …",
    ]
    /// How the column of lines is headed where a declaration does not say it.
    private static let lineHeadings: [Heading] = ["… chỉ tiêu …", "… chỉ số …", "nội dung …", "… tiêu chí …"]

    private static func enter(_ heading: Heading, _ index: inout PhraseIndex) -> Heading.Pattern {
        let pattern = heading.pattern(key: LabelKeys.key)
        if let first = pattern.words.first { _ = index.position(of: first) }
        return pattern
    }

    private mutating func add(_ heading: Heading, _ number: Int, rank: Int?, _ index: inout PhraseIndex) {
        let pattern = heading.pattern(key: LabelKeys.key)
        let rank = rank ?? pattern.reach.rawValue + 1
        add(
            pattern, number, rank: rank, words: pattern.words,
            excluded: rank == Self.titleRank
                ? [] : fields[number].excluded.map(LabelKeys.key).filter { !$0.isEmpty }, &index)
    }

    private mutating func addPath(_ labels: [String], _ number: Int, _ index: inout PhraseIndex) {
        let keys = labels.map(LabelKeys.key)
        guard let leaf = labels.last else { return }
        add(Heading(leaf).pattern(key: LabelKeys.key), number, rank: Self.pathRank, words: keys, path: keys, &index)
    }

    private mutating func add(
        _ heading: Heading.Pattern, _ number: Int, rank: Int, words: [String], path: [String] = [],
        excluded: [String] = [], _ index: inout PhraseIndex
    ) {
        guard let first = heading.words.first else { return }
        let group = fields[number].groupName.flatMap { groups[$0] } ?? []
        let looked = words + group.flatMap(\.words)
        let own = foreign.filter { phrase in
            let foreign = index.phrase(at: phrase)
            return looked.contains { WordSequence.contains($0, foreign) }
        }
        let length = min(path.isEmpty ? heading.length : path.reduce(0) { $0 + $1.utf8.count }, 9_999)
        byPhrase[index.position(of: first), default: []].append(patterns.count)
        patterns.append(
            Pattern(
                field: number, heading: heading, path: path, weight: rank * 100_000 + length * 10, own: own,
                excluded: Set(excluded.map { exclusions.position(of: $0) })))
    }

    /// What one label says to the definition, wherever it stands; the same label comes under many titles.
    struct Label: Sendable {
        /// The patterns that it fits as a leaf.
        fileprivate let patterns: [Int]
        /// The groups that it names.
        fileprivate let groups: [GroupName]
        fileprivate let isUnit: Bool
        fileprivate let isMember: Bool
        /// The phrases of other periods that stand in it.
        fileprivate let others: Set<Int>
        /// The phrases that patterns exclude, as far as they stand in it.
        fileprivate let excluded: Set<Int>

        var mayHeadField: Bool { !patterns.isEmpty }
        /// What it says of a column whose fields it does not head.
        var alone: ColumnMatcher.Reading {
            ColumnMatcher.Reading(candidates: [], isUnitColumn: isUnit, isMemberColumn: isMember)
        }
    }

    /// `occurring` holds the phrases that stand in the label, which is given as its comparison key.
    func label(_ key: String, _ occurring: Set<Int>) -> Label {
        let isMeasure = key == Self.measure
        let excluded = exclusions.isEmpty ? [] : exclusions.occurring(in: key)
        return Label(
            patterns: occurring.flatMap { byPhrase[$0] ?? [] }.filter { number in
                let pattern = patterns[number]
                return pattern.path.isEmpty
                    ? pattern.heading.matches(key) && pattern.excluded.isDisjoint(with: excluded) : true
            },
            groups: groups.filter { $0.value.contains { $0.matches(key) } }.map(\.key),
            isUnit: !isMeasure && units.contains { $0.matches(key) },
            isMember: !isMeasure && members.contains { $0.matches(key) }, others: foreign.intersection(occurring),
            excluded: excluded)
    }

    /// `labels` are those of the path, from the top to the leaf.
    func read(_ path: HeaderPath, _ labels: [Label]) -> ColumnMatcher.Reading {
        guard let leaf = labels.last else { return ColumnMatcher.Reading(candidates: [], isUnitColumn: false) }
        let others = labels.reduce(into: Set<Int>()) { $0.formUnion($1.others) }
        var spanning: [GroupName: Int]?
        var weights: [Int: Int] = [:]
        for number in leaf.patterns where others.isSubset(of: patterns[number].own) {
            let pattern = patterns[number]
            guard let weight = weight(of: pattern, path, labels, &spanning) else { continue }
            weights[pattern.field] = max(weights[pattern.field] ?? 0, weight)
        }
        let candidates = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ColumnMatcher.Reading(
            candidates: candidates.map { (fields[$0.key].name, $0.value) }, isUnitColumn: leaf.isUnit,
            isMemberColumn: leaf.isMember)
    }

    private static let measure = LabelKeys.key("Đơn vị tính")

    /// Whether a weight is one under the heading of the field's own group.
    static func isSpanned(_ weight: Int) -> Bool { weight % 10 == 1 }

    /// Nil where the column is not headed so. Under the group's own heading a field takes precedence over one without a
    /// group.
    private func weight(
        of pattern: Pattern, _ path: HeaderPath, _ labels: [Label], _ known: inout [GroupName: Int]?
    ) -> Int? {
        if !pattern.path.isEmpty { return path.labelKeys == pattern.path ? pattern.weight : nil }
        guard let group = fields[pattern.field].groupName else { return pattern.weight }
        let spanning = known ?? Self.spanning(labels)
        known = spanning
        if let place = spanning[group] {
            let isExcluded = labels[(place + 1)...].contains { !pattern.excluded.isDisjoint(with: $0.excluded) }
            return isExcluded ? nil : pattern.weight + 1
        }
        // Without spanning labels the leaf may name the group; naming none it leaves the field open.
        guard spanning.isEmpty else { return nil }
        let named = labels.last?.groups ?? []
        if !named.isEmpty { return named == [group] ? pattern.weight + 1 : nil }
        return labels.count < 2 ? pattern.weight : nil
    }

    /// The groups whose headings stand over the leaf, with the lowest label that names each.
    private static func spanning(_ labels: [Label]) -> [GroupName: Int] {
        var places: [GroupName: Int] = [:]
        for (place, label) in labels.dropLast().enumerated() {
            for group in label.groups { places[group] = place }
        }
        return places
    }
}
