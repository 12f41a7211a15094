import ReportingKit
import Tabular

/// What is said of a row's unit and of its cells.
extension UnitTableReader {
    func labelFault(_ match: UnitMatch, _ row: CleanRow, label: String) -> Finding {
        guard !label.isEmpty else {
            return finding(.rowUnrecognized, .error, row, column: assignment.unitColumn, found: "")
        }
        switch match {
        case .ambiguous(let units):
            var fault = finding(.unitAmbiguous, .error, row, column: assignment.unitColumn, found: label)
            fault.details["candidates"] = Self.names(units)
            return fault
        case .outOfTime(let unit):
            var fault = finding(.unitOutOfTime, .error, row, column: assignment.unitColumn, found: label, unit: unit)
            fault.details["until"] = unit.validTo.map(\.slashed) ?? ""
            fault.details["from"] = unit.id.validFrom.map(\.slashed) ?? ""
            return fault
        case .outside(let unit):
            return finding(.unitOutside, .error, row, column: assignment.unitColumn, found: label, unit: unit)
        case .unknown(let nearest) where !nearest.isEmpty:
            var fault = finding(.unitNearMiss, .error, row, column: assignment.unitColumn, found: label)
            fault.expected = nearest.first?.name
            fault.details["candidates"] = Self.names(nearest)
            return fault
        case .unknown, .unit:
            return finding(.unitUnknown, .error, row, column: assignment.unitColumn, found: label)
        }
    }

    /// A second row of a unit. Where both labels are one that another unit had before, each may be of either.
    func repeated(
        _ row: CleanRow, label: String, _ unit: AdministrativeUnit, former: DatasetRow?, at formerRow: Int
    ) -> Finding {
        let candidates = former.flatMap { self.candidates(of: label, unit, $0) }
        var fault = finding(
            candidates == nil ? .unitDuplicate : .unitAmbiguous, .error, row, column: assignment.unitColumn,
            found: label, unit: unit)
        fault.details["candidates"] = candidates
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

    static func names(_ units: [AdministrativeUnit]) -> String {
        units.map { unit in
            guard units.contains(where: { $0 != unit && $0.name == unit.name }) else { return "“\(unit.name)”" }
            // Units of one name are told apart by their time.
            let time =
                unit.validTo.map { " (đến \($0.slashed))" } ?? unit.id.validFrom.map { " (từ \($0.slashed))" } ?? ""
            return "“\(unit.name)”\(time)"
        }.joined(separator: ", ")
    }

    func finding(
        _ code: FindingCode, _ severity: Severity, _ row: CleanRow, column: Int?, found: String,
        unit: AdministrativeUnit? = nil
    ) -> Finding {
        Finding(
            code, severity,
            at: FindingPlace(
                file: context.fileName, sheet: sheet.name,
                cell: CellAddress(row: row.index, column: column ?? row.cells.first?.column ?? 0)),
            dataset: definition.id, unit: unit?.code, found: found,
            details: ["row": found, "unit": unit?.name ?? ""].filter { !$0.value.isEmpty })
    }

    func cellFinding(
        _ code: FindingCode, _ severity: Severity, _ cell: CellAddress, _ field: FieldDefinition, found: String,
        label: String
    ) -> Finding {
        Finding(
            code, severity, at: FindingPlace(file: context.fileName, sheet: sheet.name, cell: cell),
            dataset: definition.id, field: field.name, found: found,
            details: ["row": label, "column": field.messageLabel])
    }

    func finding(_ code: FindingCode, at row: DatasetRow) -> Finding {
        Finding(
            code, .error, at: place(row), dataset: definition.id, found: row.unitLabel, details: ["row": row.unitLabel])
    }

    func place(_ row: DatasetRow) -> FindingPlace {
        FindingPlace(
            file: context.fileName, sheet: row.sheet,
            cell: CellAddress(row: row.row - 1, column: assignment.unitColumn ?? 0))
    }
}
