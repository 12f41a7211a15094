import Claims
import ReportingKit

/// What a period's tables hold of a measure: each value that some table gives or adds up to.
///
/// Tables may differ among themselves; that is told elsewhere. A sentence that agrees with one of them contradicts
/// nothing more.
struct MeasuredValues {
    struct Value {
        let cell: AppendixCell
        /// Units that a share lacks, "Công an huyện".
        var lacking: [String] = []
    }

    let views: Views
    let registry: ModuleRegistry
    let register: UnitRegister
    let reportingUnit: AdministrativeUnit

    func values(_ measure: Measure) -> [Value] {
        switch measure.amount {
        case .field(let field): cells(measure, [field]).map { Value(cell: $0) }
        case .sum(let fields): cells(measure, fields).map { Value(cell: $0) }
        case .share(let part, let whole): shares(measure, part, whole).map { Value(cell: $0) }
        case .unitsWith(let field): unitsWith(measure, field)
        }
    }

    // MARK: Columns

    private func cells(_ measure: Measure, _ fields: [FieldName]) -> [AppendixCell] {
        let isCatalogue = fields.contains {
            registry.dataset(measure.dataset)?.field($0)?.aggregation == Aggregation.none
        }
        return groups(measure, isCatalogue: isCatalogue).compactMap { rows in
            let columns = fields.compactMap { field in
                Totals.sum(rows.compactMap { $0.cell(field) }).cell
            }
            guard columns.count == fields.count else { return nil }
            // One cell stands for itself.
            if columns.count == 1, rows.count == 1, let cell = rows[0].cell(fields[0]) { return cell }
            return columns.count == 1 ? columns[0] : Totals.sum(columns).cell
        }
    }

    private func shares(_ measure: Measure, _ part: FieldName, _ whole: FieldName) -> [AppendixCell] {
        let rate = registry.dataset(measure.dataset)?.fields.first { $0.aggregation == .rate(part: part, whole: whole) }
        let groups = groups(measure, isCatalogue: false)
        let computed = groups.compactMap { rows -> AppendixCell? in
            guard let part = Totals.sum(rows.compactMap { $0.cell(part) }).cell,
                let whole = Totals.sum(rows.compactMap { $0.cell(whole) }).cell, let a = part.value.count,
                let b = whole.value.count, b > 0, let rate = FixedDecimal.percentage(a, of: b, decimals: 2)
            else { return nil }
            return AppendixCell(.percent, .decimal(rate), of: [part, whole])
        }
        let printed = groups.filter { $0.count == 1 }.compactMap { rows in rate.flatMap { rows[0].cell($0.name) } }
        return computed + printed.filter { $0.value.number != nil }
    }

    /// Rows that together are the owner's, once for each table that has them: one by one for a catalogue, which adds up
    /// over nobody.
    private func groups(_ measure: Measure, isCatalogue: Bool) -> [[SourcedRow]] {
        let tables = views.tables(measure.dataset)
        let own = tables.flatMap(rows).filter { $0.row.unit == reportingUnit.id }
        switch measure.owner {
        case .own: return own.map { [$0] }
        case .level:
            // Where offices have figures of their own, "cấp huyện" may mean them too.
            let hasOffices = tables.flatMap(rows).contains {
                $0.row.unit.flatMap(register.unit)?.kind.isTerritorial == false
            }
            return hasOffices ? [] : own.map { [$0] }
        case .unit(let unit): return tables.flatMap(rows).filter { $0.row.unit == unit }.map { [$0] }
        case .lower:
            let groups = lower(tables)
            return isCatalogue ? groups.flatMap { $0 }.filter { $0.row.unit != nil }.map { [$0] } : groups
        case .whole: return isCatalogue ? own.map { [$0] } : whole(tables, own)
        }
    }

    private func rows(_ source: View) -> [SourcedRow] { source.rows }

    private func isLower(_ row: SourcedRow) -> Bool {
        guard let unit = row.row.unit.flatMap(register.unit) else { return false }
        return unit.kind.isTerritorial && unit.parent == reportingUnit.code
    }

    private func declared(_ source: View) -> [[SourcedRow]] {
        source.declaredTotal.map { [[$0]] } ?? []
    }

    /// Tables of the units below alone, with their totals; where there is none, their rows among others.
    private func lower(_ tables: [View]) -> [[SourcedRow]] {
        let pure = tables.filter { !$0.rows.isEmpty && rows($0).allSatisfy(isLower) }
        if !pure.isEmpty { return [pure.flatMap(rows)] + pure.flatMap(declared) }
        return tables.map { rows($0).filter(isLower) }.filter { !$0.isEmpty }
    }

    /// Tables of the authority and the units below, with their totals; where there is none, the two added up.
    private func whole(_ tables: [View], _ own: [SourcedRow]) -> [[SourcedRow]] {
        let full = tables.filter { table in
            rows(table).contains { $0.row.unit == reportingUnit.id } && rows(table).contains(where: isLower)
        }
        if !full.isEmpty {
            // Rows of offices and of the authority that they belong to may count one thing twice: only a total that the
            // table declares says what they are together.
            return full.flatMap { table in
                let hasOffices = rows(table).contains {
                    $0.row.unit.flatMap(register.unit)?.kind.isTerritorial == false
                }
                let total = declared(table)
                return hasOffices && total.isEmpty ? [] : [rows(table)] + total
            }
        }
        guard let own = own.first else { return [] }
        return lower(tables).map { [own] + $0 }
    }

    // MARK: Units

    private func unitsWith(_ measure: Measure, _ field: FieldName) -> [Value] {
        let speech = registry.dataset(measure.dataset)?.speech
        let whole = speech?.shares.first { $0.part == field }?.whole
        let tables = views.tables(measure.dataset)
        let groups = measure.owner == .lower ? lower(tables) : tables.map(rows)
        let widest = groups.filter { $0.count > 1 }.max { $0.count < $1.count } ?? []
        // Who has sent nothing has had nothing to sign.
        let asked = widest.filter { row in
            guard row.row.unit != nil, row.cell(field)?.value.number != nil else { return false }
            return whole.flatMap { row.cell($0)?.value.number }.map { $0.mantissa > 0 } ?? true
        }
        let lacking = asked.filter { $0.cell(field)?.value.number?.mantissa == 0 }
        guard !asked.isEmpty,
            let rate = FixedDecimal.percentage(asked.count - lacking.count, of: asked.count, decimals: 2)
        else { return [] }
        let value = FieldValue.decimal(rate)
        let cells = asked.compactMap { $0.cell(field)?.lineage }
        return [
            Value(
                cell: AppendixCell(value: value, lineage: .computed(.percent, value, inputs: cells)),
                lacking: lacking.map(\.row.unitName))
        ]
    }
}
