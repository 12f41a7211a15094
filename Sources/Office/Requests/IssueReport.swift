import Foundation
import ReportingKit
import Store

/// Issues the report of a period, or opens an issued one again.
public struct IssueReport: Sendable {
    private let place: DecisionPlace

    public init(_ place: DecisionPlace) { self.place = place }

    /// `withOpen` says why it is issued although something is open; nil where nothing may be.
    ///
    /// - Returns: the files written.
    /// - Throws: ``IssuedReport/Unanswered`` where something is open and no reason is given.
    public func callAsFunction(
        _ period: Period, report: ReportID? = nil, number: String, date: CalendarDate, signer: String,
        withOpen reason: String?, by person: DecidedBy
    ) throws -> (report: ReportPeriod, files: [URL]) {
        if let reason {
            guard !reason.allSatisfy(\.isWhitespace) else { throw DecisionFault.reasonNeeded }
            guard !person.name.allSatisfy(\.isWhitespace) else { throw DecisionFault.nameNeeded }
        }
        let publisher = try place.publisher(of: report)
        let files = try IssuedReport(publisher, archive: place.archive).finalize(
            period, number: number, date: date, signer: signer,
            opening: reason.map { IssuedReport.Opening(name: person.name, reason: $0) }, now: person.now)
        guard !files.isEmpty else { throw DecisionFault.nothingStored(period) }
        return (publisher.key(period), files)
    }

    /// The issued report stays in the store.
    @discardableResult
    public func reopen(
        _ period: Period, report: ReportID? = nil, reason: String, by person: DecidedBy
    ) throws -> ReportPeriod {
        guard !reason.allSatisfy(\.isWhitespace) else { throw DecisionFault.reasonNeeded }
        guard !person.name.allSatisfy(\.isWhitespace) else { throw DecisionFault.nameNeeded }
        let key = try place.publisher(of: report).key(period)
        try place.store.reopen(key, Finalization.Reopening(at: person.now, name: person.name, reason: reason))
        try place.keepDecisions(person.now)
        return key
    }
}
