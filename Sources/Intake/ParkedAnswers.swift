import Synchronization

/// Decisions whose answer cannot be delivered now, and taken files that cannot be read now, for status from any thread.
final class ParkedAnswers: Sendable {
    private let parked = Mutex<[ItemID: Settler.Parked]>([:])
    private let resting = Mutex<[ItemID: (file: TakenFile, reason: String)]>([:])

    var all: [Settler.Parked] { parked.withLock { $0.values.sorted { $0.file.item < $1.file.item } } }
    var items: Set<ItemID> { parked.withLock { Set($0.keys) } }
    var isEmpty: Bool { parked.withLock(\.isEmpty) }

    /// Forgets what was tried and keeps what waits on, in one step, so that the status always sees one of them.
    func replace(_ tried: [ItemID], with waiting: [Settler.Parked]) {
        parked.withLock { parked in
            for item in tried { parked[item] = nil }
            for one in waiting { parked[one.file.item] = one }
        }
    }

    var restingItems: Set<ItemID> { resting.withLock { Set($0.keys) } }

    /// A taken file that cannot be read now.
    func rest(_ file: TakenFile, _ reason: String) { resting.withLock { $0[file.item] = (file, reason) } }

    func wake(_ item: ItemID) { resting.withLock { $0[item] = nil } }

    /// The same folders with what is parked of each.
    func added(to folders: [FolderStatus]) -> [FolderStatus] {
        let waiting =
            all.map { ($0.file, WaitingReason.undeliverable($0.error.description)) }
            + resting.withLock { $0.values.map { ($0.file, WaitingReason.unreadable($0.reason)) } }
        if waiting.isEmpty { return folders }
        let byFolder = Dictionary(grouping: waiting, by: \.0.folder)
        return folders.map { folder in
            folder.waitingToo(
                (byFolder[folder.id] ?? []).map { file, reason in
                    FolderStatus.WaitingFile(
                        path: (file.subfolders + [file.name]).joined(separator: "/"), reason: reason)
                }.sorted { $0.path < $1.path })
        }
    }
}

extension FolderStatus {
    fileprivate func waitingToo(_ more: [WaitingFile]) -> FolderStatus {
        FolderStatus(
            id: id, path: path, isWatched: isWatched, lastScan: lastScan, scanInterval: scanInterval,
            waiting: waiting + more, refused: refused, hidden: hidden)
    }
}
