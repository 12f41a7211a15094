import Hypertext
import ReportingKit

/// Places units on a compact grid so that neighbours in the register stay neighbours: its codes follow the territory, and the curve through the
/// grid never jumps. Same register, same grid.
public enum TileGrid {
    /// So many tiles beside each other are still read on a telephone.
    private static let columns = 3...8
    /// More tiles are no picture.
    public static let most = 400

    static func columnCount(of units: Int) -> Int {
        var columns = Self.columns.lowerBound
        while columns * columns < units { columns += 1 }
        return columns.clamped(to: Self.columns)
    }

    /// A place for each of `count` tiles, in their order.
    static func places(count: Int, columns: Int) -> [(column: Int, row: Int)] {
        let rows = max(1, (count + columns - 1) / columns)
        var curve = Curve()
        if columns >= rows {
            curve.walk(from: (0, 0), along: (columns, 0), across: (0, rows))
        } else {
            curve.walk(from: (0, 0), along: (0, rows), across: (columns, 0))
        }
        return Array(curve.places.prefix(count))
    }

    /// The curve of Hilbert over a rectangle of any size: it halves the rectangle until it is a line.
    private struct Curve {
        typealias Step = (x: Int, y: Int)

        var places: [(column: Int, row: Int)] = []

        mutating func walk(from start: Step, along a: Step, across b: Step) {
            let (width, height) = (abs(a.x + a.y), abs(b.x + b.y))
            let da = (x: a.x.signum(), y: a.y.signum())
            let db = (x: b.x.signum(), y: b.y.signum())
            if height <= 1 { return line(from: start, da, width) }
            if width <= 1 { return line(from: start, db, height) }
            // Halves are rounded down, those of negative lengths too.
            var half = (x: a.x >> 1, y: a.y >> 1)
            var other = (x: b.x >> 1, y: b.y >> 1)
            if 2 * width > 3 * height {
                if abs(half.x + half.y) % 2 == 1, width > 2 { half = (half.x + da.x, half.y + da.y) }
                walk(from: start, along: half, across: b)
                walk(
                    from: (start.x + half.x, start.y + half.y), along: (a.x - half.x, a.y - half.y), across: b)
                return
            }
            if abs(other.x + other.y) % 2 == 1, height > 2 { other = (other.x + db.x, other.y + db.y) }
            walk(from: start, along: other, across: half)
            walk(
                from: (start.x + other.x, start.y + other.y), along: a, across: (b.x - other.x, b.y - other.y))
            walk(
                from: (
                    start.x + (a.x - da.x) + (other.x - db.x), start.y + (a.y - da.y) + (other.y - db.y)
                ), along: (-other.x, -other.y), across: (-(a.x - half.x), -(a.y - half.y)))
        }

        private mutating func line(from start: Step, _ step: Step, _ count: Int) {
            for index in 0..<count {
                places.append((column: start.x + index * step.x, row: start.y + index * step.y))
            }
        }
    }

    /// Nil for more units than a grid shows.
    public static func drawing(_ picture: UnitPicture, id: String, title: String, description: String) -> TileDrawing? {
        guard !picture.units.isEmpty, picture.units.count <= most else { return nil }
        let columns = columnCount(of: picture.units.count)
        let points = Dictionary(picture.points.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        let tiles = zip(picture.units, places(count: picture.units.count, columns: columns)).map { unit, place in
            let point = points[unit.code]
            return TileDrawing.Tile(
                column: place.column, row: place.row, lines: lines(unit.name), value: point?.text ?? "–",
                rank: point?.rank, title: "\(unit.name): \(point?.text ?? "–")")
        }
        return TileDrawing(id: id, title: title, description: description, columns: columns, tiles: tiles)
    }

    private static let letters = 8

    /// The own name in one or two short lines: "Bình", "Châu"; a number keeps the word for its kind.
    static func lines(_ name: String) -> [String] {
        let parts = TerritoryName(name)
        let own = parts.own.allSatisfy { $0.isNumber || $0 == " " } ? "P. \(parts.own)" : parts.own
        let words = own.split(separator: " ").map(String.init)
        guard words.count > 1 else { return [short(own)] }
        if own.count <= letters { return [own] }
        // The first line takes what fits.
        var first = words[0]
        var rest = words.dropFirst()
        while let next = rest.first, rest.count > 1, first.count + next.count < letters {
            first += " " + next
            rest = rest.dropFirst()
        }
        return [short(first), short(rest.joined(separator: " "))]
    }

    private static func short(_ text: String) -> String {
        text.count <= letters ? text : text.prefix(letters - 1) + "…"
    }
}
