import Hypertext
import ReportingKit
import Viewing

/// Addresses of cells of officers' files.
enum CellLinks {
    /// The sheet with the cell in view, or the text with its paragraph; nil for a file that the ledger no longer has.
    static func path(_ link: CellLink) -> WebPath? {
        guard let file = link.file else { return nil }
        if let sheet = link.sheet {
            let path = WebPath("tep", "\(file)", "trang", sheet)
            return link.cell.map { path.query("o", "\($0)").fragment("o-\($0)") } ?? path
        }
        if let paragraph = link.paragraph {
            return WebPath("tep", "\(file)", "van-ban").query("doan", "\(paragraph)").fragment("doan-\(paragraph)")
        }
        return WebPath("tep", "\(file)")
    }

    /// A text that leads to the cell, where it can.
    static func write(_ text: String, _ link: CellLink?, label: String? = nil, to html: inout HTMLWriter) {
        guard let link, let path = path(link) else { return html.text(text) }
        html.tag("a", attributes: [.href(path)] + (label.map { [.named("aria-label", $0)] } ?? [])) { $0.text(text) }
    }
}
