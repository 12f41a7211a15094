import Foundation
import Messages
import ReportingKit

/// Finds the relations that hold in a table's figures, and keeps accidents out.
///
/// A relation is accepted when so many *different* rows fit that accident is out of the question: with the chance p
/// that a row's left side fits another row's right side, candidates × pⁿ has to stay below a hundredth. What fits and
/// is not proven is kept apart.
struct RelationSearch {
    let fields: [DraftField]
    let figures: FigureTable
    /// Numeric fields, by their place among the fields, in the table's order.
    let numeric: [Int]
    var relations: [Relation] = []
    /// Fits in all rows, but in too few different ones.
    var unproven: [Relation] = []
    /// Holds in nearly all rows: figures that may be wrong in this file.
    var nearly: [Relation] = []
    var doubts: [String] = []
    var span = LinearSpan()
    /// What the search has cost: rows that were looked at, columns and relations that were compared.
    private(set) var steps = 0
    private var isCut = false

    /// The search ends here, however many columns and rows a table has.
    private let maximumSteps: Int
    static let accepted = -2.0

    init(fields: [DraftField], figures: FigureTable, formulas: ColumnFormulas, maximumSteps: Int = 6_000_000) {
        self.maximumSteps = maximumSteps
        self.fields = fields
        self.figures = figures
        numeric = fields.indices.filter { figures.columns[$0] != nil }
        searchPrinted(formulas)
        searchTotals()
        searchRates()
        searchRuns()
        searchBlind()
        searchDifferences()
        if isCut { doubts.append(DatasetDraftTexts.manyColumns) }
        let constant = numeric.count { figures.columns[$0]?.isConstant ?? false }
        if constant > 0 {
            doubts.append(DatasetDraftTexts.constants(constant))
        }
    }

    var isBlindEnough: Bool { figures.rowCount >= 5 }

    mutating func test(_ field: Int, _ form: Relation.Form, allowed: Int = 0) -> Evidence? {
        guard spend(4 + form.columns.count) else { return nil }
        let evidence = figures.test(field, form, allowed: allowed)
        // Each row costs as many figures as the relation has.
        steps += evidence.looked * (1 + form.columns.count / 8)
        return evidence
    }

    /// Counts what is about to be done; false when there was enough of it.
    mutating func spend(_ count: Int) -> Bool {
        guard steps < maximumSteps else {
            isCut = true
            return false
        }
        steps += count
        return true
    }

    /// Whether a sum says something that the relations found so far do not.
    mutating func rest(subject: Int, plus: [Int], minus: [Int]) -> [Int: Int64]? {
        guard spend(1 + span.count) else { return nil }
        return span.rest(subject: subject, plus: plus, minus: minus)
    }

    func isConstant(_ field: Int) -> Bool { figures.columns[field]?.isConstant ?? true }

    private var toleratedPrinted: Int { max(1, figures.rowCount / 5) }
    var toleratedNearly: Int { max(1, figures.rowCount / 20) }

    // MARK: printed formulas

    /// What a form prints of itself holds though some rows break it: these are found when the file is checked.
    private mutating func searchPrinted(_ formulas: ColumnFormulas) {
        for formula in formulas.formulas {
            guard figures.columns[formula.field] != nil,
                formula.form.columns.allSatisfy({ figures.columns[$0] != nil }),
                let evidence = test(formula.field, formula.form, allowed: toleratedPrinted)
            else { continue }
            if case .sum(let plus, let minus) = formula.form {
                guard rest(subject: formula.field, plus: plus, minus: minus)?.isEmpty == false else { continue }
            }
            if evidence.failing > 0 {
                doubts.append(
                    DatasetDraftTexts.wrongFormula(
                        fields[formula.field].name,
                        rows: evidence.failing > toleratedPrinted ? nil : evidence.failing))
                guard evidence.failing <= toleratedPrinted, evidence.different >= 3 else { continue }
            }
            accept(Relation(subject: formula.field, form: formula.form, source: .printed, evidence: evidence))
        }
    }

