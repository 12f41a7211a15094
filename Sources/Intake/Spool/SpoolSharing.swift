import Foundation
import Glibc

/// By what several hosts know that they found the same file: its place, its size, its time of modification and its hash.
///
/// Hosts may reach one folder in several ways: numbers of devices and files differ then, SFTP knows whole seconds alone,
/// and no time of change.
struct ArrivalMark {
    let text: String

    init(_ record: SpoolRecord, _ status: EntryStatus, _ hash: ContentHash) {
        let path = ([record.folder.text] + record.subfolders + [record.name]).map(
            \.precomposedStringWithCanonicalMapping
        )
        .joined(separator: "/")
        let second = status.identity.modified.quotientAndRemainder(dividingBy: 1_000_000_000).quotient
        text = Self.digest([path, "\(status.identity.size)", "\(second)", hash.text])
    }

    /// Of a file that was packed in an archive.
    init(inArchive mark: String, path: [String]) { text = Self.digest([mark] + path) }

    private static func digest(_ parts: [String]) -> String {
        ContentHash(of: Array(parts.joined(separator: "\u{0}").utf8)).text
    }
}

/// Files on their way into a ledger that several hosts share. Nothing of the spool has to be durable there: the
/// officer's file stays until the ledger holds its bytes.
extension Spool {
    /// Copies an officer's file, which stays where it is.
    func copyBeside(
        _ record: inout SpoolRecord, _ file: DroppedFile, _ open: borrowing Descriptor,
        _ source: borrowing Descriptor, _ spool: borrowing Descriptor
    ) throws(IntakeError) -> TakeResult {
        do { try disk.requireWritable(source) } catch { return .notPermitted(error) }
        let part = SpoolRecord.partName(of: record.item)
        let status = try disk.examine(open)
        let copy = try disk.createFile(part, in: spool, mode: 0o440)
        let hash: ContentHash?
        do {
            hash = try OwnCopy(disk: disk).fill(copy, readable: try disk.openFile(part, in: spool), from: open, status)
        } catch  where error.isAboutReading {
            return .unreadable(error)
        }
        let now = try disk.examine(open)
        guard let hash, now.identity == file.identity, now.changed == status.changed else { return .changed }
        record.mark = ArrivalMark(record, status, hash).text
        // Only a start asks for the mark, and adopts the record that is whole.
        try prepare(record, in: spool, Durability(of: .max, disk: disk))
        _ = try disk.rename(part, in: spool, to: SpoolRecord.copyName(of: record.item), in: spool)
        return .taken(taken(record, size: status.identity.size, hash))
    }

    /// Removes the officer's file whose bytes the ledger holds.
    func removeEntered(_ record: SpoolRecord, _ folders: [FolderID: DropFolder]) throws(IntakeError) {
        guard record.archive == nil, let source = try sourceFolder(of: record, folders) else { return }
        try removeSource(record, in: source)
    }

    /// Makes an item of a file that another host entered; nil for one that is in the spool already. `fill` writes its
    /// bytes to a path.
    func takeOver(
        _ file: EnteredFile, fill: (String) throws -> Void
    ) throws -> TakenFile? {
        let spool = try open()
        if try record(of: file.item, in: spool) != nil { return nil }
        let part = SpoolRecord.partName(of: file.item)
        try disk.remove(part, in: spool)
        do {
            try fill(path + "/" + part.exactText)
            let copy = try disk.openFile(part, in: spool)
            let status = try disk.examine(copy)
            guard try OwnCopy(disk: disk).hash(of: copy, size: status.identity.size) == file.hash else {
                throw IntakeError.system(.read, path: part.exactText, code: EIO)
            }
            var record = SpoolRecord(
                item: file.item, folder: file.folder, subfolders: file.subfolders, name: file.name,
                source: status.identity, way: .copied, takenAt: file.takenAt)
            if file.outcome != .waiting {
                // Where the other host has probably left its answer.
                record.destination = file.name
                record.destinationFolder = file.subfolders
            }
            try write(record, in: spool, Durability(of: .max, disk: disk))
            _ = try disk.rename(part, in: spool, to: SpoolRecord.copyName(of: file.item), in: spool)
            return taken(record, size: status.identity.size, file.hash)
        } catch {
            try removePieces(of: file.item, in: spool)
            throw error
        }
    }
}
