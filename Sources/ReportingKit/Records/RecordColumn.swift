/// A column of a record-level export that is looked at.
public struct RecordColumn: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Tells records apart; the same one twice is a finding.
        case identifier
        /// The unit that a record counts for.
        case unit
        case date
        /// One of the listed values. A word that names none of them is a finding.
        case category([RecordCategory])
        /// Yes or not: a blank cell is no.
        case flag([RecordCategory])
    }

    public let name: FieldName
    /// The Vietnamese label that a reader sees in messages.
    public let title: String
    public let kind: Kind
    /// A file without this column cannot be counted, and no row may leave it blank, unless it is a flag.
    public let isRequired: Bool
    /// How it is headed, besides the title, and phrases of which its label then holds none.
    public let headings: [Heading]
    public let excluded: [String]
    /// The labels over the column from the top to the leaf, where its own says too little.
    public let at: [String]

    public init(
        _ name: FieldName, _ title: String, kind: Kind, headings: [Heading] = [], not excluded: [String] = [],
        at: [String] = [], isRequired: Bool
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.headings = headings
        self.excluded = excluded
        self.at = at
        self.isRequired = isRequired
    }

    /// What its words mean; empty for identifiers, units and dates.
    public var categories: [RecordCategory] {
        switch kind {
        case .category(let categories), .flag(let categories): categories
        case .identifier, .unit, .date: []
        }
    }

    public var needsCell: Bool {
        if case .flag = kind { false } else { isRequired }
    }
}

/// A value that a column tells apart, with the words by which files name it.
public struct RecordCategory: Hashable, Sendable {
    public let name: CategoryName
    /// As messages and sources of figures name it: "trực tuyến".
    public let title: String
    /// What names it, each for its time; the title is among the first.
    public let terms: [RecordTerms]

    /// `from` is the first day on which there is such a value; `further` are terms of other times.
    public init(
        _ name: CategoryName, _ title: String, words: [String] = [], holding phrases: [String] = [],
        from: CalendarDate? = nil, further: [RecordTerms] = []
    ) {
        self.name = name
        self.title = title
        terms = [RecordTerms([title] + words, holding: phrases, from: from)] + further
    }

    fileprivate init(_ category: RecordCategory, teaching words: [String]) {
        name = category.name
        title = category.title
        terms = category.terms + [RecordTerms(words)]
    }

    /// All words of whatever time.
    public var words: [String] { terms.flatMap(\.words) }

    /// Whether there is such a value in some days; at any time where none are known.
    public func exists(in days: ClosedRange<CalendarDate>?) -> Bool { terms.contains { $0.hold(in: days) } }
}

/// Words for a value, and the time in which they are used: "mức độ 3" until services were called "một phần".
public struct RecordTerms: Hashable, Sendable {
    /// A cell that is one of these words has this value, as ``VietnameseText/comparisonKey(_:)`` compares.
    public let words: [String]
    /// So has a longer cell that holds one of these, where it is of no other value.
    public let phrases: [String]
    public let from: CalendarDate?
    public let until: CalendarDate?

    public init(
        _ words: [String], holding phrases: [String] = [], from: CalendarDate? = nil, until: CalendarDate? = nil
    ) {
        self.words = words
        self.phrases = phrases
        self.from = from
        self.until = until
    }

    /// Whether they are used on some of these days.
    public func hold(in days: ClosedRange<CalendarDate>?) -> Bool {
        guard let days else { return true }
        return from.map { $0 <= days.upperBound } ?? true && until.map { days.lowerBound <= $0 } ?? true
    }
}

extension RecordColumn {
    /// The same with further headings.
    package func headed(also further: [Heading]) -> RecordColumn {
        RecordColumn(
            name, title, kind: kind, headings: headings + further, not: excluded, at: at, isRequired: isRequired)
    }

    /// The same with further words of its categories.
    package func teaching(_ words: [CategoryName: [String]]) -> RecordColumn {
        guard !words.isEmpty else { return self }
        let taught = categories.map { RecordCategory($0, teaching: words[$0.name] ?? []) }
        let kind: Kind
        switch self.kind {
        case .category: kind = .category(taught)
        case .flag: kind = .flag(taught)
        case .identifier, .unit, .date: return self
        }
        return RecordColumn(
            name, title, kind: kind, headings: headings, not: excluded, at: at, isRequired: isRequired)
    }
}

extension RecordColumn.Kind {
    /// Có / Không in the ways of exports; `yes` and `no` are the column's own words besides.
    public static func flag(yes: [String] = [], no: [String] = []) -> RecordColumn.Kind {
        .flag([
            RecordCategory(
                .yes, "có", words: ["x", "đã", "rồi", "đạt", "true", "1", "yes"] + yes),
            RecordCategory(
                .no, "không", words: ["chưa", "chưa có", "không có", "chưa đạt", "false", "0", "no", "-"] + no),
        ])
    }
}

extension CategoryName {
    public static let yes: CategoryName = "yes"
    public static let no: CategoryName = "no"
}
