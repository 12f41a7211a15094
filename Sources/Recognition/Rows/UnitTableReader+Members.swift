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

    func memberFault(_ text: String, _ row: CleanRow, _ unit: AdministrativeUnit) -> Finding {
        var fault = finding(.memberUnknown, .error, row, column: members?.column, found: text, unit: unit)
        fault.details["dimension"] = members?.dimension.title ?? ""
        return fault
    }
}
