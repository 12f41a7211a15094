import Foundation
import Glibc
import Intake

/// The archived files of all backups in one folder. A file is copied once: it has its hash for a name and never changes.
struct SharedArchive {
    private let source: ArchiveShelf
    private let folder: String
    private(set) var entries: [BackupManifest.Entry] = []
    private(set) var missing: [(sha256: String, name: String)] = []
    private(set) var copied = 0
    private(set) var copiedBytes = 0

    /// A file that the store relies on, and its item where it came through the spool.
    struct Wanted {
        let sha256: String
        let name: String
        let item: String?
    }

    /// How often is looked for files that are accepted and not in the archive yet; in all, and while they are in the spool: a machine that is busy may
    /// take minutes to move them.
    private static let (patience, patienceWithSpool) = (20, 3_000)
    private let spool: URL
    private let pause: () -> Void

    /// `pause` is a tenth of a second.
    init(_ source: ArchiveShelf, spool: URL, in root: URL, pause: @escaping () -> Void = { usleep(100_000) }) {
        self.source = source
        self.spool = spool
        self.pause = pause
        folder = root.appending(path: "archive").path(percentEncoded: false)
    }

    /// Copies what is not there yet.
    mutating func keep(_ wanted: [Wanted]) throws {
        try DurableFolder.create(folder)
        var rest = wanted
        var shelves: Set<String> = []
        for attempt in 0..<Self.patienceWithSpool {
            if attempt > 0 { pause() }
            // Before the archive is looked at: what leaves the spool in between is in the archive then.
            let onTheirWay = attempt < Self.patience ? nil : try ItemsOnTheirWay(spool: spool).items
            var late: [Wanted] = []
            for file in rest {
                let copies = try source.files(of: file.sha256)
                if copies.isEmpty { late.append(file) }
                for copy in copies { try keep(copy, &shelves) }
            }
            rest = late
            if let onTheirWay, !rest.contains(where: { $0.item.map(onTheirWay.contains) == true }) { break }
            if rest.isEmpty { break }
        }
        missing = rest.map { ($0.sha256, $0.name) }
        for shelf in shelves { try DurableFolder.sync("\(folder)/\(shelf)") }
    }

    private mutating func keep(_ file: ArchiveShelf.File, _ shelves: inout Set<String>) throws {
        let shelf = file.url.deletingLastPathComponent().lastPathComponent
        let name = "\(shelf)/\(file.url.lastPathComponent)"
        let target = "\(folder)/\(name)"
        try DurableFolder.create("\(folder)/\(shelf)")
        var status = stat()
        let hash = file.name.kept
        // A size that differs is a copy that was cut off on its way.
        let size = try FileManager.default.attributesOfItem(atPath: file.url.path(percentEncoded: false))[.size] as? Int
        if lstat(target, &status) != 0 || Int(status.st_size) != size {
            let part = "\(target).part"
            if DurableFolder.holds(part) { try FileManager.default.removeItem(atPath: part) }
            try FileManager.default.copyItem(atPath: file.url.path(percentEncoded: false), toPath: part)
            guard try ContentHash(ofFile: URL(filePath: part)) == hash else {
                throw BackupFault.damaged(path: file.url.path(percentEncoded: false))
            }
            try DurableFolder.sync(part)
            guard rename(part, target) == 0 else { throw IntakeError.system(.rename, path: part, code: errno) }
            shelves.insert(shelf)
            copied += 1
            copiedBytes += size ?? 0
        }
        entries.append(BackupManifest.Entry(path: name, bytes: size ?? 0, sha256: hash))
    }
}
