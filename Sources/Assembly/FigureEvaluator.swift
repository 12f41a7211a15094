import ReportingKit

/// Computes figures from the rows of a period, each with what it was computed from.
struct FigureEvaluator {
    let views: Views
    let registry: ModuleRegistry
    let reportingUnit: AdministrativeUnit
    /// Rows that stand for those of the views: the ones that can be compared with another period.
    var replaced: [FigureRows: [SourcedRow]] = [:]

    /// The sets that a unit can stand in, the one whose table says more of it first.
    private static let sets: [UnitSet] = [.own, .offices, .subordinates, .lower, .whole]

    /// No number of the report holds what a figure comes to.
    private struct OutOfRange: Error {}

    func figure(_ definition: FigureDefinition) -> FigureValue {
        do throws(OutOfRange) {
            let result = try evaluate(definition.value, decimals: definition.format.decimals)
            return FigureValue(definition: definition, value: result?.value, lineage: result?.lineage)
        } catch {
            return FigureValue(definition: definition, value: nil, lineage: nil, isOutOfRange: true)
        }
    }

    /// The rows that a term is computed from.
    func rows(_ term: FigureRows) -> [SourcedRow] {
        if let rows = replaced[term] { return rows }
        switch term {
        case .set(let dataset, let set): return views.rows(dataset, set)
        case .unit(let dataset, .whole, .code(let code)):
            // As the unit stands in its own set's table, where there is one.
            let rows = Self.sets.lazy.map { views.rows(dataset, $0).filter { $0.row.unit?.code == code } }
            return rows.first { !$0.isEmpty } ?? []
        case .unit(let dataset, let set, .code(let code)):
            return views.rows(dataset, set).filter { $0.row.unit?.code == code }
        case .unit(let dataset, let set, .member(let name)):
            let key = VietnameseText.comparisonKey(name)
            guard let definition = registry.dataset(dataset),
                let member = views.members(dataset).first(where: { VietnameseText.comparisonKey($0) == key })
            else { return [] }
            return views.view(definition, set, member: member).rows
        case .unit(let dataset, let set, .reportingUnit):
            let shown = views.rows(dataset, set).filter { $0.row.unit?.code == reportingUnit.code }
            return shown.isEmpty ? views.ownRows(dataset) : shown
        }
    }

    /// Nil when data are missing.
    private func evaluate(_ expression: FigureExpression, decimals: Int) throws(OutOfRange) -> AppendixCell? {
        switch expression {
        case .value(let dataset, let set, let selector, let field):
            return try value(rows(.unit(dataset, set, selector)), dataset, field)
        case .total(let dataset, let set, let field):
            let rows = rows(.set(dataset, set))
            if let average = try average(rows, dataset, field) { return average.cell }
            return try sum(rows.compactMap { $0.cell(field) })
        case .percent(let part, let whole):
            guard let part = try evaluate(part, decimals: 0), let whole = try evaluate(whole, decimals: 0) else {
                return nil
            }
            return try percent(part, whole, decimals)
        case .unitCount(let dataset, let set): return count(rows(.set(dataset, set)))
        case .unitsWith(let dataset, let set, let field): return unitsWith(rows(.set(dataset, set)), field)
        case .unitsWhere(let dataset, let set, let field, let comparison, let bound):
            return try unitsWhere(rows(.set(dataset, set)), dataset, field) {
                comparison.holds($0.doubleValue, bound.doubleValue)
            }
        case .unitsDue(let set):
            let units = views.register.units(set.relations, of: reportingUnit.code, in: views.period.days)
            return units.isEmpty
                ? nil
                : AppendixCell(
                    value: .count(units.count),
                    lineage: .register(set: set, on: views.period.lastDay, count: units.count))
        case .rowCount(let dataset): return count(registry.dataset(dataset).map(views.rows) ?? [])
        case .sum(let terms): return try sum(terms, decimals: decimals)
        case .quotient(let dividend, let divisor):
            guard let dividend = try evaluate(dividend, decimals: 0), let divisor = try evaluate(divisor, decimals: 0),
                let a = dividend.value.number, let b = divisor.value.number, b.mantissa != 0
            else { return nil }
            guard let value = a.divided(by: b, scale: decimals) else { throw OutOfRange() }
            return AppendixCell(.quotient, .decimal(value), of: [dividend, divisor])
        case .difference(let value, let less):
            guard let value = try evaluate(value, decimals: decimals),
                let less = try evaluate(less, decimals: decimals),
                let a = value.value.number, let b = less.value.number
            else { return nil }
            guard let left = a.subtracting(b) else { throw OutOfRange() }
            let isCount = value.value.count != nil && less.value.count != nil && left.scale == 0
            return AppendixCell(
                .difference, isCount ? .count(Int(left.mantissa)) : .decimal(left), of: [value, less])
        }
    }

