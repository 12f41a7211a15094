import Assembly
import Messages
import ReportingKit

/// A report's contents under the names that templates use.
struct ReportContext {
    /// All that templates may name; the model holds what the territory can have of it.
    let declared: ModuleRegistry
    let model: ReportModel
    let layout: ReportLayout
    /// The values of datasets that the template names.
    var references: [DataReference] = []

    var values: [String: TemplateValue] {
        let sent = sentDatasets
        let named: [String: TemplateValue] = [
            "report": report,
            "words": words,
            "terms": .record(model.words.terms.mapValues { .text($0) }),
            "chart": charts,
            "figures": figures,
            "applies": applies, "changes": changes, "comparisons": comparisons,
            "targets": assessment.list, "assessment": assessment.summary,
            "sent": .record(
                Dictionary(
                    declared.datasets.map { ($0.id.rawValue, .flag(sent.contains($0.id))) },
                    uniquingKeysWith: { first, _ in first })),
            "appendices": .record(FormerNames.added(to: appendices)),
            "sections": .record(
                Dictionary(
                    model.sections.map { (ReportNames.section($0.definition.id), section($0)) },
                    uniquingKeysWith: { first, _ in first })),
            "lists": .row(
                Dictionary(
                    model.lists.map { ($0.dataset.id.rawValue, list($0)) }, uniquingKeysWith: { first, _ in first }),
                .named(
                    Dictionary(
                        model.lists.map { ($0.dataset.id.rawValue, ListTable.name($0.dataset.id)) },
                        uniquingKeysWith: { first, _ in first }))),
            "completeness": .record(
                FormerNames.added(
                    to: Dictionary(
                        model.completeness.map { (ReportNames.completeness($0.dataset.id, $0.set), completeness($0)) },
                        uniquingKeysWith: { first, _ in first }))),
        ]
        return named.merging(data) { name, _ in name }
    }

    private var report: TemplateValue {
        func texts(_ lines: [String]) -> TemplateValue { .list(lines.map { .text($0) }) }
        let period = model.period
        return .record([
            "title": .text(declared.report?.title ?? ReportKind.standard.title),
            "former_period": .text(period.former?.vietnamese ?? ReportTexts.former),
            "last_year": .text("\(period.year - 1)"), "period": .text(period.vietnamese),
            // In a title that takes two lines the period stays in one piece.
            "period_unbroken": .text(period.vietnamese.replacing(" ", with: "\u{A0}")), "period_id": .text(period.id),
            "year": .text("\(period.year)"),
            "next_period": .text(ReportNames.next(period)),
            "first_day": .text(period.firstDay.slashed), "last_day": .text(period.lastDay.slashed),
            "unit": .text(model.words.sets.name), "unit_name": .text(model.reportingUnit.name),
            "level": .text(model.words.sets.territory),
            "issuer": .text(layout.issuer.isEmpty ? model.words.sets.ownInFull : layout.issuer),
            "superior_body": .text(layout.superiorBody), "issuing_body": .text(layout.issuingBody),
            "place": .text(layout.place), "number": .text(layout.number), "number_symbol": .text(layout.numberSymbol),
            "date": .text(layout.date?.official ?? ReportTexts.openDate(year: period.lastDay.year)),
            "is_draft": .flag(layout.isDraft), "legal_basis": .text(layout.legalBasis),
            "website": .text(layout.website),
            "addressees": texts(layout.addressees), "recipients": texts(layout.recipients),
            "comparison_notes": texts(comparisonNotes), "signer_powers": texts(layout.signerPowers),
            "signer_name": .text(layout.signerName),
        ])
    }

    private var words: TemplateValue {
        let sets = model.words.sets
        return .record(
            TitleWords.named(sets).mapValues { .text($0) }.merging([
                "is_territory": .flag(model.words.territory.isTerritorial),
                "has_subordinates": .flag(sets.below != nil),
                "has_authorities_below": .flag(sets.expects(.subordinates)),
            ]) { $1 })
    }

    /// Which figures the territory can have.
    private var applies: TemplateValue {
        let possible = Set(model.figures.map(\.definition.id))
        var tree = NameTree()
        for figure in declared.figures {
            tree.insert(
                .flag(possible.contains(figure.id)), at: figure.id.rawValue.pieces(between: ".").map(String.init))
        }
        for reference in addressed {
            tree.insert(.flag(possible.contains(reference.figure)), at: [reference.dataset.rawValue] + reference.path)
        }
        return tree.value
    }

    /// What figures were in the former period and a year ago, where they can be compared.
    private var changes: TemplateValue {
        let known = figuresByID
        var tree = NameTree()
        for definition in declared.figures {
            func value(_ comparison: FigureComparison?) -> TemplateValue {
                change(comparison, definition)?.value(of: definition.id) ?? .missing(definition.title)
            }
            let figure = known[definition.id]
            tree.insert(
                .record(["former": value(figure?.former), "last_year": value(figure?.lastYear)]),
                at: definition.id.rawValue.pieces(between: ".").map(String.init))
        }
        return tree.value
    }

