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
        var excluded: [String] = []

        func excludes(_ label: String) -> Bool { excluded.contains { WordSequence.contains(label, $0) } }
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
                excluded: excluded))
    }

    /// `occurring` holds the phrases that stand in the path.
    func read(_ path: HeaderPath, _ occurring: Set<Int>) -> ColumnMatcher.Reading {
        let others = foreign.intersection(occurring)
        var named: NamedGroups?
        var weights: [Int: Int] = [:]
        for number in occurring.flatMap({ byPhrase[$0] ?? [] }) {
            let pattern = patterns[number]
            guard let weight = weight(of: pattern, path, &named), others.isSubset(of: pattern.own) else { continue }
            weights[pattern.field] = max(weights[pattern.field] ?? 0, weight)
        }
        let candidates = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let isMeasure = path.leafKey == Self.measure
        return ColumnMatcher.Reading(
            candidates: candidates.map { (fields[$0.key].name, $0.value) },
            isUnitColumn: !isMeasure && units.contains { $0.matches(path.leafKey) },
            isMemberColumn: !isMeasure && members.contains { $0.matches(path.leafKey) })
    }

    private static let measure = LabelKeys.key("Đơn vị tính")

    /// Whether a weight is one under the heading of the field's own group.
    static func isSpanned(_ weight: Int) -> Bool { weight % 10 == 1 }

    /// Nil where the column is not headed so. Under the group's own heading a field takes precedence over one without a
    /// group.
    private func weight(of pattern: Pattern, _ path: HeaderPath, _ named: inout NamedGroups?) -> Int? {
        if !pattern.path.isEmpty { return path.labelKeys == pattern.path ? pattern.weight : nil }
        let leaf = path.leafKey
        guard pattern.heading.matches(leaf), !pattern.excludes(leaf) else { return nil }
        guard let group = fields[pattern.field].groupName else { return pattern.weight }
        let groups = named ?? NamedGroups(path, groups)
        named = groups
        if let place = groups.spanning[group] {
            return path.labelKeys[(place + 1)...].contains(where: pattern.excludes) ? nil : pattern.weight + 1
        }
        // Without spanning labels the leaf may name the group; naming none it leaves the field open.
        guard groups.spanning.isEmpty else { return nil }
        if !groups.leaf.isEmpty { return groups.leaf == [group] ? pattern.weight + 1 : nil }
        return path.labelKeys.count < 2 ? pattern.weight : nil
    }

    /// The groups whose headings stand over a column.
    private struct NamedGroups {
        /// With the lowest label that names each.
        var spanning: [GroupName: Int] = [:]
        /// Those that the leaf itself names.
        var leaf: [GroupName] = []

        init(_ path: HeaderPath, _ groups: [GroupName: [Heading.Pattern]]) {
            for (name, headings) in groups {
                for (place, label) in path.labelKeys.dropLast().enumerated()
                where headings.contains(where: { $0.matches(label) }) {
                    spanning[name] = place
                }
                if headings.contains(where: { $0.matches(path.leafKey) }) { leaf.append(name) }
            }
        }
    }
}
