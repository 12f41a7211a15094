import Foundation

/// What is done with a file after the ledger's decision.
public enum Settlement: Hashable, Sendable {
    /// Into the archive; the companions go to the folder of receipts.
    case archived([Companion])
    /// The copy that lies at ``TakenFile/reducedPath`` and has this hash into the archive, and the file itself nowhere: it names
    /// people. The companions go to the folder of receipts.
    case reduced(ContentHash, [Companion])
    /// Back to the officer, with the companions beside it.
    case returned([Companion])

    var companions: [Companion] {
        switch self {
        case .archived(let companions), .reduced(_, let companions), .returned(let companions): companions
        }
    }
}

/// Carries out decisions: files to their places, texts to the officers, and last the records out of the spool.
///
/// Each step can be done again, so an interrupted settlement is finished by doing it anew; the name chosen for the
/// officer's copy is kept in the record for that.
struct Settler: Sendable {
    let spool: Spool
    let archive: Archive
    let returned: OutgoingFolder
    let receipts: OutgoingFolder

    private var disk: Disk { spool.disk }

    /// Returns the files whose bytes changed after they were taken; they stay in the spool.
    func settle(_ settlements: [(TakenFile, Settlement)]) throws(IntakeError) -> [TakenFile] {
        let folder = try disk.openFolder(path: spool.path)
        var finished: [ItemID] = []
        var toKeep: [(TakenFile, content: FileName)] = []
        var changed: [TakenFile] = []
        for (file, settlement) in settlements {
            // Without a record the settlement is complete.
            guard let record = try spool.record(of: file.item, in: folder) else { continue }
            if try hasChanged(record, in: folder) {
                try disk.remove(SpoolRecord.reducedName(of: file.item), in: folder)
                changed.append(file)
                continue
            }
            switch settlement {
            case .archived(let companions):
                if !companions.isEmpty { try leaveReceipt(record, companions, in: folder) }
                toKeep.append((file, record.contentName))
            case .reduced(let hash, let companions):
                if !companions.isEmpty { try leaveReceipt(record, companions, in: folder) }
                try archive.keepReduced(file, hash, content: record.contentName, from: folder)
            case .returned(let companions):
                // An issued report's period was refused after the copy was made.
                try disk.remove(SpoolRecord.reducedName(of: file.item), in: folder)
                try giveBack(record, companions, in: folder)
            }
            finished.append(file.item)
        }
        if finished.isEmpty { return changed }
        changed += try archive.keep(toKeep, from: folder)
        // The record is what makes an interrupted settlement known; it goes only when all else is durable.
        try syncOutgoing(settlements)
        for item in finished where !changed.contains(where: { $0.item == item }) {
            try disk.remove(SpoolRecord.fileName(of: item), in: folder)
        }
        return changed
    }

    /// A renamed file is the inode that the officer's program wrote. One that kept it open may have gone on writing; a
    /// copy is ours alone.
    private func hasChanged(_ record: SpoolRecord, in folder: borrowing Descriptor) throws(IntakeError) -> Bool {
        guard record.way == .renamed, let status = try disk.examine(record.contentName, in: folder) else {
            return false
        }
        return status.identity != record.source
    }

    private func syncOutgoing(_ settlements: [(TakenFile, Settlement)]) throws(IntakeError) {
        var paths: Set<String> = []
        for (_, settlement) in settlements where !settlement.companions.isEmpty {
            switch settlement {
            case .archived, .reduced: paths.insert(receipts.path)
            case .returned: paths.insert(returned.path)
            }
        }
        for path in paths.sorted() { try disk.syncFileSystem(of: try disk.openFolder(path: path)) }
    }

    private func leaveReceipt(
        _ record: SpoolRecord, _ companions: [Companion], in spoolFolder: borrowing Descriptor
    ) throws(IntakeError) {
        let folder = try receipts.open(record.subfolders)
        let chosen = try chooseName(record, companions, receipts, folder, spoolFolder)
        for companion in companions { try receipts.write(companion, for: chosen, of: record.item, in: folder) }
    }

    private func giveBack(
        _ record: SpoolRecord, _ companions: [Companion], in spoolFolder: borrowing Descriptor
    ) throws(IntakeError) {
        let folder = try returned.open(record.subfolders)
        var record = record
        while true {
            let chosen = try chooseName(record, companions, returned, folder, spoolFolder)
            for companion in companions { try returned.write(companion, for: chosen, of: record.item, in: folder) }
            // The file is gone from the spool when an interrupted run placed it.
            guard try disk.examine(record.contentName, in: spoolFolder) != nil else { return }
            let isPlaced = try returned.place(
                record.contentName, from: spoolFolder, as: chosen, of: record.item, in: folder)
            if isPlaced { return }
            // Somebody has put a file there since the name was chosen.
            for companion in companions { try disk.remove(.plain(chosen + companion.ending), in: folder) }
            record.destination = try returned.freeName(
                for: record.name, after: chosen, companions: companions, in: folder)
            try spool.rewrite(record, in: spoolFolder)
        }
    }

    /// The name in the record; else a free one, written into the record first.
    private func chooseName(
        _ record: SpoolRecord, _ companions: [Companion], _ outgoing: OutgoingFolder,
        _ folder: borrowing Descriptor, _ spoolFolder: borrowing Descriptor
    ) throws(IntakeError) -> String {
        if let chosen = record.destination { return chosen }
        var record = record
        let chosen = try outgoing.freeName(for: record.name, after: nil, companions: companions, in: folder)
        record.destination = chosen
        try spool.rewrite(record, in: spoolFolder)
        return chosen
    }
}
