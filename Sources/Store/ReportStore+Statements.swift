import ReportingKit

/// A statement of units, with who made it.
public struct PlacedStatement: Sendable {
    public let id: Int64
    public let file: ReceivedFile
    public let sender: Sender
}

/// Where units are stated for a period: a dataset and a place.
public struct StatedPlace: Sendable {
    let slot: Int64
    public let dataset: DatasetID
    public let place: UnitSet
}

/// What the statements of a place say of the same units one after the other.
public struct RepeatedStatements: Sendable {
    /// A unit with the newest statement that speaks of it and the one before.
    public struct Pair: Sendable {
        public let unit: NamedUnit
        public let newer: Int64
        public let older: Int64
    }

    /// The newest full statement of a sender, and units of its former full ones that it lacks, those of the newest
    /// first.
    public struct Closing: Sendable {
        public let sender: Sender
        public let newest: Int64
        public let lacking: [NamedUnit]
    }

    public let pairs: [Pair]
    public let closings: [Closing]
}

extension ReportStore {
    /// The fields for which statements of a dataset had a column, whenever they were made.
    public func fieldsInUse(of dataset: DatasetID) throws -> Set<FieldName> {
        try engine.read { database in
            let columns = try String.fetchAll(
                database,
                sql: "SELECT DISTINCT s.columns FROM slot l JOIN statement s ON s.slot_id = l.id WHERE l.dataset = ?",
                arguments: [dataset.rawValue])
            let fields = try FieldNumbers(database)
            return columns.reduce(into: []) { $0.formUnion(fields.fields(of: $1)) }
        }
    }

