import ReportingKit

/// The periods whose reports are to be written, and when.
struct PendingReports: Sendable {
    private(set) var periods: Set<Period> = []
    /// When the first of them changed, and the last.
    private var since: ContinuousClock.Instant?
    private var changed: ContinuousClock.Instant?
    /// Files come by the hundred.
    var isRush = false
    /// What is dirty is written now, for there will be no other time.
    var isLast = false
    /// Those that an administrator wants tried again, also after failures.
    var askedFor: Set<Period> = []
    private var pace = ReportPace()
    /// How long reports wait for the end of a rush.
    private var patience = ReportPace.patience(.zero)

    mutating func add(_ periods: Set<Period>, _ now: ContinuousClock.Instant) {
        guard !periods.isEmpty else { return }
        self.periods.formUnion(periods)
        if since == nil { since = now }
        changed = max(changed ?? now, now)
    }

    /// When the next of them may be written; nil when there is none, and while a rush lasts that nobody waited for too
    /// long.
    var next: ContinuousClock.Instant? {
        guard let since, let changed else { return nil }
        if isRush, !isLast { return since + patience <= changed ? changed : nil }
        return periods.map { due($0, changed) }.min()
    }

    /// Takes out what is to be written now.
    mutating func takeDue(_ now: ContinuousClock.Instant) -> (periods: Set<Period>, askedFor: Set<Period>) {
        guard let next, next <= now else { return ([], []) }
        let due = periods.filter { self.due($0, changed ?? now) <= now }
        guard !due.isEmpty else { return ([], []) }
        periods.subtract(due)
        since = periods.isEmpty ? nil : now
        let asked = askedFor.intersection(due)
        askedFor.subtract(due)
        return (due, asked)
    }

    /// Those of some longer periods that are written along now; the others wait.
    mutating func along(_ longer: Set<Period>, _ now: ContinuousClock.Instant) -> Set<Period> {
        let due = longer.filter { self.due($0, changed ?? now) <= now }
        periods.subtract(due)
        let waiting = longer.subtracting(due)
        periods.formUnion(waiting)
        if !waiting.isEmpty, since == nil { since = now }
        return due
    }

    /// The reports of a period were made.
    mutating func made(_ period: Period, _ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) {
        pace.made(period, start, end)
    }

    /// All that was due was written.
    mutating func wrote(_ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) {
        patience = ReportPace.patience(end - start)
    }

    private func due(_ period: Period, _ changed: ContinuousClock.Instant) -> ContinuousClock.Instant {
        isLast || askedFor.contains(period) ? changed : pace.due(period, changed: changed)
    }
}
