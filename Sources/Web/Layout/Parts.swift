import Foundation
import Hypertext
import Messages
import ReportingKit

// The small parts that pages are made of.
extension HTMLWriter {
    /// Names and what belongs to them: "Kỳ" – "6 tháng đầu năm 2023".
    mutating func facts(_ facts: [(name: String, value: String)]) {
        tag("dl", .class("facts")) { html in
            for fact in facts {
                html.fact(fact.name) { $0.text(fact.value) }
            }
        }
    }

    /// One of a `dl`.
    mutating func fact(_ name: String, value: (inout HTMLWriter) throws -> Void) rethrows {
        try tag("div") { html in
            html.tag("dt", text: name)
            try html.tag("dd", content: value)
        }
    }

    /// What stands where nothing is to be shown: why, and what to do.
    mutating func empty(_ text: String, link: (path: WebPath, text: String)? = nil) {
        tag("div", .class("empty")) { html in
            html.tag("p", text: text)
            if let link { html.tag("p") { $0.link(link.text, link.path, .button) } }
        }
    }

    enum LinkLook: String {
        case plain = ""
        case button
        case primary = "button primary"
    }

    mutating func link(_ text: String, _ path: WebPath, _ look: LinkLook = .plain) {
        tag("a", .class(look.rawValue), .href(path), text: text)
    }

    /// What is shown when it is asked for.
    mutating func details(
        _ summary: String, isOpen: Bool = false, content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        try tag("details", .flag("open", isOpen)) { html in
            html.tag("summary", text: summary)
            try html.tag("div", .class("inside"), content: content)
        }
    }

    /// An instant as clocks in Vietnam show it: 26/11/2026 14:05.
    mutating func time(_ instant: Date) {
        tag(
            "time", .named("datetime", VietnamTime.text(instant).replacing(" ", with: "T") + "+07:00"),
            text: VietnamTime.slashed(instant))
    }

    mutating func day(_ day: CalendarDate) { tag("time", .named("datetime", day.iso), text: day.slashed) }

    /// The way through a list that is shown page by page. `path` makes the address of a page, from 1.
    mutating func pager(_ page: PageOfList, _ texts: LayoutTexts, path: (Int) -> WebPath) {
        guard page.all > page.size else { return }
        tag("nav", .class("pager"), .named("aria-label", texts.pages)) { html in
            if page.number > 1 {
                html.tag("a", .class("button"), .named("rel", "prev"), .href(path(page.number - 1)), text: texts.newer)
            }
            html.tag(
                "span",
                text: texts.shown(
                    VietnameseNumber.count(page.first), VietnameseNumber.count(page.last),
                    of: VietnameseNumber.count(page.all)))
            if page.last < page.all {
                html.tag("a", .class("button"), .named("rel", "next"), .href(path(page.number + 1)), text: texts.older)
            }
        }
    }
}

/// Which part of a long list a page shows.
struct PageOfList {
    /// From 1.
    let number: Int
    let size: Int
    let all: Int

    /// Of the page that the address asks for (`?trang=2`); one that does not exist is the nearest one.
    init(asked: String?, size: Int, all: Int) {
        self.size = size
        self.all = all
        number = min(max(1, asked.flatMap(Int.init) ?? 1), max(1, (all + size - 1) / size))
    }

    var offset: Int { (number - 1) * size }
    var first: Int { all == 0 ? 0 : offset + 1 }
    var last: Int { min(all, offset + size) }
}
