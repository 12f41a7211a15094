import Foundation
import Intake

/// What a backup consists of, `manifest.json`: every file with its size and hash.
struct BackupManifest: Codable, Equatable, Sendable {
    struct Entry: Codable, Hashable, Sendable {
        /// Below the backup's own folder, for archived files below the archive that all backups share.
        let path: String
        let bytes: Int
        let sha256: ContentHash
    }

    static let fileName = "manifest.json"
    static let current = 1

    var version = BackupManifest.current
    let madeAt: Date
    /// The state folder it was made of.
    let stateFolder: String
    /// Accepted files in the store.
    let acceptedFiles: Int
    var files: [Entry] = []
    var archive: [Entry] = []

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Throws ``BackupFault`` for one that cannot be read.
    init(of backup: URL) throws {
        let file = backup.appending(path: Self.fileName)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            self = try decoder.decode(BackupManifest.self, from: Data(contentsOf: file))
        } catch {
            throw BackupFault.noBackup(path: backup.path(percentEncoded: false))
        }
        guard version == Self.current else { throw BackupFault.otherVersion(path: backup.path(percentEncoded: false)) }
        // Names come from a file that may have been anywhere.
        for entry in files + archive where entry.path.hasPrefix("/") || entry.path.split(separator: "/").contains("..")
        {
            throw BackupFault.noBackup(path: backup.path(percentEncoded: false))
        }
    }

    init(madeAt: Date, stateFolder: String, acceptedFiles: Int) {
        self.madeAt = madeAt
        self.stateFolder = stateFolder
        self.acceptedFiles = acceptedFiles
    }
}
