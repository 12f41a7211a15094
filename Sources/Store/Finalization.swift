import Foundation
import ReportingKit

/// An issued report, frozen with everything that made it.
public struct Finalization: Sendable {
    public let report: ReportID
    public let period: Period
    /// What it is made of; nil for all that there is.
    public let parts: IssuedParts?
    /// "123/BC-UBND"
    public let number: String
    public let date: CalendarDate
    public let signer: String
    public let finalizedAt: Date
    /// The last accepted file that the report knows, by the order of acceptance.
    public let through: Int64
    /// The settings of the report's first and last page, as JSON.
    public let layout: Data
    public let template: Data
    public let document: Data
    public let documentSHA256: String
    public let workbook: Data
    public let workbookSHA256: String
    /// The page for the leader; nil for reports that were issued before there was one.
    public let summary: Data?
    public let summarySHA256: String?
    /// How what was in force then is read.
    public let semantics: Semantics
    /// Nil while it stands.
    public let reopening: Reopening?

    public enum Semantics: Int, Hashable, Sendable, Codable {
        /// Of each dataset, scope and period the newest whole table.
        case versions = 1
        /// Unit by unit the newest statement.
        case statements = 2
    }

    public struct Reopening: Hashable, Sendable {
        public let at: Date
        public let name: String
        public let reason: String

        public init(at: Date, name: String, reason: String) {
            self.at = at
            self.name = name
            self.reason = reason
        }
    }

    public init(
        report: ReportID, period: Period, parts: IssuedParts?, number: String, date: CalendarDate, signer: String,
        finalizedAt: Date, through: Int64, layout: Data,
        template: Data, document: Data, documentSHA256: String, workbook: Data, workbookSHA256: String,
        summary: Data? = nil, summarySHA256: String? = nil,
        semantics: Semantics = .statements, reopening: Reopening? = nil
    ) {
        self.report = report
        self.period = period
        self.parts = parts
        self.number = number
        self.date = date
        self.signer = signer
        self.finalizedAt = finalizedAt
        self.through = through
        self.layout = layout
        self.template = template
        self.document = document
        self.documentSHA256 = documentSHA256
        self.workbook = workbook
        self.workbookSHA256 = workbookSHA256
        self.summary = summary
        self.summarySHA256 = summarySHA256
        self.semantics = semantics
        self.reopening = reopening
    }
}

extension Finalization {
    public var key: ReportPeriod { ReportPeriod(report, period) }
}

/// A warning that somebody answers for.
public struct AcceptedWarning: Hashable, Sendable {
    /// ``Finding/id``
    public let finding: String
    public let period: Period
    public let reason: String
    public let name: String
    public let at: Date

    public init(finding: String, period: Period, reason: String, name: String, at: Date) {
        self.finding = finding
        self.period = period
        self.reason = reason
        self.name = name
        self.at = at
    }
}
