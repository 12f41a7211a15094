import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `/ky/{period}/tai`: the files of a report, and each as an attachment. Only what the list has can be named.
enum DownloadRoutes {
    private static let readers = Route.Access.role(.editor, .leader, .administrator)

    static let routes = [
        Route(.get, "/ky/{period}/tai", for: readers) { try list($0) },
        Route(.get, "/ky/{period}/tai/{name}", for: readers) { visit in
            try file(visit) { list in list.file(named: try visit.parameter("name")) }
        },
        Route(.get, "/ky/{period}/tai/ban-hanh/{issue}/{name}", for: readers) { visit in
            try file(visit) { list in
                guard let number = Int(try visit.parameter("issue")) else { return nil }
                return list.file(ofIssue: number, named: try visit.parameter("name"))
            }
        },
    ]

    static func path(_ visit: Visit, _ office: Composition, _ period: Period, _ file: DownloadList.File) -> WebPath {
        guard let issue = file.issue else { return visit.address("ky", period.id, "tai", file.name, of: office) }
        return visit.address("ky", period.id, "tai", "ban-hanh", "\(issue)", file.name, of: office)
    }

    private static func list(_ visit: Visit) throws -> WebResponse {
        let texts = DownloadTexts(visit.language)
        let period = try visit.period()
        let view = try visit.reportView(period)
        let files = try DownloadList(view, output: visit.site.output)
        return try Page(texts.title(period), visit, in: .downloads, of: period) { html in
            ReportChoice.write(&html, visit, view.office) { visit.address("ky", period.id, "tai", of: $0) }
            html.tag("h2", text: texts.now)
            if files.current.isEmpty { html.empty(texts.none) }
            let tables = files.current.filter { $0.kind == .data }
            write(files.current.filter { $0.kind != .data }, &html, visit, view.office, period)
            if !tables.isEmpty {
                html.details(texts.tables(tables.count)) { write(tables, &$0, visit, view.office, period) }
            }
            if !files.issues.isEmpty { issues(files, &html, visit, view.office, period) }
        }.response()
    }

    /// What was issued, those that were reopened too.
    static func issues(
        _ files: DownloadList, _ html: inout HTMLWriter, _ visit: Visit, _ office: Composition, _ period: Period
    ) {
        let texts = DownloadTexts(visit.language)
        html.tag("h2", text: texts.issued)
        for (issue, files) in files.issues.reversed() {
            html.tag(
                "h3",
                text: texts.issue(issue.number, issue.date)
                    + (issue.reopening == nil ? "" : " (\(texts.reopened))"))
            write(files, &html, visit, office, period)
        }
    }

    static func write(
        _ files: [DownloadList.File], _ html: inout HTMLWriter, _ visit: Visit, _ office: Composition, _ period: Period
    ) {
        guard !files.isEmpty else { return }
        let texts = DownloadTexts(visit.language)
        html.tag("ul", .class("tai")) { html in
            for file in files {
                html.tag("li") { html in
                    html.tag("a", .href(path(visit, office, period, file)), text: name(file, texts))
                }
            }
        }
    }

    private static func name(_ file: DownloadList.File, _ texts: DownloadTexts) -> String {
        switch file.kind {
        case .report: texts.report
        case .appendices: texts.appendices
        case .summary: texts.summary
        case .quality: texts.quality
        case .changes: texts.changes
        case .findings: texts.findings
        case .lineage: texts.lineage
        case .package: texts.package
        case .data: texts.data(file.name)
        }
    }

    private static func file(
        _ visit: Visit, _ find: (DownloadList) throws -> DownloadList.File?
    ) throws -> WebResponse {
        let view = try visit.reportView(try visit.period())
        let list = try DownloadList(view, output: visit.site.output)
        guard let file = try find(list), let bytes = try list.bytes(of: file) else { throw PageFault.notFound }
        return Attachment.response(Array(bytes), name: file.title, type: type(file.name))
    }

    private static func type(_ name: String) -> String {
        switch name.split(separator: ".").last {
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "csv": "text/csv; charset=utf-8"
        case "json": "application/json"
        case "zip": "application/zip"
        case "txt": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
