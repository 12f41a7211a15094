import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Store
import Viewing

/// `/tep/{id}`: one file, by the number of its receipt.
enum FileRoutes {
    static let routes = [Route(.get, "/tep/{id}", for: .signedIn, respond: respond)]

    static func path(_ number: Int64) -> WebPath { WebPath("tep", "\(number)") }

    /// The drawn sheet, at a cell where one is named.
    static func path(_ number: Int64, sheet: String, cell: CellAddress?) -> WebPath {
        let path = WebPath("tep", "\(number)", "trang", sheet)
        return cell.map { path.query("o", "\($0)") } ?? path
    }

    static func respond(_ visit: Visit) throws -> WebResponse {
        guard let number = Int64(try visit.parameter("id")), let page = try FilePage(number, in: visit.site.store),
            try visit.sees(page.file)
        else { throw PageFault.notFound }
        let records = visit.site.changes?.log.answers(to: number) ?? []
        return try visit.ifChanged("\(try visit.site.store.mark()) \(records.count)") {
            let corrections = try records.map { record in
                (name: record.ownName, number: try UploadVerdict(record, in: visit.site.store).entries.last?.id)
            }
            let isWhole = try FileDownloads.takenAlong(visit, number) != nil
            return try Page(
                page.file.entry.file.name, visit, in: .files,
                crumbs: [Page.Crumb(FilePageTexts(visit.language).title, Section.files.path())]
            ) { FileDrawing(visit: visit, page: page, corrections: corrections, isWhole: isWhole).write(&$0) }
            .response()
        }
    }
}
