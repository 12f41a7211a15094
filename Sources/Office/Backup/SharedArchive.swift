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

    /// How long is waited for files that are accepted and still on their way into the archive.
    private static let patience = 20

    init(_ source: ArchiveShelf, in root: URL) {
        self.source = source
        folder = root.appending(path: "archive").path(percentEncoded: false)
    }

    /// Copies what is not there yet.
    mutating func keep(_ wanted: [(sha256: String, name: String)]) throws {
        try DurableFolder.create(folder)
        var rest = wanted
        var shelves: Set<String> = []
        for attempt in 0..<Self.patience {
            if attempt > 0 { usleep(100_000) }
            var late: [(sha256: String, name: String)] = []
            for file in rest {
                let copies = try source.files(of: file.sha256)
                if copies.isEmpty { late.append(file) }
                for copy in copies { try keep(copy, &shelves) }
            }
            rest = late
            if rest.isEmpty { break }
        }
        missing = rest
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
