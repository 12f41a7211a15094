import Foundation
import ReportingKit

/// A table as a provincial system exports it, to be changed and written as CSV.
package struct ExportTable {
    package let definition: DatasetDefinition
    package let set: UnitSet
    package var period: Period
    /// Label and the values of the definition's fields, in its order.
    package var rows: [(label: String, values: [String])]
    package var total: [String]?

    /// A reference appendix of the first half of 2023; `communes` keeps the rows of communes alone.
    package static func reference(_ number: Int, _ definition: DatasetDefinition, set: UnitSet, communes: Bool = false)
        throws
        -> ExportTable
    {
        let file = TestOffice.root.appending(path: "Tests/Corpus/reference/2023-H1/appendix\(number).csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0).replacing("%", with: "") }
        }
        let units = lines.filter { $0[0] == "unit" && (!communes || isCommune($0[2])) }
        guard let period = Period(id: "2023-H1") else { throw CocoaError(.coderInvalidValue) }
        var table = ExportTable(
            definition: definition, set: set, period: period,
            rows: units.map { cells in
                // Fields that systems of the time did not have are blank.
                let values = cells.dropFirst(3).prefix(definition.fields.count)
                let blanks = Array(repeating: "", count: definition.fields.count - values.count)
                return (VietnameseText.clean(cells[2]), values + blanks)
            })
        table.addUp()
        return table
    }

    private static func isCommune(_ label: String) -> Bool {
        let key = VietnameseText.accentless(label)
        return ["xa ", "ubnd xa ", "thi tran ", "ubnd thi tran "].contains { key.hasPrefix($0) }
    }

    /// Sets the total row to what the rows add up to.
    package mutating func addUp() {
        total = definition.fields.enumerated().map { index, field in
            switch field.aggregation {
            case .sum where rows.allSatisfy { $0.values[index].isEmpty }: ""
            case .sum: "\(rows.reduce(0) { $0 + (Int($1.values[index]) ?? 0) })"
            case .rate, .none: ""
            }
        }
    }

    package func column(_ name: FieldName) -> Int { definition.fields.firstIndex { $0.name == name } ?? 0 }

    /// The rows of one unit alone, whose label ends so.
    package func only(_ ending: String) -> ExportTable {
        var table = self
        table.rows = rows.filter { $0.label.hasSuffix(ending) }
        table.addUp()
        return table
    }

    /// Multiplies all counts; rates stay what they are when `factor` divides evenly.
    package func multiplied(by factor: Int) -> ExportTable {
        var table = self
        for row in table.rows.indices {
            for (column, field) in definition.fields.enumerated() where field.aggregation == .sum {
                if let value = Int(table.rows[row].values[column]) {
                    table.rows[row].values[column] = "\(value * factor)"
                }
            }
        }
        table.addUp()
        return table
    }

    package var csv: String {
        // Columns are headed in the words of the time.
        var definition = definition
        if case .success(let composition) = TestOffice.composition,
            let said = composition.registry(in: period).dataset(definition.id)
        {
            definition = said
        }
        let setName = set == .subordinates ? "cấp xã" : "toàn huyện"
        var lines = [
            "\(definition.title) \(setName)", "(\(period.vietnameseRange))",
            (["STT", "Tên đơn vị"] + definition.fields.map { $0.group ?? "" }).joined(separator: ";"),
            (["", ""] + definition.fields.map(\.title)).joined(separator: ";"),
        ]
        lines += rows.enumerated().map {
            (["\($0.offset + 1)", $0.element.label] + $0.element.values).joined(separator: ";")
        }
        if let total { lines.append((["", "Tổng cộng"] + total).joined(separator: ";")) }
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}
