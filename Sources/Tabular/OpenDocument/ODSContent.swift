import Files
import Markup
import ReportingKit

/// The walk through the content of an OpenDocument spreadsheet.
struct ODSContent {
    private let reader: XMLPullReader
    private let limits: ReadingLimits
    private var hiddenStyles: Set<String> = []
    private var textStyles: ODSTextStyles
    private var text: ODSParagraphs
    private var sheetCount = 0
    private var mergesUsed = 0
    private var allowance: RepetitionAllowance

    init(_ reader: XMLPullReader, commonStyles: ODSTextStyles, limits: ReadingLimits) {
        self.reader = reader
        textStyles = commonStyles
        text = ODSParagraphs(reader)
        self.limits = limits
        allowance = RepetitionAllowance(limits)
    }

    mutating func read(into sink: inout some RowSink) throws(ReadingError) {
        while true {
            let event = try reader.next()
            if event == .endOfDocument { return }
            guard event == .start else { continue }
            switch reader.name {
            case "style": try readStyle()
            case "table":
                sheetCount += 1
                guard sheetCount <= limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
                try readTable(into: &sink)
            // These hold tables that are no sheets: former contents, links, forms.
            case "tracked-changes", "dde-links", "forms", "master-styles": try reader.skipElement()
            default: continue
            }
        }
    }

    /// A sheet is hidden by its style.
    private mutating func readStyle() throws(ReadingError) {
        let name = reader.attribute("name")
        if try textStyles.readStyle(reader), let name { hiddenStyles.insert(name) }
    }

    // MARK: Tables

    private mutating func readTable(into sink: inout some RowSink) throws(ReadingError) {
        let level = reader.depth
        let isHidden = reader.attribute("style-name").map { hiddenStyles.contains($0) } ?? false
        sink.beginSheet(reader.attribute("name") ?? "", isHidden: isHidden)
        var table = Table()
        var isOpen = true
        while isOpen {
            try readPlainRows(into: &table, &sink)
            switch try reader.next() {
            case .start:
                switch reader.name {
                case "table-column": readColumn(into: &table)
                case "table-row": try readRow(into: &table, &sink)
                case "table-header-rows", "table-row-group", "table-rows", "table-header-columns",
                    "table-column-group", "table-columns":
                    continue
                default: try reader.skipElement()
                }
            case .end where reader.depth == level: isOpen = false
            case .endOfDocument: isOpen = false
            default: continue
            }
        }
        sink.hide(table.hiddenColumns.indices(below: table.columnCount))
        sink.endSheet()
    }

    private struct Table {
        var hiddenColumns = HiddenColumns()
        var nextRow = 0
        var nextColumn = 0
        var columnCount = 0
        /// The styles of cells that name none, by column; kept where styles matter.
        var columnStyles: [(columns: Range<Int>, style: String)] = []
    }

    private func readColumn(into table: inout Table) {
        let columns = table.nextColumn..<(table.nextColumn + repetitions("number-columns-repeated"))
        if isHidden { table.hiddenColumns.hide(columns) }
        if textStyles.hasMarks, let style = reader.attribute("default-cell-style-name") {
            table.columnStyles.append((columns, style))
        }
        table.nextColumn = columns.upperBound
    }

    /// The rows that follow, as far as they can be read from their bytes.
    private mutating func readPlainRows(into table: inout Table, _ sink: inout some RowSink) throws(ReadingError) {
        // Figures that are struck out or raised are told apart where styles are looked up.
        guard !textStyles.hasMarks, let first = try reader.plainElements(), let prefixes = ODSPrefixes(reader.bindings)
        else { return }
        var scanner = ODSRowScanner(prefixes, limits: limits)
        var next: UnsafeBufferPointer<UInt8>? = first
        while let bytes = next, let start = bytes.baseAddress {
            var cursor = MarkupCursor(start, end: start + bytes.count)
            while true {
                while ODSTagScanner.isSpace(cursor.byte) { cursor.position += 1 }
                if cursor.isAtEnd { break }
                let row = cursor.position
                let former = allowance
                guard let read = try scanner.row(&cursor, at: table.nextRow, &allowance) else {
                    allowance = former
                    return reader.skipPlain(row - start)
                }
                try add(read, scanner, into: &table, &sink)
            }
            reader.skipPlain(bytes.count)
            next = try reader.plainElements()
        }
    }

    private mutating func add(
        _ read: ODSRowScanner.Row, _ scanner: ODSRowScanner, into table: inout Table, _ sink: inout some RowSink
    ) throws(ReadingError) {
        var row = Row(index: table.nextRow)
        (row.cellCount, row.columnCount, row.merges) = (read.cellCount, read.columnCount, read.merges)
        table.nextRow += read.repeated
        guard let indices = try end(row, times: read.repeated, in: &table, &sink) else { return }
        try scanner.withCells { (cells) throws(ReadingError) in
            try sink.add(cells, at: indices, isHidden: read.isHidden)
        }
    }

