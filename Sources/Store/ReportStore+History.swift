import Foundation
import ReportingKit

/// One step in the history of a period: a file that was accepted for it, or a decision about what files state.
public struct PeriodVersion: Sendable {
    /// From 1, over all steps of the period.
    public let number: Int
    public let file: ReceivedFile
    /// The number on the file's receipt.
    public let receipt: Int64
    /// The state after this step, as ``ReportStore/tablesInForce(period:dataset:place:through:)`` takes it.
    public let through: Int64
    /// What the file states; empty for a decision.
    public let tables: [Table]
    public let sections: [SectionID]
    /// Of a step that is a decision; its file is the one that is meant.
    public let decision: KeptDecision?

    public struct Table: Sendable {
        public let dataset: DatasetID
        public let place: UnitSet
        public let origin: DatasetTable.Origin
        public let sender: Sender
        public let isFull: Bool
        /// The units that it states.
        public let units: Int
        /// Of how many of them something is in force now.
        public let unitsInForce: Int
        /// Units that wait for an answer.
        public let waiting: [NamedUnit]
    }
}

extension ReportStore {
    /// The files that were accepted for a period and the decisions about them, in their order.
    public func history(of period: Period) throws -> [PeriodVersion] {
        try requireReplayed()
        let decisions = try decisions(period: period)
        return try engine.read { database in
            let files = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM file WHERE accepted_order IS NOT NULL AND (
                        id IN (SELECT s.file_id FROM statement s JOIN slot t ON t.id = s.slot_id WHERE t.period = ?)
                        OR id IN (SELECT file_id FROM narrative WHERE period = ?)) ORDER BY accepted_order
                    """,
                arguments: [period.id, period.id])
            let steps =
                try files.map { row in
                    let id = row["id"] as Int64
                    return PeriodVersion(
                        number: 0, file: ReceivedFile(row), receipt: id, through: row["accepted_order"],
                        tables: try Self.tables(of: id, period, database),
                        sections: try String.fetchAll(
                            database,
                            sql:
                                "SELECT DISTINCT section FROM narrative WHERE file_id = ? AND period = ? ORDER BY section",
                            arguments: [id, period.id]
                        ).map { SectionID($0) }, decision: nil)
                }
                + decisions.map {
                    PeriodVersion(
                        number: 0, file: $0.file, receipt: $0.receipt, through: $0.eventOrder, tables: [], sections: [],
                        decision: $0)
                }
            return steps.sorted { $0.through < $1.through }.enumerated().map { $0.element.numbered($0.offset + 1) }
        }
    }

    private static func tables(of file: Int64, _ period: Period, _ database: Database) throws -> [PeriodVersion.Table] {
        try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT t.dataset, t.place, t.period, t.origin, s.id, s.sender, s.is_full,
                        (SELECT count(DISTINCT r.unit_code) FROM unit_row r WHERE r.statement_id = s.id AND r.is_total = 0) AS units,
                        (SELECT count(DISTINCT i.unit_code) FROM unit_row r JOIN in_force i ON i.row_id = r.id AND i.slot_id = s.slot_id
                            AND i.unit_code = coalesce(r.unit_code, '') AND i.unit_valid_from = coalesce(r.unit_valid_from, '')
                            AND (s.list IS NOT NULL OR i.member = r.member) WHERE r.statement_id = s.id) AS in_force
                    FROM statement s JOIN slot t ON t.id = s.slot_id WHERE s.file_id = ? AND t.period = ? ORDER BY s.id
                    """), arguments: [file, period.id]
        ).compactMap { row in
            guard let slot = Slot(row) else { return nil }
            return PeriodVersion.Table(
                dataset: slot.dataset, place: slot.place, origin: slot.origin,
                sender: Sender(word: row["sender"]) ?? .office, isFull: row["is_full"] == 1, units: row["units"],
                unitsInForce: row["in_force"], waiting: try waiting(row["id"], database))
        }
    }

    private static func waiting(_ statement: Int64, _ database: Database) throws -> [NamedUnit] {
        try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT q.unit_code, q.unit_valid_from, (SELECT r.unit_name FROM unit_row r
                        WHERE r.statement_id = q.statement_id AND r.unit_code = q.unit_code ORDER BY r.id LIMIT 1) AS name
                    FROM question q WHERE q.statement_id = ? ORDER BY name NULLS FIRST
                    """), arguments: [statement]
        ).compactMap { row in
            UnitID(code: row["unit_code"], day: row["unit_valid_from"]).map {
                NamedUnit(id: $0, name: row["name"] ?? $0.code.rawValue)
            }
        }
    }

    /// Whether something was decided, or a file accepted, after an order that replaced or took back what another one stated.
    public func isCorrected(_ period: Period, since order: Int64) throws -> Bool {
        try engine.read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM file f JOIN statement s ON s.file_id = f.id JOIN slot t ON t.id = s.slot_id
                        WHERE f.accepted_order > ? AND t.period = ? AND s.is_correction = 1)
                    OR EXISTS (
                        SELECT 1 FROM slot t JOIN statement s ON s.slot_id = t.id JOIN event_unit u ON u.statement_id = s.id
                        JOIN event e ON e.id = u.event_id WHERE t.period = ? AND e.accepted_order > ?)
                    """,
                arguments: [order, period.id, period.id, order]) ?? false
        }
    }

    /// The order of the last file accepted for a period, or decision about one; zero when there is none.
    public func lastAccepted(for period: Period) throws -> Int64 {
        try engine.read { try Self.lastAccepted(for: period, $0) }
    }

    /// The order of the last file, or decision, that changed each dataset of a period.
    public func lastChanged(_ period: Period) throws -> [DatasetID: Int64] {
        try engine.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT dataset, max(changed_order) AS changed FROM slot WHERE period = ? GROUP BY dataset",
                arguments: [period.id])
            return Dictionary(
                rows.map { (DatasetID($0["dataset"] as String), $0["changed"]) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    static func lastAccepted(for period: Period, _ database: Database) throws -> Int64 {
        let stated = try Int64.fetchOne(
            database, sql: "SELECT max(changed_order) FROM slot WHERE period = ?", arguments: [period.id])
        let text = try Int64.fetchOne(
            database,
            sql: "SELECT max(accepted_order) FROM file WHERE id IN (SELECT file_id FROM narrative WHERE period = ?)",
            arguments: [period.id])
        return max(stated ?? 0, text ?? 0)
    }
}

extension PeriodVersion {
    fileprivate func numbered(_ number: Int) -> PeriodVersion {
        PeriodVersion(
            number: number, file: file, receipt: receipt, through: through, tables: tables, sections: sections,
            decision: decision)
    }
}
