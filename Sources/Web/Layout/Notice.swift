import Hypertext

/// What a page says above everything else: that something was done, or cannot be.
struct Notice {
    enum Kind: String {
        case done, warning, fault
    }

    let kind: Kind
    let text: String
    /// Where to go on, with its words.
    let link: (path: WebPath, text: String)?

    init(_ kind: Kind, _ text: String, link: (path: WebPath, text: String)? = nil) {
        self.kind = kind
        self.text = text
        self.link = link
    }
}

extension HTMLWriter {
    mutating func notice(_ notice: Notice) {
        tag(
            "div", .class("notice \(notice.kind.rawValue)"),
            .named("role", notice.kind == .fault ? "alert" : "status")
        ) { html in
            html.tag("p") { html in
                html.text(notice.text)
                guard let link = notice.link else { return }
                html.text(" ")
                html.tag("a", .href(link.path), text: link.text)
            }
        }
    }
}
