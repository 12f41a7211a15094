import ReportingKit

/// Makes the row of a unit of those of its members: a field of procedure, a service, a task.
///
/// What the unit states itself stands; else fields that add up are the sums over its members, and rates are computed
/// again.
struct MemberSums {
    let definition: DatasetDefinition

    /// The table with one row a unit.
    func unitRows(of table: SourcedTable) -> SourcedTable {
        guard table.rows.contains(where: { !$0.row.member.isEmpty }) else { return table }
        var order: [UnitID?] = []
        var rows: [UnitID?: [SourcedRow]] = [:]
        for row in table.rows {
            if rows[row.row.unit] == nil { order.append(row.row.unit) }
            rows[row.row.unit, default: []].append(row)
        }
        let units = order.flatMap { unit -> [SourcedRow] in
            let all = rows[unit] ?? []
            let own = all.filter(\.row.member.isEmpty)
            return own.isEmpty ? [sum(all)] : own
        }
        return SourcedTable(
            dataset: table.dataset, place: table.place, period: table.period, origin: table.origin, rows: units,
            // The total of one unit's members is its own figure.
            declaredTotal: units.count > 1 ? table.declaredTotal : nil, isClosed: table.isClosed)
    }

    /// The table with the rows of one member alone, each as its unit's.
    static func rows(of member: String, in table: SourcedTable) -> SourcedTable {
        SourcedTable(
            dataset: table.dataset, place: table.place, period: table.period, origin: table.origin,
            rows: table.rows.filter { $0.row.member == member }, isClosed: false)
    }

    /// - Parameter members: at least one.
    private func sum(_ members: [SourcedRow]) -> SourcedRow {
        var cells: [FieldName: AppendixCell] = [:]
        for field in definition.fields where field.aggregation == .sum {
            cells[field.name] = Totals.sum(members.compactMap { $0.cell(field.name)?.ifPresent }).cell
        }
        for field in definition.fields where cells[field.name] == nil {
            cells[field.name] = AppendixCell.rate(field, of: cells)
        }
        let first = members[0]
        let values = cells.mapValues { cell in
            SourcedValue(
                cell.value, cell: cell.lineage.cells.first?.cell ?? CellAddress(row: first.row.row - 1, column: 0),
                raw: cell.value.plainText)
        }
        let row = DatasetRow(
            unit: first.row.unit, unitLabel: first.row.unitName, unitName: first.row.unitName, sheet: first.row.sheet,
            row: first.row.row, values: values)
        return SourcedRow(row: row, parts: members, file: first.file, computed: cells.mapValues(\.lineage))
    }
}

extension AppendixCell {
    /// A rate computed again from the values of its parts; nil where one lacks.
    static func rate(_ field: FieldDefinition, of cells: [FieldName: AppendixCell]) -> AppendixCell? {
        guard case .rate(let part, let whole) = field.aggregation, case .rate(let decimals) = field.type,
            let part = cells[part], let whole = cells[whole], let a = part.value.count, let b = whole.value.count,
            let percent = FixedDecimal.percentage(a, of: b, decimals: decimals)
        else { return nil }
        return AppendixCell(.percent, .decimal(percent), of: [part, whole])
    }
}
