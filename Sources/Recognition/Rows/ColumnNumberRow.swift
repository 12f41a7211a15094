import ReportingKit
import Tabular

/// The row under a header that numbers the columns: "(1) (2) (3)=(2)/(1)", or "A B 1 2 3".
enum ColumnNumberRow {
    static func isOne(_ row: CleanRow, columns: [Int]) -> Bool {
        let texts = columns.compactMap { row[$0]?.text }
        guard texts.count >= 2 else { return false }
        let bracketed = texts.filter(isBracketed).count
        if bracketed >= 3 || bracketed == texts.count { return true }
        let numbers = texts.compactMap(Int.init)
        // Plain numbers count up by one, whatever the first is.
        return numbers.count == texts.count && numbers.count >= 3
            && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 } && (numbers.first ?? 99) <= 4
    }

    /// `(3)`, `(3)=(2)/(1)`, `3=2/1`.
    private static func isBracketed(_ text: String) -> Bool {
        guard text.contains("(") || text.contains("="), text.contains(where: \.isNumber) else { return false }
        return text.allSatisfy { $0.isNumber || "()=+-*/x: ,.%".contains($0) }
    }
}
