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
    /// So many reports that cannot be made are named in the line of `systemctl status`.
    private static let namedInLine = 3

    private let store: ReportStore
    private let logger: Logger
    private let status: StatusLine
    private let pending = Mutex(PendingReports())
    /// Those of the round that is written now, and not written yet.
    private let round = Mutex<Set<Period>>([])
    private let memory = Mutex<[ObjectIdentifier: ReportMemory]>([:])
    private let delay = QuietDelay(quiet: .milliseconds(300), longest: .seconds(10))
    private let parked = Mutex(ParkedReports())
    private let notes: MakingNotes
    private let leftParts = LeftParts()
    private let retry = Mutex<Task<Void, any Error>?>(nil)
    /// Waits until reports may be made that were made a moment ago.
    private let rest = Mutex<Task<Void, any Error>?>(nil)
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init(store: ReportStore, state: URL, logger: Logger, status: StatusLine) {
        self.store = store
        notes = MakingNotes(state: state)
        self.status = status
        self.logger = logger
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func refresh(_ periods: Set<Period>) {
        guard !periods.isEmpty else { return }
        let next = pending.withLock { pending in
            pending.add(periods, .now)
            return pending.next
        }
        wake(at: next)
    }

    /// Without a timer where reports may be made at once, as those of most offices.
    private func wake(at next: ContinuousClock.Instant?) {
        rest.withLock { task in
            task?.cancel()
            task = nil
            guard let next else { return }
            if next <= .now {
                signal.yield()
            } else {
                task = Task(executorPreference: Lane.short) { [signal] in
                    try await Alarms.shared.sleep(until: next)
                    signal.yield()
                }
            }
        }
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
            wake(
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
    var parkedReports: [ParkedReport] { parked.withLock(\.reports) }

    /// The reports that are to be written, or are being written.
    var periodsInHand: Set<Period> {
        // In this order: what passes from one to the other meanwhile is seen twice rather than not at all.
        let waiting = pending.withLock(\.periods)
        return waiting.union(round.withLock(\.self))
    }

    /// Those whose making a former run begun and did not end: some of their files may be new and others not.
    func periodsCutShort() throws -> Set<Period> { try notes.periods() }

    /// Tries what is parked again where it is worth it: its time has come, or the template, the configuration or the program changed.
    ///
    /// Costs nothing while nothing is parked.
    func reconsider() {
        if !parked.withLock(\.isEmpty) { signal.yield() }
    }

    /// Tries all that is parked again, as an administrator asks for.
    func retryParked() {
        let periods = Set(parkedReports.map(\.report.period))
        pending.withLock { $0.askedFor.formUnion(periods) }
        refresh(periods)
    }

    /// Writes until ``finish()``. A report that cannot be made is parked, see ``ParkedReports``.
    func run(_ composition: @Sendable () -> Composition) async {
        for await _ in signals {
            let current = composition()
            addParked(current)
            await writeDirty(current)
            setRetry()
            wake(at: pending.withLock(\.next))
            HeapTrim.afterWork()
        }
        retry.withLock { $0?.cancel() }
        rest.withLock { $0?.cancel() }
        await writeDirty(composition())
    }

    private func addParked(_ composition: Composition) {
        let due = parked.withLock { parked -> Set<ReportPeriod> in
            parked.keep { composition.of($0.report) != nil }
            return parked.isEmpty
                ? []
                : parked.due(Date()) { report in
                    guard let office = composition.of(report.report) else { return nil }
                    // What the store does not tell now it tells when the report's time has come.
                    do { return try ReportInputs(report.period, office, store) } catch { return nil }
                }
        }
        if !due.isEmpty { pending.withLock { $0.add(Set(due.map(\.period)), .now) } }
    }

    /// One timer for all that is parked; none while nothing waits for time to pass.
    private func setRetry() {
        let inHand = pending.withLock(\.periods)
        let delay = parked.withLock { $0.delay(from: Date(), besides: inHand) }
        retry.withLock { task in
            task?.cancel()
            task = delay.map { delay in
                Task(executorPreference: Lane.short) { [signal] in
                    try await Alarms.shared.sleep(for: delay)
                    signal.yield()
                }
            }
        }
    }

    /// What is remembered of reports is computed again with the next one.
    func forgetReports() { memory.withLock { $0 = [:] } }

    /// A configuration that was read anew begins with none.
    private func memory(for composition: Composition) -> ReportMemory {
        memory.withLock { kept in
            let identity = ObjectIdentifier(composition.templates)
            if let known = kept[identity] { return known }
            let fresh = ReportMemory()
            // Those of a configuration that is no longer in force.
            if kept.count >= composition.reportIDs.count { kept = [:] }
            kept[identity] = fresh
            return fresh
        }
    }

    /// Writes what is due, one report after the other; between them files that wait for the same thread are read.
    private func writeDirty(_ composition: Composition) async {
        let start = ContinuousClock.now
        let (changed, askedFor, isOverdue) = pending.withLock { pending in
            let due = pending.takeDue(start)
            round.withLock { $0 = due.periods }
            return (due.periods, due.askedFor, pending.isRush)
        }
        if changed.isEmpty { return }
        defer { round.withLock { $0 = [] } }
        let others = dependent(changed, composition)
        let periods = changed.union(pending.withLock { $0.along(others.subtracting(changed), start) }).sorted()
        round.withLock { $0.formUnion(periods) }
        if let first = periods.first { composition.making(first).first?.prepareReport() }
        for (index, period) in periods.enumerated() {
            // A rush that began meanwhile goes first, but for reports that have waited for its end too long.
            if !isOverdue, pending.withLock({ $0.isRush }) {
                pending.withLock { pending in
                    pending.add(Set(periods[index...]), start)
                    pending.askedFor.formUnion(askedFor.intersection(periods[index...]))
                }
                break
            }
            let begun = ContinuousClock.now
            var isMade = false
            for office in offices(composition, making: period) {
                let maker = maker(office)
                let outcome = maker.make(period, isAskedFor: askedFor.contains(period))
                if case .nothing = outcome {} else { isMade = true }
                note(outcome, ReportPeriod(office.kind.id, period), maker)
                await Task.yield()
            }
            if !isMade { writeNormalized(period, maker(composition)) }
            round.withLock { _ = $0.remove(period) }
            pending.withLock { $0.made(period, begun, .now) }
            // The next report of a country begins without what this one left; after the last the caller does it.
            if index + 1 < periods.count { HeapTrim.afterWork() }
        }
        pending.withLock { $0.wrote(start, .now) }
    }

    /// Where the store does not tell what stands for a period, the reports that close with it are made, and say what is wrong.
    private func offices(_ composition: Composition, making period: Period) -> [Composition] {
        do {
            return try composition.making(period, with: store)
        } catch {
            logger.warning("reports that close on other days than \(period) were not looked for: \(error)")
            return composition.making(period)
        }
    }

    /// The data of a period of which the office makes no report.
    private func writeNormalized(_ period: Period, _ maker: ReportMaker) {
        do {
            if try store.periods().contains(period) { _ = try maker.publisher.writeNormalized(period) }
        } catch {
            logger.report(.storageFault, "the normalized files of \(period) were not written: \(error)")
        }
    }

    /// What is composed of periods that changed, or shows something of them. Where that cannot be told now, the reports themselves say what is
    /// wrong.
    private func dependent(_ periods: Set<Period>, _ composition: Composition) -> Set<Period> {
        do {
            let output = OutputFolder(root: composition.settings.folders.output)
            let reports = CoarserReports(store: store, output: output, composition: composition)
            let coarser = try reports(periods)
            return try coarser.union(reports.referring(to: periods.union(coarser)))
        } catch {
            logger.warning("reports of longer and later periods were not looked for: \(error)")
            return []
        }
    }

    private func maker(_ composition: Composition) -> ReportMaker {
        let output = OutputFolder(root: composition.settings.folders.output, leftParts: leftParts) { [logger] notice in
            logger.report(.outputMovedAside, "\(notice)")
        }
        let publisher = ReportPublisher(
            composition: composition, store: store, output: output, memory: memory(for: composition))
        return ReportMaker(publisher: publisher, composition: composition, notes: notes, now: { Date() })
    }

    private func note(_ outcome: ReportMaker.Outcome, _ report: ReportPeriod, _ maker: ReportMaker) {
        switch outcome {
        case .made, .nothing:
            if case .made = outcome {
                logger.report(
                    .reportMade, "\(maker.composition.log.logReportWritten(report, folder: folder(of: report, maker)))",
                    metadata: metadata(report))
            }
            guard parked.withLock({ $0.release(report) }) else { return }
            logger.report(.storageRestored, "the report of \(report) can be made again")
        case .failed(let cause, let reason, let inputs, let next):
            let isNew = parked.withLock { $0.park(report, cause, reason, inputs, nextTry: next, now: Date()) }
            guard isNew else { return }
            logger.report(
                cause == .storage ? .storageFault : .reportFailed,
                "the report of \(report) cannot be made and is put aside: \(reason)",
                metadata: metadata(report))
        }
        tellParked()
    }

    private func metadata(_ report: ReportPeriod) -> Logger.Metadata {
        ["period": .string(report.period.id), "report": .string(report.report.rawValue)]
    }

    /// It was written there a moment ago: where that cannot be told any more, the journal says the rest.
    private func folder(of report: ReportPeriod, _ maker: ReportMaker) -> String? {
        do {
            return try maker.publisher.folder(of: report.period).path(percentEncoded: false)
        } catch {
            return nil
        }
    }

    /// Keeps the line of `systemctl status` what it should say.
    private func tellParked() {
        let reports = parkedReports
        guard let first = reports.first else { return status.recovered(.report) }
        let kind =
            switch first.cause {
            case .storage: "Storage fault"
            case .content: "Template fault"
            case .crash: "Fault"
            }
        // Of two kinds of one period each is named.
        let names = reports.prefix(Self.namedInLine).map(\.report.description).joined(separator: ", ")
        let more = reports.count > Self.namedInLine ? " and \(reports.count - Self.namedInLine) more" : ""
        status.fault(.report, "\(kind): no report of \(names)\(more): \(first.reason)")
    }
}
