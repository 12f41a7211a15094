import Hypertext
import Messages
import Serving

/// A whole page around what it shows: head, way about, foot.
struct Page {
    let title: String
    let visit: Visit
    let status: Int
    let content: (inout HTMLWriter) throws -> Void

    init(_ title: String, _ visit: Visit, status: Int = 200, content: @escaping (inout HTMLWriter) throws -> Void) {
        self.title = title
        self.visit = visit
        self.status = status
        self.content = content
    }

    func response() throws -> WebResponse {
        var html = HTMLWriter(capacity: 16 << 10)
        html.doctype()
        try html.tag("html", .named("lang", visit.language.rawValue)) { html in
            html.tag("head") { html in
                html.void("meta", .named("charset", "utf-8"))
                html.void("meta", .named("name", "viewport"), .named("content", "width=device-width, initial-scale=1"))
                html.tag("title", text: title)
                html.void("link", .named("rel", "stylesheet"), .href(AssetRoutes.path("trang.css")))
                html.tag("script", .named("type", "module"), .src(AssetRoutes.path("trang.js"))) { _ in }
            }
            try html.tag("body") { html in
                try html.tag("main", .id("noi-dung")) { html in
                    html.tag("h1", text: title)
                    try content(&html)
                }
            }
        }
        return WebResponse(
            status, headers: [("content-type", "text/html; charset=utf-8")], body: .bytes(html.bytes))
    }
}
