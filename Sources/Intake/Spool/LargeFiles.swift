import Glibc
import Threading

/// Takes large files one by one on a thread of its own, so that other files do not wait for them.
actor LargeFiles {
    private let executor = BlockingExecutor("large files")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let spool: Spool

    /// From this size on a file is large: copying less takes well under a second on a slow disk.
    static let threshold: Int64 = 8 << 20
    /// The space that a large file leaves to the others.
    private static let reserve: Int64 = 64 << 20

    init(spool: Spool) { self.spool = spool }

    /// What a large file came to.
    enum Outcome {
        case result(Spool.TakeResult)
        case fault(IntakeError)
    }

    func take(_ wanted: Spool.Wanted) -> Outcome {
        do {
            let free = try spool.disk.freeBytes(of: try spool.open())
            guard free - Self.reserve >= wanted.file.identity.size else {
                return .fault(.system(.write, path: spool.path, code: ENOSPC))
            }
        } catch {
            return .fault(error)
        }
        let haul = spool.take([wanted])
        if let fault = haul.fault { return .fault(fault) }
        return haul.results.first.map { .result($0) } ?? .result(.gone)
    }

    func complete(_ item: ItemID, folders: [FolderID: DropFolder]) throws(IntakeError) -> TakenFile? {
        let file = try spool.complete(item, folders: folders, Durability(of: 1, disk: spool.disk))
        return file
    }
}
