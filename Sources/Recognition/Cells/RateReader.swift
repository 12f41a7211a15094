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
        // The shortest decimal that is the number: 52.39 is stored as 52.390000000000001.
        for scale in 0...6 {
            if let decimal = FixedDecimal(rounding: value, scale: scale), abs(decimal.doubleValue - value) < 1e-9 {
                return .value(.decimal(decimal))
            }
        }
        return FixedDecimal(rounding: value, scale: 6).map { .value(.decimal($0)) }
            ?? .fault(.cellNotANumber, expected: nil)
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
        guard !text.isEmpty, text.utf8.count <= 17 else { return nil }
        var mantissa: Int64 = 0
        var scale: Int?
        var digitsBefore = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57:
                mantissa = mantissa * 10 + Int64(byte - 48)
                if let digits = scale { scale = digits + 1 } else { digitsBefore += 1 }
            case UInt8(ascii: ","), UInt8(ascii: "."):
                guard scale == nil, digitsBefore > 0 else { return nil }
                scale = 0
            default: return nil
            }
        }
        guard digitsBefore > 0, scale != 0, (scale ?? 0) <= 6 else { return nil }
        return FixedDecimal(mantissa: mantissa, scale: scale ?? 0)
    }
}
