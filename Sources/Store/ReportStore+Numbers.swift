import ReportingKit

/// The number by which people call a file: that of its row in the ledger, which its receipt prints. The running order of acceptances, answers
/// and withdrawals is the store's own.
extension ReportStore {
    /// What a number that somebody gives means.
    public enum NumberedFile: Hashable, Sendable {
        /// An accepted file, by its place in the running order.
        case accepted(order: Int64)
        /// One that is kept because nobody declared its tables.
        case kept
        /// One that came back: nothing of it is in force.
        case returned
    }

    /// The file with this number on its receipt. A file whose bytes were known is the one that brought them first. A number that no receipt has
    /// may be a place in the running order, by which files were called before; nil where it is neither.
    public func file(numbered number: Int64) throws -> NumberedFile? {
        try engine.read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT state, sha256, accepted_order FROM file WHERE id = ?", arguments: [number])
            guard let row else { return try Self.isOrder(number, database) ? .accepted(order: number) : nil }
            if let order = row["accepted_order"] as Int64? { return .accepted(order: order) }
            switch FileState(rawValue: row["state"]) {
            case .kept: return .kept
            case .returned: return .returned
            case .duplicate:
                return try Int64.fetchOne(
                    database,
                    sql: "SELECT max(accepted_order) FROM file WHERE sha256 = ? AND accepted_order IS NOT NULL",
                    arguments: [row["sha256"] as String]
                ).map { .accepted(order: $0) }
            case .taken, .processing, .accepted, nil: return nil
            }
        }
    }

    private static func isOrder(_ number: Int64, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM file WHERE accepted_order = ?)", arguments: [number]) ?? false
    }

    /// The numbers on the receipts of accepted files, by their places in the running order.
    public func receiptNumbers(of orders: some Collection<Int64>) throws -> [Int64: Int64] {
        try engine.read { database in
            let statement = try database.cachedStatement(sql: "SELECT id FROM file WHERE accepted_order = ?")
            return try Set(orders).reduce(into: [:]) { numbers, order in
                numbers[order] = try Int64.fetchOne(statement, arguments: [order])
            }
        }
    }
}