    /// The places of a period in which tables state units, in order.
    public func statedPlaces(period: Period) throws -> [StatedPlace] {
        try requireReplayed()
        return try engine.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM slot WHERE period = ? AND origin = ?",
                arguments: [period.id, DatasetTable.Origin.stated.rawValue]
            ).compactMap { row in
                Slot(row).map { StatedPlace(slot: row["id"], dataset: $0.dataset, place: $0.place) }
            }.sorted { ($0.dataset, $0.place) < ($1.dataset, $1.place) }
        }
    }

    /// Lists aside, up to an order of acceptance.
    ///
    /// Of a place that was stated ten thousand times no more is held than its units.
    public func repeatedStatements(in place: StatedPlace, through: Int64? = nil) throws -> RepeatedStatements {
        try engine.read { database in
            var reading = RepeatedReading()
            let statements = try Row.fetchCursor(
                try database.cachedStatement(
                    sql: """
                        SELECT s.id, s.sender, s.is_full FROM statement s JOIN file f ON f.id = s.file_id
                        WHERE s.slot_id = ? AND s.list IS NULL AND f.accepted_order <= ?
                        ORDER BY f.accepted_order DESC, s.id DESC
                        """), arguments: [place.slot, through ?? .max])
            let units = try database.cachedStatement(
                sql: """
                    SELECT unit_code, unit_valid_from, unit_name FROM unit_row WHERE statement_id = ? AND is_total = 0
                    ORDER BY unit_code NULLS FIRST, unit_valid_from NULLS FIRST, id
                    """)
            while let statement = try statements.next() {
                let id = statement[0] as Int64
                let sender = (statement[2] as Int64) == 1 ? statement[1] as String : nil
                let rows = try Row.fetchCursor(units, arguments: [id])
                reading.begin(id, full: sender)
                while let row = try rows.next() { reading.read(row) }
            }
            return reading.result
        }
    }

    /// A statement with who made it.
    public func statement(_ id: Int64) throws -> PlacedStatement? {
        try engine.read { database in
            try Row.fetchOne(
                try database.cachedStatement(
                    sql: "SELECT s.sender, f.* FROM statement s JOIN file f ON f.id = s.file_id WHERE s.id = ?"),
                arguments: [id]
            ).map {
                PlacedStatement(id: id, file: ReceivedFile($0), sender: Sender(word: $0["sender"]) ?? .office)
            }
        }
    }

    /// The units that a statement states and another one stated before, none of the place having stated them between
    /// the two.
    public func units(of newer: Int64, rightAfter older: Int64, in place: StatedPlace) throws -> [NamedUnit] {
        try engine.read { database in
            try Row.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT n.unit_code, n.unit_valid_from, min(n.unit_name) AS unit_name
                        FROM unit_row n JOIN unit_row o ON o.statement_id = ? AND o.unit_code = n.unit_code
                            AND coalesce(o.unit_valid_from, '') = coalesce(n.unit_valid_from, '') AND o.is_total = 0
                        WHERE n.statement_id = ? AND n.is_total = 0 AND NOT EXISTS (
                            SELECT 1 FROM statement m JOIN unit_row b ON b.statement_id = m.id AND b.unit_code = n.unit_code
                            WHERE m.id > ? AND m.id < ? AND m.slot_id = ? AND m.list IS NULL AND b.is_total = 0
                                AND coalesce(b.unit_valid_from, '') = coalesce(n.unit_valid_from, ''))
                        GROUP BY n.unit_code, n.unit_valid_from ORDER BY n.unit_code, n.unit_valid_from NULLS FIRST
                        """), arguments: [older, newer, older, newer, place.slot]
            ).compactMap { row in
                UnitID(code: row["unit_code"], day: row["unit_valid_from"]).map {
                    NamedUnit(id: $0, name: row["unit_name"])
                }
            }
        }
    }

    /// Those of some units of which two statements say something different.
    public func differing(_ first: Int64, _ second: Int64, among units: Set<UnitID>) throws -> Set<UnitID> {
        guard !units.isEmpty else { return [] }
        return try engine.read { database in
            let reader = try StatementRowReader(database)
            func rows(_ statement: Int64) throws -> [UnitID: [StatementRow]] {
                var rows: [UnitID: [StatementRow]] = [:]
                for row in try reader.rows(of: statement, units: units) {
                    if let unit = row.row.unit { rows[unit, default: []].append(row) }
                }
                return rows
            }
            let ones = try rows(first), others = try rows(second)
            return units.filter { unit in
                (ones[unit] ?? []).contains { row in (others[unit] ?? []).contains { $0.differs(from: row) } }
            }
        }
    }
}

extension StatementRow {
    /// Whether it states another value than a row of the same member does, for a field that both state.
    fileprivate func differs(from other: StatementRow) -> Bool {
        guard row.member == other.row.member else { return false }
        return fields.contains { other.fields.contains($0) && row[$0] != other.row[$0] }
    }
}

/// Reads the statements of a place from the newest on.
private struct RepeatedReading {
    /// A unit as rows name it. Words of a few bytes: nothing is allocated for a row of a unit that is known.
    private struct Key: Hashable {
        let code: String
        let day: String?
    }

    private struct Last {
        let name: String
        let newer: Int64
        var older: Int64?
    }

    private struct Full {
        let newest: Int64
        var known: Set<Key> = []
        var lacking: [NamedUnit] = []
    }

    private var units: [Key: Last] = [:]
    /// In the order in which they were read.
    private var order: [Key] = []
    private var full: [String: Full] = [:]
    private var statement: Int64 = 0
    /// Who made the statement that is read, if it is a full one.
    private var closingSender: String?

    mutating func begin(_ statement: Int64, full sender: String?) {
        self.statement = statement
        closingSender = sender
        if let sender, full[sender] == nil { full[sender] = Full(newest: statement) }
    }

    /// Columns by their position, for there may be a hundred thousand rows.
    mutating func read(_ row: Row) {
        guard let code = row[0] as String? else { return }
        let key = Key(code: code, day: row[1])
        if let last = units[key] {
            if last.older == nil, last.newer != statement { units[key]?.older = statement }
        } else {
            units[key] = Last(name: row[2], newer: statement)
            order.append(key)
        }
        guard let sender = closingSender, full[sender]?.known.contains(key) == false else { return }
        full[sender]?.known.insert(key)
        guard full[sender]?.newest != statement, let unit = UnitID(code: code, day: key.day) else { return }
        full[sender]?.lacking.append(NamedUnit(id: unit, name: row[2]))
    }

    var result: RepeatedStatements {
        RepeatedStatements(
            pairs: order.compactMap { key in
                guard let last = units[key], let older = last.older, let unit = UnitID(code: key.code, day: key.day)
                else { return nil }
                return RepeatedStatements.Pair(
                    unit: NamedUnit(id: unit, name: last.name), newer: last.newer, older: older)
            },
            closings: full.sorted { $0.key < $1.key }.map { word, full in
                RepeatedStatements.Closing(
                    sender: Sender(word: word) ?? .office, newest: full.newest, lacking: full.lacking)
            })
    }
}
