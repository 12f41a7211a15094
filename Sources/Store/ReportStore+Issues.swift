import Foundation
import ReportingKit

/// That a report was issued, or opened again, without its documents.
public struct IssueNote: Hashable, Sendable {
    /// Its number in the store.
    public let id: Int64
    public let report: ReportPeriod
    public let number: String
    public let date: CalendarDate
    public let signer: String
    public let issuedAt: Date
    public let reopening: Finalization.Reopening?
    public let hasSummary: Bool
}

extension ReportStore {
    /// The latest ones, the newest first.
    public func issueNotes(limit: Int) throws -> [IssueNote] {
        try engine.read { database in
            try Row.fetchAll(
                database, sql: "SELECT \(Self.noted) FROM finalization ORDER BY id DESC LIMIT ?", arguments: [limit]
            ).compactMap(IssueNote.init)
        }
    }

    /// All issues of a report, those that were reopened too, in their order.
    public func issueNotes(of report: ReportPeriod) throws -> [IssueNote] {
        try engine.read { database in
            try Row.fetchAll(
                database, sql: "SELECT \(Self.noted) FROM finalization WHERE report = ? AND period = ? ORDER BY id",
                arguments: [report.report.rawValue, report.period.id]
            ).compactMap(IssueNote.init)
        }
    }

    /// The whole of an issue, with its documents.
    public func finalization(_ note: IssueNote) throws -> Finalization? {
        try engine.read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM finalization WHERE id = ?", arguments: [note.id])
                .flatMap(Finalization.init)
        }
    }

    private static let noted = """
        id, report, period, number, date, signer, finalized_at, reopened_at, reopened_by, reopening_reason,
        summary IS NOT NULL AS has_summary
        """
}

extension IssueNote {
    fileprivate init?(_ row: Row) {
        guard let period = Period(id: row["period"]), let date = CalendarDate(iso: row["date"]) else { return nil }
        let reopenedAt = row["reopened_at"] as Double?
        self.init(
            id: row["id"], report: ReportPeriod(ReportID(row["report"] as String), period), number: row["number"],
            date: date, signer: row["signer"], issuedAt: Date(timeIntervalSince1970: row["finalized_at"]),
            reopening: reopenedAt.map {
                Finalization.Reopening(
                    at: Date(timeIntervalSince1970: $0), name: row["reopened_by"] ?? "",
                    reason: row["reopening_reason"] ?? "")
            }, hasSummary: row["has_summary"])
    }
}
