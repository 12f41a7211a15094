import ReportingKit
import Tabular

/// Reads a cell by the type its field declares. Nothing is guessed: what does not fit the type is a fault.
enum ValueReader {
    static func read(_ cell: CleanCell, as field: FieldDefinition) -> CellReading {
        let reading = read(cell.content, text: cell.text, as: field.type)
        if case .value(let value) = reading, let number = value.number, let maximum = field.maximum,
            number > FixedDecimal(maximum)
        {
            return .fault(.cellOutOfRange, expected: "≤ \(VietnameseNumber.count(maximum))")
        }
        return reading
    }

    private static func read(_ content: CellContent, text: String, as type: FieldType) -> CellReading {
        switch type {
        case .count: return CountReader.read(content, text: text)
        case .rate: return RateReader.read(content, text: text)
        case .amount: return CountReader.read(content, text: withoutCurrency(text))
        case .text: return words(content, text: text)
        case .flag: return flag(content, text: text)
        case .choice(let words): return choice(content, text: text, of: words)
        case .date: return date(content, text: text)
        }
    }

    private static func words(_ content: CellContent, text: String) -> CellReading {
        switch content {
        case .error: .fault(.cellError, expected: nil)
        case .formulaWithoutValue: .fault(.cellFormulaWithoutValue, expected: nil)
        default: .value(text.isEmpty ? .absent : .text(text))
        }
    }

    private static func withoutCurrency(_ text: String) -> String {
        for unit in [" đồng", "đồng", " đ", "đ", " VNĐ", "VNĐ", " VND", "VND", " vnđ"] where text.hasSuffix(unit) {
            return String(text.dropLast(unit.count))
        }
        return text
    }

    private static func flag(_ content: CellContent, text: String) -> CellReading {
        switch content {
        case .boolean(let value): return .value(.flag(value))
        case .number(1, _): return .value(.flag(true))
        case .number(0, _): return .value(.flag(false))
        case .error: return .fault(.cellError, expected: nil)
        case .formulaWithoutValue: return .fault(.cellFormulaWithoutValue, expected: nil)
        default: break
        }
        if text.isEmpty { return .value(.absent) }
        let key = VietnameseText.comparisonKey(text)
        if yes.contains(key) { return .value(.flag(true)) }
        if no.contains(key) || text == "-" { return .value(.flag(false)) }
        return .fault(.cellNotAChoice, expected: "Có; Không")
    }

    private static let yes = Set(
        ["có", "x", "đã có", "đã", "rồi", "true", "1", "đạt"].map(VietnameseText.comparisonKey))
    private static let no = Set(
        ["không", "chưa", "chưa có", "không có", "false", "0", "chưa đạt"].map(VietnameseText.comparisonKey))

    private static func choice(_ content: CellContent, text: String, of words: [String]) -> CellReading {
        switch content {
        case .error: return .fault(.cellError, expected: nil)
        case .formulaWithoutValue: return .fault(.cellFormulaWithoutValue, expected: nil)
        default: break
        }
        if text.isEmpty { return .value(.absent) }
        let key = VietnameseText.comparisonKey(text)
        guard let word = words.first(where: { VietnameseText.comparisonKey($0) == key }) else {
            return .fault(.cellNotAChoice, expected: words.joined(separator: "; "))
        }
        return .value(.text(word))
    }

    private static func date(_ content: CellContent, text: String) -> CellReading {
        switch content {
        case .error: return .fault(.cellError, expected: nil)
        case .formulaWithoutValue: return .fault(.cellFormulaWithoutValue, expected: nil)
        default: break
        }
        if BlankMarks.meaning(of: text) != nil { return .value(.absent) }
        let dates = DateTokens(text).dates
        guard dates.count == 1, let date = dates.first?.date else {
            return .fault(.cellNotAChoice, expected: "ngày/tháng/năm")
        }
        return .value(.date(date))
    }
}
