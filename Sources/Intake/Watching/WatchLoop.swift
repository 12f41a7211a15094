import CLinux
import Foundation
import Glibc

/// What the watching thread knows and does. It lives on that thread alone; ``FolderWatcher`` is its face.
///
/// The thread sleeps in poll(2) until the kernel reports something, someone calls, or a file's quiet time ends.
/// With nothing waiting it sleeps without end.
final class WatchLoop {
    /// A drop folder and how it stands.
    struct Root {
        var folder: DropFolder
        /// Nil while the folder is missing.
        var node: FolderTree.NodeID?
        var identity: FileIdentity?
        var lastScan: Date?
        var nextScan: ContinuousClock.Instant?
        /// Set when the kernel had no watch left for one of the sub-folders.
        var lacksWatches = false
        /// While the folder is missing: the watch on the nearest folder above it that exists.
        var returnWatch: Inotify.WatchID?
        var isReportedMissing = false

        var scanInterval: Duration? { folder.rescanInterval ?? (lacksWatches ? .seconds(60) : nil) }
    }

    enum FileState {
        case settling(Settling)
        case locked(Settling, by: FileName)
        case notPermitted
        /// Whole and given to the taker, who answers with a release.
        case handedOver(isBeingWrittenAgain: Bool)
    }

    /// What is known of one folder's entries.
    struct Entries {
        var files: [FileName: FileState] = [:]
        var locks: Set<FileName> = []
        var refused: [FileName: EntryName.Refusal] = [:]
        /// The folder itself may not be read; what lies in it is not known.
        var isUnreadable = false
    }

    /// Deeper folders are refused: nobody files that deep, and a loop of mounts has no end.
    static let depthLimit = 256

    let inotify: Inotify
    let disk: Disk
    let wallClock: () -> Date
    let report: (IntakeNotice) -> Void
    var tree = FolderTree()
    var roots: [FolderID: Root] = [:]
    var entries: [FolderTree.NodeID: Entries] = [:]
    /// Files that became whole since the last ``takeWhole()``.
    private var whole: [WatchedFile] = []
    /// False when files are whole and were not given out because enough are.
    private var hasRoom = true

    init(disk: Disk, wallClock: @escaping () -> Date, report: @escaping (IntakeNotice) -> Void) throws(IntakeError) {
        inotify = try Inotify()
        self.disk = disk
        self.wallClock = wallClock
        self.report = report
    }

    var now: ContinuousClock.Instant { .now }

    /// Sleeps until there is something to do: reports of the kernel, a ring, or the next deadline.
    func sleep(until wakeUp: WakeUp) {
        var descriptors = [
            pollfd(fd: inotify.raw, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeUp.raw, events: Int16(POLLIN), revents: 0),
        ]
        poll(&descriptors, nfds_t(descriptors.count), millisecondsToNextDeadline())
        wakeUp.quieten()
    }

    /// Does everything that is due: reads the kernel's reports, looks at files whose quiet time is over, scans.
    ///
    /// Gives out at most `room` files; the others wait as names until this is called again.
    func work(room: Int) {
        do {
            for event in try inotify.read() { handle(event) }
        } catch {
            eventsWereLost()
        }
        for id in roots.keys where isDue(roots[id]?.nextScan) { rescan(id) }
        settleWhatIsDue(upTo: room)
    }

    func takeWhole() -> [WatchedFile] {
        defer { whole.removeAll(keepingCapacity: false) }
        return whole
    }

    // MARK: Deadlines

    private func isDue(_ time: ContinuousClock.Instant?) -> Bool { time.map { $0 <= now } ?? false }

    /// How long poll(2) may sleep; -1 for without end.
    func millisecondsToNextDeadline() -> Int32 {
        var earliest: ContinuousClock.Instant?
        func consider(_ time: ContinuousClock.Instant) { earliest = min(earliest ?? time, time) }
        for root in roots.values { root.nextScan.map(consider) }
        for (node, known) in entries where hasRoom {
            guard let folder = folder(of: node) else { continue }
            for case .settling(let settling) in known.files.values { consider(settling.settles(in: folder)) }
        }
        guard let earliest else { return -1 }
        // Files dropped together settle together: a little slack saves a wake-up for each.
        let wait = max(earliest - now, .milliseconds(5))
        return Int32(clamping: wait.components.seconds * 1000 + wait.components.attoseconds / 1_000_000_000_000_000 + 1)
    }

