import Foundation
import Glibc

/// The private folder through which every file goes from the drop folder to the archive.
struct Spool: Sendable {
    /// Why a whole file was not taken.
    enum TakeResult {
        case taken(TakenFile)
        /// It has gone from the folder in the meantime.
        case gone
        /// It is not what it was when it had settled.
        case changed
        /// It changed while being taken and was put back.
        case putBack
        /// The rights of the file or of its folder do not allow it.
        case notPermitted(IntakeError)
        case refused(EntryName.Refusal)
    }

    let path: String
    let disk: Disk

    init(path: String, disk: Disk) {
        self.path = path
        self.disk = disk
    }

    /// Takes a whole file: in one rename where the spool is on its file system, else by copy, sync and removal.
    ///
    /// Throws when the spool cannot be written; then the file is still in its folder, or the next recovery finishes.
    func take(_ file: DroppedFile, as item: ItemID, at time: Date) throws(IntakeError) -> TakeResult {
        let source: Descriptor
        do {
            source = try disk.openFolder(file.subfolders, below: file.folder.path)
        } catch {
            return try Self.result(ofSource: error)
        }
        let open: Descriptor
        do {
            open = try disk.openFile(file.name, in: source)
        } catch {
            return try Self.result(ofSource: error)
        }
        let status = try disk.examine(open)
        guard status.kind == .file, status.identity == file.identity else { return .changed }
        let spool = try disk.openFolder(path: path)
        var record = SpoolRecord(
            item: item, folder: file.folder.id, subfolders: file.subfolders.map(\.exactText),
            name: file.name.exactText, source: file.identity, way: status.linkCount == 1 ? .renamed : .copied,
            takenAt: time)
        // A file with a second name could be changed under that name after it was taken: only a copy is ours alone.
        try write(record, in: spool)
        if record.way == .renamed {
            do throws(IntakeError) {
                guard try disk.rename(file.name, in: source, to: record.contentName, in: spool) else {
                    throw .system(.rename, path: record.contentName.exactText, code: EEXIST)
                }
            } catch  where error.code == EXDEV {
                record.way = .copied
                try rewrite(record, in: spool)
            } catch  where Self.isAboutRights(error) || error.code == ENOENT {
                try disk.remove(SpoolRecord.fileName(of: item), in: spool)
                return try Self.result(ofSource: error)
            }
        }
        switch record.way {
        case .renamed: return try finishRename(record, file, open, source, spool)
        case .copied: return try copy(record, file, open, source, spool)
        }
    }

    /// After the rename: is it the file that was meant, and did nobody write to it since?
    private func finishRename(
        _ record: SpoolRecord, _ file: DroppedFile, _ open: borrowing Descriptor, _ source: borrowing Descriptor,
        _ spool: borrowing Descriptor
    ) throws(IntakeError) -> TakeResult {
        let hash = try hash(of: open)
        let arrived = try disk.examine(record.contentName, in: spool)
        let now = try disk.examine(open)
        guard arrived?.kind == .file, arrived?.identity == file.identity, now.identity == file.identity else {
            try putBack(record, into: source, from: spool)
            return .putBack
        }
        return .taken(taken(record, size: file.identity.size, hash))
    }

    private func copy(
        _ record: SpoolRecord, _ file: DroppedFile, _ open: borrowing Descriptor, _ source: borrowing Descriptor,
        _ spool: borrowing Descriptor
    ) throws(IntakeError) -> TakeResult {
        let part = SpoolRecord.partName(of: record.item)
        let hash: ContentHash
        do {
            let copy = try disk.createFile(part, in: spool, mode: 0o600)
            hash = try self.hash(of: open, copyingTo: copy)
            try disk.sync(copy)
        } catch {
            // Half a copy keeps the disk full that stopped it.
            try disk.remove(part, in: spool)
            try disk.remove(SpoolRecord.fileName(of: record.item), in: spool)
            throw error
        }
        guard try disk.examine(open).identity == file.identity else {
            try disk.remove(part, in: spool)
            try disk.remove(SpoolRecord.fileName(of: record.item), in: spool)
            return .changed
        }
        _ = try disk.rename(part, in: spool, to: record.contentName, in: spool)
        try disk.sync(spool)
        do {
            try removeSource(record, in: source)
        } catch  where Self.isAboutRights(error) {
            try disk.remove(record.contentName, in: spool)
            try disk.remove(SpoolRecord.fileName(of: record.item), in: spool)
            return .notPermitted(error)
        }
        return .taken(taken(record, size: file.identity.size, hash))
    }

    /// Removes the original of a durable copy, unless something else has its name by now.
    func removeSource(_ record: SpoolRecord, in source: borrowing Descriptor) throws(IntakeError) {
        guard let name = FileName(record.name),
            let status = try disk.examine(name, in: source), status.identity == record.source
        else { return }
        try disk.remove(name, in: source)
    }

