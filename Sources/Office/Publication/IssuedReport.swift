import Assembly
import Foundation
import Intake
import Publishing
import ReportingKit
import Store
import Tabular

/// Issues the report of a period: number, date and signer go into it, its data are frozen with it.
public struct IssuedReport: Sendable {
    private let publisher: ReportPublisher
    private let store: ReportStore

    /// Nil for the store of `batch`, which has no archive.
    private let archive: URL?

    public init(_ publisher: ReportPublisher, archive: URL? = nil) {
        self.publisher = publisher
        self.archive = archive
        store = publisher.store
    }

    /// Who issues a report although something is open, and why.
    public struct Opening: Sendable {
        public let name: String
        public let reason: String

        public init(name: String, reason: String) {
            self.name = name
            self.reason = reason
        }
    }

    /// What nobody answers for: contradictions and other warnings, questions that hold files, what was not sent. A
    /// report with these is not issued by itself.
    public struct Unanswered: Error, Sendable {
        public let matters: [Matter]
        public var findings: [Finding] { matters.flatMap(\.open) }
    }

    /// `number` is "123" or whole, "123/BC-UBND". Returns the files written.
    ///
    /// Throws ``Unanswered`` where something is open and `opening` does not say who answers for that.
    public func finalize(
        _ period: Period, number: String, date: CalendarDate, signer: String, opening: Opening? = nil, now: Date
    ) throws -> [URL] {
        let through = try publisher.composition.newest(for: period, in: store)
        guard let model = try publisher.model(period, through: through) else { return [] }
        let key = publisher.key(period)
        if try store.finalizedThrough(key) != nil { throw StoreError.finalized(report: key) }
        let matters = try publisher.matters(model).filter(\.isOpen)
        if !matters.isEmpty, opening == nil { throw Unanswered(matters: matters) }
        let open = matters.flatMap(\.open)
        var layout = try publisher.layout(model)
        layout.isDraft = false
        layout.number = String(number.prefix { $0 != "/" })
        if let symbol = number.split(separator: "/", maxSplits: 1).dropFirst().first {
            layout.numberSymbol = String(symbol)
        }
        layout.date = date
        if !signer.isEmpty { layout.signerName = signer }
        let template = try publisher.composition.templateBytes()
        let rendered = try Self.render(
            model, layout: layout,
            template: try ReportTemplate(template, registry: publisher.composition.templates.registry))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let issued = Finalization(
            report: key.report, period: period, parts: publisher.composition.issuedParts,
            number: "\(layout.number)/\(layout.numberSymbol)", date: date, signer: layout.signerName,
            finalizedAt: now, through: through, layout: try encoder.encode(layout), template: template,
            document: rendered.document, documentSHA256: Self.hash(rendered.document), workbook: rendered.workbook,
            workbookSHA256: Self.hash(rendered.workbook), summary: rendered.summary,
            summarySHA256: rendered.summary.map(Self.hash))
        let answered =
            open.isEmpty
            ? nil : opening.map { OpenFindings(name: $0.name, reason: $0.reason, findings: open.map(\.id)) }
        // Written beside their places first: what is issued then only has to be renamed.
        let files = try publisher.output.write { writer in
            let files = try publisher.issuedFiles(issued, model).map { try writer.stage($0.bytes, at: $0.path) }
            try store.finalize(issued, open: answered)
            return files
        }
        if let archive { try LedgerKeeping(store, archive: archive).keepDecisions(now: now) }
        // Who answers for what was open is with the findings and in the annex.
        _ = try publisher.writeFindings(model)
        return files
    }

    /// Makes an issued report again from its frozen data, template and layout, and tells what no longer agrees.
    ///
    /// `isMade` says whether the office makes this kind of report still: only then there is something to compare with.
    func faults(of issued: Finalization, isMade: Bool = true) throws -> [IssuedFault] {
        guard Self.hash(issued.document) == issued.documentSHA256, Self.hash(issued.workbook) == issued.workbookSHA256,
            issued.summary.map(Self.hash) == issued.summarySHA256
        else {
            return [.bytesChanged]
        }
        guard isMade else { return [] }
        let layout = try JSONDecoder().decode(ReportLayout.self, from: issued.layout)
        let template: ReportTemplate
        do {
            template = try ReportTemplate(issued.template, registry: publisher.composition.templates.registry)
        } catch let faults as TemplateFaults {
            return [.template(.init(faults: "\(faults)", excerpts: faults.faults.map(\.excerpt)))]
        }
        guard let model = try publisher.model(of: issued) else {
            return [.noData]
        }
        // The mark is over all figures that modules declare; the documents themselves are compared.
        let mark = ProductMarkReader(limits: ReadingLimits()).mark(of: FileContent(issued.document))
        let rendered = try Self.render(model, layout: layout, template: template, marked: mark?.data)
        guard
            rendered.document != issued.document || rendered.workbook != issued.workbook
                || rendered.summary != issued.summary
        else { return [] }
        let undeclared = publisher.undeclared(issued)
        guard undeclared.isEmpty else {
            return [.undeclared(datasets: undeclared.map(\.rawValue))]
        }
        return [.madeOtherwise(issuedAt: issued.finalizedAt)]
    }

    private static func render(
        _ model: ReportModel, layout: ReportLayout, template: ReportTemplate, marked: String? = nil
    ) throws -> (document: Data, workbook: Data, summary: Data?) {
        (
            document: try template.render(model, layout: layout, marked: marked).document,
            workbook: try AppendixWorkbook(model, layout: layout, marked: marked).bytes(),
            summary: layout.hasSummary ? try SummaryDocument(model, layout: layout, marked: marked).bytes() : nil
        )
    }

    static func hash(_ data: Data) -> String { ContentHash(of: Array(data)).text }
}
