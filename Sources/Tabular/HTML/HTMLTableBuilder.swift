import Files
import Foundation
import ReportingKit

/// Builds the tables of an HTML file from its elements.
struct HTMLTableBuilder {
    private let limits: ReadingLimits
    private let probe: RowProbe?
    private var root: HTMLFlowBuilder
    private var tables: [OpenTable] = []
    /// Open elements that hide their text, or hold what is never shown.
    private var hiddenElements = 0
    private var open: [(tag: HTMLTag, hides: Bool, mark: DigitMark?)] = []
    /// Of the open elements, the innermost last.
    private var marks: [DigitMark] = []
    private var styles = HTMLStyleSheet()
    /// Of `style` attributes: exports repeat the same few at every cell.
    private var ownStyles: [String: HTMLStyle] = [:]
    private var css = ""
    private var cells = 0
    private var hasEndedTable = false
    /// The beginning of a table is looked at row by row.
    private let rowsBeforePacking: Int

    private struct OpenTable {
        var table = HTMLTable()
        var placement = HTMLCellPlacement()
        var row: HTMLRow?
        var cell: OpenCell?
        /// What the open cell holds so far.
        var flow: HTMLFlowBuilder
        /// A caption, and text astray between cells, which browsers show above the table.
        var above: HTMLFlowBuilder
        var columns = 0
        var packing = Packing.notYet
        /// Hidden elements around the table: they hide it as a whole.
        var hiddenAround: Int

        /// - Returns: false for a cell that holds more than text.
        mutating func pack(_ cell: OpenCell) -> Bool {
            guard table.packed.add(&flow, number: cell.number, column: cell.column) else { return false }
            if cell.columnSpan > 1 || cell.rowSpan > 1 {
                table.packed.addSpan(column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
            }
            return true
        }

        mutating func stopPacking() {
            packing = .never
            let (rows, open) = table.packed.unpacked()
            table.packed = PackedRows()
            table.rows += rows
            row?.cells += open
        }
    }

    /// Whether a table's rows are packed: from a certain length on, as long as cells hold nothing but text.
    private enum Packing { case notYet, packed, never }

    private struct OpenCell {
        let column: Int
        let columnSpan: Int
        let rowSpan: Int
        /// The value that the cell states beside its text.
        var number: CellContent?
    }

    /// A list to choose from, of which a browser shows what is chosen.
    private struct OpenSelect {
        var options: [(text: [UInt8], isChosen: Bool)] = []
    }

    private var select: OpenSelect?

    /// How long the file is, until room was made for a long table.
    private var bytesAhead: Int

    init(limits: ReadingLimits, probe: RowProbe?, byteCount: Int) {
        self.limits = limits
        self.probe = probe
        bytesAhead = byteCount
        rowsBeforePacking = max(probe?.rows ?? 0, 256)
        root = HTMLFlowBuilder(limits: limits)
    }

    /// Everything, in reading order.
    mutating func finish() throws(ReadingError) -> [HTMLFlow] {
        while !tables.isEmpty { try endTable() }
        return root.finish()
    }

    // MARK: Elements

    mutating func start(_ tag: HTMLTag, _ attributes: HTMLAttributes) throws(ReadingError) {
        let style = style(attributes)
        var hides = style.isHidden || style.hidesText
        var mark = style.digitMark
        switch tag {
        case .table:
            startTable(isHidden: style.isHidden)
            hides = false
        case .row:
            try startRow(isHidden: style.isHidden)
            hides = style.hidesText
        // A hidden cell takes no place in its row.
        case .cell: if !style.isHidden { try startCell(attributes, style) }
        case .column:
            countColumn(attributes, isHidden: style.isHidden)
            hides = false
        case .lineBreak, .block: try breakLine()
        case .style, .neverShown: hides = true
        case .raised: mark = mark ?? .raised
        case .struck: mark = .struck
        case .input: if !hides { try showInput(attributes) }
        case .select: select = OpenSelect()
        case .option: select?.options.append(([], attributes["selected"] != nil))
        case .other: break
        }
        open.append((tag, hides, mark))
        if hides { hiddenElements += 1 }
        if let mark { marks.append(mark) }
    }

