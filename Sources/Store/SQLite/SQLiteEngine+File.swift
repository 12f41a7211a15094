import GRDB

extension SQLiteEngine {
    /// Runs a script on a file as it is, without opening it as a store: foreign keys are not looked at, and the script
    /// has transactions of its own.
    package static func execute(script: String, onFile path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: script) }
        try queue.close()
    }
}
