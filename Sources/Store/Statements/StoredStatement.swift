import ReportingKit

/// A row of the table of statements, without its rows.
struct StoredStatement: Sendable {
    let id: Int64
    let file: Int64
    let sender: Sender
    /// The name of a list; nil for a table of units.
    let list: String?
    var isFull: Bool
    let isComplete: Bool
    let columns: Set<FieldName>

    init(_ row: Row, _ fields: FieldNumbers) {
        id = row["id"]
        file = row["file_id"]
        sender = Sender(word: row["sender"]) ?? .office
        list = row["list"]
        isFull = row["is_full"] == 1
        isComplete = row["is_complete"] == 1
        columns = fields.fields(of: row["columns"])
    }

    init(
        id: Int64, file: Int64, sender: Sender, list: String?, isFull: Bool, isComplete: Bool, columns: Set<FieldName>
    ) {
        self.id = id
        self.file = file
        self.sender = sender
        self.list = list
        self.isFull = isFull
        self.isComplete = isComplete
        self.columns = columns
    }

    /// Which list of a slot it is; a newer one of the same sender and name takes its place.
    var listKey: String? { list.map { "\(sender.word)/\($0)" } }

    /// With its rows, or those of the units that are looked at.
    func statement(_ rows: [StatementRow], place: UnitSet) -> FileStatement {
        FileStatement(
            order: id, sender: sender, place: place, isFull: isFull, isComplete: isComplete, columns: columns,
            rows: rows.reduce(into: [:]) { stated, row in
                guard !row.isTotal, let unit = row.row.unit else { return }
                // Of two rows of one unit the later one's values count.
                stated[StatedRow(unit, member: row.row.member), default: [:]].merge(row.row.values.mapValues(\.value)) {
                    $1 == .absent ? $0 : $1
                }
            })
    }
}
