import ReportingKit

/// Says of a table that no figure and no appendix of the report uses it: it is kept, and nobody would notice that it is
/// missing.
struct UnusedData {
    let use: WholeDataUse
    let register: UnitRegister
    let territory: UnitCode?

    func check(_ table: DatasetTable, layout: DatasetDefinition.Layout) -> [Finding] {
        guard !table.rows.isEmpty, layout != .list else { return [] }
        guard !isUsed(table) else { return [] }
        return [
            Finding(
                .dataUnused, .warning, at: FindingPlace(sheet: table.rows.first?.sheet), found: table.rows[0].unitName)
        ]
    }

    private func isUsed(_ table: DatasetTable) -> Bool {
        // What is counted from dossiers also checks what systems state.
        if table.origin == .counted, table.place != .deep { return true }
        guard let territory else { return use.uses(table.dataset) }
        let units = table.rows.compactMap { $0.unit.flatMap(register.unit) }
        guard !units.isEmpty else { return use.uses(table.dataset) }
        return units.contains { unit in
            register.relation(of: unit, to: territory, in: table.period.days).map { use.uses(table.dataset, of: $0) }
                ?? true
        }
    }
}
