import ReportingKit
import Tabular

/// One sheet of a marked copy: the cells as read, at their own addresses, the faulty ones filled and with a note.
struct MarkedSheet {
    /// What may still be copied, over all sheets.
    struct Budget {
        var cells: Int
        var mergedCells: Int
    }

    private let source: Sheet
    private let faults: [MarkedFault]

    /// Rows that are copied of a sheet too large to be copied whole: its head, where titles and headings stand.
    private static let headRows = 60

    init(_ source: Sheet, faults: [MarkedFault]) {
        self.source = source
        self.faults = faults.filter { $0.cell.map(Self.holds) ?? false }
    }

    /// Whether a worksheet has such a cell.
    static func holds(_ cell: CellAddress) -> Bool {
        (0..<XLSXSheet.rowLimit).contains(cell.row) && (0..<XLSXSheet.columnLimit).contains(cell.column)
    }

    static func fill(_ severity: Severity) -> UInt32 {
        switch severity {
        case .error: 0xFF9999
        case .warning: 0xFFE699
        case .notice: 0xDDEBF7
        }
    }

    func write(on sheet: XLSXSheet, budget: inout Budget) throws {
        let faultCells = Set(faults.flatMap(\.cells).filter(Self.holds))
        let rows = rowsToCopy(keeping: Set(faultCells.map(\.row)), budget: &budget)
        let merges = DisjointMerges.select(
            source.merges, lastRow: max(rows.last?.index ?? 0, faultCells.map(\.row).max() ?? 0),
            lastColumn: lastColumn(rows, faultCells), budget: &budget.mergedCells)
        let marks = marks(merges)
        let layout = CopyLayout(rows: rows, merges: merges)
        // A fault in a hidden row or column must be seen.
        try setColumns(on: sheet, layout: layout, shown: Set(marks.keys.map(\.column)))
        for merge in merges { try sheet.merge(merge, .blank, Self.cell) }
        let markedRows = Set(marks.keys.map(\.row))
        for row in rows {
            for cell in row.cells where cell.column < XLSXSheet.columnLimit {
                let address = CellAddress(row: row.index, column: cell.column)
                let style = Self.style(marks[address])
                try write(cell.content, at: address, style, isInTable: CopyLayout.isTableRow(row), on: sheet)
            }
            let isHidden = row.isHidden && !markedRows.contains(row.index)
            let height = layout.height(of: row, style: Self.cell)
            if isHidden || height != nil { try sheet.setRow(row.index, height: height, isHidden: isHidden) }
        }
        try write(marks, on: sheet, beside: rows)
        try sheet.setPage(.official(isLandscape: true, repeatedRows: nil))
        if source.isHidden, marks.isEmpty { sheet.hide() }
    }

    /// What rows cost to copy: one for each cell and for each 200 bytes of its text.
    static func cost(_ rows: [SheetRow]) -> Int {
        rows.reduce(0) { total, row in
            row.cells.reduce(total) { total, cell in
                guard case .text(let text) = cell.content else { return total + 1 }
                return total + 1 + text.utf8.count / 200
            }
        }
    }

    /// What a marked cell's note says.
    static func note(_ faults: [MarkedFault]) -> String {
        let sentences = faults.map(\.sentence)
        return sentences.count == 1 ? sentences[0] : sentences.map { "• " + $0 }.joined(separator: "\n")
    }

    /// The same by the merged ranges of a sheet as they were read.
    func marks() -> [CellAddress: [MarkedFault]] {
        var budget = Int.max
        return marks(
            DisjointMerges.select(
                source.merges, lastRow: XLSXSheet.rowLimit - 1, lastColumn: XLSXSheet.columnLimit - 1, budget: &budget))
    }

