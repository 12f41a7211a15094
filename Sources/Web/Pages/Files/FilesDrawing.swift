import Hypertext
import Messages
import ReportingKit
import Store
import Viewing

/// Files as a table, each with its verdict.
struct FilesDrawing {
    let visit: Visit

    private var texts: FilePageTexts { FilePageTexts(visit.language) }

    static func badge(_ verdict: FileVerdict, _ texts: LayoutTexts) -> Badge {
        switch verdict {
        case .accepted: .accepted(texts)
        case .returned: .returned(texts)
        case .question: .toConfirm(texts)
        case .checking: .beingChecked(texts)
        }
    }

    func write(_ list: FileList, _ html: inout HTMLWriter, caption: String) {
        html.table(
            caption, id: "bang-tep",
            columns: [
                .figures(texts.number), .words(texts.file), .words(texts.verdict), .words(texts.receivedAt),
            ], isCaptionSeen: false
        ) { html in
            for line in list.lines { row(line, &html) }
        }
    }

    private func row(_ line: FileList.Line, _ html: inout HTMLWriter) {
        let file = line.file.entry.file
        html.row { html in
            html.figure("\(line.file.entry.id)")
            html.rowHead { html in
                html.link(file.name, FileRoutes.path(line.file.entry.id))
                if let folder = file.folder { html.tag("div", .class("quiet"), text: folder) }
            }
            html.tag("td", .class("verdict")) { html in
                html.badge(Self.badge(line.verdict, LayoutTexts(visit.language)))
                guard let first = line.first else { return }
                html.tag("div", text: MessageCatalogue(language: visit.language).sentence(for: first))
                if line.errors > 1 { html.tag("div", .class("quiet"), text: texts.more(line.errors - 1)) }
            }
            html.cell { $0.time(file.receivedAt) }
        }
    }

    /// Files by name and number, each a link.
    func links(_ files: [ListedFile], _ html: inout HTMLWriter) {
        html.tag("ul", .class("plain-list")) { html in
            for file in files {
                html.tag("li") { html in
                    html.link(
                        "\(texts.heading(file.entry.id)) – \(file.entry.file.name)", FileRoutes.path(file.entry.id))
                    html.text(" ")
                    html.time(file.entry.file.receivedAt)
                }
            }
        }
    }
}
