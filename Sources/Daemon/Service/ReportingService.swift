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
    private let progress = PipelineProgress()
    private let notifier = ServiceManagerNotifier()
    private let logger: Logger
    private let statusSocket: StatusSocket

    /// Files are taken in batches of at most this many: making them durable costs as much for one as for all.
    private static let batchSize = 256
    /// The reports of so few are made at once; more are probably not all that come.
    private static let fewFiles = 4
    /// They are read in portions of at most this many bytes, one transaction each, so that memory stays flat.
    private static let portionBytes: Int64 = 4 << 20

    /// Opens everything; throws when a folder, the store or the lock is not to be had.
    public init(logger: Logger, load: @escaping Load) throws {
        self.logger = logger
        self.load = load
        let composition = try load()
        self.composition = Mutex(composition)
        let settings = composition.settings
        for folder in [
            settings.folders.state, URL(filePath: settings.places.spool), URL(filePath: settings.places.archive),
            URL(filePath: settings.places.returned), URL(filePath: settings.places.receipts),
        ] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        let state = settings.folders.state.path(percentEncoded: false)
        lock = try StateLock(stateFolder: state.hasSuffix("/") ? String(state.dropLast()) : state)
        store = try ReportStore(path: settings.storePath)
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        intake = try Intake(
            folders: settings.dropFolders, places: settings.places, ledger: ledger,
            report: IntakeLog(logger, notifier).report)
        pipeline = FilePipeline(store: store, ledger: ledger, logger: logger, progress: progress)
        refresher = ReportRefresher(store: store, logger: logger)
        statusSocket = try StatusSocket(path: settings.socketPath)
    }

    /// Runs until SIGTERM or SIGINT, then ends what is in hand.
    public func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup)
        let recovery = try await intake.start()
        try await settle(recovery)
        statusSocket.serve { [self] in await statusReport() }
        refresher.refresh(try periodsWithoutReport())
        try notifier.ready(status: "Waiting for files")
        logger.report(.serviceStarted, "watching \(current.settings.dropFolders.count) folders")
        // What files are recognised by is made before the first one comes.
        current.prepareFiles()
        MemoryReturn.afterWork()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [self] in await refresher.run { self.current } }
            let worker = Task { [self] in await processFiles() }
            group.addTask { await worker.value }
            let watchdog = Task { [self] in try await feedWatchdog() }
            let listener = Task { [self] in
                for await signal in signals {
                    if signal == .sighup {
                        await reload()
                    } else {
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

    private var current: Composition { composition.withLock { $0 } }

    private func stop() {
        logger.report(.serviceStopping, "stopping: ending what is in hand")
        note { try self.notifier.stopping(status: "Stopping: \(self.progress.current.step)") }
        intake.stop()
    }

    /// A long file may take longer than the service manager waits: it is asked for more time while the work moves on.
    private func askForTime() async {
        while progress.moves(within: .seconds(120)) {
            note { try self.notifier.extendTimeout(by: .seconds(60)) }
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
        defer { refresher.finish() }
        while true {
            progress.idle()
            let files = await intake.nextBatch(upTo: Self.batchSize)
            if files.isEmpty { return }
            await process(files.portions(upTo: Self.portionBytes), areMany: files.count > Self.fewFiles)
        }
    }

    /// While the files of one portion leave the spool, which is waiting for the disk, those of the next are read.
    private func process(_ portions: [[TakenFile]], areMany: Bool) async {
        await withTaskGroup(of: Void.self) { settling in
            for portion in portions {
                // What is not begun when the service stops lies in the spool, where the next start finds it.
                if Task.isCancelled { break }
                let outcome = await processPersistently(portion)
                // What is committed is what the report is made from: it need not wait until the files have left the spool.
                refresher.refresh(outcome.touched, whenQuiet: areMany)
                await settling.next()
                settling.addTask { [self] in await settle(outcome) }
            }
            progress.begin("archiving files")
            await settling.waitForAll()
        }
    }

    private func settle(_ outcome: FilePipeline.Outcome) async {
        await intake.settle(outcome.settlements)
        let state = progress.current
        note {
            try self.notifier.status(
                "\(state.taken) files taken, \(state.returned) returned since the start; waiting for files")
        }
    }

    /// A fault of the disk or the store is never charged to the officer's file: it is tried again.
    private func processPersistently(_ files: [TakenFile]) async -> FilePipeline.Outcome {
        var backOff = BackOff()
        var isFaulty = false
        while true {
            do {
                let outcome = try await pipeline.process(files, current)
                if isFaulty { logger.report(.storageRestored, "storage works again") }
                return outcome
            } catch {
                isFaulty = true
                let delay = backOff.delay()
                logger.report(
                    .storageFault, "\(files.count) files cannot be stored: \(error); trying again in \(delay)")
                note { try self.notifier.status("Storage fault: \(error); trying again") }
                progress.begin("waiting after a storage fault")
                // Cancelled: the files stay in the spool, where the next start finds them.
                do { try await Task.sleep(for: delay) } catch { return FilePipeline.Outcome() }
            }
        }
    }

    // MARK: Reload and watchdog

    /// A configuration that does not check out changes nothing.
    private func reload() async {
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
            note { try self.notifier.ready(status: "Waiting for files") }
        } catch {
            logger.report(.reloadRefused, "the configuration was not changed: \(error)")
            note {
                try self.notifier.ready(
                    status: "Running with the former configuration; the new one was refused, see the journal")
            }
        }
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
                _ = await intake.status()
                try notifier.watchdog()
            } else {
                logger.report(.pipelineStalled, "the pipeline has not moved for \(limit): \(progress.current.step)")
            }
            try await Task.sleep(for: interval)
        }
    }

    /// Telling the service manager is never a reason to fail.
    private func note(_ call: () throws -> Bool) {
        do { _ = try call() } catch { logger.warning("the service manager was not told: \(error)") }
    }

    private func statusReport() async -> ServiceStatus {
        ServiceStatus(progress: progress.current, folders: await intake.status())
    }
}
