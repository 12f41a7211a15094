import Foundation
import Glibc
import Threading

/// The way of files from the drop folders into the spool and from there to archive, receipts and returned files.
///
/// ``nextBatch(upTo:)`` gives taken files that are in the ledger; ``settle(_:)`` is called when the ledger holds the
/// decision. After an interruption between two steps, a new ``start()`` finds every file in its state. An actor,
/// because spool and sequence of items are shared; on an executor of its own, because all of it waits for disks.
public actor Intake {
    private let executor = BlockingExecutor("intake")
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    let places: IntakePlaces
    let ledger: any IntakeLedger
    /// Of a ledger that several hosts share.
    let sharing: (any SharedLedger)?
    let report: @Sendable (IntakeNotice) -> Void
    let wallClock: @Sendable () -> Date
    let sleep: @Sendable (Duration) async -> Void
    let explain: @Sendable (Obstructed) -> Companion?
    let opener: ArchiveOpener
    let disk: Disk
    let stopFlag: StopFlag
    private let interruption = Interruption()
    let spool: Spool
    let archive: Archive
    let settler: Settler
    let answers: AnswerDesk
    let largeFiles: LargeFiles
    let watcher: FolderWatcher
    /// Decisions whose answer waits for an officer's folder.
    let parked = ParkedAnswers()

    var folders: [DropFolder]
    var items: ItemSequence
    /// Whole files that wait for a batch, and large ones that wait for their turn.
    var queue: [WatchedFile] = []
    var largeQueue: [WatchedFile] = []
    /// What officers are to be told of.
    var obstructed: [Obstructed] = []
    /// Left in the spool by an interrupted run or a fault, and not entered in the ledger.
    var unfinished: [ItemID] = []
    var largeUnfinished: [ItemID] = []
    /// Large files that are in the spool, durable, and not entered.
    var ready: [TakenFile] = []
    /// What is being copied beside the batches.
    var large: Set<ItemID> = []
    var isTakingLarge = false
    /// Recovered files that were not given out yet.
    var recovered: [TakenFile] = []
    /// Archives whose files are on their ways.
    var archives: [OpenedArchive] = []
    /// Given out and not settled.
    var inHand: Set<ItemID> = []
    var needsRecovery = false
    var isRetryingParked = false
    private var backOff = BackOff()
    private var isFaulty = false
    private var isClockBehind = false

    /// Less than this is the rounding of many files taken at once, or a clock that is being adjusted.
    private static let clockTolerance = Duration.seconds(60)
    /// At most this many officers wait to be told.
    private static let obstructedLimit = 1_024

    /// `report` is called for everything an administrator may want to know, from several threads; `moved` after each
    /// step on the way of a file, a part of a large one too. `explain` gives the text for an officer whose file is not
    /// taken. `waits` are its waits after faults.
    public init(
        folders: [DropFolder], places: IntakePlaces, ledger: any IntakeLedger,
        moved: @escaping @Sendable () -> Void, explain: @escaping @Sendable (Obstructed) -> Companion?,
        opener: ArchiveOpener = .none, sharing: (any SharedLedger)? = nil, slot: UInt64? = nil,
        waits: StorageWaits = StorageWaits(), report: @escaping @Sendable (IntakeNotice) -> Void
    ) throws(IntakeError) {
        let stop = StopFlag()
        try self.init(
            folders: folders, places: places, ledger: ledger,
            disk: Disk(isStopped: { stop.isSet }, before: { _ throws(IntakeError) in moved() }), stopFlag: stop,
            watchDisk: Disk(), wallClock: { Date() },
            sleep: { time in
                // Cancelled: the loops that wait look at that themselves.
                do { try await waits.sleep(for: time) } catch {}
            }, explain: explain,
            opener: opener, sharing: sharing, slot: slot, report: report)
    }

    init(
        folders: [DropFolder], places: IntakePlaces, ledger: any IntakeLedger, disk: Disk, stopFlag: StopFlag,
        watchDisk: Disk, wallClock: @escaping @Sendable () -> Date,
        sleep: @escaping @Sendable (Duration) async -> Void, explain: @escaping @Sendable (Obstructed) -> Companion?,
        opener: ArchiveOpener = .none, sharing: (any SharedLedger)? = nil, slot: UInt64? = nil,
        report: @escaping @Sendable (IntakeNotice) -> Void
    ) throws(IntakeError) {
        try places.checkAgainst(folders)
        self.folders = folders
        self.places = places
        self.ledger = ledger
        self.sharing = sharing
        items = ItemSequence(after: nil, slot: slot)
        self.disk = disk
        self.stopFlag = stopFlag
        self.wallClock = wallClock
        self.sleep = sleep
        self.explain = explain
        self.opener = opener
        let notices = NoticeLimiter(report: report)
        self.report = notices.report
        spool = Spool(path: places.spool, disk: disk, leavesOriginals: sharing != nil)
        archive = Archive(path: places.archive, disk: disk)
        let returned = OutgoingFolder(path: places.returned, disk: disk)
        settler = Settler(
            spool: spool, archive: archive, returned: returned,
            receipts: OutgoingFolder(path: places.receipts, disk: disk))
        answers = AnswerDesk(returned: returned)
        largeFiles = LargeFiles(spool: spool)
        watcher = try FolderWatcher(disk: watchDisk, wallClock: wallClock, notices: notices)
    }

    /// Puts in order what an interrupted run left and begins to watch; returns when every folder was scanned once.
    ///
    /// The caller settles ``RecoveryReport/decided``; the waiting and the unfinished ones come with the next batches.
    public func start() async throws -> RecoveryReport {
        let recovery = try await recover()
        await watcher.watch(folders)
        return recovery
    }

    /// Takes files that are whole, enters them in the ledger and returns them: at once when there is one, up to `limit`
    /// when there are many. Empty when the task is cancelled, ``stop()`` was called or ``interrupt()`` was.
    ///
    /// Faults of the disk or the ledger do not end it: it waits and tries again, and the files wait in their folders.
    public func nextBatch(upTo limit: Int) async -> [TakenFile] {
        while !Task.isCancelled, !stopFlag.isSet {
            if interruption.take() { return [] }
            do {
                if needsRecovery {
                    _ = try await recover()
                    needsRecovery = false
                }
                let given = try giveOutRecovered(limit)
                if !given.isEmpty { return given }
                let taken = try opened(try takeNext(limit))
                if !taken.isEmpty {
                    let entered = try await enter(taken)
                    ready.removeAll { file in taken.contains { $0.item == file.item } }
                    restored()
                    inHand.formUnion(entered.map(\.item))
                    if sharing != nil { try leaveOpenedArchives() }
                    if entered.isEmpty { continue }
                    return entered
                }
                if !archives.isEmpty { await tellOfArchives() }
                if hasMore { continue }
                if !obstructed.isEmpty {
                    answerNext()
                    queue(watcher.whatIsFound(upTo: limit))
                    continue
                }
                report(.awaitsFiles)
                guard let found = await watcher.next(upTo: limit) else { return [] }
                // More than can be read in a journal; the rest is in status.
                obstructed += found.obstructed.prefix(max(0, Self.obstructedLimit - obstructed.count))
                queue(found.whole)
            } catch {
                if stopFlag.isSet { return [] }
                // What was taken is in the spool and is found there once the fault is over.
                needsRecovery = true
                await waitAfter(error)
            }
        }
        return []
    }

    /// Watches other folders from now on, as after a reload.
    public func watch(_ newFolders: [DropFolder]) async throws {
        try places.checkAgainst(newFolders)
        folders = newFolders
        await watcher.watch(newFolders)
    }

    /// Ends the waiting for files once: the task that takes them has other work between two batches.
    public nonisolated func interrupt() {
        interruption.raise()
        watcher.call()
    }

    public nonisolated var isStopped: Bool { stopFlag.isSet }

    /// Scans all folders now.
    public nonisolated func rescan() { watcher.rescan() }

    /// How the folders stand and what waits in them.
    public nonisolated func status() async -> [FolderStatus] { parked.added(to: await watcher.status()) }

    /// What keeps files where they are, for as long as nobody repairs it.
    public nonisolated func obstacles() async -> Obstacles { await watcher.obstacles() }

    /// No further file is taken; ``nextBatch(upTo:)`` returns empty. Long work is left off.
    public nonisolated func stop() {
        stopFlag.set()
        watcher.stop()
    }

    // MARK: Faults

    func watchClock(at time: Date) {
        let lead = items.lead(over: time)
        if lead > Self.clockTolerance, !isClockBehind {
            isClockBehind = true
            report(.clockSetBack(by: lead))
        } else if lead == .zero, isClockBehind {
            isClockBehind = false
            report(.clockCaughtUp)
        }
    }

    func waitAfter(_ error: any Error) async {
        isFaulty = true
        let delay = backOff.delay()
        report(.storageFault(error as? IntakeError ?? .ledger(String(describing: error)), retryIn: delay))
        await sleep(delay)
    }

    func restored() {
        guard isFaulty else { return }
        isFaulty = false
        backOff.reset()
        report(.storageRestored)
    }
}
