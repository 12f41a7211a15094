import Foundation
import Glibc

/// What an interrupted run left in the spool, made whole.
public struct RecoveryReport: Hashable, Sendable {
    /// Entered in the ledger and not decided on, in the order they were taken.
    public internal(set) var waiting: [TakenFile] = []
    /// Decided on and not yet settled, with the ledger's decision.
    public internal(set) var decided: [Decided] = []
    /// In the spool and not entered: they are copied and entered with the next batches.
    public internal(set) var unfinished: [ItemID] = []
    /// Records of files that never left their folder; they are waiting there.
    public internal(set) var neverTaken = 0
    /// Opened, and their officers not told.
    var archives: [OpenedArchive] = []
    /// Entered, not decided on, and no longer in the spool as they were entered: somebody removed the file.
    public internal(set) var missing: [ItemID] = []
    /// Records of entered files whose originals may lie in their folders still, where hosts share the ledger.
    var entered: [SpoolRecord] = []
    /// Files of which neither record nor ledger tells what they are; they stay where they are.
    public internal(set) var unknown: [String] = []

    public struct Decided: Hashable, Sendable {
        public let file: TakenFile
        public let outcome: ItemOutcome

        public init(file: TakenFile, outcome: ItemOutcome) {
            self.file = file
            self.outcome = outcome
        }
    }

    public var isEmpty: Bool { self == RecoveryReport() }
}

/// Finds for every file in the spool where it is, from its record, the spool and the ledger.
struct SpoolRecovery {
    let spool: Spool
    let archive: Archive
    let ledger: any IntakeLedger
    /// Of a ledger that several hosts share.
    var sharing: (any SharedLedger)?

    private var disk: Disk { spool.disk }

    /// Items in hand are left alone. Also returns the newest item found. Reads no file's bytes but those of few: a
    /// start does not wait for large ones.
    func run(exceptFor inHand: Set<ItemID>) async throws -> (report: RecoveryReport, newest: ItemID?) {
        var report = RecoveryReport()
        let found = try itemsInSpool()
        for (item, names) in found.sorted(by: { $0.key < $1.key }) where !inHand.contains(item) {
            let entry = try await ledger.entry(of: item)
            let stand = try stand(of: item, names, entry)
            if let sharing {
                try await recoverShared(item, stand, entry, sharing, &report)
                continue
            }
            switch (stand, entry?.outcome) {
            case (.copied(let record, _), nil) where try isLeftOfOpening(record):
                try removePieces(of: item)
                report.neverTaken += 1
            case (.copied(let record, let size), nil):
                if let members = record.files {
                    report.archives.append(try openedArchive(record, size: size, members))
                } else {
                    report.unfinished.append(item)
                }
            case (.original(let record), nil) where record.files != nil:
                // Its officer was told, and it was about to leave the spool.
                try removePieces(of: item)
            case (.original, nil):
                report.unfinished.append(item)
            case (.copied(let record, let size), let outcome?):
                let file = spool.taken(record, size: size, entry?.hash ?? ContentHash(of: []))
                if outcome == .waiting {
                    report.waiting.append(file)
                } else {
                    report.decided.append(.init(file: file, outcome: outcome))
                }
            case (.original(let record), let outcome?):
                // As earlier versions kept them: the officer's file alone.
                guard let file = try copyAgain(record, entry) else {
                    if outcome == .waiting {
                        report.missing.append(item)
                        report.unknown.append(spool.path + "/" + record.originalName.exactText)
                    }
                    continue
                }
                if outcome == .waiting {
                    report.waiting.append(file)
                } else {
                    report.decided.append(.init(file: file, outcome: outcome))
                }
            case (.recordAlone, nil):
                try removePieces(of: item)
                report.neverTaken += 1
            case (.recordAlone, .waiting?), (.nothing, .waiting?):
                report.missing.append(item)
            case (.recordAlone, _?):
                // Everything else was durable before its file was removed.
                try removePieces(of: item)
            case (.nothing, nil):
                try removePieces(of: item)
                report.neverTaken += 1
            case (.nothing, _?):
                try removePieces(of: item)
            case (.withoutRecord(let path), nil), (.withoutRecord(let path), .waiting?):
                report.unknown.append(path)
            case (.withoutRecord, _?):
                // The copy of a settled file: the record goes last, but a file system may keep another order.
                try removePieces(of: item)
            }
        }
        let orphans = try await archive.recoverIncoming(ledger, exceptFor: Set(found.keys).union(inHand))
        report.unknown += orphans
        return (report, found.keys.max())
    }

