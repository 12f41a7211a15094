import Assembly
import ReportingKit

/// A report's contents under the names that templates use.
struct ReportContext {
    let model: ReportModel
    let layout: ReportLayout

    var values: [String: TemplateValue] {
        [
            "report": report,
            "figures": figures,
            "appendices": .record(
                FormerNames.added(
                    to: Dictionary(
                        uniqueKeysWithValues: model.appendices.map { ($0.definition.id.rawValue, appendix($0)) }))),
            "sections": .record(
                Dictionary(
                    uniqueKeysWithValues: model.sections.map { (ReportNames.section($0.definition.id), section($0)) })),
            "lists": .record(Dictionary(uniqueKeysWithValues: model.lists.map { ($0.dataset.id.rawValue, list($0)) })),
            "completeness": .record(
                FormerNames.added(
                    to: Dictionary(
                        model.completeness.map { (ReportNames.completeness($0.dataset.id, $0.set), completeness($0)) },
                        uniquingKeysWith: { first, _ in first }))),
        ]
    }

    private var report: TemplateValue {
        func texts(_ lines: [String]) -> TemplateValue { .list(lines.map { .text($0) }) }
        let period = model.period
        return .record([
            "period": .text(period.vietnamese), "period_id": .text(period.id), "year": .text("\(period.year)"),
            "next_period": .text(ReportNames.next(period)),
            "first_day": .text(period.firstDay.slashed), "last_day": .text(period.lastDay.slashed),
            "unit": .text(ReportNames.inSentence(model.reportingUnit.name)),
            "unit_name": .text(model.reportingUnit.name),
            "level": .text(ReportNames.level(model.reportingUnit)),
            "superior_body": .text(layout.superiorBody), "issuing_body": .text(layout.issuingBody),
            "place": .text(layout.place), "number": .text(layout.number), "number_symbol": .text(layout.numberSymbol),
            "date": .text(layout.date?.official ?? "ngày      tháng      năm \(period.lastDay.year)"),
            "is_draft": .flag(layout.isDraft), "legal_basis": .text(layout.legalBasis),
            "addressees": texts(layout.addressees), "recipients": texts(layout.recipients),
            "signer_powers": texts(layout.signerPowers), "signer_name": .text(layout.signerName),
        ])
    }

    private var figures: TemplateValue {
        var tree = NameTree()
        for figure in model.figures {
            let value: TemplateValue =
                switch figure.value {
                case let value?: Self.formatted(value, figure.definition.format)
                case nil: .missing(figure.definition.title)
                }
            tree.insert(value, at: figure.definition.id.rawValue.split(separator: ".").map(String.init))
        }
        return tree.value
    }

    /// Numbers keep their value, so that templates can compare and round them; the declared format only fixes the digits of rates.
    private static func formatted(_ value: FieldValue, _ format: FigureFormat) -> TemplateValue {
        switch format {
        case .percent(let digits), .decimal(let digits):
            value.number.map { .value(.decimal($0.rounded(to: digits))) } ?? .value(value)
        case .count, .padded, .text: .value(value)
        }
    }

    private func appendix(_ table: AppendixTable) -> TemplateValue {
        .record([
            "number": .value(.count(table.number)), "title": .text(table.definition.title),
            "rows": .list(
                table.rows.enumerated().map { index, row in
                    .record(
                        cells(row, table).merging(["index": .value(.count(index + 1)), "label": .text(row.label)]) {
                            $1
                        })
                }),
            "total": table.total.map { .record(cells($0, table).merging(["label": .text($0.label)]) { $1 }) }
                ?? .record(blankTotal(table)),
        ])
    }

    private func cells(_ row: AppendixRow, _ table: AppendixTable) -> [String: TemplateValue] {
        Dictionary(
            uniqueKeysWithValues: zip(table.fields, row.cells).map { field, cell in
                (field.name.rawValue, cell.map { .value($0.value) } ?? .text("–"))
            })
    }

    private func blankTotal(_ table: AppendixTable) -> [String: TemplateValue] {
        var cells = Dictionary(uniqueKeysWithValues: table.fields.map { ($0.name.rawValue, TemplateValue.text("–")) })
        cells["label"] = .text(table.definition.totalLabel)
        return cells
    }

    private func section(_ section: SectionText) -> TemplateValue {
        .record([
            "title": .text(section.definition.title),
            "lines": .list(
                section.lines.map { .record(["text": .text($0.text), "is_item": .flag($0.style == .listItem)]) }),
        ])
    }

    private func list(_ list: ListTable) -> TemplateValue {
        .list(
            list.rows.enumerated().map { index, row in
                var record: [String: TemplateValue] = ["index": .value(.count(index + 1))]
                for field in list.dataset.fields {
                    record[field.name.rawValue] = row[field.name].map { .value($0) } ?? .text("")
                }
                return .record(record)
            })
    }

    private func completeness(_ completeness: Completeness) -> TemplateValue {
        .record([
            "answered": .list(completeness.answered.map { .text($0) }),
            "missing": .list(completeness.missing.map { .text($0) }),
            "due": .value(.count(completeness.answered.count + completeness.missing.count)),
        ])
    }
}

/// Values under dotted names.
private struct NameTree {
    private var leaf: TemplateValue?
    private var branches: [String: NameTree] = [:]

    mutating func insert(_ value: TemplateValue, at path: [String]) {
        guard let first = path.first else {
            leaf = value
            return
        }
        branches[first, default: NameTree()].insert(value, at: Array(path.dropFirst()))
    }

    var value: TemplateValue { leaf ?? .record(FormerNames.addedToGroups(branches.mapValues(\.value))) }
}
