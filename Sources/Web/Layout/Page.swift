import Hypertext
import Messages
import ReportingKit
import Serving

/// A whole page around what it shows: head, way about, foot.
///
///     try Page(texts.title, visit, in: .report, of: period) { html in … }.response()
struct Page {
    /// A page above this one.
    struct Crumb {
        let name: String
        let path: WebPath

        init(_ name: String, _ path: WebPath) {
            self.name = name
            self.path = path
        }
    }

    let title: String
    let visit: Visit
    let status: Int
    let section: Section?
    let period: Period?
    let crumbs: [Crumb]
    let notices: [Notice]
    let scripts: [String]
    let isWide: Bool
    let content: (inout HTMLWriter) throws -> Void

    /// `section` is marked in the way about; with `period` that of the period stands above the page. `crumbs` lead from the section to
    /// this page. `scripts` are names of further modules of ``AssetRoutes``. `isWide` is for tables that take all the room there is.
    init(
        _ title: String, _ visit: Visit, status: Int = 200, in section: Section? = nil, of period: Period? = nil,
        crumbs: [Crumb] = [], notices: [Notice] = [], scripts: [String] = [], isWide: Bool = false,
        content: @escaping (inout HTMLWriter) throws -> Void
    ) {
        self.title = title
        self.visit = visit
        self.status = status
        self.section = section
        self.period = period
        self.crumbs = crumbs
        self.notices = notices
        self.scripts = scripts
        self.isWide = isWide
        self.content = content
    }

    private var texts: LayoutTexts { LayoutTexts(visit.language) }

    func response() throws -> WebResponse {
        var html = HTMLWriter(capacity: 32 << 10)
        html.doctype()
        try html.tag("html", .named("lang", visit.language.rawValue)) { html in
            head(&html)
            try html.tag("body") { html in
                html.tag("a", .class("skip"), .href(.onThisPage("noi-dung")), text: texts.skipToContent)
                Masthead(visit: visit, section: section, period: period).write(&html)
                try html.tag("main", .id("noi-dung"), .class(isWide ? "wide" : "")) { html in
                    writeCrumbs(&html)
                    html.tag("h1", text: title)
                    for notice in notices { html.notice(notice) }
                    try content(&html)
                }
                html.tag("footer", .class("foot")) {
                    $0.tag("p", text: texts.version(ProgramVersion.text))
                }
            }
        }
        return WebResponse(
            status, headers: [("content-type", "text/html; charset=utf-8")], body: .bytes(html.bytes))
    }

    private func head(_ html: inout HTMLWriter) {
        html.tag("head") { html in
            html.void("meta", .named("charset", "utf-8"))
            html.void("meta", .named("name", "viewport"), .named("content", "width=device-width, initial-scale=1"))
            html.void("meta", .named("name", "color-scheme"), .named("content", "light dark"))
            html.tag("title", text: "\(title) – \(visit.site.officeName)")
            // No request for a favicon.
            html.void("link", .named("rel", "icon"), .href(AssetRoutes.path("trang.svg")))
            html.void("link", .named("rel", "stylesheet"), .href(AssetRoutes.path("trang.css")))
            for script in ["trang.js"] + scripts {
                html.tag("script", .named("type", "module"), .src(AssetRoutes.path(script))) { _ in }
            }
        }
    }

    private func writeCrumbs(_ html: inout HTMLWriter) {
        guard !crumbs.isEmpty else { return }
        html.tag("nav", .class("crumbs"), .named("aria-label", texts.breadcrumbs)) { html in
            html.tag("ol") { html in
                for crumb in crumbs {
                    html.tag("li") { $0.tag("a", .href(crumb.path), text: crumb.name) }
                }
                html.tag("li") { $0.tag("span", .named("aria-current", "page"), text: title) }
            }
        }
    }
}
