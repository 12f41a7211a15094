import Claims
import ReportingKit

/// What the appendices of a report hold, by the numbers that its sentences refer to them by.
enum AppendixReferences {
    static func all(_ tables: [DatasetTable], names: TableNames, reportingUnit: AdministrativeUnit)
        -> [String: AppendixReference]
    {
        var references: [String: AppendixReference] = [:]
        for table in tables {
            let sheet = table.rows.first?.sheet ?? table.declaredTotal?.sheet
            guard let number = names[sheet]?.split(separator: " ").last.map(String.init) else { continue }
            let reference = AppendixReference(dataset: table.dataset, owner: owner(of: table, reportingUnit))
            for spelling in spellings(number) { references[spelling] = reference }
        }
        return references
    }

    /// Whose figures a table's totals are, where its rows say so.
    private static func owner(of table: DatasetTable, _ reportingUnit: AdministrativeUnit) -> Measure.Owner? {
        if table.place == .subordinates { return .lower }
        let own = table.rows.filter { $0.unit == reportingUnit.id }
        if own.count == 1, table.rows.count == 1 { return .own }
        return own.count == 1 && table.declaredTotal != nil ? .whole : nil
    }

    /// "Phụ lục 3" is "Phụ lục III".
    private static func spellings(_ number: String) -> [String] {
        if let value = Int(number) { return [number, RomanNumeral.text(value)] }
        return RomanNumeral.value(number).map { [number, String($0)] } ?? []
    }
}
