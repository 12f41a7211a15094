/// An export of one row a dossier: which columns are looked at, and which datasets are filled by counting its rows.
///
/// The rows themselves are never kept: an export names people, their telephones and addresses.
public struct RecordDefinition: Sendable {
    public let id: RecordID
    /// Vietnamese, as an officer would call it: "Danh sách hồ sơ một cửa".
    public let title: String
    /// Exactly one of them is the identifier and one the unit.
    public let columns: [RecordColumn]
    /// The column of dates that puts a record into a period.
    public let received: FieldName
    /// Pairs of date columns of which the second is never before the first.
    public let orderedDates: [DateOrder]
    public let fills: [RecordFilling]

    public struct DateOrder: Hashable, Sendable {
        public let earlier: FieldName
        public let later: FieldName

        public init(_ earlier: FieldName, before later: FieldName) {
            self.earlier = earlier
            self.later = later
        }
    }

    public init(
        id: RecordID, title: String, columns: [RecordColumn], received: FieldName, orderedDates: [DateOrder] = [],
        fills: [RecordFilling]
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.received = received
        self.orderedDates = orderedDates
        self.fills = fills
    }

    public func column(_ name: FieldName) -> RecordColumn? { columns.first { $0.name == name } }

    /// The same with further words of categories, by column.
    public func teaching(_ words: [FieldName: [CategoryName: [String]]]) -> RecordDefinition {
        guard !words.isEmpty else { return self }
        return RecordDefinition(
            id: id, title: title, columns: columns.map { $0.teaching(words[$0.name] ?? [:]) }, received: received,
            orderedDates: orderedDates, fills: fills)
    }
}

/// A dataset that is filled by counting records, unit by unit: one table of all units that occur, from which each set
/// takes its own.
public struct RecordFilling: Hashable, Sendable {
    /// A count field of the dataset, with what a record must be to count.
    public struct Count: Hashable, Sendable {
        public let field: FieldName
        public let condition: RecordCondition
        /// Whether a list without any such record says nothing of them: exports by the day of receipt leave out what
        /// the period before left.
        public let isKnownByOccurring: Bool

        public init(_ field: FieldName, _ condition: RecordCondition, isKnownByOccurring: Bool = false) {
            self.field = field
            self.condition = condition
            self.isKnownByOccurring = isKnownByOccurring
        }
    }

    public let dataset: DatasetID
    public let counts: [Count]

    public init(dataset: DatasetID, counts: [Count]) {
        self.dataset = dataset
        self.counts = counts
    }
}
