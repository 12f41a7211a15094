import CLinux
import Foundation
import Glibc

/// State and work of the watching thread. It is used on that thread only; ``FolderWatcher`` is its interface.
///
/// The thread blocks in poll(2) until the kernel reports something, another thread calls, or a file's quiet time ends.
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
        case parked(Parking)
        /// Whole and given to the taker, who answers with a release.
        case handedOver(isBeingWrittenAgain: Bool)
    }

    /// Why a file is left alone, and when it is tried again without anybody changing it; nil for never.
    struct Parking {
        let reason: WaitingReason
        var retry: ContinuousClock.Instant?
    }

    /// What is known of one folder's entries.
    struct Entries {
        var files: [FileName: FileState] = [:]
        var locks: Set<FileName> = []
        var refused: [FileName: EntryName.Refusal] = [:]
        /// What programs left behind, and hidden files, as far as there is room.
        var hidden: Set<FileName> = []
        /// Entries whose officer was told why they are not taken.
        var told: [FileName: Obstructed.Reason] = [:]
        /// The folder itself may not be read; what is in it is not known.
        var isUnreadable = false
    }

    /// Deeper folders are refused: nobody files that deep, and a loop of mounts has no end.
    static let depthLimit = 256
    /// After this many rounds in this time the thread pauses for this many microseconds before each further one.
    private static let window = Duration.milliseconds(200)
    private static let roundsInWindow = 20
    private static let rest: useconds_t = 10_000
    /// At most this many hidden names of a folder are remembered.
    static let hiddenLimit = 1_000

    let inotify: Inotify
    let disk: Disk
    let wallClock: () -> Date
    /// The clock of quiet times and deadlines.
    private let clock: () -> ContinuousClock.Instant
    let notices: NoticeLimiter
    var tree = FolderTree()
    var roots: [FolderID: Root] = [:]
    var entries: [FolderTree.NodeID: Entries] = [:]
    /// Files that became whole since the last ``takeWhole()``.
    private var whole: [WatchedFile] = []
    /// What officers are to be told since the last ``takeObstructed()``.
    private var obstructed: [Obstructed] = []
    private var windowBegan = ContinuousClock.Instant.now
    private var rounds = 0
    /// False when files are whole and were not given out because enough are.
    private var hasRoom = true

    init(
        disk: Disk, wallClock: @escaping () -> Date, clock: @escaping () -> ContinuousClock.Instant = { .now },
        notices: NoticeLimiter
    ) throws(IntakeError) {
        inotify = try Inotify()
        self.disk = disk
        self.wallClock = wallClock
        self.clock = clock
        self.notices = notices
    }

    func report(_ notice: IntakeNotice) { notices.report(notice) }

    var now: ContinuousClock.Instant { clock() }

    /// Sleeps until there is something to do: reports of the kernel, a ring, or the next deadline.
    ///
    /// A program that writes without a pause would make the thread look at all files for each event: when they follow
    /// each other without end, they are let come together.
    func sleep(until wakeUp: WakeUp) {
        let now = now
        if now - windowBegan > Self.window {
            (windowBegan, rounds) = (now, 0)
        } else {
            rounds += 1
            if rounds > Self.roundsInWindow { usleep(Self.rest) }
        }
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
        if isDue(notices.nextDue) { notices.reportDue() }
        for id in roots.keys where isDue(roots[id]?.nextScan) { rescan(id) }
        retryParked()
        settleWhatIsDue(upTo: room)
    }

    func takeWhole() -> [WatchedFile] {
        defer { whole.removeAll(keepingCapacity: false) }
        return whole
    }

    func takeObstructed() -> [Obstructed] {
        defer { obstructed.removeAll(keepingCapacity: false) }
        return obstructed
    }

    /// Lets the officer of an entry be told, once.
    func tell(of name: FileName, in node: FolderTree.NodeID, _ reason: Obstructed.Reason) {
        guard let root = tree[node]?.root, entries[node, default: Entries()].told[name] != reason else { return }
        entries[node, default: Entries()].told[name] = reason
        obstructed.append(
            Obstructed(folder: root, subfolders: tree.path(of: node), fileName: name, reason: reason))
    }

    // MARK: Deadlines

    private func isDue(_ time: ContinuousClock.Instant?) -> Bool { time.map { $0 <= now } ?? false }

    /// How long poll(2) may sleep; -1 for without end.
    func millisecondsToNextDeadline() -> Int32 {
        var earliest: ContinuousClock.Instant?
        func consider(_ time: ContinuousClock.Instant) { earliest = min(earliest ?? time, time) }
        for root in roots.values { root.nextScan.map(consider) }
        notices.nextDue.map(consider)
        for known in entries.values {
            for case .parked(let parking) in known.files.values { parking.retry.map(consider) }
        }
        for (node, known) in entries where hasRoom {
            guard let folder = folder(of: node) else { continue }
            for case .settling(let settling) in known.files.values { consider(settling.settles(in: folder)) }
        }
        guard let earliest else { return -1 }
        // Files dropped together settle together: a little slack saves a wake-up for each.
        let wait = max(earliest - now, .milliseconds(5))
        return Int32(clamping: wait.components.seconds * 1000 + wait.components.attoseconds / 1_000_000_000_000_000 + 1)
    }

    private func retryParked() {
        for (node, known) in entries {
            for case (let name, .parked(let parking)) in known.files where isDue(parking.retry) {
                // Whatever the result, it is not due again.
                entries[node]?.files[name] = .parked(Parking(reason: parking.reason))
                look(at: name, in: node, writer: .none)
            }
        }
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
            if refuseIfTooLarge(name, in: node, settling.identity, folder) { continue }
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
            entries[key.node]?.files[key.name] = .parked(Parking(reason: .notPermitted))
            report(.fileNotPermitted(folder.id, path: path, error))
            tell(of: key.name, in: key.node, .notPermitted)
        case .parked(let reason, let error, let time):
            entries[key.node]?.files[key.name] = .parked(Parking(reason: reason, retry: now + time))
            report(.fileParked(folder.id, path: path, error))
            if case .unreadable = reason { tell(of: key.name, in: key.node, .unreadable) }
        case .refused(let refusal):
            refuse(key.name, in: key.node, refusal)
        case .done:
            entries[key.node]?.told[key.name] = nil
            look(at: key.name, in: key.node, writer: isBeingWrittenAgain ? .seen : .none)
        case .unsettled:
            look(at: key.name, in: key.node, writer: .seen)
        }
    }

    func folder(of node: FolderTree.NodeID) -> DropFolder? {
        tree[node].flatMap { roots[$0.root]?.folder }
    }
}
