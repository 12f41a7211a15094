import ReportingKit
import Tabular

/// Lays a window of a sheet out as rows of cells: merged ranges as cells of several rows and columns, cut at the
/// window's edges, blank rows in their places.
struct SheetDrawing {
    private let sheet: Sheet
    private let rows: Range<Int>
    private let columns: Range<Int>
    /// The cell in view, or the one at which the merged range around it begins.
    private var marked: CellAddress?
    private let findings: [CellAddress: [Int]]
    /// Whether a cell may be shown.
    private let isShown: (CellAddress) -> Bool

    /// The cells at which merged ranges begin on this page, and the cells that they cover.
    private var spans: [CellAddress: (rows: Int, columns: Int, content: CellAddress)] = [:]
    private var covered: Set<CellAddress> = []

    /// Cells that merged ranges of one page may cover.
    private static let coveredAllowed = 200_000

    init(
        _ window: SheetWindow, columns: Range<Int>, marked: CellAddress?, findings: [CellAddress: [Int]],
        isShown: @escaping (CellAddress) -> Bool
    ) {
        sheet = window.sheet
        rows = window.rows
        self.columns = columns
        self.marked = marked
        self.findings = findings
        self.isShown = isShown
        for merge in window.sheet.merges { place(merge) }
    }

    private mutating func place(_ merge: MergedRange) {
        let firstRow = max(merge.first.row, rows.lowerBound)
        let firstColumn = max(merge.first.column, columns.lowerBound)
        let height = min(merge.last.row, rows.upperBound - 1) - firstRow + 1
        let width = min(merge.last.column, columns.upperBound - 1) - firstColumn + 1
        guard height > 0, width > 0, height * width > 1, covered.count + height * width <= Self.coveredAllowed else {
            return
        }
        // Ranges that overlap are a damaged file's: the first one stands.
        let first = CellAddress(row: firstRow, column: firstColumn)
        guard !covered.contains(first), spans[first] == nil else { return }
        let cells = (firstRow..<(firstRow + height)).flatMap { row in
            (firstColumn..<(firstColumn + width)).map { CellAddress(row: row, column: $0) }
        }
        guard cells.allSatisfy({ !covered.contains($0) && spans[$0] == nil }) else { return }
        covered.formUnion(cells.dropFirst())
        if let marked, cells.contains(marked) { self.marked = merge.first }
        spans[cells[0]] = (height, width, merge.first)
    }

    func drawn() -> [SheetPage.Row] {
        var index = 0
        return rows.map { number in
            while index < sheet.rows.count, sheet.rows[index].index < number { index += 1 }
            let row = index < sheet.rows.count && sheet.rows[index].index == number ? sheet.rows[index] : nil
            return SheetPage.Row(
                index: number, isHidden: row?.isHidden ?? false,
                cells: columns.compactMap { cell(CellAddress(row: number, column: $0), row) })
        }
    }

    private func cell(_ address: CellAddress, _ row: SheetRow?) -> SheetPage.Cell? {
        guard !covered.contains(address) else { return nil }
        let span = spans[address]
        let content = span.map { $0.content } ?? address
        let shown: CellShown
        if let found = content == address ? row?[address.column] : self.content(at: content) {
            shown = isShown(content) ? CellShown(found) : .withheld
        } else {
            shown = .blank
        }
        return SheetPage.Cell(
            address: content, shown: shown, columns: span?.columns ?? 1, rows: span?.rows ?? 1,
            isMarked: marked == content, findings: findings[content] ?? [])
    }

    /// Of a range that begins outside of the page's columns; rows outside of the window are not kept.
    private func content(at address: CellAddress) -> CellContent? {
        sheet.rows.first { $0.index == address.row }?[address.column]
    }
}
