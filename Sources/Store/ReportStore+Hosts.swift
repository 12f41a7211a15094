import Foundation
import ReportingKit

/// The hosts of a shared store, and what each has to know of the work of the others.
extension ReportStore {
    /// Notes that a host works on the office's store.
    ///
    /// - Returns: the host's number, from 0, which no other host has.
    public func join(host: String, office: String) throws -> Int64 {
        try engine.write { database in
            let known = try String.fetchOne(database, sql: "SELECT unit FROM office")
            if let known, known != office { throw StoreError.otherOffice(path: path, office: known) }
            if known == nil {
                try database.execute(sql: "INSERT INTO office (unit) VALUES (?)", arguments: [office])
            }
            let number = try Int64.fetchOne(
                database, sql: "SELECT number FROM host WHERE name = ?", arguments: [host])
            if let number { return number }
            let next = try Int64.fetchOne(database, sql: "SELECT coalesce(max(number) + 1, 0) FROM host") ?? 0
            try database.execute(sql: "INSERT INTO host (name, number) VALUES (?, ?)", arguments: [host, next])
            return next
        }
    }

    /// Whose store it is; nil where no host has joined it.
    public func office() throws -> String? {
        try engine.read { try String.fetchOne($0, sql: "SELECT unit FROM office") }
    }

    /// How far the store has come: what another host did moves one of the numbers.
    public struct Standing: Hashable, Sendable, Codable {
        /// Of the newest acceptance or decision.
        public var order: Int64
        /// How many reports were issued, and how many of them reopened.
        public var issued: Int64
        public var reopened: Int64
        /// How many warnings were accepted.
        public var accepted: Int64

        public init() { (order, issued, reopened, accepted) = (0, 0, 0, 0) }
    }

    public func standing() throws -> Standing {
        try engine.read { database in
            func count(_ sql: String) throws -> Int64 { try Int64.fetchOne(database, sql: sql) ?? 0 }
            var standing = Standing()
            standing.order = try Self.lastOrder(database)
            standing.issued = try count("SELECT count(*) FROM finalization")
            standing.reopened = try count("SELECT count(*) FROM finalization WHERE reopened_at IS NOT NULL")
            standing.accepted = try count("SELECT count(*) FROM acceptance")
            return standing
        }
    }

    /// What a correction changed in a report, found by the host that made it first: the others know no former one.
    public func keepImpact(_ text: String, of report: ReportPeriod) throws {
        try engine.write { database in
            try database.execute(
                sql: """
                    INSERT INTO impact (report, period, content) VALUES (?, ?, ?)
                    ON CONFLICT (report, period) DO UPDATE SET content = excluded.content
                    """, arguments: [report.report.rawValue, report.period.id, text])
        }
    }

    /// Nil where no correction changed anything.
    public func impact(of report: ReportPeriod) throws -> String? {
        try engine.read {
            try String.fetchOne(
                $0, sql: "SELECT content FROM impact WHERE report = ? AND period = ?",
                arguments: [report.report.rawValue, report.period.id])
        }
    }

    /// The periods whose data or decisions came after an order.
    public func periodsChanged(after order: Int64) throws -> Set<Period> {
        try engine.read { database in
            let periods = try String.fetchAll(
                database,
                sql: """
                    SELECT t.period FROM statement s JOIN slot t ON t.id = s.slot_id JOIN file f ON f.id = s.file_id
                    WHERE f.accepted_order > ?
                    UNION SELECT n.period FROM narrative n JOIN file f ON f.id = n.file_id WHERE f.accepted_order > ?
                    UNION SELECT t.period FROM event_unit u JOIN event e ON e.id = u.event_id
                        JOIN statement s ON s.id = u.statement_id JOIN slot t ON t.id = s.slot_id
                    WHERE e.accepted_order > ?
                    """, arguments: [order, order, order])
            return Set(periods.compactMap { Period(id: $0) })
        }
    }

    /// Accepted and kept files after a row, in their order, for a host's own copies.
    public func archivedFiles(after row: Int64, limit: Int) throws -> [LedgerEntry] {
        try engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM file WHERE id > ? AND state IN ('accepted', 'kept') ORDER BY id LIMIT ?
                    """, arguments: [row, limit]
            ).map(LedgerEntry.init)
        }
    }

    /// The files of items, in the items' order; those that are not there are left out.
    public func entries(items: [String]) throws -> [(item: String, entry: LedgerEntry)] {
        if items.isEmpty { return [] }
        return try engine.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM file WHERE item IN (\(questionMarks(count: items.count))) ORDER BY item",
                arguments: StatementArguments(items)
            ).map { ($0["item"], LedgerEntry($0)) }
        }
    }
}
