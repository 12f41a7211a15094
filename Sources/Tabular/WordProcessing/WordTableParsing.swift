import Markup
import Files
import ReportingKit

/// Tables: rows, cells in their columns, merges.
extension WordDocumentParser {
    /// More than Word allows (63), as much as a sheet holds.
    private static let columnsAllowed = 16_384

    func parseTable() throws(ReadingError) -> WordTable {
        var table = WordTable()
        tableStyles.append(nil)
        defer { tableStyles.removeLast() }
        try parseRows(into: &table)
        return table
    }

    private func parseRows(into table: inout WordTable) throws(ReadingError) {
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "tblPr":
                try reader.forEachChild { (property) throws(ReadingError) in
                    if property == "tblStyle" { tableStyles[tableStyles.count - 1] = reader.attribute("val") }
                }
            case "tr": if let row = try parseRow() { table.rows.append(row) }
            case _ where Self.isTransparent(element): try parseRows(into: &table)
            default: return
            }
        }
    }

    /// Nil for a row that a tracked change deletes.
    private func parseRow() throws(ReadingError) -> WordRow? {
        var row = WordRow()
        var column = 0
        var isDeleted = false
        try parseCells(into: &row, column: &column, isDeleted: &isDeleted)
        return isDeleted ? nil : row
    }

    private func parseCells(
        into row: inout WordRow, column: inout Int, isDeleted: inout Bool
    ) throws(ReadingError) {
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "trPr":
                try reader.forEachChild { (property) throws(ReadingError) in
                    switch property {
                    case "gridBefore": column += max(0, min(reader.integer("val") ?? 0, Self.columnsAllowed))
                    case "hidden": row.isHidden = reader.isOn
                    case "del": isDeleted = true
                    default: return
                    }
                }
            case "tc": try parseCell(into: &row, column: &column)
            case _ where Self.isTransparent(element): try parseCells(into: &row, column: &column, isDeleted: &isDeleted)
            default: return
            }
        }
    }

    private func parseCell(into row: inout WordRow, column: inout Int) throws(ReadingError) {
        let element = reader.ordinal
        var span = 1
        var vertical = WordCell.VerticalMerge.none
        var goesOnFromTheLeft = false
        var isDeleted = false
        var blocks: [WordBlock] = []
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "tcPr":
                try reader.forEachChild { (property) throws(ReadingError) in
                    switch property {
                    case "gridSpan": span = max(1, min(reader.integer("val") ?? 1, Self.columnsAllowed))
                    case "vMerge": vertical = reader.attribute("val") == "restart" ? .begins : .goesOn
                    // The way of Word 97, still written by some programs.
                    case "hMerge": goesOnFromTheLeft = reader.attribute("val") != "restart"
                    case "cellDel": isDeleted = true
                    default: return
                    }
                }
            default: blocks += try parseBlock(element)
            }
        }
        // With the tracked change accepted, the cells to its right take its place.
        if isDeleted { return }
        cells += 1
        guard cells <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        guard column + span <= Self.columnsAllowed else {
            throw .unreadable(format: .docx, reason: "a table of more than \(Self.columnsAllowed) columns")
        }
        if goesOnFromTheLeft, let left = row.cells.popLast() {
            row.cells.append(
                WordCell(
                    element: left.element, column: left.column, columnSpan: left.columnSpan + span,
                    verticalMerge: left.verticalMerge,
                    blocks: left.blocks))
        } else {
            row.cells.append(
                WordCell(
                    element: element, column: column, columnSpan: span, verticalMerge: vertical, blocks: blocks))
        }
        column += span
    }
}
