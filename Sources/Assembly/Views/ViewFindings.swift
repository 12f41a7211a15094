import Messages
import ReportingKit

/// What there is to say of views: rows taken from elsewhere, units that a closed place lacks, parts of the period that
/// lack.
struct ViewFindings {
    let views: Views
    let registry: ModuleRegistry
    let words: SetWords

    func findings() -> [Finding] {
        registry.datasets.filter { $0.layout != .list }.flatMap { definition in
            views.statements.places(definition.id).flatMap { lacking(definition, $0) } + filled(definition)
                + gaps(definition)
        }
    }

    // MARK: Closed places

    /// Units that a full statement of a place lacks although another place or a count has them: they are not printed.
    private func lacking(_ definition: DatasetDefinition, _ set: UnitSet) -> [Finding] {
        let view = views.view(definition.id, set)
        guard view.isClosed else { return [] }
        var named = Set(view.rows.compactMap(\.row.unit))
        let statements = views.statements
        let others = [DatasetTable.Origin.stated, .counted].flatMap { origin in
            set.sources.flatMap { statements.tables(definition.id, origin, $0, in: views.period) }
        }
        let file = view.rows.first?.file.name
        return others.flatMap { table in
            table.rows.compactMap { row -> Finding? in
                guard let unit = row.row.unit, statements.relation(of: unit, in: views.period) != nil,
                    statements.shows(set, unit, standingIn: table.place, in: views.period),
                    named.insert(unit).inserted
                else { return nil }
                let first = definition.fields.first { row.row[$0.name]?.number != nil }
                let amount = first.flatMap { field in
                    row.row[field.name].map { "\($0.vietnamese) \(field.measure)" }
                }
                return Finding(
                    .placeClosed(dataset: definition.title, amount: amount), .warning,
                    at: FindingPlace(file: file, sheet: view.rows.first?.row.sheet),
                    dataset: definition.id, set: set, period: views.period, unit: unit.code, field: first?.name,
                    found: row.row.unitName, table: words.tableWords(set),
                    otherPlace: row.place(first?.name))
            }
        }
    }

    // MARK: Rows from elsewhere

    /// Told of the sets that an appendix prints.
    private func filled(_ definition: DatasetDefinition) -> [Finding] {
        let sets = registry.appendices.filter { $0.dataset == definition.id }.flatMap(\.sets).uniqued()
        return sets.flatMap { set -> [Finding] in
            let view = views.view(definition.id, set)
            return view.fillings.compactMap { source, units in
                // What a whole is made of is no filling.
                if set == .whole, case .statements(.stated, _) = source { return nil }
                return filled(definition, set, source, units, in: view)
            }
        }
    }

    private func filled(
        _ definition: DatasetDefinition, _ set: UnitSet, _ source: View.Source, _ units: [UnitID], in view: View
    ) -> Finding {
        let origin = origin(source, of: units, in: view)
        let kinds = set == .subordinates ? words.below?.kinds ?? UnitTexts.units : UnitTexts.units
        return Finding(
            .rowsFilled(
                dataset: definition.title, source: Self.source(source), setWords: words.phrase(set), kinds: kinds,
                parts: origin.parts, sourceFile: origin.file, moreFiles: origin.moreFiles, sourceSheet: origin.sheet),
            .notice, at: place(of: units, in: view), dataset: definition.id, set: set, period: views.period,
            found: "\(units.count)", table: origin.table)
    }

    private func place(of units: [UnitID], in view: View) -> FindingPlace {
        let row = view.rows.first { $0.row.unit == units.first }
        return FindingPlace(file: row?.file.name, sheet: row?.row.sheet)
    }

    private static func source(_ source: View.Source) -> RowSource {
        switch source {
        case .statements(.stated, let place): .table(place)
        case .statements(.counted, _): .counted
        case .parts: .parts
        }
    }

    /// Where an officer finds the rows: the table as it is called with its file and sheet, or the periods that were
    /// added up.
    private struct Origin {
        var parts: String?
        var table: String?
        var file: String?
        var moreFiles: Int?
        var sheet: String?
    }

    private func origin(_ source: View.Source, of units: [UnitID], in view: View) -> Origin {
        if case .parts(let periods) = source { return Origin(parts: views.period.words(ofGaps: periods)) }
        var origin = Origin()
        if case .statements(.stated, let place) = source { origin.table = words.tableWords(place) }
        let known = Set(units)
        let sources = view.rows.filter { $0.row.unit.map(known.contains) ?? false }.flatMap(\.sources).uniqued()
        let files = sources.map(\.file).uniqued()
        origin.file = files.first?.name
        if files.count > 1 {
            origin.moreFiles = files.count - 1
        } else {
            let sheets = sources.map(\.sheet).uniqued()
            origin.sheet = sheets.count == 1 ? sheets.first : nil
        }
        return origin
    }

    // MARK: Gaps

    private static let shown = 5

    /// Units of which parts of the period lack, those that lack the same together.
    private func gaps(_ definition: DatasetDefinition) -> [Finding] {
        let gaps = views.view(definition.id, .whole).gaps
        let byWords = Dictionary(grouping: gaps) { views.period.words(ofGaps: $0.value) }
        return byWords.sorted { $0.key < $1.key }.map { words, units in
            let ids = units.map(\.key).sorted { $0.code < $1.code }
            let names = ids.prefix(Self.shown).map { views.register.unit($0)?.name ?? $0.code.rawValue }
            return Finding(
                .periodGap(dataset: definition.title), .warning, dataset: definition.id, set: .whole,
                period: views.period,
                unit: ids.count == 1 ? ids[0].code : nil, found: UnitTexts.list(names, of: ids.count),
                expected: words)
        }
    }
}
