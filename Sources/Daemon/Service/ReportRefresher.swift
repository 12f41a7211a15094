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
    private let store: ReportStore
    private let logger: Logger
    private let status: StatusLine
    private let dirty = Mutex<Set<Period>>([])
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

    /// With `whenQuiet` the reports wait until no more such calls come for a moment, but not for long: files that come by the thousand are
    /// to be taken first, and each report to be written once.
    func refresh(_ periods: Set<Period>, whenQuiet: Bool = false) {
        guard !periods.isEmpty else { return }
        dirty.withLock { $0.formUnion(periods) }
        if whenQuiet { delay.begin(signal.yield) } else { signal.yield() }
    }

    /// No further signals; ``run(_:)`` returns when what is dirty was written.
    func finish() {
        delay.cancel()
        signal.finish()
    }

    /// Writes until ``finish()``. A fault of the disk leaves a period dirty; it is tried again after a while.
    func run(_ composition: @Sendable () -> Composition) async {
        var backOff = BackOff()
        for await _ in signals {
            writeDirty(composition())
            if dirty.withLock(\.isEmpty) {
                backOff.reset()
                MemoryReturn.afterWork()
            } else {
                retry(after: backOff.delay())
            }
        }
        writeDirty(composition())
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

    private func writeDirty(_ composition: Composition) {
        let periods = dirty.withLock { dirty in
            defer { dirty = [] }
            return dirty
        }
        if periods.isEmpty { return }
        let output = OutputFolder(root: composition.settings.folders.output)
        let publisher = ReportPublisher(
            composition: composition, store: store, output: output, memory: memory(for: composition))
        composition.prepareReport()
        var hasFault = false
        for period in periods.sorted() {
            do {
                let through = try store.lastAccepted(for: period)
                guard let model = try publisher.model(period) else { continue }
                _ = try publisher.writeAll(model)
                try publisher.writeImpact(model, through: through, now: Date())
                _ = try publisher.writeFindings(model)
                logger.report(
                    .reportMade,
                    "the report of \(period) is written to \(output.report(period).path(percentEncoded: false))",
                    metadata: ["period": .string(period.id)])
            } catch {
                _ = dirty.withLock { $0.insert(period) }
                hasFault = true
                let isTemplate = error is TemplateFaults
                logger.report(
                    isTemplate ? .reportFailed : .storageFault, "the report of \(period) cannot be written: \(error)",
                    metadata: ["period": .string(period.id)])
                let text = "\(error)".prefix { !$0.isNewline }
                status.fault(
                    .report, "\(isTemplate ? "Template fault" : "Storage fault"): no report of \(period): \(text)")
            }
        }
        if hasFault {
            isFaulty.store(true, ordering: .relaxed)
        } else if isFaulty.exchange(false, ordering: .relaxed) {
            logger.report(.storageRestored, "reports can be written again")
            status.recovered(.report)
        }
    }
}
