import Foundation
import Glibc

/// What an interrupted run left in the spool, made whole.
public struct RecoveryReport: Hashable, Sendable {
    /// Entered in the ledger and not decided on, in the order they were taken.
    public internal(set) var waiting: [TakenFile] = []
    /// Decided on and not yet settled, with the ledger's decision.
    public internal(set) var decided: [Decided] = []
    /// Records of files that never left their folder; they are waiting there.
    public internal(set) var neverTaken = 0
    /// Entered, not decided on, and no longer in the spool: somebody removed the file.
    public internal(set) var missing: [ItemID] = []

    public struct Decided: Hashable, Sendable {
        public let file: TakenFile
        public let outcome: ItemOutcome
    }

    public var isEmpty: Bool { waiting.isEmpty && decided.isEmpty && neverTaken == 0 && missing.isEmpty }
}

/// Finds for every file in the spool where it stands, from its record, the spool and the ledger.
struct SpoolRecovery {
    let spool: Spool
    let ledger: any IntakeLedger
    let folders: [FolderID: DropFolder]

    private var disk: Disk { spool.disk }

    /// Items in hand are left alone. Also returns the newest item found.
    func run(exceptFor inHand: Set<ItemID>) async throws -> (report: RecoveryReport, newest: ItemID?) {
        var report = RecoveryReport()
        var toEnter: [TakenFile] = []
        let found = try itemsInSpool()
        for (item, names) in found.sorted(by: { $0.key < $1.key }) where !inHand.contains(item) {
            let entry = try await ledger.entry(of: item)
            switch (try stand(of: item, names, entry), entry?.outcome) {
            case (.present(let file), nil):
                toEnter.append(file)
                report.waiting.append(file)
            case (.present(let file), .waiting?):
                report.waiting.append(file)
            case (_, .waiting?):
                report.missing.append(item)
            case (.present(let file), let outcome?), (.placed(let file), let outcome?):
                report.decided.append(.init(file: file, outcome: outcome))
            case (_, nil):
                try removeRecord(of: item)
                report.neverTaken += 1
            case (_, _?):
                // Settled but for the record, of which only a torn piece was left.
                try removeRecord(of: item)
            }
        }
        if !toEnter.isEmpty {
            try spool.syncAll()
            try await ledger.enter(toEnter)
        }
        return (report, found.keys.max())
    }

    private func itemsInSpool() throws(IntakeError) -> [ItemID: [FileName]] {
        let folder = try disk.openFolder(path: spool.path)
        var items: [ItemID: [FileName]] = [:]
        for name in try disk.list(folder) {
            if let item = SpoolRecord.item(of: name) { items[item, default: []].append(name) }
        }
        return items
    }

    private enum Stand {
        case present(TakenFile)
        /// Its record is there and it is not: it never left its folder if the ledger does not know it, and was placed
        /// already if the ledger does.
        case placed(TakenFile)
        case nothing
    }

    private func stand(of item: ItemID, _ names: [FileName], _ entry: ItemEntry?) throws(IntakeError) -> Stand {
        let folder = try disk.openFolder(path: spool.path)
        let (recordName, partName) = (SpoolRecord.fileName(of: item), SpoolRecord.partName(of: item))
        let reducedName = SpoolRecord.reducedName(of: item)
        try disk.remove(partName, in: folder)
        try disk.remove(reducedName, in: folder)
        let known = try spool.record(of: item, in: folder)
        guard let content = names.first(where: { $0 != recordName && $0 != partName && $0 != reducedName }) else {
            guard let known, let entry else { return .nothing }
            return .placed(spool.taken(known, size: known.source.size, entry.hash))
        }
        let record: SpoolRecord
        if let known { record = known } else { record = try rebuildRecord(of: item, content, in: folder) }
        if entry == nil, record.way == .copied { try removeSource(record) }
        let open = try disk.openFile(content, in: folder)
        let size = try disk.examine(open).identity.size
        return .present(spool.taken(record, size: size, try spool.hash(of: open)))
    }

    /// A record can be lost only with the power, before it reached the disk. The file's name is in the spool; which
    /// folder it came from is not, so its content has to tell.
    private func rebuildRecord(
        of item: ItemID, _ content: FileName, in folder: borrowing Descriptor
    ) throws(IntakeError) -> SpoolRecord {
        guard let status = try disk.examine(content, in: folder) else {
            throw .recordUnreadable(path: content.exactText)
        }
        let record = SpoolRecord(
            item: item, folder: .unknown, subfolders: [], name: String(content.exactText.dropFirst(17)),
            source: status.identity, way: .renamed,
            takenAt: Date(timeIntervalSince1970: Double(item.number) / 1_000_000))
        try spool.rewrite(record, in: folder)
        return record
    }

    /// The copy is durable; the run was interrupted before it removed the original.
    private func removeSource(_ record: SpoolRecord) throws(IntakeError) {
        guard let folder = folders[record.folder] else { return }
        let source: Descriptor
        do {
            source = try disk.openFolder(record.subfolders.compactMap { FileName($0) }, below: folder.path)
        } catch  where error.code == ENOENT || error.code == ENOTDIR {
            return
        }
        try spool.removeSource(record, in: source)
    }

    private func removeRecord(of item: ItemID) throws(IntakeError) {
        let folder = try disk.openFolder(path: spool.path)
        try disk.remove(SpoolRecord.fileName(of: item), in: folder)
    }
}

extension FolderID {
    /// Of a file whose record was lost: its content tells what it is.
    public static let unknown = FolderID("unknown")
}
