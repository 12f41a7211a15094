import Files
import ReportingKit

/// Which sheet of a file is looked at.
package enum SheetChoice: Hashable, Sendable {
    /// From zero.
    case number(Int)
    /// As the reader names it.
    case named(String)
}

/// Some rows of one sheet, and what is known of the rest of it.
package struct SheetWindow: Sendable {
    /// The sheet's place in the file, from zero.
    package let number: Int
    /// The rows of the window that have cells, in ascending order; with the ranges that reach into it and the columns that are hidden.
    package let sheet: Sheet
    /// The rows that were asked for, as far as the sheet reaches.
    package let rows: Range<Int>
    /// The row after the last one with cells; of a sheet that was not read to its end, the last one seen.
    package let rowCount: Int
    /// Whether the sheet may have more rows than ``rowCount``.
    package let goesOn: Bool
    /// The column after the last one with a cell, of the rows that were seen.
    package let columnCount: Int
}

/// A file as far as a window of one sheet needs it.
package struct WindowedFile: Sendable {
    package struct Tab: Sendable {
        package let name: String
        package let isHidden: Bool
    }

    package let format: FileFormat
    package let sheets: [Tab]
    /// Nil where there is no such sheet.
    package let window: SheetWindow?
    /// Of a document.
    package let text: TextDocument?
}
