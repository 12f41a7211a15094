import Office
import Foundation
import Intake
import Logging
import ReportingKit
import Settings
import Store
import Synchronization
import Systemd
import Threading

/// The daemon: watches the drop folders and runs until it is told to stop.
public final class ReportingService: Sendable {
    /// Reads the configuration, at start and at each reload.
    public typealias Load = @Sendable () throws -> Composition

    let load: Load
    let composition: Mutex<Composition>
    let store: ReportStore
    let intake: Intake
    let lock: StateLock
    let pipeline: FilePipeline
    let refresher: ReportRefresher
    let progress: PipelineProgress
    let statusLine: StatusLine
    let startPatience: StartPatience
    let notifier: ServiceManagerNotifier
    let logger: Logger
    let statusSocket: StatusSocket
    let standing: ServiceStanding
    let ledgerKeeping: LedgerKeeping
    /// Whether declarations may have changed since files that are kept were judged.
    let keptFilesAreDue = Atomic(true)
    let journalLane = Lane("journal")
    /// Files on their way, between reading and archive; where decisions are stored.
    private let workLane = Lane("files")
    /// A reload reads files.
    private let signalLane = Lane("asked")
    let storeDamage: StoreDamage

    /// Files are taken in batches of at most this many: making them durable costs as much for one as for all.
    static let batchSize = 256
    /// The reports of so few are made at once; more are probably not all that come.
    static let fewFiles = 4
    /// They are read in portions of at most this many bytes, one transaction each, so that memory stays flat.
    static let portionBytes: Int64 = 4 << 20
    /// So many that syncing the disk is shared by many, so few that the next ones are read while these leave the spool.
    static let portionCount = 64
    /// So long may the service manager be kept waiting without a further word.
    static let patience = Duration.seconds(60)

    init(
        composition: Composition, load: @escaping Load, standing: ServiceStanding, lock: StateLock,
        socket: StatusSocket,
        notifier: ServiceManagerNotifier, logger: Logger
    ) throws {
        self.logger = logger
        self.load = load
        self.notifier = notifier
        self.standing = standing
        self.lock = lock
        statusSocket = socket
        let (statusLine, progress) = (standing.line, standing.progress)
        self.statusLine = statusLine
        self.progress = progress
        self.composition = Mutex(composition)
        let settings = composition.settings
        let storeDamage = StoreDamage()
        self.storeDamage = storeDamage
        store = try StoreOpening(
            path: settings.storePath, archive: settings.archive, makesStore: true, rules: composition.statementRules
        ).open { storeDamage.met($0) }
        try store.quickCheck()
        ledgerKeeping = LedgerKeeping(store, archive: settings.archive)
        let startPatience = StartPatience(now: { .now }) {
            do { try notifier.extendTimeout(by: Self.patience) } catch {
                logger.warning("the service manager was not told: \(error)")
            }
        }
        self.startPatience = startPatience
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        pipeline = FilePipeline(
            store: store, ledger: ledger, logger: logger, progress: progress,
            lanes: Lane.lanes(max(1, ProcessInfo.processInfo.activeProcessorCount)))
        refresher = ReportRefresher(
            store: store, state: settings.folders.state, logger: logger, status: statusLine)
        intake = try Intake(
            folders: settings.dropFolders, places: settings.places, ledger: ledger,
            moved: {
                progress.tick()
                startPatience.moved()
            },
            explain: { WaitingAnswer.companion(about: $0, composition) },
            opener: ArchiveOpening.opener(composition),
            report: IntakeLog(logger, statusLine, progress).report)
        standing.watches(
            { [intake] in await intake.status() },
            rescan: { [logger, intake, refresher] in Self.rescan(logger, intake, refresher) })
        standing.reports({ [refresher] in refresher.parkedReports }, inHand: { [refresher] in refresher.periodsInHand })
    }

    /// Runs until SIGTERM or SIGINT, then ends what is in hand. Throws the ``StoreError`` when the store turns out to be damaged: no file can
    /// be decided on then, and trying again does not mend it.
    ///
    /// To be called on ``Lane/short``. Everything it begins has a lane of its own or stays there: nothing runs on the pool that all tasks share,
    /// so that an idle service sleeps.
    public func run(_ signals: ServiceSignals) async throws {
        let asked = signals.listen()
        try await withThrowingTaskGroup(of: Void.self) { group in
            // In turn with the files of that lane: a report made beside as many files as there are processors gains no
            // time, and its memory comes on top of theirs.
            group.addTask(executorPreference: pipeline.lanes.first) { [self] in await refresher.run { self.current } }
            let worker = Task(executorPreference: workLane) { [self] in await work() }
            group.addTask { await worker.value }
            let watchdog = Task(executorPreference: Lane.short) { [self] in try await feedWatchdog() }
            let listener = Task(executorPreference: signalLane) { [self] in
                for await signal in asked {
                    switch signal {
                    case .reload: await reload()
                    case .rescan: Self.rescan(logger, intake, refresher)
                    case .stop:
                        stop()
                        // Ends only waiting: for files, or for a disk that is full. What is in hand is finished.
                        worker.cancel()
                        await askForTime()
                    }
                }
            }
            let damageWatch = Task(executorPreference: Lane.short) { [self] in
                for await damage in storeDamage.signals {
                    logger.report(.storeUnusable, "the service ends: \(damage)")
                    statusLine.fault(.store, "\(damage)")
                    stop()
                    worker.cancel()
                }
            }
            defer {
                damageWatch.cancel()
                watchdog.cancel()
                listener.cancel()
            }
            try await group.waitForAll()
        }
        statusSocket.close()
        // Whole in one file, so that a copy of it alone is a backup.
        do { try store.close() } catch { logger.debug("the store's log stays beside it: \(error)") }
        logger.info("\(current.log.logStopped)")
        if let damage = storeDamage.first { throw damage }
    }

    private func work() async {
        defer { refresher.finish() }
        if await begin() { await processFiles() }
    }

    var current: Composition { composition.withLock { $0 } }

}
