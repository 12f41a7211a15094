import ReportingKit
import Tabular

/// Reads rates in percent: 52,39 and 52.39 with or without the sign, and fractions that a spreadsheet shows as percent.
enum RateReader {
    static func read(_ content: CellContent, text: String) -> CellReading {
        switch content {
        case .number(let value, .percent): return read(value * 100)
        case .number(let value, .general): return read(value)
        case .number(_, .date), .boolean: return .fault(.cellNotANumber, expected: nil)
        case .error(let name):
            // 0/0 in a rate column is an export's way to say that there is nothing to rate.
            return name == "#DIV/0!" ? .value(.absent) : .fault(.cellError, expected: nil)
        case .formulaWithoutValue: return .fault(.cellFormulaWithoutValue, expected: nil)
        case .text: return read(text)
        }
    }

    private static func read(_ value: Double) -> CellReading {
        guard value.isFinite, abs(value) < 1e9 else { return .fault(.cellNotANumber, expected: nil) }
        if value < 0 { return .fault(.cellNegative, expected: nil) }
        return FixedDecimal(shortest: value).map { .value(.decimal($0)) } ?? .fault(.cellNotANumber, expected: nil)
    }

    private static func read(_ text: String) -> CellReading {
        if BlankMarks.meaning(of: text) != nil { return .value(.absent) }
        var text = text
        if text.hasSuffix("%") {
            text.removeLast()
            if text.hasSuffix(" ") { text.removeLast() }
        }
        if text.hasPrefix("-") || text.hasPrefix("−") {
            return decimal(String(text.dropFirst())) == nil
                ? .fault(.cellNotANumber, expected: nil) : .fault(.cellNegative, expected: nil)
        }
        return decimal(text).map { .value(.decimal($0)) } ?? .fault(.cellNotANumber, expected: nil)
    }

    /// Digits, with a comma or a point and one to six digits behind it.
    static func decimal(_ text: String) -> FixedDecimal? {
        text.utf8.count <= 17 ? FixedDecimal(digits: text) : nil
    }
}
