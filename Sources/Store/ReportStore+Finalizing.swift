import Foundation
import ReportingKit

extension ReportStore {
    /// Freezes a period. Throws when it is frozen already, or when a file was accepted for it since the report was
    /// made.
    public func finalize(_ frozen: Finalization, open: OpenFindings? = nil) throws {
        try engine.write { database in
            if try Self.isFinalized(frozen.key, database) { throw StoreError.finalized(report: frozen.key) }
            let newest = try Self.lastAccepted(for: frozen.period, database)
            guard newest <= frozen.through else { throw StoreError.changedMeanwhile(period: frozen.period) }
            let number = try Self.insert(frozen, database)
            try open?.store(finalization: number, database)
        }
    }

    /// - Returns: its number.
    static func insert(_ frozen: Finalization, _ database: Database) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO finalization (period, number, date, signer, finalized_at, through, layout, template, document,
                    document_sha256, workbook, workbook_sha256, semantics, report, parts, summary, summary_sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).insert(
            arguments: [
                frozen.period.id, frozen.number, frozen.date.iso, frozen.signer,
                frozen.finalizedAt.timeIntervalSince1970,
                frozen.through, String(decoding: frozen.layout, as: UTF8.self), frozen.template, frozen.document,
                frozen.documentSHA256, frozen.workbook, frozen.workbookSHA256, frozen.semantics.rawValue,
                frozen.report.rawValue, frozen.parts?.text, frozen.summary, frozen.summarySHA256,
            ])
    }

    /// Opens a finalized report again; the issued one stays in the store.
    public func reopen(_ report: ReportPeriod, _ reopening: Finalization.Reopening) throws {
        try engine.write { database in
            guard try Self.isFinalized(report, database) else { throw StoreError.notFinalized(report: report) }
            try database.execute(
                sql: """
                    UPDATE finalization SET reopened_at = ?, reopened_by = ?, reopening_reason = ?
                    WHERE report = ? AND period = ? AND reopened_at IS NULL
                    """,
                arguments: [
                    reopening.at.timeIntervalSince1970, reopening.name, reopening.reason, report.report.rawValue,
                    report.period.id,
                ])
        }
    }

    /// The finalization of a report that stands.
    public func finalization(of report: ReportPeriod) throws -> Finalization? {
        try engine.read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM finalization WHERE \(Self.standing) ORDER BY id DESC LIMIT 1",
                arguments: Self.arguments(report)
            ).flatMap(Finalization.init)
        }
    }

    /// How far the data go of the issued report that stands for a period, without reading the report; nil when none
    /// does.
    public func finalizedThrough(_ report: ReportPeriod) throws -> Int64? {
        try engine.read {
            try Int64.fetchOne(
                $0, sql: "SELECT through FROM finalization WHERE \(Self.standing)",
                arguments: Self.arguments(report))
        }
    }

    /// How the data are read of the issued report that stands for a period.
    public func finalizedSemantics(_ report: ReportPeriod) throws -> Finalization.Semantics? {
        try engine.read {
            try Int.fetchOne(
                $0, sql: "SELECT semantics FROM finalization WHERE \(Self.standing)",
                arguments: Self.arguments(report)
            ).flatMap(Finalization.Semantics.init)
        }
    }

    /// Which issue of a period's report stands; nil while it is a draft. Each issue has another number.
    public func standingIssue(_ report: ReportPeriod) throws -> Int64? {
        try engine.read {
            try Int64.fetchOne(
                $0, sql: "SELECT id FROM finalization WHERE \(Self.standing)", arguments: Self.arguments(report))
        }
    }

    private static let standing = "report = ? AND period = ? AND reopened_at IS NULL"

    private static func arguments(_ report: ReportPeriod) -> StatementArguments {
        [report.report.rawValue, report.period.id]
    }

    /// All finalizations of a report, or of all reports, those that were reopened too, in their order.
    public func finalizations(of report: ReportPeriod? = nil) throws -> [Finalization] {
        try engine.read { database in
            let condition = report == nil ? "" : "WHERE report = ? AND period = ?"
            return try Row.fetchAll(
                database, sql: "SELECT * FROM finalization \(condition) ORDER BY id",
                arguments: report.map(Self.arguments) ?? []
            ).compactMap(Finalization.init)
        }
    }

    static func isFinalized(_ report: ReportPeriod, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM finalization WHERE \(standing))"),
            arguments: arguments(report)) ?? false
    }

    // MARK: Accepted warnings

    /// Keeps who answers for a warning, and why; a second acceptance takes the place of the first.
    public func accept(_ warning: AcceptedWarning) throws {
        try engine.write { database in
            try database.execute(
                sql:
                    """
                    INSERT INTO acceptance (finding, period, reason, name, accepted_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (finding) DO UPDATE SET period = excluded.period, reason = excluded.reason, name = excluded.name,
                        accepted_at = excluded.accepted_at
                    """,
                arguments: [
                    warning.finding, warning.period.id, warning.reason, warning.name, warning.at.timeIntervalSince1970,
                ])
        }
    }

    public func acceptedWarnings(period: Period) throws -> [String: AcceptedWarning] {
        try engine.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM acceptance WHERE period = ?", arguments: [period.id])
            return Dictionary(
                rows.map { row in
                    let warning = AcceptedWarning(
                        finding: row["finding"], period: period, reason: row["reason"], name: row["name"],
                        at: Date(timeIntervalSince1970: row["accepted_at"]))
                    return (warning.finding, warning)
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    // MARK: Reports made

    /// How far the data went when the report was last written; nil when it never was.
    public func reportMade(_ report: ReportPeriod) throws -> Int64? {
        try engine.read {
            try Int64.fetchOne(
                $0, sql: "SELECT through FROM report_made WHERE report = ? AND period = ?",
                arguments: Self.arguments(report))
        }
    }

    /// Whether a report was ever made or issued.
    public func knowsReport(_ report: ReportID) throws -> Bool {
        try engine.read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM report_made WHERE report = ?)
                        OR EXISTS (SELECT 1 FROM finalization WHERE report = ?)
                    """, arguments: [report.rawValue, report.rawValue]) ?? false
        }
    }

    /// The reports of a kind, but for those that stand issued, count as made of nothing: they are made again.
    public func outdateReports(of report: ReportID) throws {
        try engine.write { database in
            try database.execute(
                sql: """
                    UPDATE report_made SET through = 0 WHERE report = ? AND NOT EXISTS (
                        SELECT 1 FROM finalization f WHERE f.report = report_made.report
                            AND f.period = report_made.period AND f.reopened_at IS NULL)
                    """, arguments: [report.rawValue])
        }
    }

    public func setReportMade(_ report: ReportPeriod, through: Int64, at now: Date) throws {
        try engine.write { database in
            try database.execute(
                sql: """
                    INSERT INTO report_made (report, period, through, made_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (report, period) DO UPDATE SET through = excluded.through, made_at = excluded.made_at
                    """,
                arguments: [report.report.rawValue, report.period.id, through, now.timeIntervalSince1970])
        }
    }
}

extension Finalization {
    /// Nil for a row that no version of the program wrote.
    init?(_ row: Row) {
        guard let period = Period(id: row["period"]), let date = CalendarDate(iso: row["date"]) else { return nil }
        let reopenedAt = row["reopened_at"] as Double?
        self.init(
            report: ReportID(row["report"] as String), period: period,
            parts: (row["parts"] as String?).map { IssuedParts(text: $0) }, number: row["number"], date: date,
            signer: row["signer"],
            finalizedAt: Date(timeIntervalSince1970: row["finalized_at"]), through: row["through"],
            layout: Data((row["layout"] as String).utf8), template: row["template"], document: row["document"],
            documentSHA256: row["document_sha256"], workbook: row["workbook"], workbookSHA256: row["workbook_sha256"],
            summary: row["summary"], summarySHA256: row["summary_sha256"],
            semantics: Semantics(rawValue: row["semantics"]) ?? .statements,
            reopening: reopenedAt.map {
                Reopening(
                    at: Date(timeIntervalSince1970: $0), name: row["reopened_by"] ?? "",
                    reason: row["reopening_reason"] ?? "")
            })
    }
}
