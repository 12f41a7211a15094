import ReportingKit

/// Reads the rows of an OpenDocument table from plain XML and gives their cells to a receiver.
struct ODSRowScanner {
    private let limits: ReadingLimits
    private var cells: ODSCellScanner
    private var allowance: RepetitionAllowance
    private var mergesUsed = 0
    /// How many rows and columns of the table are behind.
    private var nextRow = 0
    private(set) var columnCount = 0

    init(limits: ReadingLimits) {
        self.limits = limits
        cells = ODSCellScanner(limits: limits)
        allowance = RepetitionAllowance(limits)
    }

    mutating func beginTable() {
        nextRow = 0
        columnCount = 0
    }

    /// What a row is while it is read.
    private struct Row {
        var repeated = 1
        var isHidden = false
        var nextColumn = 0
        var cellCount = 0
        var lastColumn = -1
        var merges: [MergedRange] = []
    }

    /// From behind `<table:table-row` to behind the row. Nothing has changed, but for the receiver's cells, when it stops.
    mutating func readRow(
        _ cursor: inout PlainXMLCursor, _ names: ODSNames, into receiver: inout some ODSTableReceiver
    ) throws(PlainXMLStop) {
        let former = allowance
        do throws(PlainXMLStop) {
            var row = Row()
            if try readTag(&cursor, names, &row) == .open {
                while try readCell(&cursor, names, &row, into: &receiver) {}
            }
            try end(row, into: &receiver)
        } catch {
            allowance = former
            receiver.dropRow()
            throw error
        }
    }

    private func readTag(
        _ cursor: inout PlainXMLCursor, _ names: ODSNames, _ row: inout Row
    ) throws(PlainXMLStop) -> PlainXMLCursor.TagEnd {
        let end = try cursor.readAttributes()
        for attribute in cursor.attributes {
            try names.require(attribute.prefix, attribute.name)
            if PlainXMLCursor.isEqual(attribute.name, "number-rows-repeated") {
                row.repeated = try ODSCellScanner.repetitions(attribute)
            } else if PlainXMLCursor.isEqual(attribute.name, "visibility") {
                row.isHidden = Self.isHidden(attribute)
            }
        }
        return end
    }

    /// Of a row or column.
    static func isHidden(_ visibility: PlainXMLCursor.Attribute) -> Bool {
        PlainXMLCursor.isEqual(visibility.value, "collapse") || PlainXMLCursor.isEqual(visibility.value, "filter")
    }

    /// - Returns: false at the row's end.
    private mutating func readCell(
        _ cursor: inout PlainXMLCursor, _ names: ODSNames, _ row: inout Row, into receiver: inout some ODSTableReceiver
    ) throws(PlainXMLStop) -> Bool {
        if try cursor.skip("<table:table-cell") {
            let (tag, end) = try cells.readTag(&cursor, names)
            let content = end == .open ? try cells.readContent(tag, &cursor, names) : try cells.emptyContent(tag)
            try add(content, tag, &row, into: &receiver)
            return true
        }
        if try cursor.skip("</table:table-row>") { return false }
        if try cursor.skip("<table:covered-table-cell") {
            let (tag, end) = try cells.readTag(&cursor, names)
            row.nextColumn += tag.repeated
            // What a merge covers is not seen.
            guard end == .empty else { throw .unusual }
            return true
        }
        guard PlainXMLCursor.isSpace(cursor.position[0]) else { throw cursor.stop(at: cursor.position) }
        cursor.skipSpace()
        return true
    }

    private mutating func add(
        _ content: ODSCellScanner.Content, _ tag: ODSCellScanner.Tag, _ row: inout Row,
        into receiver: inout some ODSTableReceiver
    ) throws(PlainXMLStop) {
        let columns = row.nextColumn..<(row.nextColumn + tag.repeated)
        row.nextColumn = columns.upperBound
        if tag.columnsSpanned > 1 || tag.rowsSpanned > 1 {
            let first = CellAddress(row: nextRow, column: columns.lowerBound)
            let last = CellAddress(
                row: first.row + min(tag.rowsSpanned, SheetBounds.rows) - 1,
                column: first.column + min(tag.columnsSpanned, SheetBounds.columns) - 1)
            row.merges.append(MergedRange(first: first, last: last))
        }
        if case .blank = content { return }
        guard columns.upperBound <= SheetBounds.columns else { throw .unusual }
        do throws(ReadingError) { try allowance.add(cells: columns.count) } catch { throw .unusual }
        row.cellCount += columns.count
        row.lastColumn = columns.upperBound - 1
        switch content {
        case .blank: return
        case .text(let text, let kind): receiver.add(text: text, kind: kind, columns: columns)
        case .copied(let kind): receiver.add(copying: cells.copy, kind: kind, columns: columns)
        case .number(let number, let kind): receiver.add(number: number, kind: kind, columns: columns)
        }
    }

    private mutating func end(_ row: Row, into receiver: inout some ODSTableReceiver) throws(PlainXMLStop) {
        // Formats are repeated down to the last row.
        let copies = row.cellCount == 0 ? 1 : row.repeated
        if row.cellCount > 0, row.repeated > 1 {
            do throws(ReadingError) { try allowance.repeat(cells: row.cellCount, times: row.repeated) } catch {
                throw .unusual
            }
        }
        if !row.merges.isEmpty {
            let (merges, overflow) = row.merges.count.multipliedReportingOverflow(by: copies)
            guard !overflow, merges <= limits.mergedRanges - mergesUsed else { throw .unusual }
            mergesUsed += merges
        }
        let rows = nextRow..<(nextRow + row.repeated)
        if row.cellCount > 0 {
            guard rows.upperBound <= SheetBounds.rows else { throw .unusual }
            columnCount = max(columnCount, row.lastColumn + 1)
        }
        nextRow = rows.upperBound
        if row.cellCount > 0 || !row.merges.isEmpty {
            receiver.endRow(
                row.cellCount > 0 ? rows : rows.lowerBound..<rows.lowerBound, isHidden: row.isHidden, merges: row.merges
            )
        }
    }
}
