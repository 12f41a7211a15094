import ReportingKit

/// Makes one snapshot the source of both appendices: the communes' rows of a whole territory's table take the place of the
/// communes' own table, so that the report cannot contradict itself.
struct SingleSource {
    let input: AssemblyInput
    let registry: ModuleRegistry
    let register: UnitRegister

    func applied() -> AssemblyInput {
        var tables = input.tables
        for case .sameUnits(let dataset, let wide, .subordinates) in registry.crossChecks {
            let derived = tables.filter { $0.dataset == dataset && $0.place == wide }.compactMap(communes)
            guard !derived.isEmpty else { continue }
            // Counts never take the place of what a system states.
            let isStated = tables.contains {
                $0.dataset == dataset && $0.place == .subordinates && $0.origin == .stated
            }
            if isStated, derived.allSatisfy({ $0.origin == .counted }) { continue }
            tables.removeAll { $0.dataset == dataset && $0.place == .subordinates }
            tables += derived
        }
        return input.replacing(tables: tables)
    }

    /// Nil when the table names no commune.
    private func communes(_ source: SourcedTable) -> SourcedTable? {
        let rows = source.rows.filter { $0.row.unit.flatMap(register.unit)?.kind == .commune }
        guard !rows.isEmpty else { return nil }
        return SourcedTable(
            dataset: source.dataset, place: .subordinates, period: source.period, origin: source.origin, rows: rows,
            isClosed: source.isClosed)
    }
}