    mutating func accept(_ relation: Relation) {
        relations.append(relation)
        if case .sum(let plus, let minus) = relation.form {
            span.add(subject: relation.subject, plus: plus, minus: minus)
        }
    }

    func rate(of field: Int) -> Bool {
        relations.contains { relation in
            guard relation.subject == field, case .rate = relation.form else { return false }
            return true
        }
    }

    // MARK: totals of groups

    /// "Tổng số" of a group is the rest of the group, or the columns behind it; without a group, columns beside it.
    private mutating func searchTotals() {
        var firsts: Set<String> = []
        for field in numeric {
            let declared = fields[field]
            let isFirst = declared.group.map { firsts.insert($0).inserted } ?? false
            guard addable(declared.type),
                isFirst || Self.totals.lead(VietnameseText.comparisonKey(declared.labels.last ?? ""))
            else {
                continue
            }
            // All columns are compared with it.
            guard spend(2 * numeric.count) else { break }
            let tries = candidates(forTotal: field)
            var fitting: Relation?
            for parts in tries where (2...Self.longestSum).contains(parts.count) {
                let form = Relation.Form.sum(plus: parts, minus: [])
                guard rest(subject: field, plus: parts, minus: [])?.isEmpty == false,
                    let evidence = test(field, form, allowed: toleratedNearly)
                else { continue }
                let relation = Relation(subject: field, form: form, source: .group, evidence: evidence)
                if evidence.holds, !isConstant(field), evidence.different >= 3,
                    evidence.logChance + log10(Double(tries.count)) < Self.accepted
                {
                    accept(relation)
                    fitting = nil
                    break
                }
                if evidence.holds, fitting == nil { fitting = relation }
                if evidence.failing > 0, evidence.failing <= toleratedNearly, evidence.different >= 5 {
                    nearly.append(relation)
                }
            }
            if let fitting { unproven.append(fitting) }
        }
        nearly.removeAll { near in relations.contains { $0.subject == near.subject } }
        let found = relations
        unproven.removeAll { weak in found.contains { $0.subject == weak.subject && $0.form == weak.form } }
    }

    private func candidates(forTotal field: Int) -> [[Int]] {
        let mates = numeric.filter { $0 != field && isLike($0, field) && fields[$0].group == fields[field].group }
        if fields[field].group != nil {
            let after = mates.filter { $0 > field }.prefix(Self.longestSum)
            var tries = [Array(after)]
            for count in stride(from: min(after.count - 1, 12), to: 1, by: -1) {
                tries.append(Array(after.prefix(count)))
            }
            // Where a sub-group is between, its columns have a heading of their own.
            let direct = after.filter { fields[$0].labels.count <= fields[field].labels.count }
            if direct.count != after.count { tries.append(Array(direct)) }
            return tries + [Array(mates.prefix(Self.longestSum))]
        }
        let like = numeric.filter { $0 != field && isLike($0, field) }
        let next = like.filter { $0 > field }
        let former = like.filter { $0 < field }
        return [2, 3, 4].map { Array(next.prefix($0)) } + [Array(former.suffix(Self.longestSum))]
            + [2, 3, 4].map { Array(former.suffix($0)) }
    }

    private static let totals = Phrases(
        "tổng", "số hồ sơ thu phí", "số hồ sơ tiếp nhận", "số hồ sơ đã", "tiếp nhận", "đã giải quyết", "cộng",
        "tổng số", "chung")
    private static let longestSum = 40

    func addable(_ type: DraftType) -> Bool {
        switch type {
        case .count, .amount, .decimal: true
        case .rate, .text, .date, .flag, .choice: false
        }
    }

    /// Of one type, and of one measure where both say theirs.
    func isLike(_ one: Int, _ other: Int) -> Bool {
        let (a, b) = (fields[one], fields[other])
        guard a.type.name == b.type.name, addable(a.type) else { return false }
        if let group = a.group, group == b.group { return true }
        if case .amount(let left) = a.type, case .amount(let right) = b.type, left != right { return false }
        guard a.isMeasureStated, b.isMeasureStated, let left = a.measure, let right = b.measure else { return true }
        return left == right
    }
}
