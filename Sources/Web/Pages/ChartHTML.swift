import Hypertext
import Messages
import Publishing

/// Draws a chart of a report: a picture, and its values as a table for those who do not see it.
///
/// Places are shares of the picture's width and heights are fixed, so that letters keep their size on any screen.
struct ChartHTML {
    let chart: RenderedChart
    let texts: ReportPageTexts
    let figure: (String) -> WebPath

    func write(to html: inout HTMLWriter) {
        html.tag("figure", .class("chart")) { html in
            html.tag("figcaption", text: chart.title)
            if chart.isRanking { bars(&html) } else { line(&html) }
            html.tag("details") { html in
                html.tag("summary", text: texts.chartValue)
                table(&html)
            }
        }
    }

    private var most: Double {
        let greatest = chart.points.map(\.value).max() ?? 0
        return chart.isPercent ? 100 : max(greatest, 1e-9)
    }

    // MARK: Bars

    private static let barHeight = 40

    private func bars(_ html: inout HTMLWriter) {
        let height = chart.points.count * Self.barHeight
        html.tag(
            "svg", .class("bars"), .named("role", "img"), .named("aria-label", description), .named("width", "100%"),
            .named("height", "\(height)")
        ) { html in
            for (index, point) in chart.points.enumerated() {
                let top = index * Self.barHeight
                // The label stands above its bar, room for the value is left behind it.
                let width = max(0, min(1, point.value / most)) * 80
                html.tag(
                    "text", .named("x", "0"), .named("y", "\(top + 14)"), text: point.label)
                html.tag(
                    "rect", .named("x", "0"), .named("y", "\(top + 19)"), .named("width", "\(Self.share(width))%"),
                    .named("height", "14"), .named("rx", "2")
                ) { _ in }
                html.tag(
                    "text", .class("value"), .named("x", "\(Self.share(width + 1))%"), .named("y", "\(top + 31)"),
                    text: point.text)
            }
        }
    }

    // MARK: Lines

    private static let lineHeight = 200

    private func line(_ html: inout HTMLWriter) {
        let count = chart.points.count
        let places = chart.points.enumerated().map { index, point in
            (
                x: count > 1 ? 8 + 84 * Double(index) / Double(count - 1) : 50,
                y: Int(150 - 110 * max(0, min(1, point.value / most))), point: point
            )
        }
        html.tag(
            "svg", .class("course"), .named("role", "img"), .named("aria-label", description),
            .named("width", "100%"), .named("height", "\(Self.lineHeight)")
        ) { html in
            for (from, to) in zip(places, places.dropFirst()) {
                html.tag(
                    "line", .named("x1", "\(Self.share(from.x))%"), .named("y1", "\(from.y)"),
                    .named("x2", "\(Self.share(to.x))%"), .named("y2", "\(to.y)")
                ) { _ in }
            }
            for (index, place) in places.enumerated() {
                html.tag(
                    "circle", .named("cx", "\(Self.share(place.x))%"), .named("cy", "\(place.y)"), .named("r", "4")
                ) { _ in }
                html.tag(
                    "text", .class("value"), .named("x", "\(Self.share(place.x))%"), .named("y", "\(place.y - 10)"),
                    .named("text-anchor", "middle"), text: place.point.text)
                // Of many periods every second one is named, the last one always.
                if count <= 6 || (count - 1 - index).isMultiple(of: (count + 5) / 6) {
                    html.tag(
                        "text", .named("x", "\(Self.share(place.x))%"), .named("y", "178"),
                        .named("text-anchor", "middle"), text: place.point.label)
                }
            }
        }
    }

    private static func share(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

    private var description: String {
        "\(chart.title): " + chart.points.map { "\($0.label) \($0.text)" }.joined(separator: "; ")
    }

    private func table(_ html: inout HTMLWriter) {
        html.tag("table", .named("aria-label", chart.title)) { html in
            html.tag("thead") { html in
                html.tag("tr") { html in
                    html.tag("th", .named("scope", "col"), text: texts.chartUnit)
                    html.tag("th", .named("scope", "col"), text: chart.title)
                }
            }
            html.tag("tbody") { html in
                for point in chart.points {
                    html.tag("tr") { html in
                        html.tag("th", .named("scope", "row"), text: point.label)
                        html.tag("td") { html in
                            html.tag("a", .class("source"), .href(figure(point.figure)), text: point.text)
                        }
                    }
                }
            }
        }
    }
}
