import ReportingKit
import Tabular

/// Tells which member of a dimension a row is: a field of procedure, a service, a task.
struct MemberRows {
    let column: Int
    let dimension: Dimension
    /// The one unit whose members the rows are; nil where each row names its own.
    let unit: AdministrativeUnit?
    /// Where rows are numbered.
    private let serialColumn: Int?
    /// Whether some rows are numbered 1, 2, 3: those numbered I or A beside them are sums of groups.
    private let hasPlainNumbers: Bool
    private let byKey: [String: String]
    /// The numbers of rows with figures of their own, 1 and 2: rows numbered 1.1 and 1.2 are parts of them. With
    /// whether each names a member.
    private var numbered: [String: Bool] = [:]

    /// A longer text names no member.
    private static let longestName = 600

    init(
        column: Int, dimension: Dimension, unit: AdministrativeUnit?, rows: ArraySlice<CleanRow>,
        days: ClosedRange<CalendarDate>
    ) {
        self.column = column
        self.dimension = dimension
        self.unit = unit
        let serial = rows.lazy.flatMap(\.cells).filter { $0.column < column && Self.isSerial($0) }.map(\.column).max()
        serialColumn = serial
        hasPlainNumbers =
            serial.map { column in
                rows.contains { $0[column].map { Int($0.text) != nil } ?? false }
            } ?? false
        let valid = dimension.members.filter { $0.validity.holds(on: days.upperBound) }
        byKey = Dictionary(
            valid.flatMap { member in
                ([member.title] + member.words).map { (VietnameseText.comparisonKey($0), member.title) }
            }, uniquingKeysWith: { first, _ in first })
        for row in rows {
            guard let number = number(of: row), !number.contains("."),
                row.cells.contains(where: { $0.column > column && UnitTableReader.looksLikeFigure($0) })
            else { continue }
            numbered[number] = numbered[number] ?? false || member(of: row).fault == nil
        }
    }

    /// Whether a row is a part of the member above it, 1.1 of 1: its figures are in that one's already.
    func isPart(_ row: CleanRow) -> Bool {
        guard let number = number(of: row), let first = number.split(separator: ".").first, first.count < number.count,
            let isMember = numbered[String(first)]
        else { return false }
        return isMember
    }

    /// Of a row numbered in a cell of its own or before its name: 1, 1.1.
    private func number(of row: CleanRow) -> String? {
        let text = serialColumn.flatMap { row[$0]?.text } ?? row[column].map { LineLabels.split($0.text).number } ?? ""
        let number = text.replacing(",", with: ".").trimmingSuffix { ".) ".contains($0) }
        guard (1...20).contains(number.utf8.count), number.first?.isNumber == true,
            number.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
        else { return nil }
        return String(number)
    }

    /// The row's member as it is stored; empty where the row is of the unit as a whole. `fault` is a text that names
    /// none.
    func member(of row: CleanRow) -> (name: String, fault: String?) {
        guard let text = row[column]?.text, !TotalLabels.isTotal(text) else { return ("", nil) }
        guard text.utf8.count <= Self.longestName else { return ("", String(text.prefix(100)) + "…") }
        // "1. Hộ tịch": rows may be numbered in the cell.
        let bare = LineLabels.split(text).title
        if dimension.isOpen { return (bare, nil) }
        let name = byKey[VietnameseText.comparisonKey(text)] ?? byKey[VietnameseText.comparisonKey(bare)]
        return name.map { ($0, nil) } ?? ("", text)
    }

    /// Whether a row sums up those below it: "I. Lĩnh vực thuộc Sở Nội vụ" above 1, 2, 3.
    func isGroupSum(_ row: CleanRow) -> Bool {
        guard hasPlainNumbers, let serialColumn, let text = row[serialColumn]?.text else { return false }
        return Self.isGroupNumber(text)
    }

    private static func isSerial(_ cell: CleanCell) -> Bool { Int(cell.text) != nil || isGroupNumber(cell.text) }

    private static func isGroupNumber(_ text: String) -> Bool {
        let number = text.filter { $0 != "." && $0 != ")" }
        return (1...5).contains(number.count)
            && (number.allSatisfy { "IVX".contains($0) }
                || number.count == 1 && number.allSatisfy { "ABCDE".contains($0) })
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
        return rest
    }
}
