import Hypertext
import Office
import ReportingKit
import Serving

/// Where the pages of a period's report are, and which report is meant.
extension Visit {
    /// The office's first report, or the one that the address names.
    func reportPublisher() throws -> ReportPublisher {
        guard let name = request.query[AddressItem.report] else { return site.publisher }
        guard let publisher = site.publisher.making(ReportID(name)) else { throw PageFault.notFound }
        return publisher
    }

    /// A page of the same report.
    func reportPath(_ period: Period, _ parts: String...) -> WebPath {
        let path = WebPath(parts: ["ky", period.id] + parts)
        return request.query[AddressItem.report].map { path.query(AddressItem.report, $0) } ?? path
    }

    func figurePath(_ figure: String, _ period: Period) -> WebPath { reportPath(period, "so-lieu", figure) }

    /// The answer, or that the browser has it already: nothing of the period changed since.
    func unlessKnown(
        _ period: Period, _ publisher: ReportPublisher, _ respond: () throws -> WebResponse
    ) throws -> WebResponse {
        try ifChanged(try publisher.pageTag(of: period), make: respond)
    }
}
