import Foundation
import Messages
import Office
import Recognition
import ReportingKit
import Store
import Tabular

/// A window of rows of one sheet of a file, drawn as it was.
package struct SheetPage: Sendable {
    package let file: FileReference
    package let format: FileFormat
    package let tabs: [Tab]
    /// The sheet's place among them.
    package let number: Int
    package let name: String
    package let isHidden: Bool
    package let columns: [Column]
    package let rows: [Row]
    /// The rows of the window, from zero.
    package let window: Range<Int>
    /// How many rows the sheet has; of a long text how many were seen.
    package let rowCount: Int
    package let goesOn: Bool
    /// The columns of the page among those of the sheet.
    package let columnWindow: Range<Int>
    package let columnCount: Int
    /// The cell that was asked for.
    package let marked: Marked?
    package let disclosure: SheetDisclosure
    /// Whether a cell of the window is not shown, or the one that was asked for.
    package let withholdsSome: Bool

    package struct Tab: Sendable {
        package let name: String
        package let isHidden: Bool
    }

    package struct Column: Sendable {
        package let index: Int
        package let isHidden: Bool

        package var letters: String { CellAddress.columnLetters(index) }
    }

    package struct Row: Sendable {
        /// From zero.
        package let index: Int
        package let isHidden: Bool
        package let cells: [Cell]
    }

    package struct Cell: Sendable {
        package let address: CellAddress
        package let shown: CellShown
        /// How many columns and rows of the window it takes.
        package let columns: Int
        package let rows: Int
        package let isMarked: Bool
        /// What was found there, by its place among the findings of the file.
        package let findings: [Int]
    }

    package struct Marked: Sendable {
        package let address: CellAddress
        /// As it stands in the file; nil where nothing stands, or it is not shown.
        package let raw: String?
        package let shown: String
        /// Whether something stands there that is not shown.
        package let isWithheld: Bool
    }
}

/// How much of a sheet anybody may see.
package enum SheetDisclosure: Sendable, Hashable {
    /// Something was read of it: that is shown, and cells with findings that name nobody.
    case read
    /// Nobody knows whether its rows are people: headings and the cells with findings that name nobody.
    case headings
}

/// How a cell's content is shown.
package struct CellShown: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case text, number, date, truth
        /// An error's name, or a formula without a result.
        case fault
        case blank
        /// There is something, and it is not shown.
        case withheld
    }

    package let text: String
    package let kind: Kind
    /// Whether the text goes on.
    package let isCut: Bool

    package static let blank = CellShown(text: "", kind: .blank, isCut: false)
    package static let withheld = CellShown(text: "", kind: .withheld, isCut: false)

    /// Characters of a cell in its sheet; the cell that was asked for has more beside it.
    private static let length = 400

    package init(text: String, kind: Kind, isCut: Bool) {
        self.text = text
        self.kind = kind
        self.isCut = isCut
    }

    package init(_ content: CellContent, length: Int = Self.length) {
        let text = Self.text(content)
        // No text has more characters than bytes.
        let isCut = text.utf8.count > length && text.count > length
        self.init(text: isCut ? String(text.prefix(length)) : text, kind: Self.kind(content), isCut: isCut)
    }

    /// Characters of the cell that was asked for, beside its sheet.
    static let lengthBeside = 20_000

    /// What the file says, as lineage has it.
    static func raw(_ content: CellContent) -> String {
        let text = content.shownText
        return text.utf8.count > lengthBeside ? String(text.prefix(lengthBeside)) : text
    }

    private static func kind(_ content: CellContent) -> Kind {
        switch content {
        case .text(let text): isFigure(text) ? .number : .text
        case .number(_, .date): .date
        case .number: .number
        case .boolean: .truth
        case .error, .formulaWithoutValue: .fault
        }
    }

    /// Documents and texts write figures as words: 15.834, 52,39%.
    private static func isFigure(_ text: String) -> Bool {
        guard text.utf8.count <= 24, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        return text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x20, 0x25, 0x2C, 0x2D, 0x2E].contains($0) }
    }

    /// As a spreadsheet of an office shows it: a decimal comma, days as dd/mm/yyyy.
    private static func text(_ content: CellContent) -> String {
        switch content {
        case .text(let text), .error(let text): text
        case .formulaWithoutValue(let formula): formula.hasPrefix("=") ? formula : "=" + formula
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .number(let value, .date): date(value)
        case .number(let value, .percent): decimal(rounded(value * 100)) + "%"
        case .number(let value, .general): decimal(value)
        }
    }

    private static func date(_ serial: Double) -> String {
        guard let day = CalendarDate(spreadsheetSerial: serial) else { return decimal(serial) }
        let minutes = Int(((serial - serial.rounded(.down)) * 1_440).rounded())
        guard minutes > 0, minutes < 1_440 else { return day.slashed }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.slashed) \(padded(minutes / 60)):\(padded(minutes % 60))"
    }

    private static func rounded(_ value: Double) -> Double {
        let scale = 1e10
        let scaled = value * scale
        return scaled.magnitude < 1e15 ? scaled.rounded() / scale : value
    }

    private static func decimal(_ value: Double) -> String {
        if value == value.rounded(), value.magnitude < 1e15 { return "\(Int64(value))" }
        return "\(value)".replacing(".", with: ",")
    }
}