    /// Sentences of changes, for each place of the report that has such.
    private var comparisons: TemplateValue {
        var tree = NameTree()
        for definition in declared.comparisons {
            let sentences = ComparisonSentences(
                definition: definition, model: model, edition: layout.edition
            ) { measure($0.value) }
            tree.insert(
                .list(sentences.sentences.map { .sentence($0) }),
                at: definition.id.rawValue.pieces(between: ".").map(String.init))
        }
        return tree.value
    }

    /// Charts of which there is something to see; of the others it is missing.
    private var charts: TemplateValue {
        let drawn = Dictionary(
            model.summary.charts.filter(\.isDrawn).map { ($0.chart.id, TemplateValue.chart(ChartLook(table: $0))) },
            uniquingKeysWith: { first, _ in first })
        return .record(
            Dictionary(
                (declared.report?.charts ?? []).map { chart in
                    (
                        chart.id.rawValue,
                        drawn[chart.id] ?? .missing(ReportTexts.chart(chart.title ?? chart.id.rawValue))
                    )
                }, uniquingKeysWith: { first, _ in first }))
    }

    private var figuresByID: [FigureID: FigureValue] {
        Dictionary(model.figures.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func change(_ comparison: FigureComparison?, _ definition: FigureDefinition) -> ChangeWords? {
        comparison.map {
            ChangeWords(
                comparison: $0, format: definition.format, measure: measure(definition.value),
                padsThings: layout.edition >= .second)
        }
    }

    /// What a figure counts; blank where that is no one thing.
    private func measure(_ expression: FigureExpression) -> String {
        switch expression {
        case .total(let dataset, _, let field), .value(let dataset, _, _, let field):
            declared.dataset(dataset)?.field(field)?.measure ?? ""
        case .sum(let terms):
            Set(terms.map(measure)).count == 1 ? terms.first.map(measure) ?? "" : ""
        case .percent, .unitCount, .unitsWith, .unitsWhere, .unitsDue, .rowCount, .quotient, .difference: ""
        }
    }

    private var comparisonNotes: [String] { ComparisonNotes(findings: model.findings).lines }

    /// The datasets of which anything that their files state stands in the report.
    private var sentDatasets: Set<DatasetID> {
        var sent = Set(model.appendices.filter { !$0.rows.isEmpty }.map(\.definition.dataset))
        for figure in model.figures where figure.value != nil { sent.formUnion(figure.definition.value.datasets) }
        return sent
    }

    private func columns(_ definition: AppendixDefinition) -> [FieldDefinition] {
        declared.dataset(definition.dataset).map(definition.columns) ?? []
    }

    private var assessment: ReportAssessment {
        ReportAssessment(
            targets: declared.report?.targets ?? [:], comparisons: declared.comparisons, model: model,
            value: value(of:))
    }

    /// Those that are none of this report's are there without rows and a number, so that templates may ask.
    private var appendices: [String: TemplateValue] {
        var values = Dictionary(
            declared.appendices.map { definition in
                let absent = AppendixTable(
                    definition: definition, number: 0,
                    fields: columns(definition), rows: [], total: nil)
                return (definition.id.rawValue, deferred(absent, applies: false))
            }, uniquingKeysWith: { first, _ in first })
        for table in model.appendices { values[table.definition.id.rawValue] = deferred(table, applies: true) }
        return values
    }

    private var figures: TemplateValue {
        let ids = Set(declared.figures.map(\.id))
        var tree = NameTree()
        for figure in model.figures where ids.contains(figure.definition.id) {
            tree.insert(value(of: figure), at: figure.definition.id.rawValue.pieces(between: ".").map(String.init))
        }
        let known = figuresByID
        for reference in addressed {
            tree.insert(value(of: reference, known), at: [reference.dataset.rawValue] + reference.path)
        }
        return tree.value
    }

    /// Those references that name a value by themselves and not under a name that a module declares.
    private var addressed: [DataReference] {
        let ids = Set(declared.figures.map(\.id))
        return references.filter { !ids.contains(FigureID(([$0.dataset.rawValue] + $0.path).joined(separator: "."))) }
    }

    /// The values that the template addresses, under their datasets' names.
    private var data: [String: TemplateValue] {
        let known = figuresByID
        var tree = NameTree()
        for reference in references {
            tree.insert(value(of: reference, known), at: [reference.dataset.rawValue] + reference.path)
        }
        return tree.records
    }

    /// What the territory cannot have is missing like what nobody has sent.
    private func value(of reference: DataReference, _ known: [FigureID: FigureValue]) -> TemplateValue {
        known[reference.figure].map { value(of: $0) } ?? .missing(reference.figure.rawValue)
    }

    private func value(of figure: FigureValue) -> TemplateValue {
        let definition = figure.definition
        let value = figure.value.map { Self.formatted($0, definition.format) } ?? .missing(definition.title)
        return .figure(
            TemplateFigure(
                value, id: definition.id.rawValue, title: definition.title, former: change(figure.former, definition),
                lastYear: change(figure.lastYear, definition)))
    }

    /// Numbers keep their value, so that templates can compare and round them; the declared format only fixes the digits of rates.
    private static func formatted(_ value: FieldValue, _ format: FigureFormat) -> TemplateValue {
        switch format {
        case .percent(let digits), .decimal(let digits):
            value.number.map { .value(.decimal($0.rounded(to: digits))) } ?? .value(value)
        case .count, .padded, .text: .value(value)
        }
    }

    private func deferred(_ table: AppendixTable, applies: Bool) -> TemplateValue {
        .deferred(OnFirstUse { appendix(table, applies: applies) })
    }

    private func appendix(_ table: AppendixTable, applies: Bool) -> TemplateValue {
        let parts: [String: TemplateValue] = [
            "applies": .flag(applies), "number": table.number > 0 ? .value(.count(table.number)) : .text("–"),
            "title": .text(table.definition.title),
            "rows": .list(
                table.rows.enumerated().map { index, row -> TemplateValue in
                    var cells = cells(row, table)
                    cells["index"] = .value(.count(index + 1))
                    cells["label"] = .text(row.label)
                    return .row(cells, .cells(of: table.name(ofRow: index)))
                }),
            "note": .text(table.note), "is_telling": .flag(table.ranking?.isTelling ?? false),
            "total": table.total.map {
                .row(
                    cells($0, table).merging(["label": .text($0.label)]) { $1 },
                    .cells(of: table.name(ofRow: table.rows.count)))
            }
                ?? .record(blankTotal(table)),
        ]
        return .row(parts, .named(["rows": AppendixTable.countName(table.definition.id)]))
    }

    private func cells(_ row: AppendixRow, _ table: AppendixTable) -> [String: TemplateValue] {
        Self.named(
            zip(table.fields, row.cells).map { field, cell in
                (field.name, cell.map { Self.printed($0.value, field, of: row) } ?? .text("–"))
            })
    }

    /// The value of a line of indicators that is a rate has its digits and sign: there are others in its column.
    private static func printed(_ value: FieldValue, _ field: FieldDefinition, of row: AppendixRow) -> TemplateValue {
        guard let line = row.line, case .rate(let digits) = line.type, field.isValueOfLine, let number = value.number
        else { return .value(value) }
        return .text(VietnameseNumber.decimal(number, digits: digits) + "%")
    }

    /// A field of a line of indicators has a name of two parts: `leader.score`.
    private static func named(_ cells: [(name: FieldName, value: TemplateValue)]) -> [String: TemplateValue] {
        // Names of one part, which rows of units have, need no tree.
        guard cells.contains(where: { $0.name.rawValue.utf8.contains(UInt8(ascii: ".")) }) else {
            return Dictionary(cells.map { ($0.name.rawValue, $0.value) }, uniquingKeysWith: { _, last in last })
        }
        var tree = NameTree()
        for (name, value) in cells {
            tree.insert(value, at: name.rawValue.pieces(between: ".").map(String.init))
        }
        return tree.records
    }

    private func blankTotal(_ table: AppendixTable) -> [String: TemplateValue] {
        var cells = Self.named(table.fields.map { ($0.name, .text("–")) })
        cells["label"] = .text(table.definition.totalLabel)
        return cells
    }

    private func section(_ section: SectionText) -> TemplateValue {
        .record([
            "title": .text(section.definition.title),
            "lines": .list(
                section.lines.enumerated().map { index, line in
                    .row(
                        ["text": .text(line.text), "is_item": .flag(line.style == .listItem)],
                        .named(["text": section.name(ofLine: index)]))
                }),
        ])
    }

    private func list(_ list: ListTable) -> TemplateValue {
        .list(
            list.rows.enumerated().map { index, row in
                var record: [String: TemplateValue] = ["index": .value(.count(index + 1)), "unit": .text(row.unitName)]
                for field in list.dataset.fields {
                    record[field.name.rawValue] = row[field.name].map { .value($0) } ?? .text("")
                }
                let names = list.dataset.fields.map { ($0.name.rawValue, list.name(ofRow: index, $0.name)) }
                return .row(record, .named(Dictionary(names, uniquingKeysWith: { first, _ in first })))
            })
    }

    private func completeness(_ completeness: Completeness) -> TemplateValue {
        let parts: [String: TemplateValue] = [
            "answered": .list(completeness.answered.map { .text($0) }),
            "missing": .list(completeness.missing.map { .text($0) }),
            "due": .value(.count(completeness.answered.count + completeness.missing.count)),
        ]
        return .row(parts, .named(parts.mapValues { _ in ReportNames.board }))
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

    /// A figure may have further names behind it: its rate, its rank.
    var value: TemplateValue {
        let parts = branches.mapValues(\.value)
        switch leaf {
        case nil: return .record(FormerNames.addedToGroups(parts))
        case .figure(let figure)?: return .figure(figure.with(parts))
        case let leaf?: return leaf
        }
    }

    var records: [String: TemplateValue] { branches.mapValues(\.value) }
}
