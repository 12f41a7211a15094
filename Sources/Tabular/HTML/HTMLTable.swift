import ReportingKit

/// A table of an HTML file with its cells in place; spans have been resolved to columns. Blank cells without spans are
/// left out.
struct HTMLTable {
    var rows: [HTMLRow] = []
    /// Those that follow, in a long table.
    var packed = PackedRows()
    var isHidden = false
    var hiddenColumns: Set<Int> = []

    var rowCount: Int { rows.count + packed.count }

    /// Blank cells included.
    var columnCount = 0
}

struct HTMLRow {
    var cells: [HTMLCell] = []
    var isHidden = false

    /// Those of the cells that hold something, without flows of a layout.
    var contents: [Cell] {
        cells.compactMap { cell in
            guard case .content(let content) = cell.body else { return nil }
            return Cell(column: cell.column, content: content)
        }
    }
}

struct HTMLCell {
    let column: Int
    let columnSpan: Int
    /// As declared; it may reach beyond the table.
    let rowSpan: Int
    let body: Body

    enum Body {
        case blank
        case content(CellContent)
        /// Text and tables in a cell of a table used for layout.
        case flow([HTMLFlow])
    }

    var tables: [HTMLTable] {
        guard case .flow(let items) = body else { return [] }
        return items.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    var isBlank: Bool { if case .blank = body { true } else { false } }
}

/// Text and tables in reading order.
enum HTMLFlow {
    /// Without blank lines; lines are separated by "\n".
    case text(String)
    case table(HTMLTable)
}
