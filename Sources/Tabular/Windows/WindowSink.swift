import Files
import ReportingKit
import TextEncoding

/// Keeps a window of rows of one sheet; of other rows and sheets nothing but how many there are.
///
/// A row's cells wait as bytes until its number is known. The sheet is read to its end, for its number of rows and the
/// merged ranges that workbooks write behind them; of a text, which has none, no further than its window.
struct WindowSink: RowSink {
    static let keepsTexts = false

    private let choice: SheetChoice
    private let range: Range<Int>
    private let limits: ReadingLimits
    private let stopsBehindWindow: Bool

    private(set) var tabs: [WindowedFile.Tab] = []
    private(set) var sample: MisreadSample?

    // The sheet at hand.
    private var isWanted = false
    private(set) var isClosed = true
    private var cells: [HeldCell] = []
    private var texts: [UInt8] = []
    private var hiddenColumns: Set<Int> = []

    // The sheet that was asked for.
    private var found: (number: Int, name: String)?
    private var rows: [Int: (cells: [Cell], isHidden: Bool)] = [:]
    private var merges: [MergedRange] = []
    private var rowCount = 0
    private var columnCount = 0
    private var goesOn = false

    private struct HeldCell {
        let column: Int
        let content: Content

        enum Content {
            case kept(CellContent)
            case text(PassingCell.Kind, Range<Int>)
        }
    }

    init(_ choice: SheetChoice, rows: Range<Int>, format: FileFormat, limits: ReadingLimits) {
        self.choice = choice
        range = rows
        self.limits = limits
        stopsBehindWindow = format == .delimited
        sample = format.isMended ? MisreadSample() : nil
    }

    /// The window; nil where there is no such sheet.
    var window: SheetWindow? {
        guard let found else { return nil }
        let kept = rows.sorted { $0.key < $1.key }.map { index, row in
            SheetRow(index: index, cells: Self.ordered(row.cells), isHidden: row.isHidden)
        }
        let end = max(range.lowerBound, min(range.upperBound, rowCount))
        return SheetWindow(
            number: found.number,
            sheet: Sheet(
                name: found.name, isHidden: tabs[found.number].isHidden, rows: kept, merges: merges,
                hiddenColumns: hiddenColumns), rows: min(range.lowerBound, end)..<end,
            rowCount: rowCount, goesOn: goesOn, columnCount: columnCount)
    }

    /// Of two contents for one cell the later stands, as in the programs that write them.
    private static func ordered(_ cells: [Cell]) -> [Cell] {
        let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
        if isOrdered { return cells }
        return Dictionary(cells.map { ($0.column, $0) }) { $1 }.values.sorted { $0.column < $1.column }
    }

    // MARK: Sheets

    mutating func beginSheet(_ name: String, isHidden: Bool) {
        let number = tabs.count
        tabs.append(WindowedFile.Tab(name: name, isHidden: isHidden))
        isWanted = found == nil && choice.means(number, name)
        isClosed = !isWanted
        if isWanted { found = (number, name) }
        dropRow()
    }

    mutating func restartSheet() {
        guard isWanted else { return }
        isClosed = false
        rows = [:]
        merges = []
        rowCount = 0
        columnCount = 0
        goesOn = false
        dropRow()
    }

    mutating func add(_ merge: MergedRange) {
        guard isWanted, merge.first.row < range.upperBound, merge.last.row >= range.lowerBound else { return }
        merges.append(merge)
    }

    mutating func hide(_ columns: Set<Int>) { if isWanted { hiddenColumns.formUnion(columns) } }

    mutating func hideSheet() {
        guard let last = tabs.popLast() else { return }
        tabs.append(WindowedFile.Tab(name: last.name, isHidden: true))
    }

    mutating func endSheet() {
        isWanted = false
        isClosed = true
    }

    // MARK: Rows

    mutating func add(_ cell: PassingCell) throws(ReadingError) {
        guard !isClosed else { return }
        switch cell.kind {
        case .text, .error, .formulaWithoutValue:
            let bytes = cell.bytes
            guard bytes.count <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
            if cell.kind == .text { sample?.consider(bytes) }
            let start = texts.count
            texts.append(contentsOf: bytes)
            cells.append(HeldCell(column: Int(cell.column), content: .text(cell.kind, start..<texts.count)))
        case .number, .percent, .date, .boolean:
            cells.append(HeldCell(column: Int(cell.column), content: .kept(cell.kept.content)))
        }
    }

    mutating func add(_ content: CellContent, column: Int) throws(ReadingError) {
        guard !isClosed else { return }
        if case .text(let text) = content {
            guard text.utf8.count <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
            sample?.consider(text)
        }
        cells.append(HeldCell(column: column, content: .kept(content)))
    }

    mutating func endRow(_ indices: Range<Int>, isHidden: Bool) throws(ReadingError) {
        guard !isClosed, !cells.isEmpty, !indices.isEmpty else { return dropRow() }
        sample?.endRow()
        see(indices, lastColumn: cells.lazy.map(\.column).max() ?? 0)
        let wanted = indices.clamped(to: range)
        if !wanted.isEmpty {
            let kept = cells.map { Cell(column: $0.column, content: content(of: $0)) }
            for index in wanted { keep(kept, at: index, isHidden: isHidden) }
        }
        dropRow()
    }

    private func content(of cell: HeldCell) -> CellContent {
        switch cell.content {
        case .kept(let content): return content
        case .text(let kind, let bytes):
            let text = String(decoding: texts[bytes], as: UTF8.self)
            return switch kind {
            case .error: .error(text)
            case .formulaWithoutValue: .formulaWithoutValue(text)
            case .text, .number, .percent, .date, .boolean: .text(text)
            }
        }
    }

    private mutating func see(_ indices: Range<Int>, lastColumn: Int) {
        rowCount = max(rowCount, indices.upperBound)
        columnCount = max(columnCount, lastColumn + 1)
        if stopsBehindWindow, indices.upperBound > range.upperBound {
            isClosed = true
            goesOn = true
        }
    }

    private mutating func keep(_ cells: [Cell], at index: Int, isHidden: Bool) {
        if let known = rows[index] {
            rows[index] = (known.cells + cells, known.isHidden || isHidden)
        } else {
            rows[index] = (cells, isHidden)
        }
    }

    private mutating func dropRow() {
        cells.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
    }

    mutating func take(_ row: ScannedRow, in context: WorkbookContext) throws(ReadingError) -> Bool {
        guard !isClosed else { return true }
        // Texts are looked at until it is known whether they were misread; later rows outside of the window are not.
        guard range.contains(row.index) || sample?.isComplete == false else {
            if let column = row.cells.lazy.map(\.column).max() {
                see(row.index..<(row.index + 1), lastColumn: Int(column))
            }
            return true
        }
        return try add(row, in: context)
    }

    mutating func takeBlocks(of content: FileContent) -> Bool { false }

    var columns: ColumnSelection { .all }
    var probe: RowProbe? { nil }
}

extension SheetChoice {
    func means(_ number: Int, _ name: String) -> Bool {
        switch self {
        case .number(let own): own == number
        case .named(let own): own == name
        }
    }
}
