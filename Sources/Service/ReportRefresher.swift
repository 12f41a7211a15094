import Office
import Foundation
import Intake
import Logging
import Publishing
import ReportingKit
import Store
import Synchronization
import Systemd

/// Writes the reports of periods whose data changed, each once however many files changed it meanwhile.
final class ReportRefresher: Sendable {
    /// What is to be written, and whether files come by the hundred.
    private struct Pending {
        var periods: Set<Period> = []
        /// When the first of them changed.
        var since: ContinuousClock.Instant?
        var isRush = false
        /// How long reports wait for the end of a rush.
        var patience = ReportRefresher.patience

        mutating func add(_ periods: Set<Period>, _ now: ContinuousClock.Instant) {
            self.periods.formUnion(periods)
            if since == nil { since = now }
        }

        func isDue(_ now: ContinuousClock.Instant) -> Bool { !isRush || since.map { now - $0 >= patience } ?? false }
    }

    private static let patience = Duration.seconds(10)

    private let store: ReportStore
    private let logger: Logger
    private let status: StatusLine
    private let pending = Mutex(Pending())
    private let memory = Mutex<(composition: ObjectIdentifier, memory: ReportMemory)?>(nil)
    private let delay = QuietDelay(quiet: .milliseconds(300), longest: .seconds(10))
    private let isFaulty = Atomic(false)
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init(store: ReportStore, logger: Logger, status: StatusLine) {
        self.store = store
        self.status = status
        self.logger = logger
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func refresh(_ periods: Set<Period>) {
        guard !periods.isEmpty else { return }
        let isDue = pending.withLock { pending in
            let now = ContinuousClock.now
            pending.add(periods, now)
            return pending.isDue(now)
        }
        if isDue { signal.yield() }
    }

    /// Many files are in hand. Reports wait until there are no more for a moment, but not for ever: the files are to be taken first, and each
    /// report to be written once.
    func beginRush() {
        delay.cancel()
        pending.withLock { $0.isRush = true }
    }

    /// They are done with; more may follow.
    func endRush() {
        delay.begin { [self] in
            pending.withLock { $0.isRush = false }
            signal.yield()
        }
    }

    /// No further signals; ``run(_:)`` returns when what is dirty was written.
    func finish() {
        delay.cancel()
        pending.withLock { $0.isRush = false }
        signal.finish()
    }

    /// Writes until ``finish()``. A fault of the disk leaves a period dirty; it is tried again after a while.
    func run(_ composition: @Sendable () -> Composition) async {
        var backOff = BackOff()
        for await _ in signals {
            let hasFault = await writeDirty(composition())
            if hasFault {
                retry(after: backOff.delay())
            } else {
                backOff.reset()
                if pending.withLock(\.periods.isEmpty) { HeapTrim.afterWork() }
            }
        }
        _ = await writeDirty(composition())
    }

    private func retry(after delay: Duration) {
        Task { [signal] in
            try await Task.sleep(for: delay)
            signal.yield()
        }
    }

    /// A configuration that was read anew begins with none.
    private func memory(for composition: Composition) -> ReportMemory {
        memory.withLock { kept in
            let identity = ObjectIdentifier(composition.templates)
            if let kept, kept.composition == identity { return kept.memory }
            let fresh = ReportMemory()
            kept = (identity, fresh)
            return fresh
        }
    }

    /// Writes what is due, one report after the other; between them files that wait for the same thread are read.
    ///
    /// - Returns: whether one could not be written.
    private func writeDirty(_ composition: Composition) async -> Bool {
        let start = ContinuousClock.now
        let (periods, isOverdue) = pending.withLock { pending -> ([Period], Bool) in
            guard pending.isDue(start) else { return ([], false) }
            defer { (pending.periods, pending.since) = ([], nil) }
            return (pending.periods.sorted(), pending.isRush)
        }
        if periods.isEmpty { return false }
        let output = OutputFolder(root: composition.settings.folders.output)
        let publisher = ReportPublisher(
            composition: composition, store: store, output: output, memory: memory(for: composition))
        composition.prepareReport()
        var hasFault = false
        for (index, period) in periods.enumerated() {
            // A rush that began meanwhile goes first, but for reports that have waited for its end too long.
            if !isOverdue, pending.withLock({ $0.isRush }) {
                pending.withLock { $0.add(Set(periods[index...]), start) }
                break
            }
            if !write(period, publisher, output) { hasFault = true }
            await Task.yield()
        }
        // However long a round takes, files have most of the time.
        let patience = max(Self.patience, (ContinuousClock.now - start) * 4)
        pending.withLock { $0.patience = patience }
        if hasFault {
            isFaulty.store(true, ordering: .relaxed)
        } else if isFaulty.exchange(false, ordering: .relaxed) {
            logger.report(.storageRestored, "reports can be written again")
            status.recovered(.report)
        }
        return hasFault
    }

    private func write(_ period: Period, _ publisher: ReportPublisher, _ output: OutputFolder) -> Bool {
        do {
            let through = try store.lastAccepted(for: period)
            guard let model = try publisher.model(period) else { return true }
            _ = try publisher.writeAll(model)
            try publisher.writeImpact(model, through: through, now: Date())
            _ = try publisher.writeFindings(model)
            logger.report(
                .reportMade,
                "the report of \(period) is written to \(output.report(period).path(percentEncoded: false))",
                metadata: ["period": .string(period.id)])
            return true
        } catch {
            pending.withLock { $0.add([period], .now) }
            let isTemplate = error is TemplateFaults
            logger.report(
                isTemplate ? .reportFailed : .storageFault, "the report of \(period) cannot be written: \(error)",
                metadata: ["period": .string(period.id)])
            let text = "\(error)".prefix { !$0.isNewline }
            status.fault(
                .report, "\(isTemplate ? "Template fault" : "Storage fault"): no report of \(period): \(text)")
            return false
        }
    }
}
