/// A sheet as someone would type it, before it is written in one of the formats.
struct Grid {
    enum Cell: Equatable {
        case text(String)
        case number(Double)
        /// 0.5239, shown as 52.39%.
        case percent(Double)
    }

    struct Merge {
        let row: Int
        let column: Int
        let height: Int
        let width: Int
    }

    var rows: [[Int: Cell]] = []
    var merges: [Merge] = []

    var columnCount: Int { (rows.flatMap(\.keys).max() ?? 0) + 1 }

    mutating func append(_ cells: [Int: Cell]) { rows.append(cells) }

    /// As the cell reads in a format that has nothing but text.
    static func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let number): plain(number)
        case .percent(let number): plain((number * 10_000).rounded() / 100) + "%"
        }
    }

    static func plain(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }
}