    mutating func end(_ tag: HTMLTag) throws(ReadingError) {
        if let last = open.popLast() {
            if last.hides { hiddenElements -= 1 }
            if last.mark != nil { marks.removeLast() }
        }
        switch tag {
        case .table: try endTable()
        case .row: try endRow()
        case .cell: endCell()
        case .style:
            styles.add(css)
            css = ""
        case .block: try breakLine()
        case .select: try endSelect()
        case .column, .lineBreak, .neverShown, .raised, .struck, .input, .option, .other: return
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        guard hiddenElements == 0 else { return }
        if let last = select?.options.indices.last {
            guard select?.options[last].text.count ?? 0 <= limits.textBytes else { return }
            select?.options[last].text.append(contentsOf: bytes)
            return
        }
        if let mark = marks.last {
            // The text is not the value that the cell states.
            if let last = tables.indices.last { tables[last].cell?.number = nil }
            let marked = mark.mark(bytes)
            let result = marked.withUnsafeBufferPointer { marked in
                Result { () throws(ReadingError) in
                    try withSink { (sink) throws(ReadingError) in try sink.append(marked) }
                }
            }
            return try result.get()
        }
        try withSink { (sink) throws(ReadingError) in try sink.append(bytes) }
    }

    /// What a field holds; the kinds that hold no text show none.
    private mutating func showInput(_ attributes: HTMLAttributes) throws(ReadingError) {
        let kind = attributes["type"]?.lowercased() ?? "text"
        let shown: Set<String> = ["text", "number", "search", "tel", "email", "url", "date", "month", "range", ""]
        guard shown.contains(kind), let value = attributes["value"] else { return }
        try show(Array(value.utf8))
    }

    private mutating func endSelect() throws(ReadingError) {
        guard let options = select?.options else { return }
        select = nil
        if let chosen = options.last(where: \.isChosen) ?? options.first { try show(chosen.text) }
    }

    private mutating func show(_ text: [UInt8]) throws(ReadingError) {
        let result = text.withUnsafeBufferPointer { bytes in
            Result { () throws(ReadingError) in try self.text(bytes) }
        }
        try result.get()
    }

    mutating func rawText(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        guard open.last?.tag == .style else { return }
        css += String(decoding: bytes, as: UTF8.self)
        guard css.utf8.count <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
    }

    private mutating func breakLine() throws(ReadingError) {
        try withSink { (sink) throws(ReadingError) in sink.breakLine() }
    }

    /// Where text goes that comes now.
    private mutating func withSink(_ body: (inout HTMLFlowBuilder) throws(ReadingError) -> Void) throws(ReadingError) {
        guard let last = tables.indices.last else { return try body(&root) }
        if tables[last].cell != nil { return try body(&tables[last].flow) }
        try body(&tables[last].above)
    }

    private mutating func style(_ attributes: HTMLAttributes) -> HTMLStyle {
        var style = HTMLStyle()
        if attributes.isEmpty { return style }
        if let names = attributes["class"] {
            for name in names.split(separator: " ") {
                if let known = styles[String(name)] { style = style.combined(with: known) }
            }
        }
        if styles.hasIDs, let id = attributes["id"], let known = styles[id: id] { style = style.combined(with: known) }
        if let own = attributes["style"] { style = style.combined(with: ownStyle(own)) }
        if attributes["hidden"] != nil { style.isHidden = true }
        return style
    }

    private mutating func ownStyle(_ declarations: String) -> HTMLStyle {
        if let known = ownStyles[declarations] { return known }
        let style = HTMLStyle(declarations: declarations)
        if ownStyles.count < 1_000 { ownStyles[declarations] = style }
        return style
    }

    // MARK: Tables

    private mutating func startTable(isHidden: Bool) {
        var table = OpenTable(
            flow: HTMLFlowBuilder(limits: limits), above: HTMLFlowBuilder(limits: limits), hiddenAround: hiddenElements)
        table.table.isHidden = isHidden || hiddenElements > 0
        hiddenElements = 0
        tables.append(table)
    }

    private mutating func endTable() throws(ReadingError) {
        try endRow()
        guard var closed = tables.popLast() else { return }
        hasEndedTable = true
        hiddenElements = closed.hiddenAround
        let above = closed.above.finish()
        let table = closed.table
        try withSink { (sink) throws(ReadingError) in
            sink.append(above)
            if table.rowCount > 0 { sink.append(table) }
        }
    }

    private mutating func countColumn(_ attributes: HTMLAttributes, isHidden: Bool) {
        guard let last = tables.indices.last else { return }
        let span = min(max(1, attributes["span"].flatMap { Int($0) } ?? 1), HTMLCellPlacement.columnsAllowed)
        let columns = tables[last].columns..<min(tables[last].columns + span, HTMLCellPlacement.columnsAllowed)
        if isHidden { tables[last].table.hiddenColumns.formUnion(columns) }
        tables[last].columns = columns.upperBound
    }

    // MARK: Rows and cells

    private mutating func startRow(isHidden: Bool) throws(ReadingError) {
        try endRow()
        guard let last = tables.indices.last else { return }
        tables[last].row = HTMLRow(isHidden: isHidden)
        tables[last].placement.startRow()
    }

    private mutating func endRow() throws(ReadingError) {
        endCell()
        guard let last = tables.indices.last, let row = tables[last].row else { return }
        tables[last].row = nil
        guard tables[last].packing != .packed else { return tables[last].table.packed.endRow(isHidden: row.isHidden) }
        tables[last].table.rows.append(row)
        try lookAtBeginning(of: tables[last].table)
        if tables[last].packing == .notYet, tables[last].table.rows.count >= rowsBeforePacking {
            tables[last].packing = .packed
            // One long table is the rule. What it does not use of the memory is never touched.
            tables[last].table.packed.reserve(bytesAhead)
            bytesAhead = 0
        }
    }

    /// A first table that goes on and on and begins with nothing of use ends the reading. Later ones may continue others.
    private func lookAtBeginning(of table: HTMLTable) throws(ReadingError) {
        guard let probe, table.rows.count == probe.rows, tables.count == 1, !hasEndedTable else {
            return
        }
        let beginning = table.rows.enumerated().compactMap { index, row in
            let cells = row.contents
            return cells.isEmpty ? nil : SheetRow(index: index, cells: cells, isHidden: row.isHidden)
        }
        // Blank rows count here and not there.
        if RowProbe(rows: beginning.count, isPromising: probe.isPromising).stops(after: beginning) {
            throw .nothingOfUse
        }
    }

    private mutating func startCell(_ attributes: HTMLAttributes, _ style: HTMLStyle) throws(ReadingError) {
        endCell()
        guard let last = tables.indices.last else { return }
        if tables[last].row == nil { try startRow(isHidden: false) }
        let place = try tables[last].placement.place(
            columnSpan: attributes["colspan"].flatMap { Int($0.filter { !$0.isWhitespace }) } ?? 1,
            rowSpan: attributes["rowspan"].flatMap { Int($0.filter { !$0.isWhitespace }) } ?? 1,
            cells: &cells, allowed: limits.cells)
        tables[last].cell = OpenCell(
            column: place.column, columnSpan: place.columnSpan, rowSpan: place.rowSpan,
            number: HTMLCellValue.content(of: attributes, style: style.numberStyle ?? .general))
    }

    private mutating func endCell() {
        guard let last = tables.indices.last, let cell = tables[last].cell else { return }
        tables[last].cell = nil
        tables[last].table.columnCount = max(tables[last].table.columnCount, cell.column + cell.columnSpan)
        if tables[last].packing == .packed {
            if tables[last].pack(cell) { return }
            tables[last].stopPacking()
        }
        let body: HTMLCell.Body
        if let text = tables[last].flow.finishText() {
            // A number stands for its text, but not where the cell shows nothing.
            body = text.isEmpty ? .blank : .content(cell.number ?? .text(text))
        } else {
            body = .flow(tables[last].flow.finish())
        }
        let placed = HTMLCell(column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, body: body)
        if !placed.isBlank || cell.columnSpan > 1 || cell.rowSpan > 1 { tables[last].row?.cells.append(placed) }
    }
}
