import Recognition
import ReportingKit
import Tabular

/// A cell of an unknown column as a number.
enum DraftNumber {
    /// Nil where the cell holds no number; what marks a blank is none either.
    static func read(_ cell: CleanCell) -> FixedDecimal? {
        switch cell.content {
        case .number(let value, .general): decimal(value)
        case .number(let value, .percent): decimal(value * 100)
        case .text: decimal(cell.text)
        case .number, .boolean, .error, .formulaWithoutValue: nil
        }
    }

    /// Whether a cell says that there is nothing, in one of the ways in which tables do.
    static func isBlank(_ cell: CleanCell) -> Bool {
        guard case .text = cell.content else { return false }
        return BlankMarks.isSign(cell.text)
    }

    /// "x": does not apply, in a column of figures; yes, in one of marks.
    static func isCross(_ cell: CleanCell) -> Bool { cell.text == "x" || cell.text == "X" }

    private static func decimal(_ value: Double) -> FixedDecimal? {
        abs(value) < 1e12 ? FixedDecimal(shortest: value) : nil
    }

    /// "15834", "15.834", "52,39 %", "1.250,5".
    private static func decimal(_ text: String) -> FixedDecimal? {
        guard text.utf8.count <= 24 else { return nil }
        var text = text[...]
        if text.hasSuffix("%") { text = text.dropLast() }
        while text.last == " " { text = text.dropLast() }
        let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
        let digits = String(text.dropFirst(isNegative ? 1 : 0))
        guard let number = CountReader.digits(digits).map({ FixedDecimal($0) }) ?? DecimalReader.number(digits) else {
            return nil
        }
        return isNegative ? FixedDecimal(exactly: -number.mantissa, scale: number.scale) : number
    }
}
