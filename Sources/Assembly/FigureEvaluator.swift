import ReportingKit

/// Computes figures from the rows of a period, each with what it was computed from.
struct FigureEvaluator {
    let input: AssemblyInput
    let register: UnitRegister
    let reportingUnit: AdministrativeUnit

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

    /// Nil when data are missing.
    private func evaluate(_ expression: FigureExpression, decimals: Int) throws(OutOfRange) -> AppendixCell? {
        switch expression {
        case .value(let dataset, let set, let selector, let field):
            let row = input.rows(dataset, set).first { $0.row.unit?.code == code(selector) }
            guard let cell = row?.cell(field), cell.value != .absent else { return nil }
            return cell
        case .total(let dataset, let set, let field): return try total(input.rows(dataset, set), field)
        case .percent(let part, let whole):
            guard let part = try evaluate(part, decimals: 0), let whole = try evaluate(whole, decimals: 0),
                let a = part.value.count, let b = whole.value.count
            else { return nil }
            guard let percent = FixedDecimal.percentage(a, of: b, decimals: decimals) else { throw OutOfRange() }
            return AppendixCell(.percent, .decimal(percent), of: [part, whole])
        case .unitCount(let dataset, let set):
            let rows = input.rows(dataset, set)
            guard !rows.isEmpty else { return nil }
            return AppendixCell(
                value: .count(rows.count),
                lineage: .computed(.count, .count(rows.count), inputs: rows.compactMap(\.anyLineage)))
        case .unitsWith(let dataset, let set, let field): return unitsWith(input.rows(dataset, set), field)
        case .unitsDue(let level):
            let units = register.children(of: reportingUnit.code, on: input.period.lastDay, kind: level)
            return units.isEmpty
                ? nil
                : AppendixCell(
                    value: .count(units.count),
                    lineage: .register(level: level, on: input.period.lastDay, count: units.count))
        case .rowCount(let dataset):
            let rows = input.rows(dataset)
            guard !rows.isEmpty else { return nil }
            return AppendixCell(
                value: .count(rows.count),
                lineage: .computed(.count, .count(rows.count), inputs: rows.compactMap(\.anyLineage)))
        case .sum(let terms): return try sum(terms, decimals: decimals)
        case .quotient(let dividend, let divisor):
            guard let dividend = try evaluate(dividend, decimals: 0), let divisor = try evaluate(divisor, decimals: 0),
                let a = dividend.value.number, let b = divisor.value.number, b.mantissa != 0
            else { return nil }
            guard let value = a.divided(by: b, scale: decimals) else { throw OutOfRange() }
            return AppendixCell(.quotient, .decimal(value), of: [dividend, divisor])
        }
    }

    private func code(_ selector: UnitSelector) -> UnitCode {
        switch selector {
        case .reportingUnit: reportingUnit.code
        case .code(let code): code
        }
    }

    private func total(_ rows: [SourcedRow], _ field: FieldName) throws(OutOfRange) -> AppendixCell? {
        try sum(rows.compactMap { $0.cell(field) })
    }

    private func sum(_ cells: [AppendixCell]) throws(OutOfRange) -> AppendixCell? {
        let total = Totals.sum(cells)
        if total.isOutOfRange { throw OutOfRange() }
        return total.cell
    }

    private func unitsWith(_ rows: [SourcedRow], _ field: FieldName) -> AppendixCell? {
        let cells = rows.compactMap { $0.cell(field) }.filter { $0.value != .absent }
        guard !cells.isEmpty else { return nil }
        let having = cells.filter { cell in
            if case .flag(let isSet) = cell.value { isSet } else { cell.value.number.map { $0.mantissa > 0 } ?? false }
        }
        return AppendixCell(.count, .count(having.count), of: cells)
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