    /// The faults by the cell that shows them: of merged cells only the first is seen.
    private func marks(_ merges: [MergedCells]) -> [CellAddress: [MarkedFault]] {
        var marks: [CellAddress: [MarkedFault]] = [:]
        for fault in faults {
            for cell in fault.cells where Self.holds(cell) {
                let merge = merges.first { $0.contains(cell) }
                let shown = merge.map { CellAddress(row: $0.firstRow, column: $0.firstColumn) } ?? cell
                if marks[shown]?.contains(fault) != true { marks[shown, default: []].append(fault) }
            }
        }
        return marks
    }

    private func rowsToCopy(keeping faultRows: Set<Int>, budget: inout Budget) -> [SheetRow] {
        let rows = source.rows.filter { $0.index < XLSXSheet.rowLimit }
        let cost = Self.cost(rows)
        if cost <= budget.cells {
            budget.cells -= cost
            return rows
        }
        return rows.enumerated().filter { position, row in
            guard position < Self.headRows || faultRows.contains(row.index) else { return false }
            let cost = Self.cost([row])
            guard cost <= budget.cells else { return false }
            budget.cells -= cost
            return true
        }.map(\.element)
    }

    private func lastColumn(_ rows: [SheetRow], _ faultCells: Set<CellAddress>) -> Int {
        let read = rows.compactMap(\.cells.last?.column).max() ?? 0
        return min(max(read, faultCells.map(\.column).max() ?? 0), XLSXSheet.columnLimit - 1)
    }

    private func setColumns(on sheet: XLSXSheet, layout: CopyLayout, shown: Set<Int>) throws {
        let hidden = source.hiddenColumns.subtracting(shown)
        for column in Set(layout.widths.keys).union(hidden).sorted() where (0..<XLSXSheet.columnLimit).contains(column)
        {
            try sheet.setColumns(
                column...column, width: layout.widths[column] ?? 10, isHidden: hidden.contains(column))
        }
    }

    private func write(
        _ content: CellContent, at address: CellAddress, _ style: CellStyle, isInTable: Bool, on sheet: XLSXSheet
    ) throws {
        var style = style
        let value: CellValue
        switch content {
        case .text(let text):
            value = .text(CellText.clipped(text))
            style.wraps = isInTable || text.contains("\n")
            // Lines of the title run on over the cells beside them.
            if !isInTable { style.border = .none }
        case .number(let number, let shown):
            value = number.isFinite ? .number(number) : .text("\(number)")
            switch shown {
            case .general: style.numberFormat = nil
            case .percent: style.numberFormat = NumberFormat.percent
            case .date: style.numberFormat = number == number.rounded() ? NumberFormat.date : NumberFormat.dateAndTime
            }
        case .boolean(let flag):
            value = .boolean(flag)
        case .error(let name):
            value = .text(name)
        case .formulaWithoutValue(let formula):
            // As text: what a file brings with it is never computed.
            value = .text(CellText.clipped(formula.hasPrefix("=") ? formula : "=" + formula))
        }
        try sheet.write(value, address.row, address.column, style)
    }

    private static func style(_ faults: [MarkedFault]?) -> CellStyle {
        guard let severity = faults?.map(\.severity).max() else { return cell }
        return cell.with { $0.fill = fill(severity) }
    }

    /// Notes at all marked cells, and the fill where the file has no cell.
    private func write(
        _ marks: [CellAddress: [MarkedFault]], on sheet: XLSXSheet, beside rows: [SheetRow]
    ) throws {
        var rowsByIndex: [Int: SheetRow] = [:]
        for row in rows { rowsByIndex[row.index] = row }
        for (address, faults) in marks.sorted(by: { $0.key < $1.key }) {
            if rowsByIndex[address.row]?[address.column] == nil {
                try sheet.write(.blank, address.row, address.column, Self.style(faults))
            }
            let text = Self.note(faults)
            let width = 320
            let lines = TextExtent.lines(text, room: width * 10 / 62)
            try sheet.comment(text, address.row, address.column, width: width, height: min(24 + lines * 20, 480))
        }
        if let first = marks.keys.min() { try sheet.select(first.row, first.column) }
    }

    private static let cell = CellStyle(border: .hairline, borderColor: 0xBFBFBF)
}
