import Foundation
import ReportingKit

/// Reads the sheets of a workbook in passing: shared texts as bytes in one piece, rows through the fast scanner while the
/// next ones inflate on another thread.
struct PassingWorkbook {
    let limits: ReadingLimits

    /// - Returns: false when the workbook has to be read whole, and what the receiver counted is of no use.
    func read<Receiver: SheetReceiver>(
        _ content: FileContent, into receiver: inout Receiver
    ) throws(ReadingError) -> Bool {
        let archive = try Archive(content, format: .xlsx, limits: limits)
        let reader = XLSXReader(limits: limits)
        let workbook = try reader.open(archive) { (part, archive) throws(ReadingError) in
            SharedStrings(try SharedTextTable(part, in: archive))
        }
        // Figures that are struck out or raised are told apart where cells are kept.
        if workbook.context.styles.hasMarks { return false }
        let visible = workbook.sheets.filter { !$0.isHidden }
        for sheet in visible.isEmpty ? workbook.sheets : visible {
            guard try read(sheet, of: workbook.context, in: archive, into: &receiver) else { return false }
        }
        return true
    }

    private func read<Receiver: SheetReceiver>(
        _ sheet: XLSXReader.OpenSheet, of context: WorkbookContext, in archive: Archive, into receiver: inout Receiver
    ) throws(ReadingError) -> Bool {
        guard let beginning = try beginning(of: sheet, context, in: archive) else { return false }
        guard let counting = receiver.begin(beginning) else { return true }
        var pass = PassingRows(counting: counting, context: context, receiver: receiver)
        // However this ends, no thread may go on counting.
        defer { pass.settle() }
        let part = try archive.open(sheet.part)
        let isLarge = part.declaredSize >= PrefetchedPart.worthwhileLength
        var scanner = SheetPartScanner(
            isLarge ? PrefetchedPart(part) : part, columns: ColumnSelection(counting.columns) ?? .all)
        let outcome = try scanner.scan { (row) throws(ReadingError) in try pass.take(row) }
        switch outcome {
        case .stopped: return false
        case .rows(let around):
            var usage = SheetUsage()
            _ = try XMLSheetPartParser().parse(
                around: around, in: context, columnCount: scanner.columnCount, usage: &usage)
        case .unusual:
            pass.settle()
            let reader = XMLPullReader(try archive.open(sheet.part), format: .xlsx, limits: limits)
            var full = SheetPass(
                reader, context: context, usage: SheetUsage(), into: FullyParsedCells(pass))
            try full.readSheet()
            guard let finished = full.sink.finished() else { return false }
            pass = finished
        }
        pass.end()
        receiver = pass.receiver
        return true
    }

    /// Nil when the sheet has to be read whole.
    private func beginning(
        of sheet: XLSXReader.OpenSheet, _ context: WorkbookContext, in archive: Archive
    ) throws(ReadingError) -> SheetBeginning? {
        let part = try archive.open(sheet.part)
        var scanner = SheetPartScanner(part, columns: .all)
        var grid = CellGrid(limits: limits, cellsUsed: 0)
        var rowCount = 0
        var isReadable = true
        let outcome = try scanner.scan { (row) throws(ReadingError) in
            var hasContent = false
            for cell in row.cells {
                switch context.content(of: cell) {
                case .nothing: continue
                case .content(let content):
                    hasContent = true
                    try grid.add(row: row.index, column: Int(cell.column), content)
                case .unusual: isReadable = false
                }
            }
            if row.isHidden { grid.hide(row: row.index) }
            if hasContent { rowCount += 1 }
            return isReadable && rowCount < SheetBeginning.maximumRows
        }
        var isWhole = false
        var around: SheetContent?
        switch outcome {
        case .rows(let rest):
            // A whole sheet may be a table like any other, whose header needs its merged cells.
            var usage = SheetUsage()
            around = try XMLSheetPartParser().parse(
                around: rest, in: context, columnCount: scanner.columnCount, usage: &usage)
            isWhole = true
        case .stopped where isReadable: break
        case .stopped, .unusual:
            // The scanner does not get far enough: the full parser does.
            let reader = XMLPullReader(try archive.open(sheet.part), format: .xlsx, limits: limits)
            var limited = limits
            limited.probe = RowProbe(rows: SheetBeginning.maximumRows) { _ in false }
            var full = SheetPass(
                reader, context: context, usage: SheetUsage(), into: CellGrid(limits: limited, cellsUsed: 0))
            try full.readSheet()
            grid = full.sink
        }
        part.withdraw()
        return SheetBeginning(
            format: .xlsx,
            sheet: Sheet(
                name: sheet.name, isHidden: sheet.isHidden, rows: grid.rows(), merges: around?.merges ?? [],
                hiddenColumns: around?.hiddenColumns ?? []),
            isWhole: isWhole)
    }
}

