import Foundation
import Glibc

/// The way of files from the drop folders into the spool and from there to archive, receipts and returned files.
///
/// ``nextBatch(upTo:)`` gives taken files that are in the ledger; ``settle(_:)`` is called when the ledger holds the
/// decision. Whatever happens between, a new ``start()`` finds every file where it stands. An actor, because spool and
/// sequence of items are shared; on an executor of its own, because all of it waits for disks.
public actor Intake {
    private let executor = BlockingExecutor(label: "baocaod.intake")
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let places: IntakePlaces
    private let ledger: any IntakeLedger
    private let report: @Sendable (IntakeNotice) -> Void
    private let wallClock: @Sendable () -> Date
    private let sleep: @Sendable (Duration) async -> Void
    private let disk: Disk
    private let spool: Spool
    private let settler: Settler
    private let watcher: FolderWatcher

    private var folders: [DropFolder]
    private var items = ItemSequence(after: nil)
    /// Recovered files that were not given out yet.
    private var recovered: [TakenFile] = []
    /// Given out and not settled.
    private var inHand: Set<ItemID> = []
    private var backOff = BackOff()
    private var isFaulty = false
    private var isClockBehind = false

    /// Less than this is the rounding of many files taken at once, or a clock that is being adjusted.
    private static let clockTolerance = Duration.seconds(60)

    /// `report` is called for everything an administrator may want to know, from several threads; `moved` after each
    /// step on the way of a file, a part of a large one too.
    public init(
        folders: [DropFolder], places: IntakePlaces, ledger: any IntakeLedger,
        moved: @escaping @Sendable () -> Void, report: @escaping @Sendable (IntakeNotice) -> Void
    ) throws(IntakeError) {
        try self.init(
            folders: folders, places: places, ledger: ledger, disk: Disk(before: { _ throws(IntakeError) in moved() }),
            watchDisk: Disk(), wallClock: { Date() }, sleep: Self.sleepUnlessCancelled, report: report)
    }

    init(
        folders: [DropFolder], places: IntakePlaces, ledger: any IntakeLedger, disk: Disk, watchDisk: Disk,
        wallClock: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Duration) async -> Void,
        report: @escaping @Sendable (IntakeNotice) -> Void
    ) throws(IntakeError) {
        try places.checkAgainst(folders)
        self.folders = folders
        self.places = places
        self.ledger = ledger
        self.disk = disk
        self.wallClock = wallClock
        self.sleep = sleep
        self.report = report
        spool = Spool(path: places.spool, disk: disk)
        settler = Settler(
            spool: spool, archive: Archive(path: places.archive, disk: disk),
            returned: OutgoingFolder(path: places.returned, disk: disk),
            receipts: OutgoingFolder(path: places.receipts, disk: disk))
        watcher = try FolderWatcher(disk: watchDisk, wallClock: wallClock, report: report)
    }

    /// Puts in order what an interrupted run left and begins to watch; returns when every folder was scanned once.
    ///
    /// The caller settles ``RecoveryReport/decided``; the waiting ones come with the next batches.
    public func start() async throws -> RecoveryReport {
        let recovery = try await recover()
        await watcher.watch(folders)
        return recovery
    }

    /// Takes files that are whole, enters them in the ledger and returns them: at once when there is one, up to `limit`
    /// when there are many. Empty when the task is cancelled or ``stop()`` was called.
    ///
    /// Faults of the disk or the ledger do not end it: it waits and tries again, and the files wait in their folders.
    public func nextBatch(upTo limit: Int) async -> [TakenFile] {
        while !Task.isCancelled {
            if !recovered.isEmpty {
                restored()
                return giveOutRecovered(limit)
            }
            report(.awaitsFiles)
            let whole = await watcher.whole(upTo: limit)
            if whole.isEmpty { return [] }
            report(.takesFiles(whole.count))
            do {
                let taken = try take(whole)
                if taken.isEmpty { continue }
                try spool.sync(taken)
                try await ledger.enter(taken)
                restored()
                inHand.formUnion(taken.map(\.item))
                return taken
            } catch {
                // What was taken lies in the spool and is found there once the fault is over.
                await waitAfter(error)
                await recoverAfterFault()
            }
        }
        return []
    }

    /// Carries out the ledger's decisions. Tries until it is done or the task is cancelled; a cancelled settlement is
    /// finished by the next start.
    public func settle(_ settlements: [(TakenFile, Settlement)]) async {
        while true {
            do {
                for file in try settler.settle(settlements) { try putBackChanged(file) }
                inHand.subtract(settlements.map(\.0.item))
                restored()
                return
            } catch {
                if Task.isCancelled { return }
                await waitAfter(error)
            }
        }
    }

    /// Watches other folders from now on, as after a reload.
    public func watch(_ newFolders: [DropFolder]) async throws {
        try places.checkAgainst(newFolders)
        folders = newFolders
        await watcher.watch(newFolders)
    }

    /// Scans all folders now.
    public nonisolated func rescan() { watcher.rescan() }

    /// How the folders stand and what waits in them.
    public nonisolated func status() async -> [FolderStatus] { await watcher.status() }

    /// What keeps files where they are, for as long as nobody mends it.
    public nonisolated func obstacles() async -> Obstacles { await watcher.obstacles() }

    /// No further file is taken; ``nextBatch(upTo:)`` returns empty.
    public nonisolated func stop() { watcher.stop() }

    // MARK: Taking

    private func take(_ whole: [WatchedFile]) throws(IntakeError) -> [TakenFile] {
        var taken: [TakenFile] = []
        var releases: [(EntryKey, WatchedFile.Release)] = []
        defer { watcher.release(releases) }
        var fault: IntakeError?
        for (index, watched) in whole.enumerated() {
            do throws(IntakeError) {
                let time = wallClock()
                watchClock(at: time)
                releases.append((watched.key, .done))
                switch try spool.take(watched.file, as: items.next(at: time), at: time) {
                case .taken(let file): taken.append(file)
                case .gone: break
                case .changed: releases[releases.count - 1].1 = .unsettled
                case .putBack:
                    releases[releases.count - 1].1 = .unsettled
                    report(.filePutBack(watched.file.folder.id, path: watched.file.relativePath))
                case .notPermitted(let error): releases[releases.count - 1].1 = .notPermitted(error)
                case .refused(let refusal): releases[releases.count - 1].1 = .refused(refusal)
                }
            } catch {
                fault = error
                releases += whole[(index + 1)...].map { ($0.key, .done) }
                break
            }
        }
        if let fault, taken.isEmpty { throw fault }
        return taken
    }

    private func watchClock(at time: Date) {
        let lead = items.lead(over: time)
        if lead > Self.clockTolerance, !isClockBehind {
            isClockBehind = true
            report(.clockSetBack(by: lead))
        } else if lead == .zero, isClockBehind {
            isClockBehind = false
            report(.clockCaughtUp)
        }
    }

    private func giveOutRecovered(_ limit: Int) -> [TakenFile] {
        let given = Array(recovered.prefix(limit))
        recovered.removeFirst(given.count)
        inHand.formUnion(given.map(\.item))
        return given
    }

    /// A writer that had the file open all the time changed it after it was decided on. What it wrote is a new file.
    private func putBackChanged(_ file: TakenFile) throws(IntakeError) {
        let folder = try disk.openFolder(path: spool.path)
        guard let record = try spool.record(of: file.item, in: folder),
            let drop = folders.first(where: { $0.id == record.folder })
        else { return }
        let subfolders = record.subfolders.compactMap { FileName($0) }
        let source: Descriptor
        do {
            source = try disk.openFolder(subfolders, below: drop.path)
        } catch  where error.code == ENOENT || error.code == ENOTDIR {
            source = try disk.openFolder(path: drop.path)
        }
        try spool.putBack(record, into: source, from: folder)
        report(.filePutBack(record.folder, path: record.name))
    }

    // MARK: Faults and recovery

    private func recover() async throws -> RecoveryReport {
        let byID = Dictionary(folders.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let recovery = SpoolRecovery(spool: spool, ledger: ledger, folders: byID)
        let (found, newest) = try await recovery.run(exceptFor: inHand.union(recovered.map(\.item)))
        for item in [newest, try await ledger.newestItem()] { if let item { items.skip(to: item) } }
        watchClock(at: wallClock())
        recovered += found.waiting
        return found
    }

    private func recoverAfterFault() async {
        while !Task.isCancelled {
            do {
                _ = try await recover()
                return
            } catch {
                await waitAfter(error)
            }
        }
    }

    private func waitAfter(_ error: any Error) async {
        isFaulty = true
        let delay = backOff.delay()
        report(.storageFault(error as? IntakeError ?? .ledger(String(describing: error)), retryIn: delay))
        await sleep(delay)
    }

    private static func sleepUnlessCancelled(_ time: Duration) async {
        do { try await Task.sleep(for: time) } catch {
            // Cancelled: the loops that wait look at that themselves.
        }
    }

    private func restored() {
        guard isFaulty else { return }
        isFaulty = false
        backOff.reset()
        report(.storageRestored)
    }
}
