import ReportingKit
import Tabular

/// The row under a header that numbers the columns: "(1) (2) (3)=(2)/(1)", or "A B 1 2 3".
package enum ColumnNumberRow {
    package static func isOne(_ row: CleanRow, columns: [Int]) -> Bool {
        var texts = 0
        var bracketed = 0
        // Plain numbers count up by one, whatever the first is.
        var countsUp = true
        var last: Int?
        for column in columns {
            guard let text = row[column]?.text else { continue }
            texts += 1
            if isBracketed(text) { bracketed += 1 }
            guard countsUp else { continue }
            let number = Int(text)
            countsUp = number.map { number in last.map { number == $0 + 1 } ?? (number <= 4) } ?? false
            last = number
        }
        guard texts >= 2 else { return false }
        return bracketed >= 3 || bracketed == texts || countsUp && texts >= 3
    }

    /// `(3)`, `(3)=(2)/(1)`, `3=2/1`.
    private static func isBracketed(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "=") }),
            text.contains(where: \.isNumber)
        else { return false }
        return text.allSatisfy { $0.isNumber || "()=+-*/x: ,.%".contains($0) }
    }
}
