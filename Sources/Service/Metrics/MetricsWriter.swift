import Foundation
import Logging
import Office
import ReportingKit
import Store
import Synchronization
import Threading

/// Writes the metrics file when something changed: soon after, and of many changes once. It has no timer of its own that
/// repeats; while nothing happens nothing is written.
final class MetricsWriter: Sendable {
    /// What changes without the daemon's doing; looked at when it is awake for the watchdog anyway.
    private struct Surroundings: Equatable {
        let day: CalendarDate
        /// In steps of about a twentieth, so that a disk in use is not written down each minute.
        let disks: [Int]
        let notices: Int
    }

    private struct State {
        /// A thread of its own: a long file must not keep a monitor waiting. None where nobody collects.
        var lane: Lane?
        var written: String?
        var seen: Surroundings?
        var isFaulty = false
        var isFinished = false
    }

    private let configuration: ConfigurationInForce
    private let store: ReportStore
    private let standing: ServiceStanding
    private let logger: Logger
    private let reader = MetricsReader()
    private let delay: QuietDelay
    private let state = Mutex(State())
    private let now: @Sendable () -> Date

    init(
        _ configuration: ConfigurationInForce, _ store: ReportStore, _ standing: ServiceStanding, _ logger: Logger,
        delay: QuietDelay = QuietDelay(quiet: .seconds(1), longest: .seconds(10)),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.configuration = configuration
        self.store = store
        self.standing = standing
        self.logger = logger
        self.delay = delay
        self.now = now
    }

    /// Something changed.
    func becomeDue() {
        guard isWanted else { return }
        delay.begin { [self] in lane.perform { [self] in write() } }
    }

    /// The daemon is alive: the file gets the time of now, or what changed around it is written.
    func showLife() {
        guard isWanted else { return }
        lane.perform { [self] in
            guard let path = path(), let seen = state.withLock(\.seen),
                seen == surroundings(standing.answer(.status)),
                MetricsFile(path: path).touch()
            else { return write() }
        }
    }

    /// The last text, which says that the daemon does not run.
    func finish() {
        delay.cancel()
        if isWanted { write() }
        state.withLock { $0.isFinished = true }
    }

    /// Whether there is a file to write, or a former one to take away.
    private var isWanted: Bool { path() != nil || state.withLock { $0.written != nil } }

    private func path() -> String? { configuration.current.settings.metricsFile?.path(percentEncoded: false) }

    private var lane: Lane {
        state.withLock { state in
            if let lane = state.lane { return lane }
            let lane = Lane("metrics")
            state.lane = lane
            return lane
        }
    }

    func write() {
        // The last one stays the last.
        guard !state.withLock(\.isFinished) else { return }
        let composition = configuration.current
        let path = composition.settings.metricsFile?.path(percentEncoded: false)
        if let former = state.withLock(\.written), former != path {
            MetricsFile(path: former).remove()
            state.withLock { $0.written = nil }
        }
        guard let path else { return }
        let status = standing.answer(.status)
        let seen = surroundings(status)
        let text = reader.metrics(status, composition, store, now: now()).text
        do {
            try MetricsFile(path: path).write(text)
            state.withLock { state in
                (state.written, state.seen, state.isFaulty) = (path, seen, false)
            }
        } catch {
            // Said once: nobody's files depend on it.
            let isNew = state.withLock { state in
                defer { state.isFaulty = true }
                return !state.isFaulty
            }
            if isNew { logger.warning("the metrics are not written: \(error)") }
        }
    }

    private func surroundings(_ status: ServiceStatus) -> Surroundings {
        let disks = MetricsReader.disks(configuration.current.settings)
        // A database that is away is not asked.
        var notices = -1
        if status.storeAwaySince == nil {
            do { notices = try store.notices([.waiting]).count } catch { notices = -1 }
        }
        return Surroundings(
            day: .inVietnam(now()),
            disks: disks.map { Int(log2(Double(max(1, $0.freeBytes))) * 14) }, notices: notices)
    }
}
