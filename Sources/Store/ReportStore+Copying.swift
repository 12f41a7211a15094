import Foundation

extension ReportStore {
    /// Copies the store as it is at one moment into one file, while others write: SQLite's own backup.
    public func backUp(to target: String) throws { try engine.backUp(to: target) }

    /// Copies a store that an administrator kept, with its log where there is one, to another place; a copy that is
    /// damaged is refused. The copy itself is only read.
    ///
    /// - Returns: how many accepted files it knows.
    public static func copy(_ path: String, to target: String) throws -> Int {
        let files = FileManager.default
        guard files.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
        for part in ["", "-wal"] where files.fileExists(atPath: path + part) {
            try files.copyItem(atPath: path + part, toPath: target + part)
            try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target + part)
        }
        do {
            let store = try ReportStore(building: target, rules: nil)
            try store.quickCheck()
            let count = try store.acceptedCount()
            try store.close()
            return count
        } catch StoreError.corrupt(_, let reason) {
            throw StoreError.copyDamaged(path: path, reason: reason)
        }
    }
}
