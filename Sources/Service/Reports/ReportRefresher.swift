import Office
import Foundation
import Intake
import Logging
import ReportingKit
import Store
import Synchronization
import Systemd
import Threading

/// Writes the reports of periods whose data changed, each once however many files changed it meanwhile.
final class ReportRefresher: Sendable {
    private let store: ReportStore
    private let makers: ReportMakers
    private let outcomes: ReportOutcomes
    private let notes: MakingNotes
    private let pending = Mutex(PendingReports())
    /// Those of the round that is written now, and not written yet.
    private let round = Mutex<Set<Period>>([])
    private let delay = QuietDelay(quiet: .milliseconds(300), longest: .seconds(10))
    private let timers: ReportTimers
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init(store: ReportStore, state: URL, logger: Logger, status: StatusLine, changes: LedgerChanges = LedgerChanges()) {
        self.store = store
        notes = MakingNotes(state: state)
        makers = ReportMakers(store: store, notes: notes, logger: logger)
        outcomes = ReportOutcomes(logger: logger, status: status, changes: changes)
        let (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        (self.signals, self.signal) = (signals, signal)
        timers = ReportTimers { signal.yield() }
    }

    func refresh(_ periods: Set<Period>) {
        guard !periods.isEmpty else { return }
        let next = pending.withLock { pending in
            pending.add(periods, .now)
            return pending.next
        }
        timers.wake(at: next)
    }

    /// Many files are in hand. Reports wait until there are no more for a moment, but not for ever: the files are to be
    /// taken first, and each report to be written once.
    func beginRush() {
        delay.cancel()
        pending.withLock { $0.isRush = true }
    }

    /// They are done with; more may follow.
    func endRush() {
        delay.begin { [self] in
            timers.wake(
                at: pending.withLock { pending in
                    pending.isRush = false
                    return pending.next
                })
        }
    }

    /// No further signals; ``run(_:)`` returns when what is dirty was written.
    func finish() {
        delay.cancel()
        pending.withLock { pending in
            pending.isRush = false
            pending.isLast = true
        }
        signal.finish()
    }

    /// The reports that cannot be made now.
    var parkedReports: [ParkedReport] { outcomes.parkedReports }

    /// The reports that are to be written, or are being written.
    var periodsInHand: Set<Period> {
        // In this order: what passes from one to the other meanwhile is seen twice rather than not at all.
        let waiting = pending.withLock(\.periods)
        return waiting.union(round.withLock(\.self))
    }

    /// Those whose making a former run begun and did not end: some of their files may be new and others not.
    func periodsCutShort() throws -> Set<Period> { try notes.periods() }

    /// Tries what is parked again where it is worth it: its time has come, or the template, the configuration or the
    /// program changed.
    ///
    /// Costs nothing while nothing is parked.
    func reconsider() {
        if outcomes.areParked { signal.yield() }
    }

    /// Tries all that is parked again, as an administrator asks for.
    func retryParked() {
        let periods = Set(parkedReports.map(\.report.period))
        pending.withLock { $0.askedFor.formUnion(periods) }
        refresh(periods)
    }

    /// The reports that wait for the disk or the store now: asked before the store is, for ``storeAnswers(_:)``.
    var waitingForStorage: Set<ReportPeriod> { outcomes.waitingForStorage }

    /// Tries these again at once, where they wait still: what they waited for may have been the store, and it answers.
    func storeAnswers(_ reports: Set<ReportPeriod>) { refresh(outcomes.storeAnswers(reports)) }

    /// What was tried in vain is tried again when it answers.
    func storeIsAway() { outcomes.storeIsAway() }

    /// Writes until ``finish()``. A report that cannot be made is parked, see ``ParkedReports``.
    func run(_ composition: @Sendable () -> Composition) async {
        for await _ in signals {
            let current = composition()
            let due = outcomes.dueAgain(current, store)
            if !due.isEmpty { pending.withLock { $0.add(due, .now) } }
            await writeDirty(current)
            timers.retry(after: outcomes.delay(besides: pending.withLock(\.periods)))
            timers.wake(at: pending.withLock(\.next))
            HeapTrim.afterWork()
        }
        timers.cancel()
        await writeDirty(composition())
    }

    /// What is remembered of reports is computed again with the next one.
    func forgetReports() { makers.forgetReports() }

    /// Writes what is due, one report after the other; between them files that wait for the same thread are read.
    private func writeDirty(_ composition: Composition) async {
        let start = ContinuousClock.now
        let due = pending.withLock { pending in
            let due = pending.takeDue(start)
            round.withLock { $0 = due.periods }
            return due
        }
        let changed = due.periods
        if changed.isEmpty { return }
        defer { round.withLock { $0 = [] } }
        let others: Set<Period>
        do {
            others = try makers.dependent(changed, composition)
        } catch {
            // What else is to be made is known when the store answers.
            return changed.forEach { putAside($0, error, composition) }
        }
        let periods = due.inOrder(along: pending.withLock { $0.along(others.subtracting(changed), start) })
        round.withLock { $0.formUnion(periods) }
        if let first = periods.first { composition.making(first).first?.prepareReport() }
        for (index, period) in periods.enumerated() {
            let begun = ContinuousClock.now
            // A rush that began meanwhile goes first, but for a share of reports that have waited for its end too long.
            let isInterrupted = due.time.map { index > 0 && begun - start >= $0 } ?? pending.withLock(\.isRush)
            if isInterrupted {
                pending.withLock { pending in
                    pending.add(Set(periods[index...]), start)
                    pending.askedFor.formUnion(due.askedFor.intersection(periods[index...]))
                }
                break
            }
            do {
                try await write(period, composition, isAskedFor: due.askedFor.contains(period))
            } catch {
                putAside(period, error, composition)
            }
            round.withLock { _ = $0.remove(period) }
            pending.withLock { $0.made(period, begun, .now) }
            // The next report of a country begins without what this one left; after the last the caller does it.
            if index + 1 < periods.count { HeapTrim.afterWork() }
        }
        pending.withLock { $0.wrote(start, .now) }
    }

    /// Throws where the store does not tell what is to be written.
    private func write(_ period: Period, _ composition: Composition, isAskedFor: Bool) async throws {
        var isMade = false
        for office in try makers.offices(composition, making: period) {
            let maker = makers.maker(office)
            let outcome = maker.make(period, isAskedFor: isAskedFor)
            if case .nothing = outcome {} else { isMade = true }
            outcomes.note(outcome, ReportPeriod(office.kind.id, period), maker)
            await Task.yield()
        }
        if isMade { return }
        try makers.writeNormalized(period, composition)
        outcomes.note(.nothing, ReportPeriod(composition.kind.id, period), makers.maker(composition))
    }

    /// The reports of a period, of which it may not be known yet which they are.
    private func putAside(_ period: Period, _ error: any Error, _ composition: Composition) {
        let offices = composition.making(period)
        for office in offices.isEmpty ? [composition] : offices {
            let maker = makers.maker(office)
            outcomes.note(maker.failed(error), ReportPeriod(office.kind.id, period), maker)
        }
    }
}
