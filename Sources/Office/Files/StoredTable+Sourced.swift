import Assembly
import Store

extension StoredTable {
    /// As reports are made from it.
    package var sourced: SourcedTable {
        SourcedTable(
            dataset: dataset, place: place, period: period, origin: origin, rows: rows.map(\.sourced),
            declaredTotal: declaredTotal?.sourced, isClosed: isClosed)
    }
}

extension StoredRow {
    fileprivate var sourced: SourcedRow {
        SourcedRow(
            row: row, file: file.source,
            keptFrom: keptFrom.mapValues { CellSource(file: $0.file.source, sheet: $0.sheet, row: $0.row) })
    }
}
