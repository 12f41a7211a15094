import Hypertext
import Messages
import ReportingKit
import Viewing

/// Draws what was counted of a list of dossiers.
struct CountsHTML {
    let page: CountsPage
    let texts: SheetTexts

    func write(to html: inout HTMLWriter) {
        SheetHTML.toFile(page.file, texts, &html)
        html.tag("p", .class("notice warning"), text: texts.countsOnly)
        if page.tables.isEmpty { html.tag("p", text: texts.nothingCounted) }
        for table in page.tables {
            let title = [table.title, table.period?.vietnamese].compactMap(\.self).joined(separator: ", ")
            html.tag("h2", .named("lang", "vi"), text: title)
            html.tag(
                "div", .class("scroll"), .named("role", "region"), .named("tabindex", "0"), .named("aria-label", title)
            ) { html in
                html.tag("table", .named("aria-label", title), .named("lang", "vi")) { html in
                    html.tag("thead") { html in
                        html.tag("tr") { html in
                            html.tag("th", .named("scope", "col"), text: texts.unit)
                            for column in table.columns { html.tag("th", .named("scope", "col"), text: column) }
                        }
                    }
                    html.tag("tbody") { html in
                        for row in table.rows {
                            html.tag("tr") { html in
                                html.tag("th", .named("scope", "row"), text: row.unit)
                                for value in row.values { html.tag("td", .class("figure"), text: value) }
                            }
                        }
                    }
                }
            }
        }
    }
}
