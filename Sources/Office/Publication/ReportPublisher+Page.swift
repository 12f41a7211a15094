import Assembly
import Foundation
import Intake
import Publishing
import ReportingKit
import Store

/// A report as a page shows it: what its document says.
package struct ReportPageContents: Sendable {
    package let model: ReportModel
    package let document: RenderedDocument
    /// Of an issued report: its number, day and signer; nil for a draft.
    package let issue: Issue?

    package struct Issue: Sendable {
        package let number: String
        package let date: CalendarDate
        package let signer: String
    }
}

extension ReportPublisher {
    /// The report of a period as its document says it: an issued one as it was issued, with its own template and
    /// layout. Nil without data.
    package func pageContents(_ period: Period) throws -> ReportPageContents? {
        guard let model = try model(period) else { return nil }
        guard let issued = try store.finalization(of: key(period)) else {
            return ReportPageContents(
                model: model, document: try composition.template().page(model, layout: try layout(model)), issue: nil)
        }
        let template = try ReportTemplate(issued.template, registry: composition.templates.registry)
        let layout = try JSONDecoder().decode(ReportLayout.self, from: issued.layout)
        return ReportPageContents(
            model: model, document: try template.page(model, layout: layout),
            issue: ReportPageContents.Issue(number: issued.number, date: issued.date, signer: issued.signer))
    }
}

extension ReportPublisher {
    /// Changes whenever a page of a period's report would say something else: a file, an answer, an issue, a template.
    package func pageTag(of period: Period) throws -> String {
        let template = composition.templates.file.path(percentEncoded: false)
        let written = try FileManager.default.attributesOfItem(atPath: template)[.modificationDate] as? Date
        let parts = [
            "\(composition.kind.id)", "\(try composition.newest(for: period, in: store))",
            try store.standingIssue(key(period)).map { "\($0)" } ?? "",
            "\(try store.acceptedWarnings(period: period).count)", "\(written?.timeIntervalSince1970 ?? 0)",
        ]
        return String(ContentHash(of: Array(parts.joined(separator: " ").utf8)).text.prefix(20))
    }

    /// The report that it makes.
    package var report: ReportID { composition.kind.id }
    package var title: String { composition.kind.title }
}
