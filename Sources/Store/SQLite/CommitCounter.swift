import GRDB
import Synchronization

/// Asks SQLite whether anybody committed something.
///
/// A class with a connection of its own: SQLite counts what others have committed since this connection looked first, and the count changes at the moment from
/// which readers see a commit. The time stamps of the files do not: the log is written before its commit is seen, and a clock's tick is long.
final class CommitCounter: Sendable {
    private let path: String
    private let connection = Mutex<DatabaseQueue?>(nil)

    init(_ path: String) { self.path = path }

    func count() throws -> Int64 {
        try connection.withLock { connection in
            let queue = try connection ?? opened()
            connection = queue
            return try queue.inDatabase { database in
                try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
            }
        }
    }

    func close() throws {
        try connection.withLock { connection in
            try connection?.close()
            connection = nil
        }
    }

    private func opened() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(2)
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
