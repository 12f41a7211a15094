import ReportingKit

/// Makes one row of those of the parts of a period, field by field as the fields compose.
struct Composing {
    let definition: DatasetDefinition
    let period: Period
    /// The days on which the unit existed.
    let need: Period

    /// `parts` are in the order of time; a part has several rows where a unit was renamed within it.
    func row(of parts: [[SourcedRow]], unit: UnitID, name: String?) -> SourcedRow {
        var cells: [FieldName: AppendixCell] = [:]
        for field in definition.fields {
            if let cell = composed(field, parts) { cells[field.name] = cell }
        }
        // Totals of totals need the inner ones first.
        for _ in 0..<3 {
            for field in definition.fields where cells[field.name] == nil { cells[field.name] = computed(field, cells) }
        }
        let rows = parts.flatMap(\.self)
        let last = rows[rows.count - 1]
        let values = cells.mapValues { cell in
            SourcedValue(
                cell.value, cell: cell.lineage.cells.first?.cell ?? CellAddress(row: 0, column: 0),
                raw: cell.value.plainText)
        }
        let made = DatasetRow(
            unit: unit, unitLabel: last.row.unit == unit ? last.row.unitLabel : name ?? last.row.unitLabel,
            unitName: name ?? last.row.unitName, sheet: last.row.sheet, row: last.row.row, values: values)
        return SourcedRow(row: made, parts: rows, file: last.file, computed: cells.mapValues(\.lineage))
    }

    /// What stands at an edge counts only for a unit that exists there: what went to its successors would count twice.
    private func composed(_ field: FieldDefinition, _ parts: [[SourcedRow]]) -> AppendixCell? {
        switch definition.overTime(of: field) {
        case .sum:
            let cells = parts.compactMap { part in
                let stated = part.compactMap { $0.cell(field.name)?.ifPresent }
                return stated.count < 2 ? stated.first : Totals.sum(stated).cell
            }
            guard cells.count == parts.count else { return nil }
            return Totals.sum(cells).cell
        case .last:
            guard need.lastDay == period.lastDay else { return nil }
            return parts.last?.last?.cell(field.name)?.ifPresent
        case .first:
            guard need.firstDay == period.firstDay else { return nil }
            return parts.first?.first?.cell(field.name)?.ifPresent
        case .none, .computed: return nil
        }
    }

    private func computed(_ field: FieldDefinition, _ cells: [FieldName: AppendixCell]) -> AppendixCell? {
        if case .rate = field.aggregation { return AppendixCell.rate(field, of: cells) }
        guard definition.overTime(of: field) == .computed, let parts = definition.parts(of: field.name) else {
            return nil
        }
        let present = parts.compactMap { cells[$0] }
        return present.count == parts.count ? Totals.sum(present).cell : nil
    }
}
