import Hypertext
import Messages
import ReportingKit
import Serving
import Tabular
import Viewing

/// `/tep/{id}/trang/{sheet}`: a window of rows of a file's sheet, drawn as it was; `/tep/{id}/van-ban`: its text.
enum SheetPages {
    static let routes = [
        Route(.get, "/tep/{id}/trang", for: .signedIn) { try respond($0, sheet: nil) },
        Route(.get, "/tep/{id}/trang/{sheet}", for: .signedIn) { visit in
            try respond(visit, sheet: .named(try visit.parameter("sheet")))
        },
        Route(.get, "/tep/{id}/van-ban", for: .signedIn) { try respond($0, sheet: nil) },
    ]

    /// Items of the query: the cell in view, the first row and column, the paragraph in view.
    private static let (cell, row, column, paragraph) = ("o", "dong", "cot", "doan")

    // MARK: Addresses

    /// A file's sheet at a cell; nil for a file that the ledger does not have.
    static func path(_ file: FileReference, sheet: String, cell address: CellAddress) -> WebPath? {
        file.id.map {
            WebPath("tep", "\($0)", "trang", sheet).query(cell, "\(address)").fragment(anchor(address))
        }
    }

    static func path(_ file: FileReference, paragraph number: Int) -> WebPath? {
        file.id.map { WebPath("tep", "\($0)", "van-ban").query(paragraph, "\(number)").fragment(anchor(number)) }
    }

    static func path(_ file: FileReference, sheet: String, row first: Int = 0, column firstColumn: Int = 0) -> WebPath?
    {
        file.id.map { id in
            var path = WebPath("tep", "\(id)", "trang", sheet)
            if first > 0 { path = path.query(row, "\(first + 1)") }
            if firstColumn > 0 { path = path.query(column, CellAddress.columnLetters(firstColumn)) }
            return path
        }
    }

    static func textPath(_ file: FileReference, block: Int = 0) -> WebPath? {
        file.id.map { id in
            let path = WebPath("tep", "\(id)", "van-ban")
            return block > 0 ? path.query(row, "\(block + 1)") : path
        }
    }

    static func anchor(_ address: CellAddress) -> String { "o-\(address)" }
    static func anchor(_ paragraph: Int) -> String { "doan-\(paragraph)" }

    // MARK: Answers

    private static func respond(_ visit: Visit, sheet: SheetChoice?) throws -> WebResponse {
        guard let id = Int64(try visit.parameter("id")), id > 0 else { throw PageFault.notFound }
        guard try visit.mayOpen(file: id) else { throw PageFault.notAllowed }
        let choices = try choices(visit.request.query, sheet)
        guard let view = try visit.site.sheets.view(ofFile: id, choices) else { throw PageFault.notFound }
        let texts = SheetTexts(visit.language)
        switch view {
        case .sheet(let page, let findings):
            return try Page(texts.title(page.name, of: page.file.name), visit, in: .files, isWide: true) { html in
                SheetHTML(page: page, findings: findings, texts: texts).write(to: &html)
            }.response()
        case .text(let page, let findings):
            return try Page(texts.text(of: page.file.name), visit, in: .files) { html in
                TextHTML(page: page, findings: findings, texts: texts).write(to: &html)
            }.response()
        case .counts(let page):
            return try Page(texts.counts(of: page.file.name), visit, in: .files, isWide: true) { html in
                CountsHTML(page: page, texts: texts).write(to: &html)
            }.response()
        case .gone(let file):
            return try Page(texts.gone.title, visit, status: 404, in: .files) { html in
                SheetHTML.toFile(file, texts, &html)
                html.tag("p", text: texts.gone.advice)
            }.response()
        case .unreadable(let file, let reason):
            return try Page(texts.unreadable, visit, in: .files) { html in
                SheetHTML.toFile(file, texts, &html)
                html.tag("p", .named("lang", "vi"), text: reason)
            }.response()
        case .noSheet(let file, let tabs):
            return try Page(texts.noSheet(file.name), visit, status: 404, in: .files) { html in
                SheetHTML.toFile(file, texts, &html)
                html.tag("p", text: texts.chooseSheet)
                SheetHTML.tabs(tabs, current: nil, file, texts, &html)
            }.response()
        }
    }

    private static func choices(_ query: QueryItems, _ sheet: SheetChoice?) throws -> SheetChoices {
        func number(_ name: String) throws -> Int? {
            guard let text = query[name] else { return nil }
            guard let number = Int(text), (1...1 << 40).contains(number) else { throw PageFault.badRequest }
            return number
        }
        func address(_ text: String) throws -> CellAddress {
            // Texts may be longer than any workbook's sheet.
            guard let address = CellAddress(text), address.column < SheetBounds.columns else {
                throw PageFault.badRequest
            }
            return address
        }
        return SheetChoices(
            sheet: sheet, firstRow: try number(row).map { $0 - 1 },
            firstColumn: try query[column].map { try address($0 + "1").column },
            marked: try query[cell].map(address), paragraph: try number(paragraph))
    }
}
