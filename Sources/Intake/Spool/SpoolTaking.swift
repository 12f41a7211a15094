import Foundation
import Glibc

/// The way of files from their drop folder into the spool.
extension Spool {
    /// A whole file and the item it becomes.
    struct Wanted {
        let file: DroppedFile
        let item: ItemID
        let time: Date
    }

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
        /// Its bytes cannot be read; it is in its folder.
        case unreadable(IntakeError)
        case refused(EntryName.Refusal)
    }

    /// What became of the files that could be dealt with, in their order, and the fault of the spool that stopped it.
    struct Haul {
        var results: [TakeResult] = []
        var fault: IntakeError?
    }

    /// Takes whole files and makes them durable, so that they may be entered in the ledger.
    ///
    /// The records are durable before the first file leaves its folder: a power failure leaves none whose folder is not
    /// known. A fault that concerns one file is that file's result.
    func take(_ wanted: [Wanted]) -> Haul {
        var haul = Haul()
        do throws(IntakeError) {
            let spool = try open()
            let durability = Durability(of: wanted.count, disk: disk)
            var begun: [Begun] = []
            for one in wanted { begun.append(try begin(one, in: spool, durability)) }
            try durability.written(spool)
            try durability.all(in: [path])
            for (index, step) in begun.enumerated() {
                do throws(IntakeError) {
                    haul.results.append(try finish(step, in: spool, durability))
                } catch {
                    haul.fault = error
                    // Those that were not touched have nothing but a record.
                    for case .recorded(let record, _) in begun[(index + 1)...] {
                        try disk.remove(SpoolRecord.fileName(of: record.item), in: spool)
                    }
                    break
                }
            }
            try durability.written(spool)
            try durability.all(in: [path])
        } catch {
            // What was taken is in the spool, where recovery finds it.
            haul.fault = haul.fault ?? error
            haul.results = []
        }
        return haul
    }

    private enum Begun {
        case recorded(SpoolRecord, DroppedFile)
        case result(TakeResult)
    }

    private func begin(
        _ wanted: Wanted, in spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) -> Begun {
        let file = wanted.file
        do {
            let source = try disk.openFolder(file.subfolders, below: file.folder.path)
            guard let status = try disk.examine(file.name, in: source) else { return .result(.gone) }
            if let result = Self.result(of: status, file) { return .result(result) }
        } catch {
            return .result(try Self.result(ofSource: error))
        }
        let record = SpoolRecord(
            item: wanted.item, folder: file.folder.id, subfolders: file.subfolders.map(\.exactText),
            name: file.name.exactText, source: file.identity, way: leavesOriginals ? .copied : .renamed,
            takenAt: wanted.time)
        try write(record, in: spool, durability)
        return .recorded(record, file)
    }

    private func finish(
        _ begun: Begun, in spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) -> TakeResult {
        switch begun {
        case .result(let result): return result
        case .recorded(var record, let file):
            let result: TakeResult
            do {
                result = try moveIn(&record, file, in: spool, durability)
            } catch {
                // The record stays where the officer's file could not be put back: the next start finds both.
                if try disk.examine(record.originalName, in: spool) == nil {
                    try removePieces(of: record.item, in: spool)
                }
                throw error
            }
            if case .taken = result { return result }
            try removePieces(of: record.item, in: spool)
            return result
        }
    }

    private func moveIn(
        _ record: inout SpoolRecord, _ file: DroppedFile, in spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) -> TakeResult {
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
        if let result = Self.result(of: try disk.examine(open), file) { return result }
        if leavesOriginals { return try copyBeside(&record, file, open, source, spool) }
        do throws(IntakeError) {
            guard try disk.rename(file.name, in: source, to: record.originalName, in: spool) else {
                throw .system(.rename, path: record.originalName.exactText, code: EEXIST)
            }
        } catch  where error.code == EXDEV {
            record.way = .copied
            try rewrite(record, in: spool)
            return try copyIn(record, file, open, source, spool)
        } catch  where error.isAboutRights || error.code == ENOENT {
            return try Self.result(ofSource: error)
        }
        do {
            let arrived = try disk.examine(record.originalName, in: spool)
            if arrived?.kind == .file, arrived?.identity == file.identity,
                let taken = try copy(record, open, in: spool, durability)
            {
                return .taken(taken)
            }
        } catch {
            // Told to stop: it stays, and the next start copies it.
            if error == .stopped { throw error }
            try putBack(record, into: source, from: spool)
            if error.isAboutReading { return .unreadable(error) }
            throw error
        }
        do {
            try putBack(record, into: source, from: spool)
        } catch {
            // Its folder was closed behind it: it is taken as it is now.
            return .taken(try copyAsItIs(&record, in: spool))
        }
        return .putBack
    }

    /// Copies an officer's file that is in the spool, whatever was written to it since the record was.
    func copyAsItIs(_ record: inout SpoolRecord, in spool: borrowing Descriptor) throws(IntakeError) -> TakenFile {
        let durability = Durability(of: 1, disk: disk)
        for _ in 0..<Self.patience {
            let open = try disk.openFile(record.originalName, in: spool)
            record.source = try disk.examine(open).identity
            try rewrite(record, in: spool)
            if let taken = try copy(record, open, in: spool, durability) {
                try disk.sync(spool)
                return taken
            }
        }
        throw .system(.read, path: record.originalName.exactText, code: EBUSY)
    }

    /// So often a file is copied that changes while it is.
    private static let patience = 5

    /// Copies an officer's file that is in the spool; nil when it is not, or not any more, what the record says.
    func copy(
        _ record: SpoolRecord, _ open: borrowing Descriptor, in spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) -> TakenFile? {
        let name = SpoolRecord.copyName(of: record.item)
        try disk.remove(name, in: spool)
        let status = try disk.examine(open)
        guard status.identity == record.source else { return nil }
        do {
            let copy = try disk.createFile(name, in: spool, mode: 0o440)
            let hash = try OwnCopy(disk: disk).fill(
                copy, readable: try disk.openFile(name, in: spool), from: open, status)
            let now = try disk.examine(open)
            guard let hash, now.identity == record.source, now.changed == status.changed else {
                try disk.remove(name, in: spool)
                return nil
            }
            try disk.setModified(status.changed, of: copy)
            try durability.written(copy)
            return taken(record, size: status.identity.size, hash)
        } catch {
            // Half a copy keeps the disk full that stopped it.
            try disk.remove(name, in: spool)
            throw error
        }
    }

    /// The way of a file from another file system: copy, sync, removal of the original.
    private func copyIn(
        _ record: SpoolRecord, _ file: DroppedFile, _ open: borrowing Descriptor, _ source: borrowing Descriptor,
        _ spool: borrowing Descriptor
    ) throws(IntakeError) -> TakeResult {
        let part = SpoolRecord.partName(of: record.item)
        let status = try disk.examine(open)
        let copy = try disk.createFile(part, in: spool, mode: 0o440)
        let hash: ContentHash?
        do {
            hash = try OwnCopy(disk: disk).fill(copy, readable: try disk.openFile(part, in: spool), from: open, status)
        } catch  where error.isAboutReading {
            return .unreadable(error)
        }
        guard let hash, try disk.examine(open).identity == file.identity else { return .changed }
        try disk.sync(copy)
        _ = try disk.rename(part, in: spool, to: SpoolRecord.copyName(of: record.item), in: spool)
        try disk.sync(spool)
        do {
            try removeSource(record, in: source)
        } catch  where error.isAboutRights {
            return .notPermitted(error)
        }
        return .taken(taken(record, size: status.identity.size, hash))
    }

    /// Nil for a file that is what it was when it had settled, and not too large.
    private static func result(of status: EntryStatus, _ file: DroppedFile) -> TakeResult? {
        switch status.kind {
        case .file: break
        case .symbolicLink: return .refused(.symbolicLink)
        case .device: return .refused(.device)
        case .pipe: return .refused(.pipe)
        case .socket: return .refused(.socket)
        case .folder: return .gone
        }
        guard status.identity == file.identity else { return .changed }
        return status.identity.size > file.folder.fileBytes ? .refused(.tooLarge) : nil
    }

    /// What an error at the officer's end means for the file: never a fault of the spool.
    private static func result(ofSource error: IntakeError) throws(IntakeError) -> TakeResult {
        switch error.code {
        case ENOENT, ENOTDIR: return .gone
        case ELOOP: return .refused(.symbolicLink)
        case ENXIO: return .refused(.socket)
        case _ where error.isAboutRights: return .notPermitted(error)
        case nil: throw error
        default: return .unreadable(error)
        }
    }
}
