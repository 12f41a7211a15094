import ReportingKit

/// Which separator stands before decimals in a column whose numbers are texts: alone "1.250" may be 1 250 and 1,25.
enum DecimalMark {
    /// Those of columns whose other values tell it.
    static func marks(in rows: ArraySlice<CleanRow>, columns: some Sequence<Int>) -> [Int: Character] {
        var marks: [Int: Character] = [:]
        for column in Set(columns) {
            marks[column] = mark(of: rows.lazy.compactMap { row in row[column].flatMap(text) })
        }
        return marks
    }

    /// Of all numbers of a sheet: beside "509,7" a "7.700" is seven thousand seven hundred, in whatever column.
    static func mark(in rows: some Sequence<CleanRow>) -> Character? {
        mark(of: rows.lazy.flatMap(\.cells).compactMap(text))
    }

    private static func text(_ cell: CleanCell) -> String? {
        if case .text = cell.content { cell.text } else { nil }
    }

    /// Nil where no value tells it, or values contradict each other.
    static func mark(of texts: some Sequence<String>) -> Character? {
        var found: Character?
        for text in texts {
            guard let mark = mark(of: text) else { continue }
            if let found, found != mark { return nil }
            found = mark
        }
        return found
    }

    private static func mark(of text: String) -> Character? {
        guard text.utf8.count <= 24,
            text.utf8.allSatisfy({
                (48...57).contains($0) || [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-")].contains($0)
            })
        else { return nil }
        let marks = text.filter { $0 == "." || $0 == "," }
        guard let first = marks.first, let last = marks.last else { return nil }
        if first != last { return last }
        // Several of one kind group thousands, unless it is a day: "01.02.2026".
        if marks.count > 1 {
            let groups = text.split(omittingEmptySubsequences: false) { $0 == first }.dropFirst()
            return groups.allSatisfy { $0.count == 3 } ? (first == "." ? "," : ".") : nil
        }
        return isUnclear(text) ? nil : first
    }

    /// Whether the one separator of a number may group thousands as well as stand before decimals.
    static func isUnclear(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count == 2 else { return false }
        let whole = parts[0].drop { $0 == "-" }
        return parts[1].count == 3 && (1...3).contains(whole.count) && !whole.hasPrefix("0")
    }
}
