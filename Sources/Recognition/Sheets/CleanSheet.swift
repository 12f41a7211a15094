import ReportingKit
import Tabular

/// A cell with its text cleaned once, as a reader of the sheet sees it.
struct CleanCell {
    let column: Int
    let content: CellContent
    /// What the cell shows; empty for cells that hold only spaces.
    let text: String

    init(_ cell: Cell) {
        column = cell.column
        content = cell.content
        text = VietnameseText.clean(cell.content.shownText)
    }

    /// Whether the cell holds words, rather than a number or a code such as "(3)=(2)/(1)".
    var isWords: Bool {
        if case .text = content { text.contains { $0.isLetter } } else { false }
    }
}

struct CleanRow {
    /// From zero, in the sheet.
    let index: Int
    let cells: [CleanCell]

    init(_ row: SheetRow) {
        index = row.index
        cells = row.cells.lazy.map(CleanCell.init).filter { !$0.text.isEmpty }
    }

    subscript(column: Int) -> CleanCell? {
        cells.first { $0.column == column }
    }

    /// All texts of the row in reading order.
    var joined: String { cells.map(\.text).joined(separator: " ") }
}

/// A sheet as recognition looks at it: non-blank rows with cleaned texts.
struct CleanSheet {
    let name: String
    let rows: [CleanRow]
    let merges: [MergedRange]

    init(_ sheet: Sheet) {
        name = sheet.name
        rows = sheet.rows.lazy.map(CleanRow.init).filter { !$0.cells.isEmpty }
        merges = sheet.merges
    }
}

extension CellContent {
    /// The cell's text as it stands; for numbers the digits a spreadsheet would show, with a decimal point.
    var shownText: String {
        switch self {
        case .text(let text): text
        case .number(let value, .general): Self.digits(value)
        case .number(let value, .percent): Self.digits((value * 1e10).rounded() / 1e8) + "%"
        case .number(let value, .date): CalendarDate(excelSerial: value)?.slashed ?? Self.digits(value)
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .error(let name): name
        case .formulaWithoutValue(let formula): formula.hasPrefix("=") ? formula : "=" + formula
        }
    }

    private static func digits(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return "\(Int64(value))" }
        return "\(value)"
    }
}

extension CalendarDate {
    /// The day a spreadsheet means by a serial number of its 1900 date system, in which 60 is the 29 February 1900
    /// that never was.
    init?(excelSerial value: Double) {
        guard value >= 1, value < 2_958_466 else { return nil }
        let serial = Int(value)
        guard serial != 60 else { return nil }
        self.init(dayNumber: serial - (serial > 60 ? 25_569 : 25_568))
    }

    /// Days since 1 January 1970.
    ///
    /// Howard Hinnant's civil-from-days: years begin in March, so that the leap day is the last.
    private init?(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
