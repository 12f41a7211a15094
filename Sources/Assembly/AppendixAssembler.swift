import Messages
import ReportingKit

/// Lays out the rows of an appendix and computes its total row.
struct AppendixAssembler {
    let views: Views
    let registry: ModuleRegistry
    let words: SetWords
    var edition = ReportEdition.current

    /// The appendices that the template prints, in its order; nil where it does not say.
    var printed: [AppendixID]?

    /// The territory by its body, "UBND xã Bình Sơn"; nil where it is named as its files do.
    private var ownName: String? {
        guard edition >= .second else { return nil }
        return UnitTexts.abbreviated(words.ownInFull)
    }

    /// Those that the template prints are numbered as they follow each other there; the others have no number and come last.
    func tables() -> (tables: [AppendixTable], findings: [Finding]) {
        var tables: [AppendixTable] = []
        var findings: [Finding] = []
        // An appendix of units that the territory has not is none of its report's, and is not numbered.
        let appendices = registry.appendices.filter { appendix in
            guard let dataset = registry.dataset(appendix.dataset) else { return false }
            // Names stand where the template prints them: in no report that was issued before there were such
            // appendices.
            if !appendix.listed.isEmpty, printed?.contains(appendix.id) != true { return false }
            if appendix.isLeftOutEmpty { return !AppendixRows(appendix, dataset, views).rows.isEmpty }
            return appendix.sets.contains { words.expects($0) || !views.rows(appendix.dataset, $0).isEmpty }
        }
        for (appendix, number) in numbered(appendices) {
            guard let dataset = registry.dataset(appendix.dataset) else { continue }
            let appendix = appendix.laidOut(by: edition, dataset)
            let fields = appendix.columns(of: dataset)
            let chosen = AppendixRows(appendix, dataset, views, edition, own: ownName)
            let rows = chosen.rows
            var total: AppendixRow?
            if appendix.hasTotal {
                let view = views.view(appendix.dataset, appendix.set)
                let counted = self.total(appendix, number: number, fields: fields, rows: rows, view: view)
                total = counted.row
                findings += counted.findings
            }
            tables.append(
                AppendixTable(
                    definition: appendix, number: number, fields: fields,
                    rows: rows.map { printed($0, fields, dataset) },
                    total: total, uncounted: uncounted(fields, rows, total),
                    declared: declared(fields, rows, total), ranking: chosen.ranking))
        }
        return (tables, findings)
    }

    private func printed(
        _ row: AppendixRows.Row, _ fields: [FieldDefinition], _ dataset: DatasetDefinition
    ) -> AppendixRow {
        var printed = AppendixRow(
            label: row.label, unit: row.unit, cells: fields.map { row.cell($0.name).flatMap(\.ifPresent) })
        if edition >= .second { printed.line = row.line.flatMap(dataset.field) }
        return printed
    }

    private func numbered(_ appendices: [AppendixDefinition]) -> [(AppendixDefinition, number: Int)] {
        guard let printed, !printed.isEmpty else {
            return appendices.enumerated().map { ($0.element, number: $0.offset + 1) }
        }
        let first = printed.compactMap { id in appendices.first { $0.id == id } }
        let others = appendices.filter { !printed.contains($0.id) }
        return first.enumerated().map { ($0.element, number: $0.offset + 1) } + others.map { ($0, number: 0) }
    }