    /// One row's value; of several rows, of a territory's bodies, what they add up to.
    private func value(_ rows: [SourcedRow], _ dataset: DatasetID, _ field: FieldName) throws(OutOfRange)
        -> AppendixCell?
    {
        if rows.count < 2 { return rows.first?.cell(field)?.ifPresent }
        if let average = try average(rows, dataset, field) { return average.cell }
        guard let definition = registry.dataset(dataset)?.field(field) else { return nil }
        switch definition.aggregation {
        case .sum: return try sum(rows.compactMap { $0.cell(field) })
        case .rate(let part, let whole):
            guard case .rate(let decimals) = definition.type, let part = try sum(rows.compactMap { $0.cell(part) }),
                let whole = try sum(rows.compactMap { $0.cell(whole) })
            else { return nil }
            return try percent(part, whole, decimals)
        // A catalogue that bodies share adds up over none of them; what their table declares as its total says how
        // large it is.
        case .none: return views.view(dataset, .level).declaredTotal?.cell(field)?.ifPresent
        }
    }

    /// Nil for a field that is not averaged.
    private func average(_ rows: [SourcedRow], _ dataset: DatasetID, _ field: FieldName) throws(OutOfRange) -> Total? {
        guard let definition = registry.dataset(dataset)?.field(field), let weight = definition.weightedBy else {
            return nil
        }
        let average = Totals.average(definition, by: weight, of: rows.map { row in { row.cell($0) } })
        if average.isOutOfRange { throw OutOfRange() }
        return average
    }

    private func percent(_ part: AppendixCell, _ whole: AppendixCell, _ decimals: Int) throws(OutOfRange)
        -> AppendixCell?
    {
        guard let a = part.value.wholeNumber, let b = whole.value.wholeNumber else { return nil }
        guard let percent = FixedDecimal.percentage(a, of: b, decimals: decimals) else { throw OutOfRange() }
        return AppendixCell(.percent, .decimal(percent), of: [part, whole])
    }

    private func sum(_ cells: [AppendixCell]) throws(OutOfRange) -> AppendixCell? {
        let total = Totals.sum(cells)
        if total.isOutOfRange { throw OutOfRange() }
        return total.cell
    }

    private func count(_ rows: [SourcedRow]) -> AppendixCell? {
        guard !rows.isEmpty else { return nil }
        return AppendixCell(
            value: .count(rows.count),
            lineage: .computed(.count, .count(rows.count), inputs: rows.compactMap(\.anyLineage)))
    }

    private func unitsWith(_ rows: [SourcedRow], _ field: FieldName) -> AppendixCell? {
        let cells = rows.compactMap { $0.cell(field) }.filter { $0.value != .absent }
        guard !cells.isEmpty else { return nil }
        let having = cells.filter { cell in
            if case .flag(let isSet) = cell.value { isSet } else { cell.value.number.map { $0.mantissa > 0 } ?? false }
        }
        return AppendixCell(.count, .count(having.count), of: cells)
    }

    /// A rate is that of each unit's own parts; units without a value are not counted.
    private func unitsWhere(
        _ rows: [SourcedRow], _ dataset: DatasetID, _ field: FieldName, _ isMeant: (FixedDecimal) -> Bool
    ) throws(OutOfRange) -> AppendixCell? {
        var cells: [(cell: AppendixCell, isMeant: Bool)] = []
        let definition = registry.dataset(dataset)?.field(field)
        for row in rows {
            var cell = row.cell(field)?.ifPresent
            if case .rate(let part, let whole)? = definition?.aggregation, case .rate(let decimals)? = definition?.type,
                let part = row.cell(part), let whole = row.cell(whole)
            {
                cell = try percent(part, whole, decimals) ?? cell
            }
            if let cell, let number = cell.value.number { cells.append((cell, isMeant(number))) }
        }
        guard !cells.isEmpty else { return nil }
        return AppendixCell(.count, .count(cells.count { $0.isMeant }), of: cells.map(\.cell))
    }

    private func sum(_ terms: [FigureExpression], decimals: Int) throws(OutOfRange) -> AppendixCell? {
        var cells: [AppendixCell] = []
        for term in terms {
            guard let cell = try evaluate(term, decimals: decimals) else { return nil }
            cells.append(cell)
        }
        return try sum(cells)
    }
}

extension SourcedRow {
    /// The first cell of the row, to stand for the row where rows are counted.
    fileprivate var anyLineage: Lineage? {
        row.values.min { $0.value.cell < $1.value.cell }.flatMap { cell($0.key)?.lineage }
    }
}

extension FigureFormat {
    var decimals: Int {
        switch self {
        case .count, .padded, .text: 0
        case .decimal(let digits), .percent(let digits): digits
        }
    }
}
