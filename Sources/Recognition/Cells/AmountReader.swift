import Messages
import ReportingKit
import Tabular

/// Reads amounts of money, in đồng or in what a heading or title says that they are counted in.
enum AmountReader {
    /// `factor` is what one unit of the column is worth in đồng.
    static func read(_ content: CellContent, text: String, factor: Int64) -> CellReading {
        let text = withoutCurrency(text)
        guard factor > 1 else { return CountReader.read(content, text: text) }
        switch content {
        case .number(let value, .general):
            guard value.isFinite, abs(value) < 1e12 else { return tooLarge }
            if value < 0 { return .fault(.cellNegative, expected: nil) }
            return FixedDecimal(rounding: value, scale: 6).map { scaled($0, by: factor) } ?? tooLarge
        case .text:
            switch CountReader.read(content, text: text) {
            case .value(.count(let count)):
                // "1,250" triệu is 1.250 triệu or one and a quarter.
                if text.contains(","), !text.contains(".") { return .fault(.cellAmountAmbiguous, expected: nil) }
                return scaled(FixedDecimal(count), by: factor)
            case .value(let value): return .value(value)
            case .fault(let code, let expected):
                guard let decimal = decimal(text) else { return .fault(code, expected: expected) }
                return scaled(decimal, by: factor)
            }
        case .number, .boolean, .error, .formulaWithoutValue: return CountReader.read(content, text: text)
        }
    }

    private static func scaled(_ value: FixedDecimal, by factor: Int64) -> CellReading {
        guard let amount = value.multiplied(by: factor)?.normalized else { return tooLarge }
        // Less than a đồng.
        guard amount.scale == 0 else { return .fault(.cellFraction, expected: nil) }
        guard amount.mantissa <= Int64(FieldType.largestWholeNumber) else { return tooLarge }
        return .value(.count(Int(amount.mantissa)))
    }

    /// "1,25", "1.250,5": a comma separates decimals, dots before it group thousands.
    private static func decimal(_ text: String) -> FixedDecimal? {
        guard let comma = text.lastIndex(of: ","), text.contains(".") else { return RateReader.decimal(text) }
        guard let whole = CountReader.digits(String(text[..<comma])) else { return nil }
        return RateReader.decimal("\(whole)" + text[comma...])
    }

    private static let tooLarge = CellReading.fault(
        .cellOutOfRange, expected: FindingValues.atMost(dong: FieldType.largestWholeNumber))

    private static func withoutCurrency(_ text: String) -> String {
        for unit in [" đồng", "đồng", " đ", "đ", " VNĐ", "VNĐ", " VND", "VND", " vnđ"] where text.hasSuffix(unit) {
            return String(text.dropLast(unit.count))
        }
        return text
    }
}
