/// Bars below each other, each with its name and its value above it. Widths are in percent, so that letters keep their size on any screen.
public struct BarDrawing: Sendable {
    public struct Bar: Sendable {
        public let name: String
        /// As readers see it.
        public let value: String
        /// Of the greatest, 0 to 1.
        public let share: Double

        public init(name: String, value: String, share: Double) {
            self.name = name
            self.value = value
            self.share = share
        }
    }

    let id: String
    let title: String
    let description: String
    let bars: [Bar]

    /// `id` tells the drawing from others of the page.
    public init(id: String, title: String, description: String, bars: [Bar]) {
        self.id = id
        self.title = title
        self.description = description
        self.bars = bars
    }

    private static let step = 38

    public var html: HTML {
        HTML { html in
            let height = bars.count * Self.step + 4
            html.tag("svg", attributes: Drawing.attributes(id, height: height, kind: "cot")) { html in
                Drawing.head(&html, id, title, description)
                for (index, bar) in bars.enumerated() {
                    let top = index * Self.step
                    html.tag("text", .class("ten"), .named("x", "0"), .named("y", "\(top + 15)"), text: bar.name)
                    html.tag(
                        "text", .class("so"), .named("x", "100%"), .named("y", "\(top + 15)"),
                        .named("text-anchor", "end"), text: bar.value)
                    Drawing.rectangle(&html, "nen", x: "0", y: top + 21, width: "100%", height: 10)
                    Drawing.rectangle(
                        &html, "thanh", x: "0", y: top + 21, width: Drawing.percent(bar.share), height: 10)
                }
            }
        }
    }
}

/// What drawings share.
enum Drawing {
    static func attributes(_ id: String, height: Int, kind: String) -> [HTMLAttribute] {
        [
            .class("hinh \(kind)"), .named("role", "img"), .named("width", "100%"), .named("height", "\(height)"),
            .named("aria-labelledby", "\(id)-ten \(id)-mo-ta"),
        ]
    }

    static func head(_ html: inout HTMLWriter, _ id: String, _ title: String, _ description: String) {
        html.tag("title", .id("\(id)-ten"), text: title)
        html.tag("desc", .id("\(id)-mo-ta"), text: description)
    }

    static func rectangle(
        _ html: inout HTMLWriter, _ name: String, x: String, y: Int, width: String, height: Int
    ) {
        html.tag(
            "rect", .class(name), .named("x", x), .named("y", "\(y)"), .named("width", width),
            .named("height", "\(height)"), .named("rx", "2")
        ) { _ in }
    }

    /// "62.3%"; what is no share is none.
    static func percent(_ share: Double) -> String { "\(number((share.isFinite ? min(1, max(0, share)) : 0) * 100))%" }

    /// With one digit, without the point where there is none.
    static func number(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e9 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
        return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
    }
}
