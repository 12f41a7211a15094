import GRDB
import ReportingKit

/// A statement of units, with who made it.
public struct PlacedStatement: Sendable {
    public let id: Int64
    public let dataset: DatasetID
    public let place: UnitSet
    public let origin: DatasetTable.Origin
    public let file: ReceivedFile
    public let sender: Sender
    public let isFull: Bool
    public let units: [NamedUnit]
}

extension ReportStore {
    /// The statements of units for a period in their order, lists aside, up to an order of acceptance.
    public func statements(period: Period, through: Int64? = nil) throws -> [PlacedStatement] {
        try requireReplayed()
        return try pool.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT t.dataset, t.place, t.period, t.origin, s.id AS statement, s.sender, s.is_full, f.*
                    FROM slot t JOIN statement s ON s.slot_id = t.id JOIN file f ON f.id = s.file_id
                    WHERE t.period = ? AND s.list IS NULL AND f.accepted_order <= ? ORDER BY f.accepted_order, s.id
                    """, arguments: [period.id, through ?? .max])
            let units = try database.cachedStatement(
                sql: """
                    SELECT DISTINCT unit_code, unit_valid_from, unit_name FROM unit_row WHERE statement_id = ? AND is_total = 0
                    """)
            return try rows.compactMap { row in
                guard let slot = Slot(row) else { return nil }
                let id = row["statement"] as Int64
                return PlacedStatement(
                    id: id, dataset: slot.dataset, place: slot.place, origin: slot.origin, file: ReceivedFile(row),
                    sender: Sender(word: row["sender"]) ?? .office, isFull: row["is_full"] == 1,
                    units: try Row.fetchAll(units, arguments: [id]).compactMap { row in
                        UnitID(code: row["unit_code"], day: row["unit_valid_from"]).map {
                            NamedUnit(id: $0, name: row["unit_name"])
                        }
                    })
            }
        }
    }

    /// Whether two statements say something different of a unit.
    public func differ(_ first: Int64, _ second: Int64, about unit: UnitID) throws -> Bool {
        try pool.read { database in
            let reader = try StatementRowReader(database)
            let one = try reader.rows(of: first, units: [unit]), other = try reader.rows(of: second, units: [unit])
            return one.contains { row in
                other.contains { twin in
                    twin.row.member == row.row.member
                        && row.fields.contains { field in
                            twin.fields.contains(field) && twin.row[field] != row.row[field]
                        }
                }
            }
        }
    }
}
