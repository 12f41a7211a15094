import ReportingKit
import Tabular

/// Reads numbers with digits behind the comma: points, hectares. A comma or a point separates decimals; with both, the
/// first groups thousands.
///
/// Three digits behind one separator may be either: the column's other values tell, by `mark`, or the range in which
/// values make sense.
package enum DecimalReader {
    static func read(
        _ content: CellContent, text: String, allowsNegative: Bool, mark: Character? = nil,
        fits: (FixedDecimal) -> Bool = { _ in true }
    ) -> CellReading {
        switch content {
        case .number(let value, .general): return read(value, allowsNegative: allowsNegative)
        case .number(_, .percent), .number(_, .date), .boolean: return .fault(.cellNotANumber, expected: nil)
        case .error: return .fault(.cellError, expected: nil)
        case .formulaWithoutValue: return .fault(.cellFormulaWithoutValue, expected: nil)
        case .text: return read(text, allowsNegative, mark, fits)
        }
    }

    private static func read(_ value: Double, allowsNegative: Bool) -> CellReading {
        guard value.isFinite, abs(value) < 1e12 else { return .fault(.cellNotANumber, expected: nil) }
        if value < 0, !allowsNegative { return .fault(.cellNegative, expected: nil) }
        return FixedDecimal(shortest: value).map { .value(.decimal($0)) } ?? .fault(.cellNotANumber, expected: nil)
    }

    private static func read(
        _ text: String, _ allowsNegative: Bool, _ mark: Character?, _ fits: (FixedDecimal) -> Bool
    ) -> CellReading {
        if let blank = BlankMarks.meaning(of: text) {
            return .value(blank == .none ? .decimal(FixedDecimal(0)) : .absent)
        }
        let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
        let digits = isNegative ? String(text.dropFirst().drop { $0 == " " }) : text
        let signed = numbers(digits, mark).compactMap { isNegative ? $0.multiplied(by: -1) : $0 }
        guard let number = signed.first else { return .fault(.cellNotANumber, expected: nil) }
        if isNegative, !allowsNegative { return .fault(.cellNegative, expected: nil) }
        if signed.count == 1 { return .value(.decimal(number)) }
        let fitting = signed.filter(fits)
        if fitting.count == 1 { return .value(.decimal(fitting[0])) }
        return .fault(.cellSeparator, expected: signed.map(VietnameseNumber.decimal).joined(separator: "; "))
    }

    /// What a text may be: one number, none, or two where nothing tells what its separator is.
    private static func numbers(_ text: String, _ mark: Character?) -> [FixedDecimal] {
        let plain = number(text)
        guard DecimalMark.isUnclear(text), let separator = text.first(where: { $0 == "." || $0 == "," }) else {
            return [plain].compactMap(\.self)
        }
        let grouped = CountReader.digits(text).map { FixedDecimal($0) }
        guard let mark else { return [grouped, plain].compactMap(\.self) }
        return [mark == separator ? plain : grouped].compactMap(\.self)
    }

    /// "1.250,5" and "1,250.5" have both separators; of one alone, what stands behind it are decimals.
    package static func number(_ text: String) -> FixedDecimal? {
        guard let last = text.lastIndex(where: { $0 == "," || $0 == "." }) else {
            return CountReader.digits(text).map { FixedDecimal($0) }
        }
        let whole = text[..<last]
        guard whole.contains(where: { !$0.isNumber }) else { return RateReader.decimal(text) }
        // Several of one kind group thousands: 1.250.000.
        if whole.contains(text[last]) { return CountReader.digits(text).map { FixedDecimal($0) } }
        return CountReader.digits(String(whole)).flatMap { RateReader.decimal("\($0)" + text[last...]) }
    }
}
