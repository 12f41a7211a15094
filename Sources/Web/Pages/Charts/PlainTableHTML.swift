import Hypertext
import Publishing
import ReportingKit

/// A plain table as a page shows it: what is taken along is the same.
enum PlainTableHTML {
    /// `links` gives the address behind a cell, `heads` whether the first words of a row name it.
    static func write(
        _ table: PlainTable, to html: inout HTMLWriter, head: Int = 0, links: (Int, Int) -> WebPath? = { _, _ in nil }
    ) {
        html.tag(
            "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"),
            .named("aria-label", table.title)
        ) { html in
            html.tag("table") { html in
                html.tag("caption", text: table.title)
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for column in table.columns { html.tag("th", .named("scope", "col"), text: column.title) }
                    }
                }
                html.tag("tbody") { html in
                    for (row, values) in table.rows.enumerated() {
                        html.tag("tr") { html in
                            for (column, value) in values.enumerated() {
                                cell(table, value, row, column, head, links(row, column), &html)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func cell(
        _ table: PlainTable, _ value: FieldValue, _ row: Int, _ column: Int, _ head: Int, _ link: WebPath?,
        _ html: inout HTMLWriter
    ) {
        let text = value == .absent ? "–" : table.text(value, column: column)
        let isNumber = value.number != nil
        func content(_ html: inout HTMLWriter) {
            if let link { html.tag("a", .href(link), text: text) } else { html.text(text) }
        }
        if column == head {
            html.tag("th", .named("scope", "row"), content: content)
        } else {
            html.tag("td", attributes: isNumber ? [.class("figure")] : [], content: content)
        }
    }
}
