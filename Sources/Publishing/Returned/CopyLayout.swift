import ReportingKit
import Tabular

/// How wide the columns and how high the rows of a copied sheet are. Neither is part of what was read.
struct CopyLayout {
    /// By column; columns without table cells have none.
    let widths: [Int: Double]
    private let merges: [CellAddress: MergedCells]

    private static let defaultWidth = 8.43

    /// Columns are as wide as most of their cells need; longer ones, headings mostly, wrap.
    init(rows: [SheetRow], merges: [MergedCells]) {
        self.merges = Dictionary(
            merges.map { (CellAddress(row: $0.firstRow, column: $0.firstColumn), $0) },
            uniquingKeysWith: { first, _ in first })
        var lengths: [Int: [Int]] = [:]
        for row in rows.prefix(300) where Self.isTableRow(row) {
            for cell in row.cells where self.merges[CellAddress(row: row.index, column: cell.column)] == nil {
                lengths[cell.column, default: []].append(Self.length(cell.content))
            }
        }
        widths = lengths.mapValues { lengths in
            let usual = lengths.sorted()[(lengths.count - 1) * 9 / 10]
            return Double(min(max(usual + 2, 10), 40))
        }
    }

    /// Rows of a table have several cells; lines of a title run on over the cells beside them.
    static func isTableRow(_ row: SheetRow) -> Bool { row.cells.count > 2 }

    /// Nil where one line is enough.
    func height(of row: SheetRow, style: CellStyle) -> Double? {
        guard Self.isTableRow(row) else { return nil }
        let lines = row.cells.map { cell -> Int in
            guard case .text(let text) = cell.content else { return 1 }
            let merge = merges[CellAddress(row: row.index, column: cell.column)]
            // A cell over several rows has their room.
            if let merge, merge.lastRow > merge.firstRow { return 1 }
            let columns = cell.column...(merge?.lastColumn ?? cell.column)
            let width = columns.reduce(0) { $0 + (widths[$1] ?? Self.defaultWidth) }
            return TextExtent.lines(text, width: width, style: style)
        }
        guard let most = lines.max(), most > 1 else { return nil }
        // A row is at most 409 points high.
        return min(409, TextExtent.height(lines: most, fontSize: style.fontSize))
    }

    private static func length(_ content: CellContent) -> Int {
        switch content {
        case .text(let text), .error(let text), .formulaWithoutValue(let text): min(text.count, 60)
        case .number: 8
        case .boolean: 6
        }
    }
}
