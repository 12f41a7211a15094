import Hypertext
import Messages
import ReportingKit

/// The head of each page: whose it is, who looks, and the way about, as far as this person may go.
struct Masthead {
    let visit: Visit
    let section: Section?
    let period: Period?

    private var texts: LayoutTexts { LayoutTexts(visit.language) }

    func write(_ html: inout HTMLWriter) {
        html.tag("header", .class("masthead")) { html in
            html.tag("div", .class("whose")) { html in
                html.tag("a", .class("office"), .href(WebPath()), text: visit.site.officeName)
                person(&html)
            }
            let open = Section.general.filter { visit.visitor != nil && $0.isOpen(to: visit.visitor) }
            if !open.isEmpty {
                html.tag("nav", .class("pages"), .named("aria-label", texts.mainNavigation)) { html in
                    links(open, current: section?.parent, &html)
                }
            }
            if let period, visit.visitor != nil { ofPeriod(period, &html) }
        }
    }

    private func person(_ html: inout HTMLWriter) {
        guard let person = visit.visitor else { return }
        html.tag("div", .class("person")) { html in
            html.tag("span", text: person.name)
            guard let signOut = Routes.all.first(where: { $0.method == .post && $0.path == "/dang-xuat" }) else {
                return
            }
            html.form(post: WebPath(parts: signOut.path.split(separator: "/").map(String.init))) { html in
                html.submit(texts.signOut, .plain)
            }
        }
    }

    private func ofPeriod(_ period: Period, _ html: inout HTMLWriter) {
        html.tag("nav", .class("period"), .named("aria-label", texts.periodNavigation)) { html in
            chooser(period, &html)
            links(Section.ofPeriod.filter { $0.isOpen(to: visit.visitor) }, current: section, &html)
        }
    }

    /// The same page of another period.
    private func chooser(_ period: Period, _ html: inout HTMLWriter) {
        let others = visit.site.periodsOfReport().filter { $0 != period }
        html.tag("details", .class("chooser")) { html in
            html.tag("summary") { html in
                html.tag("strong", text: visit.name(of: period))
            }
            html.tag("ul", .named("aria-label", texts.otherPeriods)) { html in
                let target = section.flatMap { Section.ofPeriod.contains($0) ? $0 : nil } ?? .board
                for other in others.reversed() {
                    html.tag("li") { $0.tag("a", .href(target.path(other)), text: visit.name(of: other)) }
                }
                html.tag("li") { $0.tag("a", .href(Section.periods.path()), text: texts.periods) }
            }
        }
    }

    private func links(_ sections: [Section], current: Section?, _ html: inout HTMLWriter) {
        html.tag("ul") { html in
            for one in sections {
                html.tag("li") { html in
                    let path = one.path(period)
                    if one == current {
                        html.tag("a", .href(path), .named("aria-current", "page"), text: one.name(texts))
                    } else {
                        html.tag("a", .href(path), text: one.name(texts))
                    }
                }
            }
        }
    }
}
