/// How a cell looks. Equal styles become one format of the workbook.
struct CellStyle: Hashable, Sendable {
    enum Horizontal: Hashable, Sendable { case general, left, center, right }
    enum Vertical: Hashable, Sendable { case top, center, bottom }
    enum Border: Hashable, Sendable { case none, thin, hairline }

    /// The typeface that Nghị định 30/2020/NĐ-CP prescribes.
    static let fontName = "Times New Roman"

    var fontSize = 11.0
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    /// Red, green, blue: 0xFF0000 is red. Nil for the automatic colour.
    var color: UInt32?
    var fill: UInt32?
    var border = Border.none
    var borderColor: UInt32?
    var horizontal = Horizontal.general
    var vertical = Vertical.center
    var wraps = false
    var indent = 0
    /// As a spreadsheet writes it: `#,##0`.
    var numberFormat: String?
    /// Has effect on protected sheets only.
    var isLocked = true

    /// The same style with some of it changed.
    func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}

/// Number formats in a spreadsheet's own words; the reader's locale decides which separators it shows.
enum NumberFormat {
    static let whole = "#,##0"
    static let date = "dd/mm/yyyy"
    static let dateAndTime = "dd/mm/yyyy hh:mm"
    static let percent = "0.00%"
    /// Keeps what is typed as text, so that "=" begins no formula.
    static let text = "@"

    static func decimals(_ digits: Int) -> String {
        digits > 0 ? "#,##0." + String(repeating: "0", count: digits) : whole
    }
}
