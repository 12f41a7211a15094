import Foundation
import Intake
import Logging
import ReportingKit
import Settings
import Store
import Synchronization
import Systemd
import UnixSignals

/// The daemon: watches the drop folders and runs until it is told to stop.
public final class ReportingService: Sendable {
    /// Reads the configuration, at start and at each reload.
    public typealias Load = @Sendable () throws -> Composition

    private let load: Load
    private let composition: Mutex<Composition>
    private let store: ReportStore
    private let intake: Intake
    private let lock: StateLock
    private let pipeline: FilePipeline
    private let refresher: ReportRefresher
    private let progress: PipelineProgress
    private let statusLine: StatusLine
    private let startPatience: StartPatience
    private let notifier: ServiceManagerNotifier
    private let logger: Logger
    private let statusSocket: StatusSocket

    /// Files are taken in batches of at most this many: making them durable costs as much for one as for all.
    private static let batchSize = 256
    /// The reports of so few are made at once; more are probably not all that come.
    private static let fewFiles = 4
    /// They are read in portions of at most this many bytes, one transaction each, so that memory stays flat.
    private static let portionBytes: Int64 = 4 << 20
    /// So many that syncing the disk is shared by many, so few that the next ones are read while these leave the spool.
    private static let portionCount = 64
    /// So long may the service manager be kept waiting without a further word.
    private static let patience = Duration.seconds(60)

    /// Opens everything. Waits, and says so, where a disk is full, read-only or not mounted yet; throws where only an
    /// administrator can help.
    public static func open(logger: Logger, load: @escaping Load) async throws -> ReportingService {
        let notifier = ServiceManagerNotifier()
        var backOff = BackOff()
        while true {
            do {
                return try ReportingService(logger: logger, load: load)
            } catch {
                switch StartFault(error) {
                case .configuration(let text):
                    logger.critical("cannot start: \(text)")
                    throw error
                case .held(let text):
                    logger.report(.stateLocked, "cannot start: \(text)")
                    throw error
                case .storage(let text):
                    let delay = backOff.delay()
                    logger.report(.storageFault, "cannot start: \(text); trying again in \(delay)")
                    _ = try notifier.status("Storage fault: \(text); trying again")
                    _ = try notifier.extendTimeout(by: delay + patience)
                    try await Task.sleep(for: delay)
                }
            }
        }
    }

