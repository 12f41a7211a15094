import ReportingKit

/// The files of statements, each asked for once, within one transaction.
///
/// A class: who reads keeps one for all units of a table.
final class StatementFiles {
    /// A file with its order of acceptance; zero where it has none.
    struct Entry {
        let file: ReceivedFile
        let order: Int64
    }

    private let database: Database
    private var known: [Int64: Entry] = [:]

    init(_ database: Database) { self.database = database }

    func file(_ statement: Int64) throws -> ReceivedFile { try entry(statement).file }

    func entry(_ statement: Int64) throws -> Entry {
        if let entry = known[statement] { return entry }
        let row = try Row.fetchOne(
            try database.cachedStatement(
                sql: "SELECT f.* FROM statement s JOIN file f ON f.id = s.file_id WHERE s.id = ?"),
            arguments: [statement])
        guard let row else { throw StoreError.damaged(version: statement) }
        let entry = Entry(file: ReceivedFile(row), order: row["accepted_order"] ?? 0)
        known[statement] = entry
        return entry
    }
}
