import Messages
import Recognition
import ReportingKit

/// Looks, among the figures of a table that disagree, for the one that explains it: that cell is named with what it
/// should hold, and nothing else is said of its relations. Where none does, the cells are told to disagree.
struct TableAgreement {
    private let table: DatasetTable
    private let definition: DatasetDefinition
    private let rules: [Rule]
    /// Unit rows, then the total, then subtotals.
    private let rows: [DatasetRow]
    /// Which rows are sums of which.
    private let totals: [RelatedFigures.Total]
    private let words: RuleWords

    private static let codes: Set<FindingCode> = [.ruleSum, .ruleBound, .ruleRate, .ruleFormula, .totalMismatch]
    /// So many cells are marked beside a total that each would explain.
    private static let markedCandidates = 10

    /// `rules` may be broken: those that only warn are left alone, but for formulas that the file prints itself.
    init(_ recognized: RecognizedTable, definition: DatasetDefinition, rules: [Rule], areRowsKnown: Bool) {
        table = recognized.table
        self.definition = definition
        self.rules = rules.filter { $0.severity == .error || $0.code == .ruleFormula }
        var rows = table.rows
        var totals: [RelatedFigures.Total] = []
        if areRowsKnown {
            if let total = table.declaredTotal {
                totals.append(.init(row: rows.count, parts: Array(table.rows.indices)))
                rows.append(total)
            }
            for subtotal in recognized.subtotals where subtotal.parts.allSatisfy(table.rows.indices.contains) {
                totals.append(.init(row: rows.count, parts: subtotal.parts, isOfCounts: true))
                rows.append(subtotal.row)
            }
        } else if let total = table.declaredTotal {
            rows.append(total)
        }
        self.rows = rows
        self.totals = totals
        words = RuleWords(definition: definition, rows: table.rows)
    }

