import ReportingKit

/// What is in force of a dataset in one place and period by one origin: unit by unit and value by value the newest
/// statement.
public struct StoredTable: Sendable {
    public let dataset: DatasetID
    public let place: UnitSet
    public let period: Period
    public let origin: DatasetTable.Origin
    /// As the newest full statement prints them, the others behind it in the order of acceptance.
    public let rows: [StoredRow]
    /// The total that the statement declares which all rows come from; nil when they come from several.
    public let declaredTotal: StoredRow?
    /// Whether a full statement is in the place.
    public let isClosed: Bool

    public init(
        dataset: DatasetID, place: UnitSet, period: Period, origin: DatasetTable.Origin, rows: [StoredRow],
        declaredTotal: StoredRow?, isClosed: Bool
    ) {
        self.dataset = dataset
        self.place = place
        self.period = period
        self.origin = origin
        self.rows = rows
        self.declaredTotal = declaredTotal
        self.isClosed = isClosed
    }

    /// The files that rows come from, each once.
    public var files: [ReceivedFile] {
        var known: Set<ReceivedFile> = []
        return rows.flatMap { [$0.file] + $0.keptFrom.sorted { $0.key < $1.key }.map(\.value.file) }
            .filter { known.insert($0).inserted }
    }
}

/// A unit's row in force.
public struct StoredRow: Sendable {
    private struct Parts: Sendable {
        let row: DatasetRow
        let file: ReceivedFile
        let keptFrom: [FieldName: KeptPlace]
    }

    private let parts: Shared<Parts>

    init(row: DatasetRow, file: ReceivedFile, keptFrom: [FieldName: KeptPlace]) {
        parts = Shared(Parts(row: row, file: file, keptFrom: keptFrom))
    }

    /// With all values in force, whichever file they come from.
    public var row: DatasetRow { parts.value.row }
    /// The file of the newest statement.
    public var file: ReceivedFile { parts.value.file }
    /// Values that the newest statement left blank or has no column for, by where they are.
    public var keptFrom: [FieldName: KeptPlace] { parts.value.keptFrom }

    public struct KeptPlace: Hashable, Sendable {
        public let file: ReceivedFile
        public let sheet: String
        /// As a spreadsheet shows it, from 1.
        public let row: Int
    }
}
