import Foundation
import Glibc
import Intake
import Settings

/// Puts a backup into an office's state folder. Everything is checked before anything is put there.
public struct Restore: Sendable {
    public struct Result: Sendable {
        public let acceptedFiles: Int
        public let archivedFiles: Int
        public let madeAt: Date
        /// What was there before, moved aside.
        public let former: [String]
        /// The configuration of then, to be compared with today's.
        public let configuration: URL
    }

    private let settings: Settings
    private let state: String

    public init(_ settings: Settings) {
        self.settings = settings
        state = DurableFolder.parent(of: settings.storePath)
    }

    /// Throws ``IntakeError/stateHeld(path:by:)`` while the service runs, ``BackupFault`` for a backup that is not whole.
    public func run(from backup: URL, replacing: Bool, now: Date) throws -> Result {
        try settings.requireOwnStore(for: "baocaod restore")
        let manifest = try BackupManifest(of: backup)
        let shared = backup.deletingLastPathComponent().appending(path: "archive", directoryHint: .isDirectory)
        for entry in manifest.files { try Self.check(entry, in: backup) }
        for entry in manifest.archive { try Self.check(entry, in: shared) }

        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let lock = try StateLock(stateFolder: state)
        defer { withExtendedLifetime(lock) {} }
        let place = StorePlace(path: settings.storePath)
        let archive = "\(state)/archive"
        guard replacing || !(DurableFolder.holds(place.path) || DurableFolder.holds(archive)) else {
            throw BackupFault.stateInUse(path: state)
        }
        let building = "\(archive).building"
        if DurableFolder.holds(building) { try FileManager.default.removeItem(atPath: building) }
        try place.removeBuilding()
        for entry in manifest.archive { try Self.copy(entry.path, of: shared, to: "\(building)/\(entry.path)") }
        for entry in manifest.files where entry.path.hasPrefix("archive/") {
            try Self.copy(entry.path, of: backup, to: "\(building)/\(entry.path.dropFirst("archive/".count))")
        }
        if !DurableFolder.holds(building) { try DurableFolder.create(building) }
        try Self.copy("baocaod.sqlite", of: backup, to: place.building)

        var former: [String] = []
        // The store goes first and comes last: an archive without a store is said to lack one, and nothing is begun anew.
        if let aside = try place.moveAside(now: now) { former.append(aside) }
        if DurableFolder.holds(archive) {
            let aside = "\(archive).aside-\(BackupShelf.name(now))"
            try DurableFolder.rename(archive, to: aside)
            former.append(aside)
        }
        try DurableFolder.rename(building, to: archive)
        try place.install()
        return Result(
            acceptedFiles: manifest.acceptedFiles, archivedFiles: manifest.archive.count, madeAt: manifest.madeAt,
            former: former, configuration: backup.appending(path: "configuration"))
    }

    private static func check(_ entry: BackupManifest.Entry, in folder: URL) throws {
        let file = folder.appending(path: entry.path, directoryHint: .notDirectory)
        var status = stat()
        guard lstat(file.path(percentEncoded: false), &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == entry.bytes, try ContentHash(ofFile: file) == entry.sha256
        else { throw BackupFault.damaged(path: file.path(percentEncoded: false)) }
    }

    private static func copy(_ name: String, of folder: URL, to target: String) throws {
        let parent = DurableFolder.parent(of: target)
        try FileManager.default.createDirectory(
            atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        let source = folder.appending(path: name, directoryHint: .notDirectory).path(percentEncoded: false)
        try FileManager.default.copyItem(atPath: source, toPath: target)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
        try DurableFolder.sync(target)
        try DurableFolder.sync(parent)
    }
}
