import Assembly
import Auditing
import Claims
import Foundation
import Messages
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

    /// The same file with a comment at each place that the audit names. Compared with a store it also names figures
    /// that nobody sent and sentences that were taken out, and leaves out what the report says of itself when it is
    /// made from the data: that is no edit.
    public func commented(_ bytes: Data, _ report: AuditedReport, now: Date) throws -> Data {
        let mark = ProductMarkReader(limits: composition.limits).mark(of: FileContent(bytes))
        return try comments(bytes, report, mark: mark, now: now).bytes
    }

    /// A file with comments, and how many of each kind it has.
    struct Commented {
        let bytes: Data
        let counts: [DraftComments.Kind: Int]
    }

    func comments(_ bytes: Data, _ report: AuditedReport, mark: ProductMark?, now: Date) throws -> Commented {
        let (limits, author) = (composition.limits, DraftTexts(composition.catalogue).author)
        // Those of a former answer are out of date.
        let bytes = try CommentedDocument(bytes, author: author, limits: limits).withoutOwnComments()
        let reading = try FileReader(limits: limits).read(bytes, name: "")
        let fresh = try report.period.flatMap { try freshReport($0, reading, mark, now: now) }
        let comments = DraftComments(catalogue: composition.catalogue, fresh: fresh).comments(report)
        let document = try CommentedDocument(bytes, author: author, limits: limits).commented(comments.map(\.comment))
        return Commented(bytes: document, counts: Dictionary(comments.map { ($0.kind, 1) }, uniquingKeysWith: +))
    }

    // MARK: The report as it is when it is made now

    /// Nil where there are no data to make it from.
    private func freshReport(
        _ period: Period, _ draft: Reading, _ mark: ProductMark?, now: Date
    ) throws -> DraftComments.Fresh? {
        guard let publisher, let model = try publisher.model(period) else { return nil }
        let document = try Self.document(model, publisher)
        let reading = try FileReader(limits: composition.limits).read(document, name: "")
        return DraftComments.Fresh(
            report: try audit(document, name: "", period: period, now: now),
            difference: DraftDifference(draft: draft, report: reading),
            since: try formerModel(mark, period, model, publisher).map { former in
                DraftDifference(
                    draft: draft,
                    report: try FileReader(limits: composition.limits).read(
                        try Self.document(former, publisher), name: ""))
            })
    }

    func freshReading(_ period: Period) throws -> Reading? {
        guard let publisher, let model = try publisher.model(period) else { return nil }
        return try FileReader(limits: composition.limits).read(try Self.document(model, publisher), name: "")
    }

    private static func document(_ model: ReportModel, _ publisher: ReportPublisher) throws -> Data {
        try publisher.composition.template().render(model, layout: publisher.composition.layout(in: model.period))
            .document
    }

    /// At most this many versions are looked at, the newest first.
    private static let versionsSearched = 12

    /// The report as it was when a draft was made; nil where that is how it is now, or not known.
    private func formerModel(
        _ mark: ProductMark?, _ period: Period, _ model: ReportModel, _ publisher: ReportPublisher
    ) throws -> ReportModel? {
        guard let mark, mark.data != model.dataMark else { return nil }
        let versions = try publisher.store.periods().filter { period.contains($0) }.flatMap {
            try publisher.store.history(of: $0).map(\.through)
        }
        for through in Set(versions).sorted(by: >).prefix(Self.versionsSearched) {
            guard let former = try publisher.model(period, through: through) else { continue }
            if former.dataMark == mark.data { return former }
        }
        return nil
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
