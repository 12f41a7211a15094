import Foundation
import Glibc

/// A file that is in the ledger and whose bytes the archive keeps.
public struct ArchivedFile: Hashable, Sendable {
    public let item: ItemID
    public let folder: FolderID
    public let subfolders: [String]
    public let name: String
    public let hash: ContentHash
    public let takenAt: Date
    /// Where the archive keeps its bytes.
    public let path: String

    public init(
        item: ItemID, folder: FolderID, subfolders: [String], name: String, hash: ContentHash, takenAt: Date,
        path: String
    ) {
        self.item = item
        self.folder = folder
        self.subfolders = subfolders
        self.name = name
        self.hash = hash
        self.takenAt = takenAt
        self.path = path
    }
}

/// Files that are decided on anew.
extension Intake {
    /// Brings files from the archive back into the spool, under their item: from there they go the way of every file,
    /// and before newer ones.
    ///
    /// - Returns: those that are on their way now. One whose former answer still waits in the spool stays what it is.
    public func takeAgain(_ files: [ArchivedFile]) async throws -> [ItemID] {
        var taken: [TakenFile] = []
        do {
            for file in files where !isInHand(file.item) {
                if let again = try spool.takeAgain(file) { taken.append(again) }
            }
            if let sharing {
                let here = try await sharing.reopenHere(taken.map(\.item))
                for file in taken where !here.contains(file.item) {
                    try spool.removePieces(of: file.item, in: try spool.open())
                }
                taken.removeAll { !here.contains($0.item) }
            } else {
                try await ledger.reopen(taken.map(\.item))
            }
        } catch {
            // The ledger has them as they were.
            for file in taken { try spool.removePieces(of: file.item, in: try spool.open()) }
            throw error
        }
        recovered += taken
        recovered.sort { $0.item < $1.item }
        watcher.call()
        return taken.map(\.item)
    }

    private func isInHand(_ item: ItemID) -> Bool {
        inHand.contains(item) || large.contains(item) || parked.items.contains(item)
            || parked.restingItems.contains(item) || recovered.contains { $0.item == item }
    }
}

extension Spool {
    /// A copy of archived bytes as an item of the spool, durable; nil for one that is in the spool already.
    ///
    /// Cut short, it is a copy of a file that was decided on, which the next start settles as it was.
    func takeAgain(_ file: ArchivedFile) throws(IntakeError) -> TakenFile? {
        let spool = try open()
        if try record(of: file.item, in: spool) != nil { return nil }
        let folder = try disk.openFolder(
            path: String(file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)]))
        let name = FileName.plain(String(file.path.split(separator: "/").last ?? ""))
        let source = try disk.openFile(name, in: folder)
        let status = try disk.examine(source)
        let record = SpoolRecord(
            item: file.item, folder: file.folder, subfolders: file.subfolders, name: file.name,
            source: status.identity, way: .copied, takenAt: file.takenAt)
        let durability = Durability(of: 1, disk: disk)
        try write(record, in: spool, durability)
        do throws(IntakeError) {
            let part = SpoolRecord.partName(of: file.item)
            try disk.remove(part, in: spool)
            let copy = try disk.createFile(part, in: spool, mode: 0o440)
            let hash = try OwnCopy(disk: disk).fill(
                copy, readable: try disk.openFile(part, in: spool), from: source, status)
            guard hash == file.hash else { throw IntakeError.system(.read, path: file.path, code: EIO) }
            try disk.sync(copy)
            _ = try disk.rename(part, in: spool, to: SpoolRecord.copyName(of: file.item), in: spool)
            try disk.sync(spool)
        } catch {
            try removePieces(of: file.item, in: spool)
            throw error
        }
        return taken(record, size: status.identity.size, file.hash)
    }
}
