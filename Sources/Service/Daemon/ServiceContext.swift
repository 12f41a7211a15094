import Foundation
import Intake
import Logging
import Messages
import Office
import ReportingKit
import Settings
import Store
import Systemd
import Threading

/// What the daemon's services work with.
struct ServiceContext: Sendable {
    let configuration: ConfigurationInForce
    let store: ReportStore
    let storeDamage: StoreDamage
    let storageWaits = StorageWaits()
    /// This host's part in a store that several hosts share; nil for a store of its own.
    let sharing: StoreSharing?
    let intake: Intake
    let pipeline: FilePipeline
    let refresher: ReportRefresher
    let standing: ServiceStanding
    let startPatience: StartPatience
    let ledgerKeeping: LedgerKeeping
    let keptFiles: KeptFilesJudgement
    let notifier: ServiceManagerNotifier
    let logger: Logger
    /// Told of everything that happens in the ledger, for those who follow it.
    let changes: LedgerChanges
    let metrics: MetricsWriter
    /// Held as long as the daemon runs.
    private let lock: StateLock

    /// So long may the service manager be kept waiting without a further word.
    static let patience = Duration.seconds(60)

    init(
        _ configuration: ConfigurationInForce, standing: ServiceStanding, lock: StateLock,
        notifier: ServiceManagerNotifier, logger: Logger, changes: LedgerChanges
    ) throws {
        self.changes = changes
        self.configuration = configuration
        self.standing = standing
        self.lock = lock
        self.notifier = notifier
        self.logger = logger
        let composition = configuration.current
        let settings = composition.settings
        let storeDamage = StoreDamage()
        self.storeDamage = storeDamage
        store = try StoreOpening(settings, makesStore: true, rules: composition.statementRules).open {
            storeDamage.met($0)
        }
        try store.quickCheck()
        ledgerKeeping = LedgerKeeping(store, archive: settings.archive)
        let startPatience = StartPatience(now: { .now }) {
            do { try notifier.extendTimeout(by: Self.patience) } catch {
                logger.warning("the service manager was not told: \(error)")
            }
        }
        self.startPatience = startPatience
        let (line, progress) = (standing.line, standing.progress)
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        sharing = try StoreSharing.of(settings, store, ledger)
        pipeline = FilePipeline(
            store: store, ledger: ledger, sharing: sharing, logger: logger, progress: progress,
            lanes: Lane.lanes(max(1, ProcessInfo.processInfo.activeProcessorCount)))
        refresher = ReportRefresher(
            store: store, state: settings.folders.state, logger: logger, status: line, changes: changes)
        intake = try Intake(
            folders: settings.dropFolders, places: settings.places, ledger: ledger,
            moved: {
                progress.tick()
                startPatience.moved()
            },
            explain: { WaitingAnswer.companion(about: $0, composition) },
            opener: ArchiveOpening.opener(composition), sharing: sharing, slot: sharing?.slot,
            waits: storageWaits, report: IntakeLog(logger, line, progress).report)
        metrics = MetricsWriter(configuration, store, standing, logger)
        keptFiles = KeptFilesJudgement(configuration, store, intake, progress, logger)
        standing.watches(
            { [intake] in await intake.status() },
            rescan: { [logger, intake, refresher] in Self.rescan(logger, intake, refresher) })
        standing.reports({ [refresher] in refresher.parkedReports }, inHand: { [refresher] in refresher.periodsInHand })
    }

    /// What carries out requests that come over the socket.
    var requests: RequestDesk.Opened {
        let (lane, logger, refresher) = (pipeline.lanes.first, logger, refresher)
        let work = RequestWork(
            configuration: configuration, store: store, refresh: { refresher.refresh($0) }, changes: changes)
        return RequestDesk.Opened(
            store: store, work: { try work.perform($0, by: $1, now: $2) },
            memory: RequestMemory(folder: current.settings.stateFolder), logger: logger
        ) { work in
            // There is always one; without it the request is carried out where it came in.
            if let lane { lane.perform(work) } else { work() }
        }
    }

    var current: Composition { configuration.current }
    var statusLine: StatusLine { standing.line }
    var progress: PipelineProgress { standing.progress }
    var arrangement: ReportArrangement { ReportArrangement(current, store, logger: logger) }

    /// By the socket or the signal.
    func rescan() { Self.rescan(logger, intake, refresher) }

    private static func rescan(_ logger: Logger, _ intake: Intake, _ refresher: ReportRefresher) {
        logger.info("scanning all folders, as asked for")
        intake.rescan()
        refresher.retryParked()
    }

    /// Telling the service manager is never a reason to fail.
    func note(_ call: () throws -> Bool) {
        do { _ = try call() } catch { logger.warning("the service manager was not told: \(error)") }
    }

    /// Declarations of the administrator that are faulty change nothing: what they said when they were sound stays in force.
    func reportDatasets() {
        let faults = (current.settings.added?.faults ?? []).filter { $0.severity == .error }
        guard let first = faults.first else { return statusLine.recovered(.datasets) }
        for fault in faults { logger.report(.datasetsFaulty, "a declaration changes nothing: \(fault)") }
        statusLine.fault(
            .datasets,
            StatusLineTexts.declarationFaulty("\(first.file):\(first.line)", first.message, more: faults.count - 1))
    }
}
