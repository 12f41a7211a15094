import ReportingKit
import Tabular

/// What is said of a row's unit and of its cells.
extension UnitTableReader {
    func labelFault(_ match: UnitMatch, _ row: CleanRow, label: String) -> Finding {
        guard !label.isEmpty else {
            return finding(.rowUnrecognized(), .error, row, column: assignment.unitColumn, found: "")
        }
        let cell = CellAddress(row: row.index, column: assignment.unitColumn ?? row.cells.first?.column ?? 0)
        return UnitFault(
            match: match, label: label, place: FindingPlace(file: context.fileName, sheet: sheet.name, cell: cell),
            dataset: definition.id
        ).finding
    }

    /// A second row of a unit. Where both labels are one that another unit had before, each may be of either.
    func repeated(
        _ row: CleanRow, label: String, _ unit: AdministrativeUnit, former: DatasetRow?, at formerRow: Int
    ) -> Finding {
        let candidates = former.flatMap { self.candidates(of: label, unit, $0) }
        var fault = finding(
            candidates.map { .unitAmbiguous(candidates: $0) } ?? .unitDuplicate(unit: unit.name), .error, row,
            column: assignment.unitColumn,
            found: label, unit: unit)
        let first = CellAddress(row: formerRow - 1, column: assignment.unitColumn ?? 0)
        fault.otherPlace = FindingPlace(file: context.fileName, sheet: sheet.name, cell: first)
        fault.cells = [first]
        return fault
    }

    /// The units that two rows on different sheets may be of; nil where both are plainly of one.
    func candidates(of row: DatasetRow, _ former: DatasetRow) -> String? {
        guard case .unit(let unit) = units[row.unitLabel] else { return nil }
        return candidates(of: row.unitLabel, unit, former)
    }

    private func candidates(of label: String, _ unit: AdministrativeUnit, _ former: DatasetRow) -> String? {
        units.isOneLabel(former.unitLabel, label) ? units.succession(of: label, unit) : nil
    }

    func finding(
        _ kind: FindingKind, _ severity: Severity, _ row: CleanRow, column: Int?, found: String,
        unit: AdministrativeUnit? = nil
    ) -> Finding {
        Finding(
            kind, severity,
            at: FindingPlace(
                file: context.fileName, sheet: sheet.name,
                cell: CellAddress(row: row.index, column: column ?? row.cells.first?.column ?? 0)),
            dataset: definition.id, unit: unit?.code, found: found,
            row: found.isEmpty ? nil : found)
    }

    func cellFinding(
        _ kind: FindingKind, _ severity: Severity, _ cell: CellAddress, _ field: FieldDefinition, found: String,
        label: String
    ) -> Finding {
        Finding(
            kind, severity, at: FindingPlace(file: context.fileName, sheet: sheet.name, cell: cell),
            dataset: definition.id, field: field.name, found: found,
            row: label, column: field.messageLabel)
    }

    func finding(_ kind: FindingKind, at row: DatasetRow) -> Finding {
        Finding(
            kind, .error, at: place(row), dataset: definition.id, found: row.unitLabel, row: row.unitLabel)
    }

    func place(_ row: DatasetRow) -> FindingPlace {
        FindingPlace(
            file: context.fileName, sheet: row.sheet,
            cell: CellAddress(row: row.row - 1, column: assignment.unitColumn ?? 0))
    }
}
