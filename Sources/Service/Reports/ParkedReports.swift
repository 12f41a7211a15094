import Foundation
import Intake
import ReportingKit

/// A report that cannot be made now.
package struct ParkedReport: Equatable, Sendable {
    package enum Cause: String, Sendable {
        /// The disk, the store or the output folder: tried again after a while.
        case storage
        /// The template or what the report would say: tried again when that has changed.
        case content
        /// Making it ended the process, more than once: tried again after a time that its note knows.
        case crash
    }

    package let report: ReportPeriod
    package let cause: Cause
    package let reason: Bilingual
    package let since: Date
    /// Nil where only a change of what it is made from helps.
    package let nextTry: Date?
}

/// The reports that cannot be made, each with its reason and when it is tried again. Nothing of it keeps another report or a file.
struct ParkedReports: Sendable {
    private struct Entry: Sendable {
        var report: ParkedReport
        var inputs: ReportInputs?
        var backOff: BackOff
        /// Whether it was tried since the store answers again.
        var isTriedSinceAnswer = false
    }

    private var entries: [ReportPeriod: Entry] = [:]

    var isEmpty: Bool { entries.isEmpty }

    /// By period.
    var reports: [ParkedReport] { entries.values.map(\.report).sorted { $0.report < $1.report } }

    /// - Returns: whether the reason is another than before: what stays is not told again.
    mutating func park(
        _ report: ReportPeriod, _ cause: ParkedReport.Cause, _ reason: Bilingual, _ inputs: ReportInputs?,
        nextTry known: Date? = nil, now: Date
    ) -> Bool {
        let former = entries[report]
        var backOff = former?.report.cause == .storage ? former?.backOff ?? BackOff() : BackOff()
        // Without knowing what it is made from, nothing else would tell when to try again.
        let isTimed = cause == .storage || inputs == nil
        let nextTry = known ?? (isTimed ? now.addingTimeInterval(backOff.delay().seconds) : nil)
        let parked = ParkedReport(
            report: report, cause: cause, reason: reason, since: former?.report.since ?? now, nextTry: nextTry)
        entries[report] = Entry(
            report: parked, inputs: inputs, backOff: backOff, isTriedSinceAnswer: former?.isTriedSinceAnswer ?? false)
        return former?.report.reason != reason
    }

    /// Forgets those of reports that the office no longer makes.
    mutating func keep(_ isMade: (ReportPeriod) -> Bool) { entries = entries.filter { isMade($0.key) } }

    /// - Returns: whether it was parked.
    mutating func release(_ report: ReportPeriod) -> Bool { entries.removeValue(forKey: report) != nil }

    /// Those that wait for the disk or the store.
    var waitingForStorage: Set<ReportPeriod> {
        Set(entries.values.map(\.report).filter { $0.cause == .storage }.map(\.report))
    }

    /// The store answers: those of the reports that wait for it, each once until it is away again. What cannot be made
    /// all the same waits for its time.
    mutating func storeAnswers(_ reports: Set<ReportPeriod>) -> Set<ReportPeriod> {
        let due = waitingForStorage.intersection(reports).filter { entries[$0]?.isTriedSinceAnswer == false }
        for report in due { entries[report]?.isTriedSinceAnswer = true }
        return due
    }

    mutating func storeIsAway() {
        for report in entries.keys { entries[report]?.isTriedSinceAnswer = false }
    }

    /// Those worth another try: their time has come, or what they are made from has changed.
    func due(_ now: Date, inputs: (ReportPeriod) -> ReportInputs?) -> Set<ReportPeriod> {
        Set(
            entries.values.filter { entry in
                if let next = entry.report.nextTry, next <= now { return true }
                guard let known = entry.inputs, let current = inputs(entry.report.report) else { return false }
                return known != current
            }.map(\.report.report))
    }

    /// How long until the next one is to be tried, besides those that are in hand already; nil when time changes nothing.
    func delay(from now: Date, besides inHand: Set<Period>) -> Duration? {
        entries.values.filter { !inHand.contains($0.report.report.period) }.compactMap(\.report.nextTry).min().map {
            // Rounded up: whoever wakes up too early finds nothing to do.
            .milliseconds(Int64((max(0, $0.timeIntervalSince(now)) * 1_000).rounded(.up)) + 1)
        }
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
