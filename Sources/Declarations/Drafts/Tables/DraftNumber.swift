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
        return blanks.contains(cell.text.lowercased())
    }

    /// "x": does not apply, in a column of figures; yes, in one of marks.
    static func isCross(_ cell: CleanCell) -> Bool { cell.text == "x" || cell.text == "X" }

    /// The shortest decimal that is the number: 52.39 is stored as 52.390000000000001.
    private static func decimal(_ value: Double) -> FixedDecimal? {
        guard value.isFinite, abs(value) < 1e12 else { return nil }
        for scale in 0...FixedDecimal.maximumScale {
            if let decimal = FixedDecimal(rounding: value, scale: scale),
                abs(decimal.doubleValue - value) <= max(1, abs(value)) * 1e-12
            {
                return decimal
            }
        }
        return FixedDecimal(rounding: value, scale: FixedDecimal.maximumScale)
    }

    private static func decimal(_ text: String) -> FixedDecimal? {
        guard text.utf8.count <= 24 else { return nil }
        var text = text[...]
        if text.hasSuffix("%") { text = text.dropLast() }
        while text.last == " " { text = text.dropLast() }
        let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
        if isNegative { text = text.dropFirst() }
        guard let number = whole(text) ?? fraction(text) else { return nil }
        return isNegative ? FixedDecimal(exactly: -number.mantissa, scale: number.scale) : number
    }

    /// Digits, also in groups of three: "15834", "15.834", "15 834".
    private static func whole(_ text: Substring) -> FixedDecimal? {
        let groups = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }), let first = groups.first else {
            return nil
        }
        if groups.count > 1 {
            guard Set(text.filter { separators.contains($0) }).count == 1, (1...3).contains(first.count), first != "0",
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        guard let mantissa = Int64(groups.joined()) else { return nil }
        return FixedDecimal(exactly: mantissa, scale: 0)
    }

    /// "52,39", "52.39", "1.250,5".
    private static func fraction(_ text: Substring) -> FixedDecimal? {
        guard let mark = text.lastIndex(where: { $0 == "," || $0 == "." }), mark > text.startIndex,
            let before = whole(text[..<mark]), !text[..<mark].contains(text[mark])
        else { return nil }
        let after = text[text.index(after: mark)...]
        guard (1...FixedDecimal.maximumScale).contains(after.count), after.utf8.allSatisfy(isDigit),
            let mantissa = Int64("\(before.mantissa)\(after)")
        else { return nil }
        return FixedDecimal(exactly: mantissa, scale: after.count)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static let separators: Set<Character> = [".", ",", " "]
    private static let blanks: Set<String> = ["", "-", "–", "—", "nan", "nan%", "x/x", "/", "…", "...", "n/a", "null"]
}
