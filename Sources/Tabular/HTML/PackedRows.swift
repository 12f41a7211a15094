import Files
import ReportingKit

/// Rows of a long table, cells and texts side by side: as objects they would take ten times the memory, and most of the time.
struct PackedRows {
    /// 16 bytes: there are as many of them as cells.
    private struct PackedCell {
        /// A number's bits, or where the text begins.
        let payload: UInt64
        let textLength: Int32
        /// A table has no more than a spreadsheet.
        let column: UInt16
        let kind: PassingCell.Kind
    }

    /// A cell that covers others; it may be blank.
    struct Span {
        let row: Int
        let column: Int
        let columnSpan: Int
        let rowSpan: Int
    }

    private var cells: [PackedCell] = []
    /// Where each row's cells end, and whether it is hidden.
    private var rows: [(end: Int, isHidden: Bool)] = []
    private var texts: [UInt8] = []
    private(set) var spans: [Span] = []

    var count: Int { rows.count }
    var isEmpty: Bool { rows.isEmpty && cells.isEmpty && spans.isEmpty }

    // MARK: Packing

    /// Makes room for the cells of a file's text; growing step by step copies them again and again.
    mutating func reserve(_ byteCount: Int) {
        guard byteCount > 0 else { return }
        texts.reserveCapacity(byteCount)
        // `<td>x</td>` is ten bytes.
        cells.reserveCapacity(byteCount / 10)
    }

    /// Adds what a builder collected as text; false where it collected more than text.
    mutating func add(_ flow: inout HTMLFlowBuilder, number: CellContent?, column: Int) -> Bool {
        let start = texts.count
        guard flow.finishText(into: &texts) else { return false }
        guard texts.count > start else { return true }
        guard let number else {
            cells.append(
                PackedCell(
                    payload: UInt64(start), textLength: Int32(texts.count - start), column: UInt16(column), kind: .text)
            )
            return true
        }
        texts.removeSubrange(start...)
        add(number, column: column)
        return true
    }

    private mutating func add(_ content: CellContent, column: Int) {
        func add(_ number: Double, _ kind: PassingCell.Kind) {
            cells.append(PackedCell(payload: number.bitPattern, textLength: 0, column: UInt16(column), kind: kind))
        }
        func add(_ text: String, _ kind: PassingCell.Kind) {
            cells.append(
                PackedCell(
                    payload: UInt64(texts.count), textLength: Int32(text.utf8.count), column: UInt16(column), kind: kind
                )
            )
            texts.append(contentsOf: text.utf8)
        }
        switch content {
        case .text(let text): add(text, .text)
        case .error(let name): add(name, .error)
        case .formulaWithoutValue(let formula): add(formula, .formulaWithoutValue)
        case .number(let value, .general): add(value, .number)
        case .number(let value, .percent): add(value, .percent)
        case .number(let value, .date): add(value, .date)
        case .boolean(let value): add(value ? 1 : 0, .boolean)
        }
    }

    mutating func addSpan(column: Int, columnSpan: Int, rowSpan: Int) {
        spans.append(Span(row: rows.count, column: column, columnSpan: columnSpan, rowSpan: rowSpan))
    }

    mutating func endRow(isHidden: Bool) { rows.append((cells.count, isHidden)) }

    // MARK: Unpacking

    /// The rows as those of a short table, and the cells of a row that has not ended.
    func unpacked() -> (rows: [HTMLRow], open: [HTMLCell]) {
        let spans = Dictionary(grouping: spans, by: \.row)
        var result: [HTMLRow] = []
        var start = 0
        for (row, (end, isHidden)) in rows.enumerated() {
            result.append(HTMLRow(cells: htmlCells(start..<end, spans[row] ?? []), isHidden: isHidden))
            start = end
        }
        return (result, htmlCells(start..<cells.count, spans[rows.count] ?? []))
    }

    private func htmlCells(_ range: Range<Int>, _ spans: [Span]) -> [HTMLCell] {
        var spanned = Dictionary(spans.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
        var result = passing(range).map { cell in
            let span = spanned.removeValue(forKey: Int(cell.column))
            return HTMLCell(
                column: Int(cell.column), columnSpan: span?.columnSpan ?? 1, rowSpan: span?.rowSpan ?? 1,
                body: .content(cell.kept.content))
        }
        result += spanned.values.map {
            HTMLCell(column: $0.column, columnSpan: $0.columnSpan, rowSpan: $0.rowSpan, body: .blank)
        }
        return result.sorted { $0.column < $1.column }
    }

    private func passing(_ range: Range<Int>) -> [PassingCell] {
        texts.withUnsafeBufferPointer { texts in range.map { passing(cells[$0], texts) } }
    }

    private func passing(_ cell: PackedCell, _ texts: UnsafeBufferPointer<UInt8>) -> PassingCell {
        switch cell.kind {
        case .text, .error, .formulaWithoutValue:
            let start = Int(cell.payload)
            return PassingCell(
                column: Int(cell.column),
                text: UnsafeBufferPointer(rebasing: texts[start..<(start + Int(cell.textLength))]), kind: cell.kind)
        case .number, .percent, .date, .boolean:
            return PassingCell(column: Int(cell.column), number: Double(bitPattern: cell.payload), kind: cell.kind)
        }
    }

    /// Gives the rows, whose first is row `offset` of its sheet.
    func give(from offset: Int, to sink: inout some RowSink) throws(ReadingError) {
        try texts.withUnsafeBufferPointer { (texts) throws(ReadingError) in
            var start = 0
            for (row, (end, isHidden)) in rows.enumerated() {
                for index in start..<end { try sink.add(passing(cells[index], texts)) }
                try sink.endRow(offset + row, isHidden: isHidden)
                start = end
            }
        }
    }
}
