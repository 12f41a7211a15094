import Assembly
import Auditing
import Foundation
import ReportingKit
import Store

/// Audits a Word report by the modules and rules of the configuration, with the data of a store when there is one.
public struct DocumentAudit: Sendable {
    public enum Failure: Error {
        /// The store that the report should be compared with has no data of its period.
        case nothingStored(Period)
    }

    private let composition: Composition
    private let publisher: ReportPublisher?

    /// `publisher` gives the data that a draft is compared with; nil to look at the document alone.
    public init(composition: Composition, publisher: ReportPublisher?) {
        self.composition = composition
        self.publisher = publisher
    }

    /// `period` is what the report is for when it does not say so.
    public func audit(_ bytes: Data, name: String, period: Period?, now: Date) throws -> AuditedReport {
        try composition.audit.audit(
            bytes, context: composition.context(fileName: name, folder: nil, now: now, period: period),
            reportingUnit: composition.reportingUnit(in:),
            stored: { period in
                guard let publisher else { return nil }
                guard let model = try publisher.model(period) else { throw Failure.nothingStored(period) }
                return ReportAudit.Stored(model: model, input: try publisher.input(period))
            })
    }
}

extension ReportPublisher {
    /// The tables that a period's report is made from.
    func input(_ period: Period) throws -> AssemblyInput {
        let through = try store.finalizedThrough(key(period))
        return AssemblyInput(
            period: period, tables: try store.tables(within: period, through: through),
            narrative: [])
    }
}
