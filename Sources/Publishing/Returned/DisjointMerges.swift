import ReportingKit
import Tabular

/// The merged ranges of a sheet that a workbook can hold: none overlapping, cut to the sheet's used part, few enough.
///
/// Excel repairs a workbook in which two merged ranges share a cell, and a range over whole columns costs a cell each
/// row.
enum DisjointMerges {
    /// Ranges that are looked at; more are no table that a person made.
    private static let limit = 20_000

    static func select(
        _ merges: [MergedRange], lastRow: Int, lastColumn: Int, budget: inout Int
    ) -> [MergedCells] {
        var selected: [MergedCells] = []
        // Ranges that reach the row at hand, in order of their columns.
        var open: [MergedCells] = []
        for merge in merges.sorted(by: { $0.first < $1.first }).prefix(limit) {
            let (bottom, right) = (min(merge.last.row, lastRow), min(merge.last.column, lastColumn))
            guard merge.first.row >= 0, merge.first.column >= 0, merge.first.row <= bottom, merge.first.column <= right
            else { continue }
            let cells = MergedCells(rows: merge.first.row...bottom, columns: merge.first.column...right)
            guard cells.cellCount > 1, cells.cellCount <= budget else { continue }
            open.removeAll { $0.lastRow < cells.firstRow }
            guard !open.contains(where: { $0.firstColumn <= cells.lastColumn && cells.firstColumn <= $0.lastColumn })
            else { continue }
            open.append(cells)
            selected.append(cells)
            budget -= cells.cellCount
        }
        return selected
    }
}
