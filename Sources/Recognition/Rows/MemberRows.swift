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

    init(
        column: Int, dimension: Dimension, unit: AdministrativeUnit?, rows: ArraySlice<CleanRow>,
        days: ClosedRange<CalendarDate>
    ) {
        self.column = column
        self.dimension = dimension
        self.unit = unit
        let serial = (0..<column).last { column in rows.contains { $0[column].map(Self.isSerial) ?? false } }
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
    }

    /// The row's member as it is stored; empty where the row is of the unit as a whole. `fault` is a text that names none.
    func member(of row: CleanRow) -> (name: String, fault: String?) {
        guard let text = row[column]?.text, !TotalLabels.isTotal(text) else { return ("", nil) }
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