    /// Fields that add up are summed, rates computed from the sums. What does not add up is printed as the source's own total
    /// row declares it, with a notice, or not at all.
    private func total(
        _ appendix: AppendixDefinition, number: Int, fields: [FieldDefinition], rows: [AppendixRows.Row], view: View
    ) -> (row: AppendixRow?, findings: [Finding]) {
        guard !rows.isEmpty else { return (nil, []) }
        var sums: [FieldName: AppendixCell] = [:]
        var findings: [Finding] = []
        func reportOutOfRange(_ field: FieldDefinition) {
            let place = number > 0 ? AppendixTexts.name(number) : appendix.title
            let title = "\(place) – \(appendix.totalLabel) – \(field.label)"
            findings.append(
                Finding(
                    .figureOutOfRange(figure: title), .warning, at: rows[0].row.place(field.name),
                    dataset: appendix.dataset,
                    set: appendix.set, period: views.period, field: field.name,
                    found: "\(appendix.id)/total/\(field.name)"))
        }
        for name in added(fields, of: appendix) {
            let total = Totals.sum(rows.compactMap { $0.cell(name) })
            sums[name] = total.cell
            if total.isOutOfRange, let field = fields.first(where: { $0.name == name }) { reportOutOfRange(field) }
        }
        // What a table declares of all its rows says nothing of some of them.
        let declared = appendix.rows.isAll && appendix.sets.count == 1 ? view.declaredTotal : nil
        let cells = fields.map { field -> AppendixCell? in
            switch field.aggregation {
            case .sum: return sums[field.name]
            case .rate(let part, let whole):
                guard let part = sums[part], let whole = sums[whole], let a = part.value.count,
                    let b = whole.value.count,
                    case .rate(let decimals) = field.type
                else { return nil }
                guard let percent = FixedDecimal.percentage(a, of: b, decimals: decimals) else {
                    reportOutOfRange(field)
                    return nil
                }
                return AppendixCell(.percent, .decimal(percent), of: [part, whole])
            case .none where field.weightedBy != nil:
                let average = field.weightedBy.map { weight in
                    Totals.average(field, by: weight, of: rows.map { row in { row.cell($0) } })
                }
                if average?.isOutOfRange == true { reportOutOfRange(field) }
                return average?.cell
            case .none where field.type == .flag && edition >= .second && rows.count > 1:
                return Self.having(rows.compactMap { $0.cell(field.name)?.ifPresent })
            case .none:
                guard rows.count > 1, let declared, let cell = declared.cell(field.name)?.ifPresent else {
                    return rows.count == 1 ? rows[0].cell(field.name)?.ifPresent : nil
                }
                // What each unit has of one catalogue is no sum of anything.
                guard edition.printsSharedTotals(in: views.period) else { return nil }
                findings.append(
                    Finding(
                        .totalNotAdditive, .notice, at: declared.place(field.name), dataset: appendix.dataset,
                        set: appendix.set, period: views.period, field: field.name, found: cell.value.vietnamese,
                        row: declared.row.unitLabel, column: field.label))
                return cell
            }
        }
        return (AppendixRow(label: appendix.totalLabel, cells: cells), findings)
    }
}

extension AppendixAssembler {
    /// How many rows say yes; nil where none says anything.
    private static func having(_ cells: [AppendixCell]) -> AppendixCell? {
        guard !cells.isEmpty else { return nil }
        return AppendixCell(.count, .count(cells.count { $0.value == .flag(true) }), of: cells)
    }

    /// Columns whose total is what a file declares of a catalogue that all units share.
    private func declared(_ fields: [FieldDefinition], _ rows: [AppendixRows.Row], _ total: AppendixRow?) -> [String] {
        guard edition >= .second, rows.count > 1, let total else { return [] }
        return zip(fields, total.cells).filter { field, cell in
            cell != nil && field.aggregation == .none && field.weightedBy == nil && field.type != .flag
        }.map { field, _ in field.title }.uniqued()
    }

    /// The columns of numbers whose total row is blank because they do not add up: a note under the table says so.
    private func uncounted(_ fields: [FieldDefinition], _ rows: [AppendixRows.Row], _ total: AppendixRow?) -> [String] {
        guard edition >= .second, let total else { return [] }
        return zip(fields, total.cells).filter { field, cell in
            cell == nil && field.aggregation == .none
                && rows.contains { $0.cell(field.name)?.value.number != nil }
        }.map { field, _ in field.title }.uniqued()
    }

    /// The fields that are summed: those shown, and the parts of rates shown whether they are shown themselves or not.
    private func added(_ fields: [FieldDefinition], of appendix: AppendixDefinition) -> [FieldName] {
        let parts = fields.flatMap { field -> [FieldName] in
            if case .rate(let part, let whole) = field.aggregation { [part, whole] } else { [] }
        }
        return (fields.filter { $0.aggregation == .sum }.map(\.name) + parts).uniqued()
    }
}

extension AppendixCell {
    /// A value computed from others.
    init(_ operation: Lineage.Operation, _ value: FieldValue, of inputs: [AppendixCell]) {
        self.init(value: value, lineage: .computed(operation, value, inputs: inputs.map(\.lineage)))
    }

    var ifPresent: AppendixCell? { value == .absent ? nil : self }
}
