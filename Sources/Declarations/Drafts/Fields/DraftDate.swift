import Recognition
import Tabular

/// Whether a cell holds a day, as far as one can see: 01/08/2026, 2026-08-01, with or without a time.
enum DraftDate {
    static func isOne(_ cell: CleanCell) -> Bool {
        switch cell.content {
        case .number(_, .date): return true
        case .text: return isOne(cell.text)
        case .number, .boolean, .error, .formulaWithoutValue: return false
        }
    }

    private static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= 24,
            let day = text.split(separator: " ").first(where: { $0.contains(where: \.isNumber) })
        else { return false }
        let rest = text.split(separator: " ").filter { $0 != day }
        guard rest.allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == ":" } && $0.contains(":") }) else { return false }
        let parts = day.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else {
            return false
        }
        let lengths = parts.map(\.count)
        return lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4
            || lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2
    }
}
