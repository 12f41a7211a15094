/// Names a chart of a report: `{{ chart.intake }}`.
public struct ChartID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A chart as a report kind asks for it.
public struct ReportChart: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        /// Units beside each other, the greatest value first; so many of the first and of the last, all where neither
        /// is said.
        case ranking(UnitField, top: Int?, bottom: Int?)
        /// A figure over so many periods, the report's the last.
        case course(DataReference, periods: Int)
    }

    public let id: ChartID
    public let subject: Subject
    /// Nil for what the field is called, with the words of its set.
    public let title: String?

    public init(_ id: ChartID, _ subject: Subject, title: String?) {
        self.id = id
        self.subject = subject
        self.title = title
    }

    /// How many bars or points are still a picture.
    public static let standardTop = 15
    public static let standardPeriods = 6
    public static let periods = 2...12
}

/// A field of the units of a set, each for itself: `forests.subordinates.planted`.
public struct UnitField: Hashable, Sendable {
    public let dataset: DatasetID
    public let set: UnitSet
    public let field: FieldName

    public init(_ dataset: DatasetID, _ set: UnitSet, _ field: FieldName) {
        self.dataset = dataset
        self.set = set
        self.field = field
    }
}

/// What the page for the leader shows.
public struct ReportSummary: Hashable, Sendable {
    /// Something that the page shows, with what it calls it; nil for what the field is called.
    public struct Entry<Of: Hashable & Sendable>: Hashable, Sendable {
        public let of: Of
        public let title: String?

        public init(_ of: Of, title: String? = nil) {
            self.of = of
            self.title = title
        }
    }

    /// Empty for the report's targets and the first figures of its datasets.
    public var figures: [Entry<DataReference>] = []
    /// By what units are called the best and those that need care; empty for what the report's charts rank.
    public var ranking: [Entry<UnitField>] = []

    public init() {}

    /// More than these are no page.
    public static let figureCount = 8
    public static let rankingCount = 3
}
