import Assembly
import Auditing
import Claims
import Foundation
import Publishing
import ReportingKit
import Store
import Tabular

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

    /// The same file with a comment at each place that the audit names. Compared with a store it also names figures that nobody sent and
    /// sentences that were taken out, and leaves out what the report says of itself when it is made from the data: that is no edit.
    public func commented(_ bytes: Data, _ report: AuditedReport, now: Date) throws -> Data {
        let limits = composition.limits
        let reading = try FileReader(limits: limits).read(bytes, name: "")
        let fresh = try report.period.flatMap { try freshReport($0, now: now) }
        let comments = DraftComments(
            catalogue: composition.catalogue, passages: reading.text.map(Passage.all) ?? [], fresh: fresh)
        return try CommentedDocument(
            bytes, author: composition.catalogue.isVietnamese ? "Phần mềm báo cáo" : "baocaod", limits: limits
        ).commented(comments.comments(report))
    }

    /// The report as it is when it is made now; nil where there are no data to make it from.
    private func freshReport(_ period: Period, now: Date) throws -> DraftComments.Fresh? {
        guard let publisher, let model = try publisher.model(period) else { return nil }
        let office = publisher.composition
        let template = try office.template()
        let layout = office.layout(in: model.period)
        let document = try template.render(model, layout: layout).document
        return DraftComments.Fresh(
            sentences: template.sentences(model, layout: layout),
            report: try audit(document, name: "", period: period, now: now))
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
