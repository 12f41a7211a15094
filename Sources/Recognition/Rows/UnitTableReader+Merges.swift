import ReportingKit
import Tabular

/// Figures that are merged over several units or columns.
extension UnitTableReader {
    func mergedFigures(_ positions: Range<Int>, _ columns: Columns) -> MergedFigures {
        guard let first = positions.first, let last = positions.last, !sheet.merges.isEmpty else {
            return MergedFigures([], columns: [], rows: 0...0)
        }
        return MergedFigures(
            sheet.merges, columns: columns.figures, rows: sheet.rows[first].index...sheet.rows[last].index)
    }

    /// One figure for several units: nobody can tell which share of it is whose.
    func noteShared(
        _ merged: MergedFigures, _ positions: Range<Int>, _ columns: Columns, in contents: inout Contents
    ) {
        let unitRows = positions.map { sheet.rows[$0] }.filter(standsForUnit)
        for (first, covered) in merged.shared(by: unitRows.map(\.index)) {
            guard let field = columns.all.first(where: { $0.column == covered.first })?.field else { continue }
            let row = sheet.rows[positions].first { $0.index == first.row }
            let fault = cellFinding(
                .cellMerged, .error, first, field, found: row?[first.column]?.text ?? "",
                label: row.map(label) ?? "")
            contents.findings.append(fault)
            // That the rows below have no figure of their own has been said by that.
            contents.findings.removeAll { finding in
                guard finding.code == .cellMissing, let cell = finding.place.cell else { return false }
                return covered.contains(cell.column) && merged.hides(row: cell.row, column: cell.column)
                    && merged.first(row: cell.row, column: cell.column) == first
            }
        }
    }

    /// Whether it was said already that a merge is over several units.
    private func isNoted(_ first: CellAddress, in contents: Contents) -> Bool {
        contents.findings.contains { $0.code == .cellMerged && $0.place.cell == first }
    }

    /// One figure over several columns: nobody can tell whose it is.
    func noteAcross(
        _ merged: MergedFigures, _ positions: Range<Int>, _ columns: Columns, in contents: inout Contents
    ) {
        for (first, covered) in merged.across where !isNoted(first, in: contents) {
            guard first.column != assignment.unitColumn, first.column != members?.column,
                let row = sheet.rows[positions].first(where: { $0.index == first.row }),
                let cell = row[first.column], Self.looksLikeFigure(cell),
                standsForUnit(row) || TotalLabels.isTotal(label(of: row)),
                let hidden = covered.first(where: { $0 != first.column }),
                let field = columns.all.first(where: { $0.column == hidden })?.field
            else { continue }
            let address = CellAddress(row: row.index, column: hidden)
            let fault = cellFinding(
                .cellMergedColumns(merge: first.description), .error, address, field, found: cell.found,
                label: label(of: row))
            contents.findings.append(fault)
            contents.findings.removeAll { finding in
                finding.code == .cellMissing && finding.place.cell?.row == row.index
                    && covered.contains(finding.place.cell?.column ?? -1)
            }
        }
    }
}
