import Synchronization

/// Decisions whose answer cannot be delivered now, for status from any thread.
final class ParkedAnswers: Sendable {
    private let parked = Mutex<[ItemID: Settler.Parked]>([:])

    var all: [Settler.Parked] { parked.withLock { $0.values.sorted { $0.file.item < $1.file.item } } }
    var items: Set<ItemID> { parked.withLock { Set($0.keys) } }
    var isEmpty: Bool { parked.withLock(\.isEmpty) }

    func add(_ more: [Settler.Parked]) {
        parked.withLock { parked in for one in more { parked[one.file.item] = one } }
    }

    func remove(_ items: [ItemID]) {
        parked.withLock { parked in for item in items { parked[item] = nil } }
    }

    /// The same folders with what is parked of each.
    func added(to folders: [FolderStatus]) -> [FolderStatus] {
        let byFolder = Dictionary(grouping: all, by: \.file.folder)
        if byFolder.isEmpty { return folders }
        return folders.map { folder in
            let waiting = (byFolder[folder.id] ?? []).map { parked in
                FolderStatus.WaitingFile(
                    path: (parked.file.subfolders + [parked.file.name]).joined(separator: "/"),
                    reason: .undeliverable(parked.error.description))
            }
            return folder.waitingToo(waiting)
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
