import Foundation
import Intake
import Settings
import Store

/// Copies an office as it is at one moment, while its service runs: store, archive, journal, configuration.
///
/// Backups of one folder share their archived files, which never change: `FOLDER/archive`. Each has a folder of its own, `FOLDER/<time>`,
/// that gets its name when all of it is on the disk.
///
/// The journal is read first and the archive last: the store then knows everything that the journal does, and the archive has everything that
/// the store knows. What the service decides meanwhile is in the next backup.
public struct Backup: Sendable {
    public struct Result: Sendable {
        public let folder: URL
        public let acceptedFiles: Int
        /// Files of the archive that earlier backups did not have.
        public let copied: Int
        public let copiedBytes: Int
        /// Accepted files whose bytes are not in the archive.
        public let missing: [String]
        public let removed: [URL]
    }

    private let settings: Settings
    private let state: String

    public init(_ settings: Settings) {
        self.settings = settings
        state = DurableFolder.parent(of: settings.storePath)
    }

    /// `keeping`: how many backups stay, this one among them; nil for all.
    public func make(in folder: URL, keeping: Int? = nil, now: Date) throws -> Result {
        let root = folder.standardizedFileURL.resolvingSymlinksInPath()
        let own = URL(filePath: state).resolvingSymlinksInPath().path(percentEncoded: false)
        guard !(root.path(percentEncoded: false) + "/").hasPrefix(own.hasSuffix("/") ? own : own + "/") else {
            throw BackupFault.withinState(path: root.path(percentEncoded: false))
        }
        try settings.requireOwnStore(for: "baocaod backup")
        let store = try settings.openStore(rules: nil)
        let target = try BackupTarget(root, now: now)
        try copyJournal(to: target)
        try store.backUp(to: target.path("baocaod.sqlite"))
        let kept = try ReportStore(building: target.path("baocaod.sqlite"), rules: nil)
        var manifest = BackupManifest(madeAt: now, stateFolder: state, acceptedFiles: try kept.acceptedCount())
        let hashes = try Self.archived(kept)
        try kept.close()
        // The log is empty since then; SQLite keeps its file.
        for part in ["baocaod.sqlite-wal", "baocaod.sqlite-shm"] { try target.remove(part) }
        for name in ["issued", "counted"] { try target.copyFolder("\(archive)/\(name)", to: "archive/\(name)") }
        try copyConfiguration(to: target)
        var shelf = SharedArchive(
            ArchiveShelf(settings.archive), spool: URL(filePath: settings.places.spool), in: root)
        try shelf.keep(hashes)
        manifest.archive = shelf.entries.sorted { $0.path < $1.path }
        manifest.files = try target.entries()
        let made = try target.finish(manifest)
        return Result(
            folder: made, acceptedFiles: manifest.acceptedFiles, copied: shelf.copied, copiedBytes: shelf.copiedBytes,
            missing: shelf.missing.map(\.name), removed: try keeping.map { try BackupShelf(root).keep($0) } ?? [])
    }

    private var archive: String { settings.archive.path(percentEncoded: false) }

    /// Whole lines only: what is written at this moment is in the next backup.
    private func copyJournal(to target: BackupTarget) throws {
        let folder = archive + (archive.hasSuffix("/") ? "" : "/") + "journal"
        guard DurableFolder.holds(folder) else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".jsonl")
        {
            let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
            let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
            try target.write(Array(bytes[..<end]), to: "archive/journal/\(name)")
        }
    }

    /// Which archived bytes the store relies on, with the names by which people know them.
    private static func archived(_ store: ReportStore) throws -> [SharedArchive.Wanted] {
        var seen: Set<String> = []
        var found: [SharedArchive.Wanted] = []
        try store.forEachRecord { record in
            if record.state.isArchived, seen.insert(record.sha256).inserted {
                found.append(.init(sha256: record.sha256, name: record.name, item: record.item))
            }
        }
        return found
    }

    /// The configuration and what it names. What packages install is not copied.
    private func copyConfiguration(to target: BackupTarget) throws {
        let named =
            [settings.file.map { URL(filePath: $0) }, settings.templates].compactMap { $0 }
            + settings.unitFiles + settings.reportFolders
        for url in named where !url.path(percentEncoded: false).hasPrefix("/usr/") {
            let path = url.standardizedFileURL.path(percentEncoded: false)
            try target.copyAny(path, to: "configuration" + (path.hasPrefix("/") ? "" : "/") + path)
        }
    }
}
