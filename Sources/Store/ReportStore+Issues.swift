import Foundation
import ReportingKit

/// That a report was issued, or opened again, without its documents.
public struct IssueNote: Hashable, Sendable {
    public let report: ReportPeriod
    public let number: String
    public let signer: String
    public let issuedAt: Date
    public let reopening: Finalization.Reopening?
}

extension ReportStore {
    /// The latest ones, the newest first.
    public func issueNotes(limit: Int) throws -> [IssueNote] {
        try engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT report, period, number, signer, finalized_at, reopened_at, reopened_by, reopening_reason
                    FROM finalization ORDER BY id DESC LIMIT ?
                    """, arguments: [limit]
            ).compactMap { row in
                guard let period = Period(id: row["period"]) else { return nil }
                let reopenedAt = row["reopened_at"] as Double?
                return IssueNote(
                    report: ReportPeriod(ReportID(row["report"] as String), period), number: row["number"],
                    signer: row["signer"], issuedAt: Date(timeIntervalSince1970: row["finalized_at"]),
                    reopening: reopenedAt.map {
                        Finalization.Reopening(
                            at: Date(timeIntervalSince1970: $0), name: row["reopened_by"] ?? "",
                            reason: row["reopening_reason"] ?? "")
                    })
            }
        }
    }
}
