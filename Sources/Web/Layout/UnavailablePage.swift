import Hypertext
import Messages
import ReportingKit
import Serving
import Store

/// What is shown while there is no store to read: absent, damaged, or of another version.
enum UnavailablePage {
    static func response(because error: any Error, _ language: MessageCatalogue.Language) -> WebResponse {
        let texts = PageTexts(language)
        var html = HTMLWriter()
        html.doctype()
        html.tag("html", .named("lang", language.rawValue)) { html in
            html.tag("head") { html in
                html.void("meta", .named("charset", "utf-8"))
                html.void("meta", .named("name", "viewport"), .named("content", "width=device-width, initial-scale=1"))
                html.tag("title", text: texts.unavailable.title)
            }
            html.tag("body") { html in
                html.tag("main") { html in
                    html.tag("h1", text: texts.unavailable.title)
                    html.tag("p", text: texts.withoutStore(reason(error)))
                }
            }
        }
        return WebResponse(
            503,
            headers: [
                ("content-type", "text/html; charset=utf-8"), ("retry-after", "30"), ("cache-control", "no-store"),
            ],
            body: .bytes(html.bytes))
    }

    /// In one word: paths and what SQLite says are in the journal, not on a page that anybody may see.
    private static func reason(_ error: any Error) -> PageTexts.StoreTrouble {
        switch error as? StoreError {
        case .missing: .missing
        case .newerSchema, .notUpgraded: .otherVersion
        case .corrupt, .damaged, .lost, .behind: .damaged
        default: .unreadable
        }
    }
}
