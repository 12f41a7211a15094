import ReportingKit

/// Lays out the rows of an appendix and computes its total row.
struct AppendixAssembler {
    let views: Views
    let registry: ModuleRegistry
    let words: SetWords

    func tables() -> (tables: [AppendixTable], findings: [Finding]) {
        var tables: [AppendixTable] = []
        var findings: [Finding] = []
        // An appendix of units that the territory has not is none of its report's, and is not numbered.
        let appendices = registry.appendices.filter {
            words.expects($0.set) || !views.rows($0.dataset, $0.set).isEmpty
        }
        for (index, appendix) in appendices.enumerated() {
            guard let dataset = registry.dataset(appendix.dataset) else { continue }
            let fields = appendix.fields.compactMap { dataset.field($0) }
            let view = views.view(appendix.dataset, appendix.set)
            let rows = view.rows
            let (total, notices) = total(appendix, number: index + 1, fields: fields, view: view)
            findings += notices
            tables.append(
                AppendixTable(
                    definition: appendix, number: index + 1, fields: fields,
                    rows: rows.map { row in
                        AppendixRow(
                            label: row.row.unitLabel, unit: row.row.unit?.code,
                            cells: fields.map { row.cell($0.name).flatMap(\.ifPresent) })
                    },
                    total: total))
        }
        return (tables, findings)
    }

    /// Fields that add up are summed, rates computed from the sums. What does not add up is printed as the source's own total
    /// row declares it, with a notice, or not at all.
    private func total(
        _ appendix: AppendixDefinition, number: Int, fields: [FieldDefinition], view: View
    ) -> (AppendixRow?, [Finding]) {
        let rows = view.rows
        guard !rows.isEmpty else { return (nil, []) }
        var sums: [FieldName: AppendixCell] = [:]
        var findings: [Finding] = []
        func reportOutOfRange(_ field: FieldDefinition) {
            let title = "Phụ lục \(RomanNumeral.text(number)) – \(appendix.totalLabel) – \(field.label)"
            findings.append(
                Finding(
                    .figureOutOfRange, .warning, at: rows[0].place(field.name), dataset: appendix.dataset,
                    set: appendix.set, period: views.period, field: field.name,
                    found: "\(appendix.id)/total/\(field.name)", details: ["figure": title]))
        }
        for field in fields where field.aggregation == .sum {
            let total = Totals.sum(rows.compactMap { $0.cell(field.name) })
            sums[field.name] = total.cell
            if total.isOutOfRange { reportOutOfRange(field) }
        }
        let declared = view.declaredTotal
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
            case .none:
                guard rows.count > 1, let declared, let cell = declared.cell(field.name)?.ifPresent else {
                    return rows.count == 1 ? rows[0].cell(field.name)?.ifPresent : nil
                }
                findings.append(
                    Finding(
                        .totalNotAdditive, .notice, at: declared.place(field.name), dataset: appendix.dataset,
                        set: appendix.set, period: views.period, field: field.name, found: cell.value.vietnamese,
                        details: ["column": field.label, "row": declared.row.unitLabel]))
                return cell
            }
        }
        return (AppendixRow(label: appendix.totalLabel, cells: cells), findings)
    }
}

extension AppendixCell {
    /// A value computed from others.
    init(_ operation: Lineage.Operation, _ value: FieldValue, of inputs: [AppendixCell]) {
        self.init(value: value, lineage: .computed(operation, value, inputs: inputs.map(\.lineage)))
    }

    var ifPresent: AppendixCell? { value == .absent ? nil : self }
}
