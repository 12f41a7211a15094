/// A value over periods: points from left to right joined by lines, each point with its value, each period below.
public struct CourseDrawing: Sendable {
    public struct Point: Sendable {
        public let name: String
        public let value: String
        /// Between the lowest line and the highest, 0 to 1; nil where the period has no value.
        public let height: Double?

        public init(name: String, value: String, height: Double?) {
            self.name = name
            self.value = value
            self.height = height
        }
    }

    let id: String
    let title: String
    let description: String
    let points: [Point]

    public init(id: String, title: String, description: String, points: [Point]) {
        self.id = id
        self.title = title
        self.description = description
        self.points = points
    }

    private static let top = 28.0
    private static let room = 150.0
    private static let height = 214

    public var html: HTML {
        HTML { html in
            html.tag("svg", attributes: Drawing.attributes(id, height: Self.height, kind: "duong")) { html in
                Drawing.head(&html, id, title, description)
                let ground = Drawing.number(Self.top + Self.room)
                line(&html, "truc", ("0", ground), ("100%", ground))
                for index in points.indices.dropFirst() {
                    guard let from = y(index - 1), let to = y(index) else { continue }
                    line(&html, "net", (x(index - 1), from), (x(index), to))
                }
                for (index, point) in points.enumerated() {
                    // Of many periods every name would lie on the next.
                    let isNamed = index == points.count - 1 || index % stride == 0 && index + stride <= points.count
                    if let y = y(index) {
                        html.tag(
                            "circle", .class("diem"), .named("cx", x(index)), .named("cy", y), .named("r", "4")
                        ) { $0.tag("title", text: "\(point.name): \(point.value)") }
                        if isNamed { text(&html, "so", index, above(index), point.value) }
                    }
                    if isNamed { text(&html, "ten", index, Self.top + Self.room + 24, point.name) }
                }
            }
        }
    }

    private var stride: Int { max(1, (points.count + 3) / 4) }

    private func x(_ index: Int) -> String {
        points.count > 1 ? Drawing.percent(0.04 + 0.92 * Double(index) / Double(points.count - 1)) : "50%"
    }

    private func y(_ index: Int) -> String? {
        points[index].height.map { Drawing.number(Self.top + Self.room * (1 - min(1, max(0, $0)))) }
    }

    private func above(_ index: Int) -> Double {
        Self.top + Self.room * (1 - min(1, max(0, points[index].height ?? 0))) - 10
    }

    private func text(_ html: inout HTMLWriter, _ name: String, _ index: Int, _ y: Double, _ text: String) {
        let anchor = points.count == 1 ? "middle" : index == 0 ? "start" : index == points.count - 1 ? "end" : "middle"
        let place =
            points.count > 1 && index == 0 ? "0" : points.count > 1 && index == points.count - 1 ? "100%" : x(index)
        html.tag(
            "text", .class(name), .named("x", place), .named("y", Drawing.number(y)), .named("text-anchor", anchor),
            text: text)
    }

    private func line(
        _ html: inout HTMLWriter, _ name: String, _ from: (String, String), _ to: (String, String)
    ) {
        html.tag(
            "line", .class(name), .named("x1", from.0), .named("y1", from.1), .named("x2", to.0), .named("y2", to.1)
        ) { _ in }
    }
}
