import ReportingKit
import Tabular

/// Cells of figures that are merged with others: what lies under a merge is seen by nobody and so is no figure.
struct MergedFigures {
    /// Rows of one column, the first of which holds what is shown.
    private struct Run {
        let rows: ClosedRange<Int>
        let first: CellAddress
    }

    /// By column, from top to bottom and apart from each other.
    private var runs: [Int: [Run]] = [:]

    /// Merges within one row that hide a column of figures, with the columns of figures that they cover.
    private(set) var across: [(first: CellAddress, columns: [Int])] = []

    var isEmpty: Bool { runs.isEmpty }

    /// `rows` are those of the sheet that lie below the header; a merge that begins further up belongs to the heading.
    init(_ merges: [MergedRange], columns: [Int], rows: ClosedRange<Int>) {
        let below = merges.filter { $0.first != $0.last && rows.contains($0.first.row) }
        for merge in below.sorted(by: { $0.first < $1.first }) {
            let covered = columns.filter { merge.covers(row: merge.first.row, column: $0) }.sorted()
            if covered.contains(where: { $0 != merge.first.column }) { across.append((merge.first, covered)) }
            for column in columns where merge.covers(row: merge.first.row, column: column) {
                // No cell belongs to two merges; of such a file the upper one counts.
                if let last = runs[column]?.last, last.rows.upperBound >= merge.first.row { continue }
                runs[column, default: []].append(Run(rows: merge.first.row...merge.last.row, first: merge.first))
            }
        }
    }

    func hides(row: Int, column: Int) -> Bool {
        first(row: row, column: column).map { $0 != CellAddress(row: row, column: column) } ?? false
    }

    /// The cell that is shown in place of this one, which may be itself; nil for one that is not merged.
    func first(row: Int, column: Int) -> CellAddress? {
        guard let runs = runs[column] else { return nil }
        let next = runs.partitioningIndex { $0.rows.lowerBound > row }
        guard next > 0, runs[next - 1].rows.contains(row) else { return nil }
        return runs[next - 1].first
    }

    /// The row as it is seen.
    func visible(_ row: CleanRow) -> CleanRow {
        CleanRow(index: row.index, cells: row.cells.filter { !hides(row: row.index, column: $0.column) })
    }

    /// The first cells of merges over more than one of `rows`, which ascend; each with the columns of figures that it
    /// covers.
    func shared(by rows: [Int]) -> [(first: CellAddress, columns: [Int])] {
        var columns: [CellAddress: [Int]] = [:]
        for (column, runs) in runs {
            for run in runs {
                let start = rows.partitioningIndex { $0 >= run.rows.lowerBound }
                if start + 1 < rows.count, rows[start + 1] <= run.rows.upperBound {
                    columns[run.first, default: []].append(column)
                }
            }
        }
        return columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    }
}

extension Array {
    /// The first index of which `belongs` holds, given that it holds of all after it.
    fileprivate func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
