import ReportingKit
import Tabular

/// What reading a cell by its field's type gave.
enum CellReading: Equatable {
    case value(FieldValue)
    /// The cell holds something else; the code says what is wrong, `expected` what a careful person would suppose.
    case fault(FindingKind, expected: String?)
}

/// Reads counts: whole numbers, in which a dot, comma, space or apostrophe before three digits groups thousands.
package enum CountReader {
    static func read(_ content: CellContent, text: String) -> CellReading {
        switch content {
        case .number(let value, .general): return read(value)
        case .number(_, .percent): return .fault(.cellFraction, expected: nil)
        case .number(_, .date), .boolean: return .fault(.cellNotANumber, expected: nil)
        case .error: return .fault(.cellError, expected: nil)
        case .formulaWithoutValue: return .fault(.cellFormulaWithoutValue, expected: nil)
        case .text: return read(text)
        }
    }

    private static func read(_ value: Double) -> CellReading {
        guard value.isFinite else { return .fault(.cellNotANumber, expected: nil) }
        if value < 0 { return .fault(.cellNegative, expected: nil) }
        guard value <= Double(FieldType.largestWholeNumber) else { return tooLarge }
        if value == value.rounded() { return .value(.count(Int(value))) }
        // 15.834 in a column of counts is 15 834 after a spreadsheet took the dot for a decimal one; 15.83 is 15 830.
        let thousandfold = (value * 1000).rounded()
        if value < 1000, abs(value * 1000 - thousandfold) < 1e-6 {
            return .fault(.cellThousandsLost, expected: nil)
        }
        return .fault(.cellFraction, expected: nil)
    }

    private static func read(_ text: String) -> CellReading {
        if let blank = BlankMarks.meaning(of: text) {
            switch blank {
            case .none: return .value(.count(0))
            case .absent: return .value(.absent)
            }
        }
        var text = text
        if text.hasPrefix("-") || text.hasPrefix("−") || text.hasPrefix("(") && text.hasSuffix(")") {
            let rest = text.trimmingPrefix { "-−( ".contains($0) }.filter { $0 != ")" }
            return digits(String(rest)) == nil
                ? .fault(.cellNotANumber, expected: nil) : .fault(.cellNegative, expected: nil)
        }
        if text.hasPrefix("+") { text.removeFirst() }
        if let value = digits(text) {
            return value <= FieldType.largestWholeNumber ? .value(.count(value)) : tooLarge
        }
        return isLongNumber(text) ? tooLarge : faultyNumber(text)
    }

    private static let tooLarge = CellReading.fault(
        .cellOutOfRange, expected: "≤ \(VietnameseNumber.count(FieldType.largestWholeNumber))")

    /// Digits alone, or in groups of three, that are more than a whole number of the report has.
    private static func isLongNumber(_ text: String) -> Bool {
        let groups = text.split(omittingEmptySubsequences: false) { ".,' ’".contains($0) }
        return text.utf8.count { $0 >= 48 && $0 <= 57 } > 15
            && groups.allSatisfy { $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
            && (groups.count == 1
                || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
    }

    /// Plain digits, or digits in groups of three after the first, all with the same separator; also with ",00" behind.
    package static func digits(_ text: String) -> Int? {
        if text.utf8.count <= 15, !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return Int(text) }
        guard text.utf8.count <= 24 else { return nil }
        var text = text[...]
        // An export that prints counts with two decimals: 1.234,00.
        for tail in [",00", ".00", ",0", ".0"] where text.hasSuffix(tail) {
            let head = text.dropLast(tail.count)
            if !head.contains(tail.first ?? ",") { text = head }
            break
        }
        let separators = text.filter { !$0.isASCII || !$0.isNumber }
        guard let separator = separators.first else {
            return text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } && !text.isEmpty ? Int(text) : nil
        }
        guard ".,' ’".contains(separator), separators.allSatisfy({ $0 == separator }) else { return nil }
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let joined = groups.joined()
        return joined.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int(joined) : nil
    }

    /// A number, but no count: 15,83 or 1.234.56.
    private static func faultyNumber(_ text: String) -> CellReading {
        if text.hasSuffix("%"), RateReader.decimal(String(text.dropLast())) != nil {
            return .fault(.cellFraction, expected: nil)
        }
        if let whole = oneBitOff(text) { return .value(.count(whole)) }
        guard let decimal = RateReader.decimal(text) else { return .fault(.cellNotANumber, expected: nil) }
        if decimal.scale < 3, decimal.mantissa > 0, decimal.doubleValue < 1000 {
            return .fault(.cellThousandsLost, expected: nil)
        }
        return .fault(.cellFraction, expected: nil)
    }

    /// A whole number as a program prints it that computes with binary fractions: 25.999999999999996.
    private static func oneBitOff(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count >= 10, text.utf8.count <= 24,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }), let value = Double(text),
            value < 1e12, abs(value - value.rounded()) <= value * 1e-14
        else { return nil }
        return Int(value.rounded())
    }
}
