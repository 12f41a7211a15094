import Files
import ReportingKit

/// Makes sheets of a file's text and tables.
///
/// Exports wrap their table in others for layout, and put titles, the period and the unit of counting above it, in text or
/// in small tables. What stands above a table of data goes into its sheet, row by row in reading order; a table of data that
/// follows another directly, with as many columns, continues it (headers and pages are often tables of their own).
struct HTMLSheets {
    private let limits: ReadingLimits
    private var sheets: [SheetRows] = []
    private var leading = SheetRows()
    /// The columns of the table that was added last, while nothing has come after it.
    private var continuableColumns: Int?

    init(limits: ReadingLimits) { self.limits = limits }

    static func made(of flow: [HTMLFlow], limits: ReadingLimits) throws(ReadingError) -> [SheetRows] {
        var maker = Self(limits: limits)
        try maker.add(flow)
        return try maker.finish()
    }

    // MARK: Reading order

    private mutating func add(_ flow: [HTMLFlow]) throws(ReadingError) {
        for item in flow {
            switch item {
            case .text(let text): addLines(text)
            case .table(let table): try add(table)
            }
        }
    }

    private mutating func addLines(_ text: String) {
        continuableColumns = nil
        for line in text.split(separator: "\n") {
            leading.append(SheetRows.Row(cells: [Cell(column: 0, content: .text(String(line)))], isHidden: false))
        }
    }

    private mutating func add(_ table: HTMLTable) throws(ReadingError) {
        var plain = HTMLTable(
            isHidden: table.isHidden, hiddenColumns: table.hiddenColumns, columnCount: table.columnCount)
        for row in table.rows {
            if let row = Self.withoutTables(row) {
                plain.rows.append(row)
            } else {
                addGrid(plain)
                plain.rows = []
                for cell in row.cells {
                    switch cell.body {
                    case .blank: continue
                    case .content(let content): addLines(content.shownText)
                    case .flow(let flow): try add(flow)
                    }
                }
            }
        }
        plain.packed = table.packed
        addGrid(plain)
    }

    /// The row itself when no cell holds a table; with their texts in place of tables where those are no more than a frame
    /// around a value in a row of data; nil for a row of a layout.
    private static func withoutTables(_ row: HTMLRow) -> HTMLRow? {
        let tables = row.cells.flatMap(\.tables)
        if tables.isEmpty { return row }
        let isData = row.cells.count { !$0.isBlank } >= 3 && tables.allSatisfy { $0.columnCount == 1 }
        guard isData else { return nil }
        return HTMLRow(
            cells: row.cells.map { cell in
                guard case .flow(let flow) = cell.body else { return cell }
                let text = lines(of: flow).joined(separator: "\n")
                return HTMLCell(
                    column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                    body: text.isEmpty ? .blank : .content(.text(text)))
            }, isHidden: row.isHidden)
    }

    private static func lines(of flow: [HTMLFlow]) -> [String] {
        flow.flatMap { item -> [String] in
            switch item {
            case .text(let text): [text]
            case .table(let table):
                table.rows.flatMap(\.cells).flatMap { cell -> [String] in
                    switch cell.body {
                    case .blank: []
                    case .content(let content): [content.shownText]
                    case .flow(let flow): lines(of: flow)
                    }
                }
            }
        }
    }

    // MARK: Sheets

    private mutating func addGrid(_ table: HTMLTable) {
        guard table.rowCount > 0 else { return }
        let columns = table.columnCount
        if table.isHidden {
            var hidden = SheetRows(isHidden: true)
            hidden.append(table)
            sheets.append(hidden)
        } else if Self.isTitleBlock(table) {
            continuableColumns = nil
            leading.append(table)
        } else if columns == continuableColumns, let last = sheets.indices.last {
            sheets[last].append(table)
        } else {
            var sheet = leading
            leading = SheetRows()
            sheet.append(table)
            sheets.append(sheet)
            continuableColumns = columns
        }
    }

    /// A few rows with one or two texts each: the form's number and the title, or the offices' names left and right.
    private static func isTitleBlock(_ table: HTMLTable) -> Bool {
        table.rowCount <= 6 && table.rows.allSatisfy { row in row.cells.count { !$0.isBlank } <= 2 }
    }

    private mutating func finish() throws(ReadingError) -> [SheetRows] {
        // What stands below the last table is shown below it: signatures, notes.
        if !leading.isEmpty {
            if let last = sheets.lastIndex(where: { !$0.isHidden }) {
                sheets[last].append(leading)
            } else {
                sheets.append(leading)
            }
        }
        guard sheets.count <= limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
        guard sheets.reduce(0, { $0 + $1.merges.count }) <= limits.mergedRanges else {
            throw .limit(.mergedRanges, allowed: limits.mergedRanges)
        }
        return sheets
    }
}

extension CellContent {
    /// What a cell of a layout shows.
    fileprivate var shownText: String {
        switch self {
        case .text(let text), .error(let text), .formulaWithoutValue(let text): text
        case .number(let value, _): "\(value)"
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }
}
