import Foundation
import Glibc

/// The private folder through which every file goes from the drop folder to the archive.
struct Spool: Sendable {
    let path: String
    let disk: Disk
    /// Whether officers' files stay in their folders until the ledger holds their bytes.
    let leavesOriginals: Bool

    init(path: String, disk: Disk, leavesOriginals: Bool = false) {
        self.path = path
        self.disk = disk
        self.leavesOriginals = leavesOriginals
    }

    func open() throws(IntakeError) -> Descriptor { try disk.openFolder(path: path) }

    func taken(_ record: SpoolRecord, size: Int64, _ hash: ContentHash) -> TakenFile {
        TakenFile(
            item: record.item, folder: record.folder,
            subfolders: record.subfolders.map(\.precomposedStringWithCanonicalMapping),
            name: record.name.precomposedStringWithCanonicalMapping, size: size, hash: hash, takenAt: record.takenAt,
            contentPath: path + "/" + SpoolRecord.copyName(of: record.item).exactText, mark: record.mark)
    }

    // MARK: Records

    func write(_ record: SpoolRecord, in spool: borrowing Descriptor, _ durability: Durability) throws(IntakeError) {
        let name = SpoolRecord.fileName(of: record.item)
        do {
            try write(try record.encoded(), to: name, in: spool, durability)
        } catch {
            try disk.remove(name, in: spool)
            throw error
        }
    }

    private func write(
        _ bytes: [UInt8], to name: FileName, in spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) {
        let file = try disk.createFile(name, in: spool, mode: 0o600)
        try disk.writeAll(bytes, to: file)
        try durability.written(file)
    }

    /// Replaces a record as a whole; durable when this returns.
    func rewrite(_ record: SpoolRecord, in spool: borrowing Descriptor) throws(IntakeError) {
        try prepare(record, in: spool, Durability(of: 1, disk: disk))
        try adopt(record, in: spool)
        try disk.sync(spool)
    }

    /// Writes the next state of a record beside it, to be adopted when it is durable: a rename may reach the disk
    /// before the bytes of what is renamed.
    func prepare(
        _ record: SpoolRecord, in spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) {
        let next = SpoolRecord.nextFileName(of: record.item)
        try disk.remove(next, in: spool)
        try write(try record.encoded(), to: next, in: spool, durability)
        try durability.written(spool)
    }

    /// Gives a prepared state the record's name. Does not have to be durable: a start adopts what is whole.
    func adopt(_ record: SpoolRecord, in spool: borrowing Descriptor) throws(IntakeError) {
        try disk.replace(
            SpoolRecord.fileName(of: record.item), in: spool, by: SpoolRecord.nextFileName(of: record.item), in: spool)
    }

    /// Adopts the state that an interrupted run prepared; one that is not whole was never acted on.
    func adoptPrepared(of item: ItemID, in spool: borrowing Descriptor) throws(IntakeError) {
        let next = SpoolRecord.nextFileName(of: item)
        guard let record = try record(of: item, named: next, in: spool) else { return try disk.remove(next, in: spool) }
        try disk.sync(try disk.openFile(next, in: spool))
        try adopt(record, in: spool)
        try disk.sync(spool)
    }

    /// Nil when there is no record or it cannot be understood.
    func record(of item: ItemID, in spool: borrowing Descriptor) throws(IntakeError) -> SpoolRecord? {
        try record(of: item, named: SpoolRecord.fileName(of: item), in: spool)
    }

    private func record(
        of item: ItemID, named name: FileName, in spool: borrowing Descriptor
    ) throws(IntakeError) -> SpoolRecord? {
        let bytes: [UInt8]
        do {
            let file = try disk.openFile(name, in: spool)
            bytes = try disk.readAll(file)
        } catch  where error.code == ENOENT {
            return nil
        }
        return SpoolRecord.decoded(bytes).flatMap { $0.item == item ? $0 : nil }
    }

    /// Removes what is left of an item, its record last: as long as that is there, the next start finds the rest.
    func remove(_ record: SpoolRecord, in spool: borrowing Descriptor) throws(IntakeError) {
        try disk.remove(record.originalName, in: spool)
        try removePieces(of: record.item, in: spool)
    }

    /// The same without the officer's file.
    func removePieces(of item: ItemID, in spool: borrowing Descriptor) throws(IntakeError) {
        for name in [
            SpoolRecord.partName(of: item), SpoolRecord.reducedName(of: item), SpoolRecord.copyName(of: item),
            SpoolRecord.nextFileName(of: item), SpoolRecord.fileName(of: item),
        ] { try disk.remove(name, in: spool) }
    }

    // MARK: The officer's file

    /// Removes the officer's file of a durable copy, unless something else has its name by now.
    func removeSource(_ record: SpoolRecord, in source: borrowing Descriptor) throws(IntakeError) {
        guard let name = FileName(record.name),
            let status = try disk.examine(name, in: source), status.identity == record.source
        else { return }
        try disk.remove(name, in: source)
        try sync(dropFolder: source)
    }

    /// Moves the officer's file back to where it came from, under another name if its own was given away meanwhile.
    func putBack(
        _ record: SpoolRecord, into source: borrowing Descriptor, from spool: borrowing Descriptor
    ) throws(IntakeError) {
        var names = CompanionName.Free(for: record.name, reserving: 0, item: record.item)
        while !(try disk.rename(record.originalName, in: spool, to: .plain(names.next()), in: source)) {}
        try sync(dropFolder: source)
    }

    /// File systems of other machines do not sync folders, and say so.
    private func sync(dropFolder: borrowing Descriptor) throws(IntakeError) {
        do { try disk.sync(dropFolder) } catch  where [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.code) { return }
    }

    /// Whether the officer's file holds something else than what was copied: a writer that had it open wrote on.
    func wasWrittenOn(
        _ record: SpoolRecord, copiedAs hash: ContentHash, in spool: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        guard let status = try disk.examine(record.originalName, in: spool) else { return false }
        if status.identity.size != record.source.size { return true }
        let copied = try disk.examine(SpoolRecord.copyName(of: record.item), in: spool)
        // No program can set the time of change, and the copy keeps what it was.
        if status.identity == record.source, copied?.identity.modified == status.changed { return false }
        do {
            let open = try disk.openFile(record.originalName, in: spool)
            return try OwnCopy(disk: disk).hash(of: open, size: status.identity.size) != hash
        } catch  where error.isAboutReading {
            // Unknown is not unchanged.
            return true
        }
    }
}
