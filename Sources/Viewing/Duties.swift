import ReportingKit
import Store

/// What somebody has to do for a period: what the own units owe, and what became of what they sent.
package struct Duties: Sendable {
    package struct Line: Sendable {
        package let unit: AdministrativeUnit
        package let column: Board.Column
        package let cell: Board.Cell
    }

    package let period: Period
    /// What lacks, most urgent first, then what was sent.
    package let lines: [Line]
    package let owed: Int
    package let sent: Int
    package let late: Int
    package let overdue: Int

    package var open: [Line] { lines.filter { $0.cell.standing.isOpen } }
    package var done: [Line] { lines.filter { !$0.cell.standing.isOpen } }

    /// Of the units, or of all.
    package init(_ board: Board, units: Set<UnitCode>?) {
        period = board.period
        let lines = board.rows.filter { units?.contains($0.unit.code) ?? true }.flatMap { row in
            zip(board.columns, row.cells).compactMap { column, cell in
                cell.map { Line(unit: row.unit, column: column, cell: $0) }
            }
        }
        self.lines = lines
        owed = lines.count
        sent = lines.count { !$0.cell.standing.isOpen }
        late = lines.count { if case .late = $0.cell.standing { true } else { false } }
        overdue = lines.count { if case .overdue = $0.cell.standing { true } else { false } }
    }
}