/// Gives a sheet's rows to a counter, batch by batch.
private struct PassingRows<Receiver: SheetReceiver> {
    private let context: WorkbookContext
    private let sharedTexts: SharedTextTable?
    private let counting: RowCounting<Receiver.Counter>
    private let stage: CountingStage<Receiver>
    private var batch = RowBatch()
    private(set) var lastRow = -1

    init(counting: RowCounting<Receiver.Counter>, context: WorkbookContext, receiver: Receiver) {
        self.counting = counting
        self.context = context
        sharedTexts = context.strings.table
        stage = CountingStage(counting, receiver: receiver)
    }

    var receiver: Receiver { stage.receiver }

    /// False when the rows are not in order: then they can only be read whole.
    mutating func take(_ row: ScannedRow) throws(ReadingError) -> Bool {
        guard row.index >= counting.firstRow else { return true }
        guard row.index > lastRow else { return false }
        lastRow = row.index
        var textBytes = 0
        for cell in row.cells { textBytes += cell.bytes.count }
        if !batch.hasRoom(cells: row.cells.count, textBytes: textBytes) {
            batch = stage.exchange(batch)
            // An empty batch makes room.
            _ = batch.hasRoom(cells: row.cells.count, textBytes: textBytes)
        }
        batch.begin(row: row.index, isHidden: row.isHidden)
        var lastColumn = -1
        for cell in row.cells {
            let column = Int(cell.column)
            guard column > lastColumn else { return false }
            switch cell.kind {
            case .sharedText:
                guard let text = sharedTexts?.text(Int(cell.number)) else {
                    throw .unreadable(format: .xlsx, reason: "row \(row.index + 1) refers to a text that there is not")
                }
                if text.isEmpty { continue }
                batch.append(PassingCell(column: column, text: text))
            case .text: batch.append(copying: cell.bytes, column: column)
            case .error: batch.append(copying: cell.bytes, column: column, kind: .error)
            case .formulaWithoutValue: batch.append(copying: cell.bytes, column: column, kind: .formulaWithoutValue)
            case .boolean: batch.append(PassingCell(column: column, number: cell.number, kind: .boolean))
            case .number: batch.append(number(cell))
            case .isoDate:
                if let serial = DaySerial.serial(iso: String(decoding: cell.bytes, as: UTF8.self)) {
                    batch.append(PassingCell(column: column, number: serial, kind: .date))
                } else {
                    batch.append(copying: cell.bytes, column: column)
                }
            }
            lastColumn = column
        }
        batch.endRow()
        return true
    }

    /// A row that the full parser read, once the scanner's are settled.
    mutating func take(_ row: SheetRow) -> Bool {
        guard row.index >= counting.firstRow else { return true }
        guard row.index > lastRow else { return false }
        lastRow = row.index
        row.passing(counting.columns) { stage.count($0) }
        return true
    }

    private func number(_ cell: ScannedCell) -> PassingCell {
        let style = cell.style < 0 ? .general : context.styles[Int(cell.style)]
        return switch style {
        case .general: PassingCell(column: Int(cell.column), number: cell.number)
        case .percent: PassingCell(column: Int(cell.column), number: cell.number, kind: .percent)
        case .date:
            PassingCell(
                column: Int(cell.column),
                number: context.countsDaysFrom1904 ? cell.number + DaySerial.offsetOf1904 : cell.number,
                kind: .date)
        }
    }

    /// Counts all rows that were taken; nothing is counted beside this thread afterwards.
    mutating func settle() {
        stage.finish(batch)
        batch = RowBatch()
    }

    mutating func end() {
        settle()
        stage.endSheet()
    }
}

/// Cells from the full parser on their way to a counter, row by row.
private struct FullyParsedCells<Receiver: SheetReceiver>: CellSink {
    private var rows: PassingRows<Receiver>
    /// The last row that the scanner took before it came upon something unusual.
    private let lastTaken: Int
    private var former = -1
    private var current: (index: Int, cells: [Cell])?
    private var isHidden = false
    private(set) var isClosed = false

    init(_ rows: PassingRows<Receiver>) {
        self.rows = rows
        lastTaken = rows.lastRow
    }

    mutating func add(row: Int, column: Int, _ content: CellContent) throws(ReadingError) {
        if current?.index != row { finishRow() }
        if current == nil { current = (row, []) }
        if let last = current?.cells.last, last.column >= column { isClosed = true }
        current?.cells.append(Cell(column: column, content: content))
    }

    mutating func hide(row: Int) { if current?.index == row { isHidden = true } }

    private mutating func finishRow() {
        guard let (index, cells) = current else { return }
        current = nil
        if index <= former { isClosed = true }
        former = index
        if index > lastTaken, !rows.take(SheetRow(index: index, cells: cells, isHidden: isHidden)) { isClosed = true }
        isHidden = false
    }

    /// The rows with the last one; nil when they were not in order.
    mutating func finished() -> PassingRows<Receiver>? {
        finishRow()
        return isClosed ? nil : rows
    }
}
