import ReportingKit
import Tabular

/// Whose a row is, in a table whose rows stand for members of a dimension.
extension UnitTableReader {
    /// The column that names a row: its unit, or the member of the one unit that the table is of.
    var nameColumn: Int? { members?.unit == nil ? assignment.unitColumn : members?.column }

    /// The unit of a row: the one it names, or the one that its table or the row above it names.
    func match(
        _ row: CleanRow, _ label: String, hasFigures: Bool, last: AdministrativeUnit?
    ) -> UnitMatch {
        guard let members else { return label.isEmpty ? .unknown(nearest: []) : units[label] }
        if let unit = members.unit {
            let isMember = hasFigures && !label.isEmpty && !TotalLabels.isTotal(label) && !members.isGroupSum(row)
            return isMember ? .unit(unit) : .unknown(nearest: [])
        }
        if !label.isEmpty { return units[label] }
        // A total of members is none of them: it is compared with the rows above it.
        if let text = row[members.column]?.text, TotalLabels.isTotal(text) || members.isGroupSum(row) {
            return .unknown(nearest: [])
        }
        guard let last, hasFigures, row[members.column] != nil else { return .unknown(nearest: []) }
        return .unit(last)
    }

    /// Whether figures of a row are a unit's: it names one, or a member of the one that its table or a row above names.
    func standsForUnit(_ row: CleanRow) -> Bool {
        if let members, row[members.column] != nil, !members.isGroupSum(row),
            !TotalLabels.isTotal(row[members.column]?.text ?? "")
        {
            return true
        }
        guard members?.unit == nil else { return false }
        if case .unit = units[label(of: row)] { return true }
        return false
    }

    func memberFault(_ text: String, _ row: CleanRow, _ unit: AdministrativeUnit) -> Finding {
        finding(
            .memberUnknown(dimension: members?.dimension.title), .error, row, column: members?.column, found: text,
            unit: unit)
    }
}
