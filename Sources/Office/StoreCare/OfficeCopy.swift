import Foundation
import Intake
import Messages
import ReportingKit
import Store

/// Copies an office's store with the bytes of its files: from a file and its archive into a database of several hosts,
/// back, or into another place of the same kind.
///
/// A database holds the bytes itself. A file has an archive with a journal beside it, which is brought up to date with
/// what the copied store knows.
package struct OfficeCopy {
    /// A store with the archive that keeps its files; without one where the store itself keeps them.
    package struct End {
        let store: ReportStore
        let archive: URL

        /// `archive` counts for a store that is a file.
        package init(_ store: ReportStore, archive: URL) {
            self.store = store
            self.archive = archive
        }
    }

    package struct Result: Sendable {
        package let rows: Int
        /// Different files whose bytes were copied.
        package let files: Int
    }

    private let source: End
    private let target: End

    package init(from source: End, to target: End) {
        self.source = source
        self.target = target
    }

    /// Nobody may work on either of them meanwhile. Everything is compared; a target that is a database keeps all of it
    /// or nothing.
    ///
    /// - Throws: ``OfficeCopyFault``, ``StoreCopyFault``.
    package func run(now: Date) throws -> Result {
        let waiting = try max(source.store.waitingItems().count, source.store.claimCount())
        guard waiting == 0 else { throw OfficeCopyFault.undecided(count: waiting) }
        let files = try keptFiles()
        if target.store.isShared {
            let contents = try files.map(content)
            return Result(rows: try source.store.copy(to: target.store, contents: contents), files: files.count)
        }
        for file in files { try fill(file) }
        let rows = try source.store.copy(to: target.store)
        try writeJournal(files, now: now)
        try check()
        return Result(rows: rows, files: files.count)
    }

    /// One of each content.
    private func keptFiles() throws -> [ReceivedFile] {
        var seen: Set<String> = []
        var files: [ReceivedFile] = []
        try source.store.forEachRecord { record in
            if record.state.isArchived, seen.insert(record.sha256).inserted { files.append(record.file) }
        }
        return files
    }

    // MARK: Into a database

    private func content(of file: ReceivedFile) throws -> CopiedContent {
        guard source.store.isShared else {
            let kept = try archived(file)
            return CopiedContent(sha256: file.sha256, reduced: kept.name.reduced?.text) { part in
                try Self.forEachPart(of: kept, file, part)
            }
        }
        let (store, reduced) = (source.store, try source.store.reduction(of: file.sha256))
        return CopiedContent(sha256: file.sha256, reduced: reduced) { part in
            var hasher = ContentHash.Hasher()
            let isThere = try store.readContent(reduced ?? file.sha256) { bytes in
                bytes.withUnsafeBytes { hasher.update($0) }
                try part(bytes)
            }
            guard isThere else { throw OfficeCopyFault.missing(name: file.name, sha256: file.sha256) }
            guard hasher.finish().text == reduced ?? file.sha256 else {
                throw OfficeCopyFault.changed(name: file.name, sha256: file.sha256)
            }
        }
    }

    /// Where there is a reduced copy, the file itself names people and does not go any further.
    private func archived(_ file: ReceivedFile) throws -> ArchiveShelf.File {
        let copies = try ArchiveShelf(source.archive).files(of: file.sha256)
        guard let kept = copies.first(where: { $0.name.reduced != nil }) ?? copies.first else {
            throw OfficeCopyFault.missing(name: file.name, sha256: file.sha256)
        }
        return kept
    }

    private static func forEachPart(
        of kept: ArchiveShelf.File, _ file: ReceivedFile, _ part: (Data) throws -> Void
    ) throws {
        var hasher = ContentHash.Hasher()
        let handle = try FileHandle(forReadingFrom: kept.url)
        while let bytes = try handle.read(upToCount: ReportStore.contentPart), !bytes.isEmpty {
            bytes.withUnsafeBytes { hasher.update($0) }
            try part(bytes)
        }
        try handle.close()
        guard hasher.finish() == kept.name.kept else {
            throw OfficeCopyFault.changed(name: file.name, sha256: file.sha256)
        }
    }

    // MARK: Into a file with an archive

    private func fill(_ file: ReceivedFile) throws {
        if source.store.isShared {
            try SharedContent(source.store).fill(target.archive, with: file)
            return
        }
        let kept = try archived(file)
        guard try ArchiveShelf(target.archive).files(of: file.sha256).isEmpty else { return }
        let shelf = target.archive.appending(path: String(file.sha256.prefix(2)), directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        let place = shelf.appending(path: kept.url.lastPathComponent).path(percentEncoded: false)
        try FileManager.default.copyItem(atPath: kept.url.path(percentEncoded: false), toPath: place + ".part")
        try DurableFolder.sync(place + ".part")
        try DurableFolder.rename(place + ".part", to: place)
    }

    /// What the archive kept for other files than those of this store belongs to nobody from now on.
    private func writeJournal(_ files: [ReceivedFile], now: Date) throws {
        try FileManager.default.createDirectory(
            at: target.archive, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        _ = try LedgerKeeping(target.store, archive: target.archive).catchUp(now: now, anew: true)
        let journal = ArchiveJournal(archive: target.archive)
        let state = try JournalState(journal)
        let known = Set(files.map(\.sha256)).union(state.former).union(state.setAside.keys)
        let others = Set(try ArchiveShelf(target.archive).files().map(\.name.original.text)).subtracting(known)
        try journal.append(
            others.sorted().map { .setAside(sha256: $0, why: "of no file of the store that was copied here") }, now: now
        )
    }

    private func check() throws {
        let agreement = ArchiveAgreement(
            store: target.store, archive: target.archive, spool: target.archive.appending(path: "no spool"))
        let faults = try agreement.check().faults
        if !faults.isEmpty { throw OfficeCopyFault.disagreeing(faults) }
    }
}
