import Foundation
import ReportingKit

/// Warnings that nobody had answered for when a report was issued, and who answers for issuing it.
public struct OpenFindings: Hashable, Sendable, Codable {
    public let name: String
    public let reason: String
    /// ``Finding/id``
    public let findings: [String]

    public init(name: String, reason: String, findings: [String]) {
        self.name = name
        self.reason = reason
        self.findings = findings
    }

    /// What the store has already stays.
    func store(finalization: Int64, _ database: Database) throws {
        try database.execute(
            sql:
                "INSERT INTO finalization_open (finalization, name, reason, findings) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [finalization, name, reason, findings.joined(separator: "\n")])
    }
}

extension ReportStore {
    /// What was open when a report was issued, whether it stands or not; nil when nothing was.
    public func openFindings(of report: ReportPeriod, issuedAt time: Double) throws -> OpenFindings? {
        try engine.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT o.* FROM finalization_open o JOIN finalization f ON f.id = o.finalization
                    WHERE f.report = ? AND f.period = ? AND f.finalized_at = ?
                    """,
                arguments: [report.report.rawValue, report.period.id, time]
            ).map(OpenFindings.init)
        }
    }

    /// What was open when the report that stands for a period was issued; nil when nothing was, or none is issued.
    public func openFindings(_ report: ReportPeriod) throws -> (open: OpenFindings, issuedAt: Date)? {
        try engine.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT o.*, f.finalized_at FROM finalization_open o JOIN finalization f ON f.id = o.finalization
                    WHERE f.report = ? AND f.period = ? AND f.reopened_at IS NULL
                    """,
                arguments: [report.report.rawValue, report.period.id]
            ).map { row in
                (OpenFindings(row), Date(timeIntervalSince1970: row["finalized_at"]))
            }
        }
    }
}

extension OpenFindings {
    fileprivate init(_ row: Row) {
        self.init(
            name: row["name"], reason: row["reason"],
            findings: (row["findings"] as String).split(separator: "\n").map(String.init))
    }
}
