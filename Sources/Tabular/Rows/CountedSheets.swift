import Files
import ReportingKit
import TextEncoding

/// Gives the rows of a file's sheets to a receiver that counts them. Of each sheet no more is kept than its first rows, until it is known
/// what it is.
struct CountedSheets<Receiver: SheetReceiver>: RowSink {
    static var keepsTexts: Bool { false }

    private let format: FileFormat
    private let limits: ReadingLimits
    /// Cells are counted here.
    private let firstRowsLimits: ReadingLimits
    private var receiver: Receiver
    /// What was counted is of no use, and the file has to be kept: its rows come in no order, or its texts have to be mended.
    private(set) var isUnusable = false
    /// The first texts, until they were looked at; nil for formats whose texts are as they say.
    private var sample: MisreadSample?
    private var state = State.between
    private var beginning: KeptSheets
    private var rows: CountedRows<Receiver>?
    private var hasContent = false
    private var cellsUsed = 0

    private enum State {
        case between
        /// The sheet's first rows, until there are enough to tell what it is.
        case beginning
        case counting
        /// The receiver has no use for it.
        case ignored
    }

    init(_ receiver: Receiver, format: FileFormat, limits: ReadingLimits) {
        self.receiver = receiver
        self.format = format
        self.limits = limits
        // Of workbooks as of today the texts of a list are what they say.
        sample = format.isMended && format != .xlsx ? MisreadSample() : nil
        var unlimited = limits
        unlimited.cells = .max
        firstRowsLimits = unlimited
        beginning = KeptSheets(limits: unlimited)
    }

    /// Ends all counting beside this thread, however the reading ended.
    mutating func settle() { rows?.settle() }

    /// The receiver with what it counted; nil where the file has to be kept.
    func finished() -> Receiver? { isUnusable || sample?.isMended == true ? nil : receiver }

    var isClosed: Bool {
        if case .ignored = state { return true }
        return isUnusable
    }

    // MARK: Sheets

    mutating func beginSheet(_ name: String, isHidden: Bool) {
        state = .beginning
        beginning = KeptSheets(limits: firstRowsLimits)
        beginning.beginSheet(name, isHidden: isHidden)
    }

    mutating func add(_ merge: MergedRange) { if case .beginning = state { beginning.add(merge) } }

    mutating func hide(_ columns: Set<Int>) { if case .beginning = state { beginning.hide(columns) } }

    mutating func hideSheet() {
        if case .beginning = state { beginning.hideSheet() } else { isUnusable = true }
    }

    mutating func restartSheet() {
        hasContent = false
        beginning.restartSheet()
        rows?.restart()
    }

    mutating func endSheet() {
        if case .beginning = state { begin(isWhole: true) }
        if var rows {
            rows.end()
            receiver = rows.receiver
        }
        rows = nil
        state = .between
    }

    private mutating func begin(isWhole: Bool) {
        guard beginning.isOrdered else { return isUnusable = true }
        beginning.endSheet()
        guard let sheet = beginning.sheets.last else { return }
        guard let counting = receiver.begin(SheetBeginning(format: format, sheet: sheet, isWhole: isWhole)) else {
            return state = .ignored
        }
        state = .counting
        var rows = CountedRows(counting, receiver: receiver)
        for row in sheet.rows { rows.add(row) }
        self.rows = rows
    }

    // MARK: Rows

    mutating func add(_ cell: PassingCell) throws(ReadingError) {
        try count(textBytes: cell.kind == .text ? Int(cell.textLength) : 0)
        if cell.kind == .text { sample?.consider(cell.bytes) }
        switch state {
        case .counting: rows?.add(cell)
        case .beginning: try beginning.add(cell)
        case .between, .ignored: return
        }
    }

    mutating func add(_ content: CellContent, column: Int) throws(ReadingError) {
        if case .text(let text) = content {
            try count(textBytes: text.utf8.count)
            sample?.consider(text)
        } else {
            try count(textBytes: 0)
        }
        switch state {
        case .counting: rows?.add(content, column: column)
        case .beginning: try beginning.add(content, column: column)
        case .between, .ignored: return
        }
    }

    private mutating func count(textBytes: Int) throws(ReadingError) {
        hasContent = true
        cellsUsed += 1
        guard cellsUsed <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        guard textBytes <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
    }

    mutating func endRow(_ indices: Range<Int>, isHidden: Bool) throws(ReadingError) {
        guard hasContent else { return }
        hasContent = false
        if sample != nil { endSampledRows(indices.count) }
        switch state {
        case .between, .ignored: return
        case .counting: endCountedRow(indices, isHidden: isHidden)
        case .beginning: try endFirstRow(indices, isHidden: isHidden)
        }
    }

    mutating func add(
        _ cells: UnsafeBufferPointer<PassingCell>, at indices: Range<Int>, isHidden: Bool
    ) throws(ReadingError) {
        guard case .counting = state, sample == nil else {
            return try addEach(cells, at: indices, isHidden: isHidden)
        }
        cellsUsed += cells.count
        guard cellsUsed <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        rows?.add(cells, at: indices, isHidden: isHidden)
        if rows?.isOrdered == false { isUnusable = true }
    }

    var probe: RowProbe? { nil }

    var columns: ColumnSelection { rows?.columns ?? .all }

    mutating func take(_ row: ScannedRow, in context: WorkbookContext) throws(ReadingError) -> Bool {
        // Figures that are struck out or raised are told apart where they become texts.
        guard case .counting = state, !context.styles.hasMarks else { return try add(row, in: context) }
        let isReadable = rows?.take(row, in: context) ?? true
        if rows?.isOrdered == false { isUnusable = true }
        return isReadable
    }

    /// A text that is not plain, or turns out not to be, has to be kept.
    mutating func takeBlocks(of content: FileContent) throws(ReadingError) -> Bool {
        guard let opening = try DelimitedOpening(of: content, limits: limits) else {
            isUnusable = true
            return true
        }
        guard let counting = receiver.begin(opening.beginning) else { return true }
        if try !CountedBlocks(opening, counting: counting).count(into: &receiver) { isUnusable = true }
        return true
    }

    private mutating func endFirstRow(_ indices: Range<Int>, isHidden: Bool) throws(ReadingError) {
        let room = SheetBeginning.maximumRows - beginning.rowCount
        guard indices.count > room else { return try beginning.endRow(indices, isHidden: isHidden) }
        let cells = beginning.takeRow()
        let split = indices.lowerBound + room
        if room > 0 {
            for cell in cells { try beginning.add(cell.content, column: cell.column) }
            try beginning.endRow(indices.lowerBound..<split, isHidden: isHidden)
        }
        begin(isWhole: false)
        guard case .counting = state else { return }
        for cell in cells { rows?.add(cell.content, column: cell.column) }
        endCountedRow(split..<indices.upperBound, isHidden: isHidden)
    }

    private mutating func endCountedRow(_ indices: Range<Int>, isHidden: Bool) {
        rows?.endRow(indices, isHidden: isHidden)
        if rows?.isOrdered == false { isUnusable = true }
    }

    private mutating func endSampledRows(_ count: Int) {
        for _ in 0..<count where sample?.isComplete == false { sample?.endRow() }
        guard let sample, sample.isComplete else { return }
        if sample.isMended { isUnusable = true }
        self.sample = nil
    }
}
