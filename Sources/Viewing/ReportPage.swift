import Assembly
import Foundation
import Office
import Publishing
import ReportingKit

/// The report of a period as its document says it, each figure with the name of its page.
package struct ReportPage: Sendable {
    package let report: ReportID
    package let period: Period
    /// What the report is called: "Chuyển đổi số".
    package let title: String
    package let unit: String
    package let document: RenderedDocument
    /// Nil for a draft.
    package let issue: ReportPageContents.Issue?

    /// Nil where nothing is known of the period.
    package init?(_ period: Period, by publisher: ReportPublisher) throws {
        guard let contents = try publisher.pageContents(period) else { return nil }
        self.init(
            report: publisher.report, period: period, title: publisher.title,
            unit: contents.model.words.sets.name, document: contents.document, issue: contents.issue)
    }

    package init(
        report: ReportID, period: Period, title: String, unit: String, document: RenderedDocument,
        issue: ReportPageContents.Issue?
    ) {
        self.report = report
        self.period = period
        self.title = title
        self.unit = unit
        self.document = document
        self.issue = issue
    }
}
