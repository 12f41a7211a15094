import ReportingKit

/// Makes one snapshot the source of both appendices: the rows of the units below in a whole territory's table take the
/// place of their own table, so that the report cannot contradict itself.
struct SingleSource {
    let register: UnitRegister
    let territory: UnitCode

    func applied(to tables: [SourcedTable]) -> [SourcedTable] {
        var result = tables
        for wide in tables where wide.place == .whole {
            guard let derived = below(wide) else { continue }
            func isNarrow(_ table: SourcedTable) -> Bool {
                table.dataset == wide.dataset && table.place == .subordinates && table.period == wide.period
            }
            // Counts never take the place of what a system states.
            if wide.origin == .counted, tables.contains(where: { isNarrow($0) && $0.origin == .stated }) { continue }
            result.removeAll(where: isNarrow)
            result.append(derived)
        }
        return result
    }

    /// Nil when the table names no unit below.
    private func below(_ source: SourcedTable) -> SourcedTable? {
        let rows = source.rows.filter { row in
            guard let unit = row.row.unit.flatMap(register.unit) else { return false }
            return register.relation(of: unit, to: territory, in: source.period.days) == .subordinate
        }
        guard !rows.isEmpty else { return nil }
        return SourcedTable(
            dataset: source.dataset, place: .subordinates, period: source.period, origin: source.origin, rows: rows,
            isClosed: source.isClosed)
    }
}
