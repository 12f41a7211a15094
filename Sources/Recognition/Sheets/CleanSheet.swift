import ReportingKit
import Tabular

/// A cell with its text cleaned once, as a reader of the sheet sees it.
package struct CleanCell {
    package let column: Int
    package let content: CellContent
    /// What the cell shows; empty for cells that hold only spaces.
    package let text: String

    package init(_ cell: Cell) {
        column = cell.column
        content = cell.content
        // What is shown of a number is clean.
        text =
            if case .number = cell.content { cell.content.shownText } else {
                VietnameseText.clean(cell.content.shownText)
            }
    }

    /// Whether the cell holds words, rather than a number or a code such as "(3)=(2)/(1)".
    package var isWords: Bool {
        guard case .text = content else { return false }
        // Most words begin with a letter of ASCII; what has none of those is looked at letter by letter.
        return text.utf8.contains { ($0 | 0x20) &- UInt8(ascii: "a") < 26 } || text.contains { $0.isLetter }
    }
}

package struct CleanRow {
    /// From zero, in the sheet.
    package let index: Int
    package let cells: [CleanCell]

    init(index: Int, cells: [CleanCell]) {
        self.index = index
        self.cells = cells
    }

    init(_ row: SheetRow) {
        index = row.index
        cells = row.cells.lazy.map(CleanCell.init).filter { !$0.text.isEmpty }
    }

    package subscript(column: Int) -> CleanCell? {
        cells.first { $0.column == column }
    }

    /// All texts of the row in reading order.
    package var joined: String { cells.map(\.text).joined(separator: " ") }
}

/// A sheet as recognition looks at it: non-blank rows with cleaned texts.
package struct CleanSheet {
    package let name: String
    package let rows: [CleanRow]
    package let merges: [MergedRange]

    private init(name: String, rows: [CleanRow], merges: [MergedRange]) {
        self.name = name
        self.rows = rows
        self.merges = merges
    }

    /// The part of the sheet that lies in some columns.
    func columns(_ range: Range<Int>) -> CleanSheet {
        CleanSheet(
            name: name,
            rows: rows.map { CleanRow(index: $0.index, cells: $0.cells.filter { range.contains($0.column) }) }.filter {
                !$0.cells.isEmpty
            },
            merges: merges.filter { range.contains($0.first.column) && range.contains($0.last.column) })
    }

    /// `limit` takes the first rows alone.
    package init(_ sheet: Sheet, limit: Int = .max) {
        name = sheet.name
        rows = sheet.rows.prefix(limit).lazy.map(CleanRow.init).filter { !$0.cells.isEmpty }
        merges = sheet.merges
    }
}

extension CellContent {
    /// The cell's text as it stands; for numbers the digits a spreadsheet would show, with a decimal point.
    package var shownText: String {
        switch self {
        case .text(let text): text
        case .number(let value, .general): Self.digits(value)
        case .number(let value, .percent): Self.digits((value * 1e10).rounded() / 1e8) + "%"
        case .number(let value, .date): CalendarDate(spreadsheetSerial: value)?.slashed ?? Self.digits(value)
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .error(let name): name
        case .formulaWithoutValue(let formula): formula.hasPrefix("=") ? formula : "=" + formula
        }
    }

    private static func digits(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return "\(value)"
    }
}
