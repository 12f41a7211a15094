import ReportingKit
import Store
import Tabular

/// The cells of an accepted file from which figures were taken, whatever is made of the file today.
struct StatedAddresses {
    private let store: ReportStore
    /// Nil for a file that was not accepted: nothing was taken from it.
    private let file: Int64?

    init(_ store: ReportStore, file: NumberedEntry) {
        self.store = store
        self.file = file.order == nil ? nil : file.entry.id
    }

    /// Those of some cells of a sheet; of all cells of its rows where none are named.
    func cells(of sheet: Sheet, among cells: Set<CellAddress>?) throws -> Set<CellAddress> {
        guard let file else { return [] }
        let filled = sheet.rows.flatMap { row in row.cells.map { CellAddress(row: row.index, column: $0.column) } }
        return Set(
            try store.statedCells(ofFile: file, sheet: sheet.name, cells: cells ?? Set(filled), formerLimit: 0).keys)
    }
}