    private init(logger: Logger, load: @escaping Load) throws {
        self.logger = logger
        self.load = load
        let notifier = ServiceManagerNotifier()
        self.notifier = notifier
        let statusLine = StatusLine { text in
            do { try notifier.status(text) } catch { logger.warning("the service manager was not told: \(error)") }
        }
        self.statusLine = statusLine
        let progress = PipelineProgress(now: { .now }) { statusLine.activity($0.activity) }
        self.progress = progress
        let composition = try load()
        self.composition = Mutex(composition)
        let settings = composition.settings
        for folder in [
            settings.folders.state, URL(filePath: settings.places.spool), URL(filePath: settings.places.archive),
            URL(filePath: settings.places.returned), URL(filePath: settings.places.receipts),
        ] {
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            } catch {
                throw FolderFault(path: folder.path(percentEncoded: false), error)
            }
        }
        let state = settings.folders.state.path(percentEncoded: false)
        lock = try StateLock(stateFolder: state.hasSuffix("/") ? String(state.dropLast()) : state)
        store = try ReportStore(path: settings.storePath)
        let startPatience = StartPatience(now: { .now }) {
            do { try notifier.extendTimeout(by: Self.patience) } catch {
                logger.warning("the service manager was not told: \(error)")
            }
        }
        self.startPatience = startPatience
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        statusSocket = try StatusSocket(path: settings.socketPath)
        pipeline = FilePipeline(
            store: store, ledger: ledger, logger: logger, progress: progress,
            lanes: Lane.lanes(max(1, ProcessInfo.processInfo.activeProcessorCount)))
        refresher = ReportRefresher(store: store, logger: logger, status: statusLine)
        intake = try Intake(
            folders: settings.dropFolders, places: settings.places, ledger: ledger,
            moved: {
                progress.tick()
                startPatience.moved()
            },
            report: IntakeLog(logger, statusLine, progress).report)
    }

    /// Runs until SIGTERM or SIGINT, then ends what is in hand.
    public func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup, .sigusr1)
        try await withThrowingTaskGroup(of: Void.self) { group in
            // In turn with the files of that lane: a report made beside as many files as there are processors gains no
            // time, and its memory comes on top of theirs.
            group.addTask(executorPreference: pipeline.lanes.first) { [self] in await refresher.run { self.current } }
            let worker = Task { [self] in await work() }
            group.addTask { await worker.value }
            let watchdog = Task { [self] in try await feedWatchdog() }
            let listener = Task { [self] in
                for await signal in signals {
                    switch signal {
                    case .sighup: await reload()
                    case .sigusr1: rescan()
                    default:
                        stop()
                        // Ends only waiting: for files, or for a disk that is full. What is in hand is finished.
                        worker.cancel()
                        await askForTime()
                    }
                }
            }
            defer {
                watchdog.cancel()
                listener.cancel()
            }
            try await group.waitForAll()
        }
        statusSocket.close()
        logger.info("stopped")
    }

    private func work() async {
        defer { refresher.finish() }
        if await begin() { await processFiles() }
    }

    /// Puts in order what an interrupted run left and watches the folders; false when it was told to stop before.
    private func begin() async -> Bool {
        var backOff = BackOff()
        while !Task.isCancelled {
            do {
                progress.begin("putting in order what an interrupted run left")
                try await settle(try await intake.start())
                refresher.refresh(try periodsWithoutReport())
                statusSocket.serve { [self] request in
                    if request == .rescan { rescan() }
                    return await statusReport()
                }
                progress.idle()
                statusLine.recovered(.start)
                startPatience.hasStarted()
                note { try self.notifier.ready(status: self.statusLine.text) }
                logger.report(.serviceStarted, "watching \(current.settings.dropFolders.count) folders")
                // What files are recognised by is made before the first one comes.
                current.prepareFiles()
                MemoryReturn.afterWork()
                return true
            } catch {
                let delay = backOff.delay()
                logger.report(.storageFault, "cannot start: \(error); trying again in \(delay)")
                statusLine.fault(.start, "Storage fault: \(error); trying again")
                progress.pause(for: delay)
                note { try self.notifier.extendTimeout(by: delay + Self.patience) }
                // Cancelled: the loop ends by itself.
                do { try await Task.sleep(for: delay) } catch { return false }
            }
        }
        return false
    }

    private func rescan() {
        logger.info("scanning all folders, as asked for")
        intake.rescan()
    }

    private var current: Composition { composition.withLock { $0 } }

    private func stop() {
        logger.report(.serviceStopping, "stopping: ending what is in hand")
        note { try self.notifier.stopping(status: "Stopping: \(self.progress.current.description)") }
        intake.stop()
    }

    /// A long file may take longer than the service manager waits: it is asked for more time while the work moves on.
    private func askForTime() async {
        while !Task.isCancelled, progress.moves(within: Self.patience * 2) {
            note { try self.notifier.extendTimeout(by: Self.patience) }
            do { try await Task.sleep(for: .seconds(20)) } catch { return }
        }
    }

    private func settle(_ recovery: RecoveryReport) async throws {
        guard !recovery.isEmpty else { return }
        let settlements = try recovery.decided.map { ($0.file, try pipeline.settlement(of: $0, current)) }
        await intake.settle(settlements)
        logger.report(
            .recoveryFinished,
            "an interrupted run was put in order: \(recovery.waiting.count) files to process, \(recovery.decided.count) settled, \(recovery.missing.count) missing"
        )
    }

    /// A run that ended between a file's transaction and its report left the report to the next one.
    private func periodsWithoutReport() throws -> Set<Period> {
        let output = OutputFolder(root: current.settings.folders.output)
        return Set(
            try store.periods().filter { period in
                let report = output.report(period).appending(path: ReportPublisher.documentName).path(
                    percentEncoded: false)
                guard FileManager.default.fileExists(atPath: report) else { return true }
                let isIssued = try store.finalizedThrough(period) != nil
                return try !isIssued && store.reportMade(period) != store.lastAccepted(for: period)
            })
    }

    private func processFiles() async {
        while true {
            let files = await intake.nextBatch(upTo: Self.batchSize)
            if files.isEmpty { return }
            for file in files {
                logger.report(.fileTaken, "\(file.name) taken into the spool", metadata: FilePipeline.metadata(file))
            }
            let areMany = files.count > Self.fewFiles
            if areMany { refresher.beginRush() }
            await process(files.portions(upTo: Self.portionBytes, count: Self.portionCount))
            if areMany { refresher.endRush() }
        }
    }

    /// While the files of one portion leave the spool, which is waiting for the disk, those of the next are read.
    private func process(_ portions: [[TakenFile]]) async {
        await withTaskGroup(of: Void.self) { settling in
            for portion in portions {
                // What is not begun when the service stops lies in the spool, where the next start finds it.
                if Task.isCancelled { break }
                let outcome = await processPersistently(portion)
                // What is committed is what the report is made from: it need not wait until the files have left the spool.
                refresher.refresh(outcome.touched)
                await settling.next()
                settling.addTask { [self] in await settle(outcome) }
            }
            progress.begin("archiving files")
            await settling.waitForAll()
        }
    }

    private func settle(_ outcome: FilePipeline.Outcome) async {
        await intake.settle(outcome.settlements)
        statusLine.obstacles(await intake.obstacles())
    }

    /// A fault of the disk or the store is never charged to the officer's file: it is tried again.
    private func processPersistently(_ files: [TakenFile]) async -> FilePipeline.Outcome {
        var backOff = BackOff()
        var isFaulty = false
        while true {
            do {
                let outcome = try await pipeline.process(files, current)
                if isFaulty {
                    logger.report(.storageRestored, "storage works again")
                    statusLine.recovered(.store)
                }
                return outcome
            } catch {
                isFaulty = true
                let delay = backOff.delay()
                logger.report(
                    .storageFault, "\(files.count) files cannot be stored: \(error); trying again in \(delay)")
                statusLine.fault(.store, "Storage fault: \(error); trying again")
                progress.pause(for: delay)
                // Cancelled: the files stay in the spool, where the next start finds them.
                do { try await Task.sleep(for: delay) } catch { return FilePipeline.Outcome() }
            }
        }
    }

    // MARK: Reload and watchdog

    /// A configuration that does not check out changes nothing.
    private func reload() async {
        // Telling the service manager of a reload would tell it that the service is ready.
        guard !startPatience.isStarting else {
            logger.report(.reloadRefused, "the configuration was not read again: the service is still starting")
            return
        }
        note { try self.notifier.reloading(status: "Reading the configuration") }
        do {
            let fresh = try load()
            let former = current.settings
            guard fresh.settings.folders.state == former.folders.state, fresh.settings.places == former.places else {
                throw ReloadRefusal.placesChanged
            }
            try await intake.watch(fresh.settings.dropFolders)
            composition.withLock { $0 = fresh }
            logger.report(.reloadApplied, "the configuration was read again and is in force")
            statusLine.reload(isRefused: false)
        } catch {
            logger.report(.reloadRefused, "the configuration was not changed: \(error)")
            statusLine.reload(isRefused: true)
        }
        note { try self.notifier.ready(status: self.statusLine.text) }
    }

    private enum ReloadRefusal: Error, CustomStringConvertible {
        case placesChanged

        var description: String {
            "state, spool and output folders change with a restart only: systemctl restart baocaod"
        }
    }

    /// Feeds the service manager's watchdog while the pipeline moves and the watcher answers.
    private func feedWatchdog() async throws {
        guard let interval = try Watchdog.interval() else { return }
        let limit = interval * 2
        while !Task.isCancelled {
            if progress.moves(within: limit) {
                // The answer proves that the thread which watches the folders is alive.
                statusLine.obstacles(await intake.obstacles())
                try notifier.watchdog()
            } else {
                logger.report(
                    .pipelineStalled, "the pipeline has not moved for \(limit): \(progress.current.description)")
            }
            try await Task.sleep(for: interval)
        }
    }

    /// Telling the service manager is never a reason to fail.
    private func note(_ call: () throws -> Bool) {
        do { _ = try call() } catch { logger.warning("the service manager was not told: \(error)") }
    }

    private func statusReport() async -> ServiceStatus {
        ServiceStatus(line: statusLine.text, progress: progress.current, folders: await intake.status())
    }
}
