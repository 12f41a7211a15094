import Assembly
import ReportingKit
import Store

extension ReportStore {
    /// The periods with data that lie within one, itself included.
    package func periods(within period: Period) throws -> [Period] {
        try periods().filter { period.contains($0) }
    }

    /// What is in force for a period and for the finer ones within it, by which it is composed.
    ///
    /// `through` goes back to the state after the file with that order of acceptance.
    package func tables(within period: Period, through: Int64? = nil) throws -> [SourcedTable] {
        try periods(within: period).flatMap { try tables(of: $0, through: through) }
    }

    /// What is in force for exactly this period.
    package func tables(of period: Period, through: Int64? = nil) throws -> [SourcedTable] {
        try currentTables(period: period, through: through).map(\.sourced)
    }

    /// The order of the last file accepted for a period or for a finer one within it; zero when there is none.
    package func newest(within period: Period) throws -> Int64 {
        try periods(within: period).map { try lastAccepted(for: $0) }.max() ?? 0
    }
}

extension StoredTable {
    /// One file's table as the store keeps it; a form speaks for its unit alone.
    package var sourced: SourcedTable {
        let file = file.source
        let rows = table.rows.map { row in
            SourcedRow(
                row: row, file: file,
                keptFrom: Dictionary(
                    uniqueKeysWithValues: keptFrom.map { field, kept in
                        let line = row.values[field].map { $0.cell.row + 1 } ?? row.row
                        return (field, CellSource(file: kept.source, sheet: row.sheet, row: line))
                    }))
        }
        return SourcedTable(
            dataset: table.dataset, place: table.place, period: table.period, origin: table.origin, rows: rows,
            declaredTotal: table.declaredTotal.map { SourcedRow(row: $0, file: file) },
            isClosed: table.origin == .stated && rows.count > 1)
    }
}
