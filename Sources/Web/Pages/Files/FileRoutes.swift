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
            return try Page(
                page.file.entry.file.name, visit, in: .files,
                crumbs: [Page.Crumb(FilePageTexts(visit.language).title, Section.files.path())]
            ) { FileDrawing(visit: visit, page: page, corrections: corrections).write(&$0) }.response()
        }
    }
}

// Which files somebody sees.
extension Visit {
    /// The files of an officer's own units: those of their folders, and those that state nothing of others. Nil for all
    /// files.
    func ownFiles() throws -> FileFilter.Own? {
        guard let units = ownUnits else { return nil }
        let (rules, account) = (site.composition.statementRules, visitor?.account ?? "")
        let folders = try site.store.folders().filter { folder in
            if folder.split(separator: "/").contains(where: { $0 == account }) { return true }
            let file = ReceivedFile(name: "", sha256: "", byteCount: 0, folder: folder, receivedAt: Date())
            guard case .unit(let code) = rules.sender(file) else { return false }
            return units.contains(code)
        }
        let sent = site.changes?.log.sent(by: account, limit: 500) ?? []
        return FileFilter.Own(folders: folders, units: units, hashes: Set(sent.map(\.sha256)))
    }

    func sees(_ file: ListedFile) throws -> Bool {
        guard let own = try ownFiles() else { return true }
        if let folder = file.entry.file.folder, own.folders.contains(folder) { return true }
        if own.hashes.contains(file.entry.file.sha256) { return true }
        let units = try site.store.units(ofFile: file.entry.id)
        return !units.isEmpty && units.isSubset(of: own.units)
    }
}
