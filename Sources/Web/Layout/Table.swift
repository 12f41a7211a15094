import Hypertext
import Messages

/// A column of a table.
struct Column {
    let title: String
    let isFigure: Bool

    /// Words, to the left.
    static func words(_ title: String) -> Column { Column(title: title, isFigure: false) }
    /// Figures, to the right, digit below digit.
    static func figures(_ title: String) -> Column { Column(title: title, isFigure: true) }
}

extension HTMLWriter {
    /// A table that scrolls within its own box where it has no room. Its head stays in view.
    ///
    /// `caption` says what it shows; `isCaptionSeen` false where a heading right above says the same.
    mutating func table(
        _ caption: String, id: String, columns: [Column], isCaptionSeen: Bool = true, class names: String = "",
        rows: (inout HTMLWriter) throws -> Void
    ) rethrows {
        try tag(
            "div", .class("scroll"), .named("role", "region"), .named("aria-labelledby", id), .named("tabindex", "0")
        ) { html in
            try html.tag("table", .class(names)) { html in
                html.tag("caption", .id(id), .class(isCaptionSeen ? "" : "unseen"), text: caption)
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for column in columns {
                            html.tag(
                                "th", .named("scope", "col"), .class(column.isFigure ? "figure" : ""),
                                text: column.title)
                        }
                    }
                }
                try html.tag("tbody", content: rows)
            }
        }
    }

    mutating func row(_ cells: (inout HTMLWriter) throws -> Void) rethrows { try tag("tr", content: cells) }

    /// The cell that names its row.
    mutating func rowHead(_ text: String) { tag("th", .named("scope", "row"), text: text) }

    mutating func rowHead(_ content: (inout HTMLWriter) throws -> Void) rethrows {
        try tag("th", .named("scope", "row"), content: content)
    }

    mutating func cell(_ text: String) { tag("td", text: text) }

    mutating func cell(_ content: (inout HTMLWriter) throws -> Void) rethrows { try tag("td", content: content) }

    mutating func figure(_ text: String) { tag("td", .class("figure"), text: text) }

    mutating func figure(_ content: (inout HTMLWriter) throws -> Void) rethrows {
        try tag("td", .class("figure"), content: content)
    }
}