    private func itemsInSpool() throws(IntakeError) -> [ItemID: [FileName]] {
        let folder = try spool.open()
        var items: [ItemID: [FileName]] = [:]
        for name in try disk.list(folder) {
            if let item = SpoolRecord.item(of: name) { items[item, default: []].append(name) }
        }
        return items
    }

    enum Stand {
        /// Record, and the daemon's own copy.
        case copied(SpoolRecord, size: Int64)
        /// Record, and the officer's file without a copy.
        case original(SpoolRecord)
        /// It never left its folder if the ledger does not know it, and all is done if the ledger does.
        case recordAlone
        /// A copy without a record, where it is.
        case withoutRecord(String)
        /// A torn piece.
        case nothing
    }

    private func stand(of item: ItemID, _ names: [FileName], _ entry: ItemEntry?) throws(IntakeError) -> Stand {
        let folder = try spool.open()
        try disk.remove(SpoolRecord.partName(of: item), in: folder)
        try disk.remove(SpoolRecord.reducedName(of: item), in: folder)
        try spool.adoptPrepared(of: item, in: folder)
        let copyName = SpoolRecord.copyName(of: item)
        let copy = try disk.examine(copyName, in: folder)
        let original = names.first { SpoolRecord.isOriginal($0) }
        let record: SpoolRecord
        if let known = try spool.record(of: item, in: folder) {
            record = known
        } else if let original {
            record = try rebuildRecord(of: item, original, String(original.exactText.dropFirst(17)), in: folder)
        } else if copy != nil, let entry, entry.outcome == .waiting {
            record = try rebuildRecord(of: item, copyName, entry.name, in: folder)
        } else {
            return copy == nil ? .nothing : .withoutRecord(spool.path + "/" + copyName.exactText)
        }
        if let copy { return .copied(record, size: copy.identity.size) }
        return original == nil ? .recordAlone : .original(record)
    }

    /// A record is durable before its file comes into the spool: only a damaged disk loses it. The file's name is in
    /// the spool; which folder it came from is not, so its content has to tell.
    private func rebuildRecord(
        of item: ItemID, _ content: FileName, _ name: String, in folder: borrowing Descriptor
    ) throws(IntakeError) -> SpoolRecord {
        guard let status = try disk.examine(content, in: folder) else {
            throw .recordUnreadable(path: content.exactText)
        }
        let record = SpoolRecord(
            item: item, folder: .unknown, subfolders: [], name: name,
            source: status.identity, way: .renamed,
            takenAt: Date(timeIntervalSince1970: Double(item.number) / 1_000_000))
        try spool.rewrite(record, in: folder)
        return record
    }

    /// Nil when the bytes are no longer those that were entered; the file stays for an administrator.
    private func copyAgain(_ record: SpoolRecord, _ entry: ItemEntry?) throws(IntakeError) -> TakenFile? {
        let folder = try spool.open()
        var record = record
        let file = try spool.copyAsItIs(&record, in: folder)
        if file.hash == entry?.hash { return file }
        try disk.remove(SpoolRecord.copyName(of: record.item), in: folder)
        return nil
    }

    func removePieces(of item: ItemID) throws(IntakeError) {
        try spool.removePieces(of: item, in: try spool.open())
    }
}

extension FolderID {
    /// Of a file whose record was lost: its content tells what it is.
    public static let unknown = FolderID("unknown")
}
