/// Units by their outlines; the class of each value is its colour, its name and value are its title.
public struct ShapeDrawing: Sendable {
    public struct Shape: Sendable {
        /// Rings of points within ``ShapeDrawing/width`` and ``ShapeDrawing/height``.
        public let rings: [[(x: Double, y: Double)]]
        public let rank: Int?
        public let title: String

        public init(rings: [[(x: Double, y: Double)]], rank: Int?, title: String) {
            self.rings = rings
            self.rank = rank
            self.title = title
        }
    }

    let id: String
    let title: String
    let description: String
    let width: Double
    let height: Double
    let shapes: [Shape]

    public init(id: String, title: String, description: String, width: Double, height: Double, shapes: [Shape]) {
        self.id = id
        self.title = title
        self.description = description
        self.width = width
        self.height = height
        self.shapes = shapes
    }

    public var html: HTML {
        HTML { html in
            html.tag(
                "svg", .class("hinh ban-do"), .named("role", "img"), .named("aria-labelledby", "\(id)-ten \(id)-mo-ta"),
                .named("viewBox", "0 0 \(Drawing.number(width)) \(Drawing.number(height))")
            ) { html in
                Drawing.head(&html, id, title, description)
                for shape in shapes {
                    html.tag("g", .class(shape.rank.map { "bac-\($0)" } ?? "bac-trong")) { html in
                        html.tag("title", text: shape.title)
                        html.tag(
                            "path", .class("o"), .named("d", Self.path(shape.rings)), .named("fill-rule", "evenodd")
                        ) { _ in }
                    }
                }
            }
        }
    }

    private static func path(_ rings: [[(x: Double, y: Double)]]) -> String {
        rings.map { ring in
            "M" + ring.map { "\(Drawing.number($0.x)) \(Drawing.number($0.y))" }.joined(separator: "L") + "Z"
        }.joined()
    }
}
