/// Units as tiles of one size: name and value stand on each, the class of its value is its colour.
public struct TileDrawing: Sendable {
    public struct Tile: Sendable {
        public let column: Int
        public let row: Int
        /// One or two short lines.
        public let lines: [String]
        /// As readers see it; "–" for a unit without one.
        public let value: String
        /// From 0, the lowest; nil for a unit without a value.
        public let rank: Int?
        /// The whole name with the value.
        public let title: String

        public init(column: Int, row: Int, lines: [String], value: String, rank: Int?, title: String) {
            self.column = column
            self.row = row
            self.lines = lines
            self.value = value
            self.rank = rank
            self.title = title
        }
    }

    let id: String
    let title: String
    let description: String
    let columns: Int
    let tiles: [Tile]

    public init(id: String, title: String, description: String, columns: Int, tiles: [Tile]) {
        self.id = id
        self.title = title
        self.description = description
        self.columns = max(1, columns)
        self.tiles = tiles
    }

    private static let step = 54

    public var html: HTML {
        HTML { html in
            let rows = (tiles.map(\.row).max() ?? 0) + 1
            html.tag("svg", attributes: Drawing.attributes(id, height: rows * Self.step, kind: "o-luoi")) { html in
                Drawing.head(&html, id, title, description)
                for tile in tiles { draw(tile, &html) }
            }
        }
    }

    private func draw(_ tile: Tile, _ html: inout HTMLWriter) {
        let width = 1 / Double(columns)
        let left = Double(tile.column) * width
        let top = tile.row * Self.step
        let middle = Drawing.percent(left + width / 2)
        html.tag("g", .class(tile.rank.map { "bac-\($0)" } ?? "bac-trong")) { html in
            html.tag("title", text: tile.title)
            Drawing.rectangle(
                &html, "o", x: Drawing.percent(left + 0.002), y: top + 1, width: Drawing.percent(width - 0.004),
                height: Self.step - 3)
            for (index, line) in tile.lines.prefix(2).enumerated() {
                html.tag(
                    "text", .class("ten"), .named("x", middle), .named("y", "\(top + 16 + index * 13)"),
                    .named("text-anchor", "middle"), text: line)
            }
            html.tag(
                "text", .class("so"), .named("x", middle), .named("y", "\(top + 44)"), .named("text-anchor", "middle"),
                text: tile.value)
        }
    }
}
