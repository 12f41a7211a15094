import Foundation

/// How far the ledger reached at some moment, and which of its files may still change.
public struct LedgerReach: Hashable, Sendable, Codable {
    /// The highest row there was.
    public var row: Int64
    /// Those up to it on which something may still be decided.
    public var open: [Int64]

    public init(row: Int64, open: [Int64]) {
        self.row = row
        self.open = open
    }
}

/// What the ledger and the archive's journal were compared up to.
extension ReportStore {
    private static let mark = "journal_mark"

    /// Every file that was decided on, but for those that were decided on for good within `reach`. Accepted ones come in
    /// the order of acceptance, and one after the other: there may be more than memory is to hold.
    ///
    /// - Returns: how far the ledger reached when they were read.
    public func forEachRecord(
        beyond reach: LedgerReach?, _ body: (LedgerRecord) throws -> Void
    ) throws -> LedgerReach {
        try engine.read { database in
            var condition = Self.isDecided
            var arguments: [any ColumnValue] = []
            if let reach {
                let open = reach.open.isEmpty ? "" : " OR id IN (\(questionMarks(count: reach.open.count)))"
                condition += " AND (id > ?\(open))"
                arguments = [reach.row] + reach.open.map { $0 as any ColumnValue }
            }
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM file WHERE \(condition) ORDER BY coalesce(accepted_order, id), id",
                arguments: StatementArguments(arguments))
            while let row = try rows.next() { try body(try Self.record(row, database)) }
            return LedgerReach(
                row: try Int64.fetchOne(database, sql: "SELECT max(id) FROM file") ?? 0,
                open: try Int64.fetchAll(
                    database,
                    sql: "SELECT id FROM file WHERE state NOT IN ('accepted', 'returned', 'duplicate') ORDER BY id"))
        }
    }

    /// What ``keepJournalMark(_:)`` was given last; nil before the first time.
    public func journalMark() throws -> Data? {
        try engine.read {
            try Data.fetchOne($0, sql: "SELECT value FROM installation WHERE name = ?", arguments: [Self.mark])
        }
    }

    public func keepJournalMark(_ mark: Data) throws {
        try engine.write {
            try $0.execute(
                sql: """
                    INSERT INTO installation (name, value) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """,
                arguments: [Self.mark, mark])
        }
    }
}
