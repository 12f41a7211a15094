import Files
import ReportingKit

/// The rows of a sheet that is being put together from text and tables.
struct SheetRows {
    struct Row {
        let cells: [Cell]
        let isHidden: Bool
    }

    private enum Part {
        case rows([Row])
        case packed(PackedRows)
    }

    private var parts: [Part] = []
    /// What was added since the last of the parts.
    private var tail: [Row] = []
    private(set) var count = 0
    private(set) var merges: [MergedRange] = []
    private(set) var hiddenColumns: Set<Int> = []
    let isHidden: Bool

    init(isHidden: Bool = false) { self.isHidden = isHidden }

    var isEmpty: Bool { count == 0 }

    mutating func append(_ row: Row) {
        tail.append(row)
        count += 1
    }

    mutating func append(_ table: HTMLTable) {
        let offset = count
        func merge(_ row: Int, _ column: Int, _ columnSpan: Int, _ rowSpan: Int) {
            let first = CellAddress(row: offset + row, column: column)
            let last = CellAddress(
                row: offset + min(row + rowSpan, table.rowCount) - 1, column: column + columnSpan - 1)
            if first != last { merges.append(MergedRange(first: first, last: last)) }
        }
        for (index, row) in table.rows.enumerated() {
            for cell in row.cells where cell.columnSpan > 1 || cell.rowSpan > 1 {
                merge(index, cell.column, cell.columnSpan, cell.rowSpan)
            }
            append(Row(cells: row.contents, isHidden: row.isHidden))
        }
        for span in table.packed.spans {
            merge(table.rows.count + span.row, span.column, span.columnSpan, span.rowSpan)
        }
        append(table.packed)
        hiddenColumns.formUnion(table.hiddenColumns)
    }

    private mutating func append(_ packed: PackedRows) {
        guard packed.count > 0 else { return }
        endTail()
        parts.append(.packed(packed))
        count += packed.count
    }

    private mutating func endTail() {
        if !tail.isEmpty { parts.append(.rows(tail)) }
        tail = []
    }

    mutating func append(_ other: SheetRows) {
        let offset = count
        endTail()
        parts += other.parts
        tail = other.tail
        count += other.count
        merges += other.merges.map { merge in
            MergedRange(
                first: CellAddress(row: merge.first.row + offset, column: merge.first.column),
                last: CellAddress(row: merge.last.row + offset, column: merge.last.column))
        }
    }

    /// Gives the sheet with those of its rows that have cells.
    func give(_ name: String, to sink: inout some RowSink) throws(ReadingError) {
        sink.beginSheet(name, isHidden: isHidden)
        for merge in merges { sink.add(merge) }
        sink.hide(hiddenColumns)
        var offset = 0
        for part in parts + [.rows(tail)] where !sink.isClosed {
            switch part {
            case .packed(let rows):
                try rows.give(from: offset, to: &sink)
                offset += rows.count
            case .rows(let rows):
                for (index, row) in rows.enumerated() {
                    for cell in row.cells { try sink.add(cell.content, column: cell.column) }
                    try sink.endRow(offset + index, isHidden: row.isHidden)
                }
                offset += rows.count
            }
        }
        sink.endSheet()
    }
}
