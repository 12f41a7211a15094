import ReportingKit
import Tabular

/// The header of a table: one to several rows, and for each column the labels from the top level to the leaf.
package struct HeaderBlock: Sendable {
    package struct Column: Sendable {
        package let column: Int
        package let labels: [String]
        /// The row in which the leaf label stands, from zero.
        let row: Int
        let path: HeaderPath
    }

    /// Positions in the sheet's list of non-blank rows; empty for a table that goes on without its header.
    private(set) var rows: Range<Int>
    package let columns: [Column]

    init(rows: Range<Int>, columns: [Column]) {
        self.rows = rows
        self.columns = columns
    }

    /// Joins the rows at `range` of `sheet` column by column.
    ///
    /// A label that spans columns counts for all of them: by its merge, or, where a level was typed without merging, up
    /// to the next label of that level.
    package init(_ sheet: CleanSheet, rows range: Range<Int>, keys: LabelKeyCache) {
        rows = range
        let levels = range.map { sheet.rows[$0] }
        let first = levels.first?.index ?? 0
        let last = levels.last?.index ?? 0
        let merges = sheet.merges.filter { $0.first.row <= last && $0.last.row >= first }
        var leaves: [Int: Int] = [:]
        for level in levels { for cell in level.cells { leaves[cell.column] = level.index } }

        var columns: [Column] = []
        for (column, leafRow) in leaves.sorted(by: { $0.key < $1.key }) {
            var labels: [String] = []
            for level in levels {
                guard
                    let label = Self.label(at: column, in: level, leafRow: leafRow, merges: merges, allLevels: levels),
                    labels.last != label
                else { continue }
                labels.append(label)
            }
            columns.append(
                Column(column: column, labels: labels, row: leafRow, path: HeaderPath(keys: labels.map(keys.key))))
        }
        self.columns = columns
    }

    /// The same columns over a sheet or page on which the header is not printed again.
    var notRepeated: HeaderBlock {
        var block = self
        block.rows = 0..<0
        return block
    }

    /// The same columns where another page repeats the header.
    func standing(at rows: Range<Int>) -> HeaderBlock {
        var block = self
        block.rows = rows
        return block
    }

    /// Whether a row prints nothing but labels of this header, each in its column: the lowest level alone, as some
    /// programs repeat it.
    package func isRepeated(by row: CleanRow) -> Bool {
        row.cells.allSatisfy { cell in
            columns.contains { $0.column == cell.column && $0.labels.contains(cell.text) }
        }
    }

    private static func label(
        at column: Int, in level: CleanRow, leafRow: Int, merges: [MergedRange], allLevels: [CleanRow]
    ) -> String? {
        if let own = level[column] { return own.text }
        if let merge = merges.first(where: { $0.covers(row: level.index, column: column) }) {
            return allLevels.first { $0.index == merge.first.row }?[merge.first.column]?.text
        }
        // Not merged: a group's label holds for the columns to its right that have labels of their own below.
        guard leafRow > level.index, let left = level.cells.last(where: { $0.column < column }) else { return nil }
        let isBound = merges.contains { $0.first.row == level.index && $0.first.column == left.column }
        let isLeaf = !allLevels.contains { $0.index > level.index && $0[left.column] != nil }
        return isBound || isLeaf ? nil : left.text
    }
}

extension MergedRange {
    func covers(row: Int, column: Int) -> Bool {
        first.row <= row && row <= last.row && first.column <= column && column <= last.column
    }
}
