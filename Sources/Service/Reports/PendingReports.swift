import ReportingKit

/// The periods whose reports are to be written, and when.
struct PendingReports: Sendable {
    /// Since when each of them waits, and when the last of them changed.
    private var waiting: [Period: ContinuousClock.Instant] = [:]
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
    /// Until when they wait after the last round, while a rush lasts.
    private var restsUntil: ContinuousClock.Instant?

    var periods: Set<Period> { Set(waiting.keys) }

    mutating func add(_ periods: Set<Period>, _ now: ContinuousClock.Instant) {
        guard !periods.isEmpty else { return }
        for period in periods { waiting[period] = min(waiting[period] ?? now, now) }
        changed = max(changed ?? now, now)
    }

    /// When the next of them may be written; nil when there is none, and while a rush lasts that nobody waited for too
    /// long.
    var next: ContinuousClock.Instant? {
        guard let changed else { return nil }
        if !isHurried { return waiting.keys.map { due($0, changed) }.min() }
        let overdue = waiting.lazy.map { period, since in max(since + patience, due(period, changed)) }.min()
        guard let overdue, max(overdue, restsUntil ?? overdue) <= changed else { return nil }
        return changed
    }

    /// Takes out what is to be written now.
    mutating func takeDue(_ now: ContinuousClock.Instant) -> Due {
        guard let next, next <= now else { return Due() }
        let periods = waiting.filter { due($0.key, changed ?? now) <= now }
        for period in periods.keys { waiting[period] = nil }
        let asked = askedFor.intersection(periods.keys)
        askedFor.subtract(asked)
        return Due(since: periods, askedFor: asked, time: isHurried ? ReportPace.share(of: patience) : nil)
    }

    private var isHurried: Bool { isRush && !isLast }

    /// Those of some longer periods that are written along now; the others wait.
    mutating func along(_ longer: Set<Period>, _ now: ContinuousClock.Instant) -> Set<Period> {
        let due = longer.filter { self.due($0, changed ?? now) <= now }
        for period in longer { waiting[period] = due.contains(period) ? nil : min(waiting[period] ?? now, now) }
        return due
    }

    /// The reports of a period were made.
    mutating func made(_ period: Period, _ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) {
        pace.made(period, start, end)
    }

    /// All that was due was written.
    mutating func wrote(_ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) {
        patience = ReportPace.patience(end - start)
        restsUntil = start + patience
    }

    private func due(_ period: Period, _ changed: ContinuousClock.Instant) -> ContinuousClock.Instant {
        isLast || askedFor.contains(period) ? changed : pace.due(period, changed: changed)
    }

    /// What is written in one round.
    struct Due {
        /// Since when each waits.
        var since: [Period: ContinuousClock.Instant] = [:]
        var askedFor: Set<Period> = []
        /// After this long the files of a rush go on; nil where all is written.
        var time: Duration?

        var periods: Set<Period> { Set(since.keys) }

        /// Those and others that are written along. Where there may not be time for all, what waited longest comes
        /// first.
        func inOrder(along others: Set<Period>) -> [Period] {
            let all = periods.union(others).sorted()
            if time == nil { return all }
            let longest = since.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
            return longest + all.filter { since[$0] == nil }
        }
    }
}
