import Hypertext
import Messages
import Office
import ReportingKit
import Store
import Viewing

/// What somebody sent through the page lately, each with its verdict from the ledger: it stays, whatever the browser forgets.
struct SentFilesDrawing {
    private struct Line {
        let record: UploadRecord
        let files: [(file: ListedFile, verdict: FileVerdict)]

        /// The worst part decides; nothing is said before the service took it.
        var verdict: FileVerdict {
            let order: [FileVerdict] = [.checking, .returned, .question]
            if files.isEmpty { return .checking }
            return order.first { verdict in files.contains { $0.verdict == verdict } } ?? .accepted
        }
    }

    private static let shown = 40

    private let visit: Visit
    private let lines: [Line]

    init(_ visit: Visit) throws {
        self.visit = visit
        let store = visit.site.store
        let records = try visit.site.changes?.log.sent(by: visit.person.account, limit: Self.shown) ?? []
        lines = try records.map { record in
            let files = try UploadVerdict(record, in: store).entries.compactMap { try store.listedFile($0.id) }
            return Line(
                record: record,
                files: try files.map { file in
                    let findings = file.entry.state == .returned ? try store.findings(entry: file.entry.id) : []
                    return (file, FileVerdict(file, findings: findings))
                })
        }
    }

    func write(_ html: inout HTMLWriter) {
        let texts = DropTexts(visit.language)
        html.tag("h2", .id("danh-sach"), text: texts.list)
        html.tag("p", .id("chua-gui"), .class("quiet"), .flag("hidden", !lines.isEmpty), text: texts.listEmpty)
        html.tag(
            "ul", .id("tep-gui"), .class("plain-list"), .named("aria-labelledby", "danh-sach"),
            .named("aria-live", "polite"), .named("aria-relevant", "additions text")
        ) { html in
            for line in lines { self.line(line, &html) }
        }
    }

    private func line(_ line: Line, _ html: inout HTMLWriter) {
        let isOpen = line.verdict == .checking
        html.tag(
            "li", .named("data-id", line.record.id), .named("aria-busy", isOpen ? "true" : "false")
        ) { html in
            html.tag("strong", text: line.record.ownName)
            html.text(" ")
            html.badge(FilesDrawing.badge(line.verdict, LayoutTexts(visit.language)))
            html.tag("div") { html in
                html.time(line.record.at)
                for (file, _) in line.files {
                    html.text(" ")
                    let name = line.files.count > 1 ? ": \(file.entry.file.name)" : ""
                    html.link(DropTexts(visit.language).seeVerdict + name, FileRoutes.path(file.entry.id))
                }
            }
        }
    }
}
