import ReportingKit
import Tabular

/// The row under a header that numbers the columns: "(1) (2) (3)=(2)/(1)", or "A B 1=2+3 2 3".
package enum ColumnNumberRow {
    package static func isOne(_ row: CleanRow, columns: [Int]) -> Bool {
        let texts = columns.compactMap { row[$0]?.text }
        guard texts.count >= 2 else { return false }
        let bracketed = texts.count(where: isBracketed)
        if bracketed >= 3 || bracketed == texts.count { return true }
        // Of a table that states two periods side by side a reader takes some of the columns; the row numbers all of
        // them.
        return texts.count >= 3 && (countUp(texts) || countUp(row.cells.lazy.map(\.text)) || isLettered(texts))
    }

    /// Plain numbers that count up by one, whatever the first is.
    private static func countUp(_ texts: some Sequence<String>) -> Bool {
        var last: Int?
        for text in texts {
            guard let number = Int(text), last.map({ number - 1 == $0 }) ?? (number <= 4) else { return false }
            last = number
        }
        return true
    }

    /// "A B 1=2+3 2 3": letters for the columns of words, as far as these are looked at, then numbers that count up,
    /// some with what they are made of.
    private static func isLettered(_ texts: [String]) -> Bool {
        // Rows of figures have neither, and are nearly all rows.
        guard
            texts.first?.utf8.first.map({ (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }) ?? false
                || texts.contains(where: { $0.utf8.contains(UInt8(ascii: "=")) })
        else { return false }
        let letters = texts.prefix { $0.count == 1 && $0.first.map { ("A"..."F").contains($0) } ?? false }
        let numbers = texts.dropFirst(letters.count)
        guard numbers.count >= 2, !letters.isEmpty || texts.contains(where: { $0.contains("=") }),
            zip(letters, letters.dropFirst()).allSatisfy({ $0 < $1 })
        else { return false }
        var last = 0
        for text in numbers {
            let digits = text.drop { $0 == "(" }.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), number == last + 1 || last == 0 && number <= 4,
                number == Int(text) || isBracketed(text)
            else { return false }
            last = number
        }
        return true
    }

    /// `(3)`, `(3)=(2)/(1)`, `3=2/1`.
    private static func isBracketed(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "=") }),
            text.contains(where: \.isNumber)
        else { return false }
        return text.allSatisfy { $0.isNumber || "()=+-*/x: ,.%".contains($0) }
    }
}