    private mutating func readRow(into table: inout Table, _ sink: inout some RowSink) throws(ReadingError) {
        let level = reader.depth
        let count = repetitions("number-rows-repeated")
        let isHidden = isHidden
        var row = Row(index: table.nextRow)
        if textStyles.hasMarks {
            row.style = reader.attribute("default-cell-style-name")
            row.columnStyles = table.columnStyles
        }
        table.nextRow += count
        var isOpen = true
        while isOpen {
            switch try reader.next() {
            case .start:
                switch reader.name {
                case "table-cell": try readCell(into: &row, &sink)
                case "covered-table-cell":
                    row.nextColumn += repetitions("number-columns-repeated")
                    try reader.skipElement()
                default: try reader.skipElement()
                }
            case .end where reader.depth == level: isOpen = false
            case .endOfDocument: isOpen = false
            case .end, .text: continue
            }
        }
        guard let indices = try end(row, times: count, in: &table, &sink) else { return }
        try sink.endRow(indices, isHidden: isHidden)
    }

    /// Where a row stands; nil where nothing of it is kept.
    private mutating func end(
        _ row: Row, times count: Int, in table: inout Table, _ sink: inout some RowSink
    ) throws(ReadingError) -> Range<Int>? {
        // Nothing is to be seen in a merge of blank cells, and formats are repeated down to the last row.
        let copies = row.cellCount == 0 ? 1 : count
        try allowance.repeat(cells: row.cellCount, times: count)
        let (merges, mergesOverflow) = row.merges.count.multipliedReportingOverflow(by: copies)
        guard !mergesOverflow, merges <= limits.mergedRanges - mergesUsed else {
            throw .limit(.mergedRanges, allowed: limits.mergedRanges)
        }
        mergesUsed += merges
        for copy in 0..<copies where !row.merges.isEmpty {
            for merge in row.merges { sink.add(merge.moved(down: copy)) }
        }
        guard row.cellCount > 0, !sink.isClosed else { return nil }
        guard row.index + count <= SheetBounds.rows else {
            throw .unreadable(format: .ods, reason: "row \(row.index + count) is outside a sheet")
        }
        table.columnCount = max(table.columnCount, row.columnCount)
        return row.index..<(row.index + count)
    }

    // MARK: Cells

    private struct Row {
        let index: Int
        var cellCount = 0
        /// The column after that of its last cell.
        var columnCount = 0
        var merges: [MergedRange] = []
        var nextColumn = 0
        var style: String?
        var columnStyles: [(columns: Range<Int>, style: String)] = []

        /// The style of a cell that names none.
        func style(at column: Int) -> String? {
            style ?? columnStyles.first { $0.columns.contains(column) }?.style
        }
    }

    private mutating func readCell(into row: inout Row, _ sink: inout some RowSink) throws(ReadingError) {
        let attributes = ODSCell.Attributes(reader)
        let count = attributes.columnsRepeated
        let column = row.nextColumn
        row.nextColumn += count
        row.merges += Self.spannedRange(
            at: CellAddress(row: row.index, column: column), columns: attributes.columnsSpanned,
            rows: attributes.rowsSpanned)
        var look = ODSTextStyles.Look()
        if textStyles.hasMarks {
            look = textStyles.look(reader.attribute("style-name") ?? row.style(at: column), .cell)
        }
        let cell = ODSCell(attributes, look: look)
        try text.read(textStyles, look: look)
        let content = cell.content(textIsEmpty: text.bytes.isEmpty, marksParts: text.marksParts)
        if case .text("")? = content { return }
        guard content != nil || !text.bytes.isEmpty || cell.isError else { return }
        guard row.nextColumn <= SheetBounds.columns else {
            throw .unreadable(format: .ods, reason: "column \(row.nextColumn) is outside a sheet")
        }
        try allowance.add(cells: count)
        row.cellCount += count
        row.columnCount = row.nextColumn
        for repeated in column..<row.nextColumn {
            if let content { try sink.add(content, column: repeated) } else { try add(cell.textKind, repeated, &sink) }
        }
    }

    private func add(
        _ kind: PassingCell.Kind, _ column: Int, _ sink: inout some RowSink
    ) throws(ReadingError) {
        try text.bytes.withUnsafeBufferPointer { (bytes) throws(ReadingError) in
            try sink.add(PassingCell(column: column, text: bytes, kind: kind))
        }
    }

    /// What a cell spans; nothing where it stands alone.
    static func spannedRange(at first: CellAddress, columns: Int, rows: Int) -> [MergedRange] {
        guard columns > 1 || rows > 1 else { return [] }
        let last = CellAddress(
            row: first.row + min(rows, SheetBounds.rows) - 1,
            column: first.column + min(columns, SheetBounds.columns) - 1)
        return [MergedRange(first: first, last: last)]
    }

    // MARK: Attributes

    private var isHidden: Bool {
        guard let visibility = reader.attribute("visibility") else { return false }
        return visibility == "collapse" || visibility == "filter"
    }

    private func repetitions(_ name: StaticString) -> Int {
        reader.attributeBytes(name).map { Int(repetitions: $0) } ?? 1
    }
}

extension MergedRange {
    func moved(down rows: Int) -> MergedRange {
        MergedRange(
            first: CellAddress(row: first.row + rows, column: first.column),
            last: CellAddress(row: last.row + rows, column: last.column))
    }
}
