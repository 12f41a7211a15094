import Messages
import ReportingKit
import Tabular

/// Reads a cell by the type its field declares. Nothing is guessed: what does not fit the type is a fault.
enum ValueReader {
    /// `factor` is what one unit of an amount is worth in đồng, `mark` what stands before decimals in the cell's
    /// column.
    static func read(
        _ cell: CleanCell, as field: FieldDefinition, factor: Int64 = 1, mark: Character? = nil
    ) -> CellReading {
        if field.type.isNumeric, case .text(let raw) = cell.content, SeveralNumbers.stand(in: raw) {
            return .fault(.cellNotANumber, expected: nil)
        }
        let reading =
            if case .decimal = field.type {
                DecimalReader.read(
                    cell.content, text: cell.text, allowsNegative: field.minimum.map { $0 < FixedDecimal(0) } ?? false,
                    mark: mark, fits: field.allows)
            } else { read(cell.content, text: cell.text, as: field.type, factor: factor) }
        guard case .value(let value) = reading, let number = value.number else { return reading }
        if let maximum = field.upperBound, number > maximum {
            return .fault(.cellOutOfRange, expected: "≤ \(VietnameseNumber.decimal(maximum))")
        }
        if let minimum = field.minimum, number < minimum {
            return .fault(.cellOutOfRange, expected: "≥ \(VietnameseNumber.decimal(minimum))")
        }
        return reading
    }

    private static func read(_ content: CellContent, text: String, as type: FieldType, factor: Int64)
        -> CellReading
    {
        switch type {
        case .count: return CountReader.read(content, text: text)
        case .rate: return RateReader.read(content, text: text)
        case .decimal: return DecimalReader.read(content, text: text, allowsNegative: false)
        case .amount: return AmountReader.read(content, text: text, factor: factor)
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
        return .fault(.cellNotAChoice, expected: FindingValues.yesOrNo)
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
            return .fault(.cellNotAChoice, expected: FindingValues.date)
        }
        return .value(.date(date))
    }
}

extension FieldDefinition {
    /// Whether a number lies in the range in which values make sense.
    fileprivate func allows(_ number: FixedDecimal) -> Bool {
        upperBound.map { number <= $0 } ?? true && minimum.map { $0 <= number } ?? true
    }
}

extension FieldType {
    fileprivate var isNumeric: Bool {
        switch self {
        case .count, .rate, .decimal, .amount: true
        case .text, .flag, .choice, .date: false
        }
    }
}

extension CleanCell {
    /// The text for a person who has to find out what is wrong with it: line breaks are part of that.
    var found: String {
        guard case .text(let raw) = content, SeveralNumbers.stand(in: raw) else { return text }
        return raw.split { $0.isNewline || $0 == "\t" }.map { VietnameseText.clean(String($0)) }.joined(
            separator: " ⏎ ")
    }
}

/// Two numbers in one cell: once white space is made even, "2" above "100" would be 2 100.
enum SeveralNumbers {
    /// Whether digits stand on both sides of a line break, a tab or several spaces. A single space groups thousands.
    static func stand(in text: String) -> Bool {
        var followsDigit = false
        var spaces = 0
        var isWide = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 48...57:
                if followsDigit, isWide || spaces > 1 { return true }
                (followsDigit, spaces, isWide) = (true, 0, false)
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: isWide = true
            case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: spaces += 1
            default: (followsDigit, spaces, isWide) = (false, 0, false)
            }
        }
        return false
    }
}