    /// Moves a file back to where it came from, under another name if its own was given away meanwhile.
    func putBack(
        _ record: SpoolRecord, into source: borrowing Descriptor, from spool: borrowing Descriptor
    ) throws(IntakeError) {
        var number = 1
        var name = FileName(record.name)
        while let wanted = name, try !disk.rename(record.contentName, in: spool, to: wanted, in: source) {
            number += 1
            name = FileName(CompanionName.numbered(record.name, number, reserving: 0))
        }
        try disk.remove(SpoolRecord.fileName(of: record.item), in: spool)
    }

    /// So many files are made durable one by one; one call for the whole file system is quicker for more, but has to wait for
    /// whatever else is being written there.
    private static let fewFiles = 4

    /// Makes what was taken durable.
    func sync(_ taken: [TakenFile]) throws(IntakeError) {
        guard taken.count <= Self.fewFiles else { return try syncAll() }
        let spool = try disk.openFolder(path: path)
        for file in taken {
            let content = FileName.plain(String(file.contentPath.dropFirst(path.count + 1)))
            for name in [SpoolRecord.fileName(of: file.item), content] {
                try disk.sync(try disk.openFile(name, in: spool))
            }
        }
        try disk.sync(spool)
    }

    /// Makes everything in the spool durable.
    func syncAll() throws(IntakeError) { try disk.syncFileSystem(of: try disk.openFolder(path: path)) }

    func taken(_ record: SpoolRecord, size: Int64, _ hash: ContentHash) -> TakenFile {
        TakenFile(
            item: record.item, folder: record.folder,
            subfolders: record.subfolders.map(\.precomposedStringWithCanonicalMapping),
            name: record.name.precomposedStringWithCanonicalMapping, size: size, hash: hash, takenAt: record.takenAt,
            contentPath: path + "/" + record.contentName.exactText)
    }

    // MARK: Records

    private func write(_ record: SpoolRecord, in spool: borrowing Descriptor) throws(IntakeError) {
        let bytes = try record.encoded()
        let name = SpoolRecord.fileName(of: record.item)
        do {
            try write(bytes, to: name, in: spool)
        } catch {
            try disk.remove(name, in: spool)
            throw error
        }
    }

    private func write(_ bytes: [UInt8], to name: FileName, in spool: borrowing Descriptor) throws(IntakeError) {
        let file = try disk.createFile(name, in: spool, mode: 0o600)
        try disk.writeAll(bytes, to: file)
    }

    /// Replaces a record as a whole.
    func rewrite(_ record: SpoolRecord, in spool: borrowing Descriptor) throws(IntakeError) {
        let staged = SpoolRecord.partName(of: record.item)
        try disk.remove(staged, in: spool)
        try write(try record.encoded(), to: staged, in: spool)
        try disk.replace(SpoolRecord.fileName(of: record.item), in: spool, by: staged, in: spool)
    }

    /// Nil when there is no record or it cannot be understood.
    func record(of item: ItemID, in spool: borrowing Descriptor) throws(IntakeError) -> SpoolRecord? {
        let bytes: [UInt8]
        do {
            let file = try disk.openFile(SpoolRecord.fileName(of: item), in: spool)
            bytes = try disk.readAll(file)
        } catch  where error.code == ENOENT {
            return nil
        }
        return SpoolRecord.decoded(bytes).flatMap { $0.item == item ? $0 : nil }
    }

    // MARK: Content

    /// The hash of an open file from its start, writing what is read to a copy on the way.
    func hash(of open: borrowing Descriptor) throws(IntakeError) -> ContentHash {
        var hasher = ContentHash.Hasher()
        try disk.forEachPart(of: open) { part throws(IntakeError) in hasher.update(part) }
        return hasher.finish()
    }

    func hash(of open: borrowing Descriptor, copyingTo copy: borrowing Descriptor) throws(IntakeError) -> ContentHash {
        var hasher = ContentHash.Hasher()
        let target = copy.raw
        try disk.forEachPart(of: open) { part throws(IntakeError) in
            hasher.update(part)
            try disk.write(part, toRaw: target)
        }
        return hasher.finish()
    }

    // MARK: Errors

    /// What an error at the officer's end means for the file: never a fault of the spool.
    private static func result(ofSource error: IntakeError) throws(IntakeError) -> TakeResult {
        switch error.code {
        case ENOENT, ENOTDIR: return .gone
        case ELOOP: return .refused(.symbolicLink)
        case ENXIO: return .refused(.socket)
        case _ where isAboutRights(error): return .notPermitted(error)
        default: throw error
        }
    }

    /// A read-only share counts as a matter of rights: other folders go on.
    private static func isAboutRights(_ error: IntakeError) -> Bool {
        error.code == EACCES || error.code == EPERM || error.code == EROFS
    }
}