    func settle(_ findings: [Finding]) -> [Finding] {
        let positions = Dictionary(
            rows.enumerated().map { (RowPlace(sheet: $0.element.sheet, row: $0.element.row), $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let own = findings.indices.filter { index in
            Self.codes.contains(findings[index].code) && findings[index].dataset == definition.id
                && RowPlace(findings[index]).map { positions[$0] != nil } ?? false
        }
        guard !own.isEmpty else { return findings }
        let figures = relatedFigures()
        let told = Set(own.compactMap { RowPlace(findings[$0]).flatMap { positions[$0] } })
        let causes = SmallestChange(figures: figures).causes(of: broken(figures, in: told))
        var settled: [Int: Finding] = [:]
        var left: Set<Int> = []
        for cause in causes {
            let keys = Set(cause.relations.compactMap { key($0, figures) })
            let about = own.filter { keys.contains(Key(findings[$0])) }
            guard !about.isEmpty else { continue }
            if let named = named(cause, figures, about.map { findings[$0] }) {
                settled[about[0]] = named
                left.formUnion(about.dropFirst())
            } else {
                for index in about {
                    settled[index] = disagreeing(findings[index], cause, figures)
                }
            }
        }
        return findings.indices.compactMap { left.contains($0) ? nil : settled[$0] ?? findings[$0] }
    }

    // MARK: Relations

    private func relatedFigures() -> RelatedFigures {
        let fields = definition.fields.map { field in
            RelatedFigures.Field(
                name: field.name, type: field.type, minimum: field.minimum, maximum: field.upperBound,
                addsUp: field.aggregation == .sum, isComputed: isComputed(field))
        }
        let figures = rows.map { row in
            definition.fields.map { field -> RelatedFigures.Figure in
                guard let value = row.values[field.name] else { return .blank }
                if let number = value.value.number { return .number(number) }
                return value.value == .absent && !value.isBlank ? .unread : .blank
            }
        }
        return RelatedFigures(fields: fields, rules: rules, rows: figures, totals: totals)
    }

    /// Whether its values stand in no cells of their own but are made of other columns.
    private func isComputed(_ field: FieldDefinition) -> Bool {
        if field.isDerived { return true }
        guard case .rate(let part, _) = field.aggregation else { return false }
        return rows.contains { row in
            row.values[field.name].map { $0.cell == row.values[part]?.cell } ?? false
        }
    }

    /// The relations that do not hold, of the rows that are told of and of all totals.
    private func broken(_ figures: RelatedFigures, in told: Set<Int>) -> [Relation] {
        let ofTotals = totals.indices.flatMap { figures.relations(of: $0) }.filter { figures.holds($0) == false }
        var looked = told
        for case .total(let total, _) in ofTotals { looked.insert(totals[total].row) }
        if let total = table.declaredTotal, rows[table.rows.count...].first == total { looked.insert(table.rows.count) }
        return looked.sorted().flatMap { figures.relations(in: $0) }.filter { figures.holds($0) == false } + ofTotals
    }

    // MARK: Findings

    /// A relation's place, by which its finding is known.
    private struct Key: Hashable {
        let isTotal: Bool
        let sheet: String?
        let cell: CellAddress?

        init(_ finding: Finding) {
            isTotal = finding.code == .totalMismatch
            sheet = finding.place.sheet
            cell = finding.place.cell
        }

        init(isTotal: Bool, _ row: DatasetRow, _ field: FieldName) {
            self.isTotal = isTotal
            sheet = row.sheet
            cell = row.values[field]?.cell
        }
    }

    private func key(_ relation: Relation, _ figures: RelatedFigures) -> Key? {
        switch relation {
        case .rule(let rule, let row): Key(isTotal: false, rows[row], rules[rule].subject)
        case .total(let total, let field): Key(isTotal: true, rows[totals[total].row], figures.fields[field].name)
        }
    }

    private struct RowPlace: Hashable {
        let sheet: String
        let row: Int

        init(sheet: String, row: Int) {
            self.sheet = sheet
            self.row = row
        }

        init?(_ finding: Finding) {
            guard let sheet = finding.place.sheet, let cell = finding.place.cell else { return nil }
            self.init(sheet: sheet, row: cell.row + 1)
        }
    }

    /// The finding at the cell that is wrong, in the place of all that follow from it.
    private func named(_ cause: SmallestChange.Cause, _ figures: RelatedFigures, _ about: [Finding]) -> Finding? {
        guard let cell = cause.cell, let number = cause.number else { return nil }
        let row = rows[cell.row]
        let field = definition.fields[cell.field]
        guard let value = row.values[field.name] else { return nil }
        let place = FindingPlace(file: about[0].place.file, sheet: row.sheet, cell: value.cell)
        // What is said of the cell itself goes before what is said of others.
        var finding = about.first { $0.place.sheet == row.sheet && $0.place.cell == value.cell } ?? about[0]
        finding.place = place
        finding.severity = about.map(\.severity).max() ?? finding.severity
        finding.unit = row.unit?.code
        finding.field = field.name
        finding.found = value.value == .absent ? nil : value.value.vietnamese
        finding.expected = VietnameseNumber.decimal(number)
        finding.cells = nil
        // Its relations are told themselves, not by the formula of one of them.
        finding.kind = finding.kind.withoutFormula
        finding.row = row.unitLabel
        finding.column = field.messageLabel
        if case .rate = field.type { finding.measure = "%" }
        if case .amount = field.type { finding.measure = FindingValues.dong }
        finding.disagreements = cause.relations.map { disagreement($0, figures) }.reduce(into: []) { all, next in
            if let next, !all.contains(next) { all.append(next) }
        }
        return finding
    }

    private func disagreement(_ relation: Relation, _ figures: RelatedFigures) -> Disagreement? {
        switch relation {
        case .rule(let rule, let row): return words.disagreement(rules[rule], in: rows[row])
        case .total(let total, let field):
            let row = rows[totals[total].row]
            let parts = totals[total].parts.map { rows[$0] }
            let finding = Finding.total(
                row, definition.fields[field], found: row[definition.fields[field].name]?.vietnamese ?? "",
                sum: figures.sum(total, field).map(VietnameseNumber.decimal) ?? "", of: parts)
            return finding.disagreements?.first
        }
    }

    /// The same finding with the cells that may be the wrong one.
    private func disagreeing(
        _ finding: Finding, _ cause: SmallestChange.Cause, _ figures: RelatedFigures
    ) -> Finding {
        var finding = finding
        finding.expected = nil
        guard finding.code == .totalMismatch, cause.candidates.count <= Self.markedCandidates else { return finding }
        finding.cells = cause.candidates.compactMap { candidate in
            let row = rows[candidate.row]
            guard row.sheet == finding.place.sheet else { return nil }
            return row.values[definition.fields[candidate.field].name]?.cell
        }.filter { $0 != finding.place.cell }
        return finding
    }
}
