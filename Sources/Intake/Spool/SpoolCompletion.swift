import Glibc

/// Files that an interrupted run left between their folder and the ledger.
extension Spool {
    /// Copies what was not copied and makes it durable, so that it may be entered; nil when the file is back in its
    /// folder.
    func complete(
        _ item: ItemID, folders: [FolderID: DropFolder], _ durability: Durability
    ) throws(IntakeError) -> TakenFile? {
        let spool = try open()
        guard var record = try record(of: item, in: spool) else { return nil }
        let source = try sourceFolder(of: record, folders)
        if try disk.examine(record.originalName, in: spool) == nil {
            if let source { try removeSource(record, in: source) }
            return try hashed(record, in: spool)
        }
        if let source {
            let original = try disk.openFile(record.originalName, in: spool)
            if let taken = try copy(record, original, in: spool, durability) {
                try durability.written(spool)
                return taken
            }
            // A writer that is still there goes on in the folder.
            do throws(IntakeError) {
                try putBack(record, into: source, from: spool)
                try removePieces(of: item, in: spool)
                return nil
            } catch  where error.code != nil {
                return try copyAsItIs(&record, in: spool)
            }
        }
        return try copyAsItIs(&record, in: spool)
    }

    /// The size of what is to be copied yet.
    func sizeToComplete(_ item: ItemID) throws(IntakeError) -> Int64 {
        let spool = try open()
        guard let record = try record(of: item, in: spool) else { return 0 }
        let copyName = SpoolRecord.copyName(of: item)
        if let original = try disk.examine(record.originalName, in: spool) { return original.identity.size }
        return try disk.examine(copyName, in: spool)?.identity.size ?? 0
    }

    /// Whether the copy of an entered file still is what was entered.
    func holds(_ file: TakenFile) throws(IntakeError) -> Bool {
        do {
            let copy = try disk.openFile(SpoolRecord.copyName(of: file.item), in: try open())
            return try OwnCopy(disk: disk).hash(of: copy, size: file.size) == file.hash
        } catch  where error.isAboutReading || error.code == ENOENT {
            return false
        }
    }

    private func hashed(_ record: SpoolRecord, in spool: borrowing Descriptor) throws(IntakeError) -> TakenFile? {
        let copy = try disk.openFile(SpoolRecord.copyName(of: record.item), in: spool)
        let size = try disk.examine(copy).identity.size
        guard let hash = try OwnCopy(disk: disk).hash(of: copy, size: size) else { return nil }
        try disk.sync(copy)
        try disk.sync(spool)
        return taken(record, size: size, hash)
    }

    /// The folder an officer's file came from, or the drop folder when the sub-folder is not to be opened; nil when
    /// neither is.
    func sourceFolder(
        of record: SpoolRecord, _ folders: [FolderID: DropFolder]
    ) throws(IntakeError) -> Descriptor? {
        guard let drop = folders[record.folder] else { return nil }
        for names in [record.subfolders.compactMap { FileName($0) }, []] {
            do throws(IntakeError) { return try disk.openFolder(names, below: drop.path) } catch {
                guard error.code != nil else { throw error }
                continue
            }
        }
        return nil
    }
}
