import ReportingKit

/// Names the communes that a table of communes leaves out.
struct MissingUnitChecker {
    let register: UnitRegister
    let territory: UnitCode?

    func check(_ table: DatasetTable, layout: DatasetDefinition.Layout) -> [Finding] {
        guard layout == .unitRows, table.scope == .communes, let territory else { return [] }
        let present = Set(table.rows.compactMap(\.unit))
        let missing = register.children(of: territory, on: table.period.lastDay, kind: .commune)
            .filter { !present.contains($0.id) }
        guard !missing.isEmpty, !table.rows.isEmpty else { return [] }
        return [
            Finding(
                .unitMissing, .warning, at: FindingPlace(sheet: table.rows.first?.sheet),
                found: VietnameseNumber.count(present.count),
                expected: VietnameseNumber.count(present.count + missing.count),
                details: ["candidates": missing.map(\.name).joined(separator: ", ")])
        ]
    }
}