    private func settleWhatIsDue(upTo room: Int) {
        let now = now
        hasRoom = whole.count < room
        for (node, known) in entries where hasRoom {
            guard let folder = folder(of: node) else { continue }
            let due = known.files.compactMap { name, state -> FileName? in
                if case .settling(let settling) = state, settling.settles(in: folder) <= now { name } else { nil }
            }
            if !due.isEmpty { settle(due.prefix(room - whole.count), in: node, of: folder) }
            hasRoom = whole.count < room
        }
    }

    private func settle(_ due: ArraySlice<FileName>, in node: FolderTree.NodeID, of folder: DropFolder) {
        let path = tree.path(of: node)
        let directory: Descriptor
        do {
            directory = try disk.openFolder(path, below: folder.path)
        } catch {
            rescan(folder.id)
            return
        }
        for name in due {
            guard case .settling(var settling)? = entries[node]?.files[name] else { continue }
            do {
                guard let status = try disk.examine(name, in: directory), status.kind == .file else {
                    entries[node]?.files[name] = nil
                    continue
                }
                settling.isNow(status.identity, at: now)
            } catch {
                settling.isUncertain(at: now)
            }
            if settling.settles(in: folder) > now {
                entries[node]?.files[name] = .settling(settling)
            } else if let lock = entries[node]?.locks.first(where: { EntryName.isLock($0, of: name) }) {
                entries[node]?.files[name] = .locked(settling, by: lock)
            } else {
                entries[node]?.files[name] = .handedOver(isBeingWrittenAgain: false)
                whole.append(
                    WatchedFile(
                        key: EntryKey(node: node, name: name),
                        file: DroppedFile(folder: folder, subfolders: path, name: name, identity: settling.identity)))
            }
        }
    }

    // MARK: Answers of the taker

    func release(_ key: EntryKey, _ release: WatchedFile.Release) {
        guard let known = entries[key.node], case .handedOver(let isBeingWrittenAgain)? = known.files[key.name],
            let folder = folder(of: key.node)
        else { return }
        let path = (tree.path(of: key.node) + [key.name]).map(\.exactText).joined(separator: "/")
        entries[key.node]?.files[key.name] = nil
        switch release {
        case .notPermitted(let error):
            entries[key.node]?.files[key.name] = .notPermitted
            report(.fileNotPermitted(folder.id, path: path, error))
        case .refused(let refusal):
            refuse(key.name, in: key.node, refusal)
        case .done:
            look(at: key.name, in: key.node, writer: isBeingWrittenAgain ? .seen : .none)
        case .unsettled:
            look(at: key.name, in: key.node, writer: .seen)
        }
    }

    // MARK: Status

    func status() -> [FolderStatus] {
        roots.values.sorted { $0.folder.id < $1.folder.id }.map { root in
            var waiting: [FolderStatus.WaitingFile] = []
            var refused: [FolderStatus.RefusedEntry] = []
            for (node, known) in entries where tree[node]?.root == root.folder.id {
                let above = tree.path(of: node).map { $0.exactText + "/" }.joined()
                for (name, state) in known.files {
                    waiting.append(.init(path: above + name.exactText, reason: reason(of: state)))
                }
                if known.isUnreadable { waiting.append(.init(path: above, reason: .notPermitted)) }
                for (name, refusal) in known.refused {
                    refused.append(.init(path: above + name.exactText, refusal: refusal))
                }
            }
            return FolderStatus(
                id: root.folder.id, path: root.folder.path, isWatched: root.node != nil, lastScan: root.lastScan,
                scanInterval: root.scanInterval, waiting: waiting.sorted { $0.path < $1.path },
                refused: refused.sorted { $0.path < $1.path })
        }
    }

    func obstacles() -> Obstacles {
        var obstacles = Obstacles()
        obstacles.missing = roots.values.filter { $0.node == nil }.map(\.folder.path).sorted()
        for (node, known) in entries {
            lazy var above = tree.path(of: node).map { $0.exactText + "/" }.joined()
            if known.isUnreadable { obstacles.notPermitted.append(above) }
            for case (let name, .notPermitted) in known.files { obstacles.notPermitted.append(above + name.exactText) }
        }
        obstacles.notPermitted.sort()
        return obstacles
    }

    private func reason(of state: FileState) -> WaitingReason {
        switch state {
        case .settling(let settling): settling.waitingReason
        case .locked(_, let lock): .locked(by: lock.exactText)
        case .notPermitted: .notPermitted
        case .handedOver: .next
        }
    }

    func folder(of node: FolderTree.NodeID) -> DropFolder? {
        tree[node].flatMap { roots[$0.root]?.folder }
    }
}
