import Assembly
import Foundation
import Office
import ReportingKit
import Store

/// Finds what a matter's findings point at: the rows that they compare, and who answers for them.
struct MatterBuilding {
    private let view: ReportView
    private let registry: ModuleRegistry
    private let numbers: FileNumbers
    private let tables: [DatasetID: [SourcedTable]]
    private let accepted: [String: AcceptedWarning]
    private let openWhenIssued: (open: OpenFindings, issuedAt: Date)?

    init(_ view: ReportView, _ model: ReportModel) throws {
        self.view = view
        registry = view.office.registry(in: view.period)
        numbers = try FileNumbers(view.store)
        tables = Dictionary(grouping: try view.tables(of: view.period).filter { $0.origin == .stated }, by: \.dataset)
        let parts = Set([view.period] + model.parts)
        accepted = try parts.reduce(into: [:]) { known, part in
            known.merge(try view.store.acceptedWarnings(period: part)) { first, _ in first }
        }
        openWhenIssued = try view.store.openFindings(view.key)
    }

    /// Nil where nothing of it may be seen.
    func view(_ matter: Matter, sees: (UnitCode?) -> Bool) throws -> MatterView? {
        let seen = matter.findings.filter { sees($0.unit) }
        guard !seen.isEmpty else { return nil }
        var order: [UnitCode?] = []
        for finding in seen where !order.contains(finding.unit) { order.append(finding.unit) }
        let byUnit = Dictionary(grouping: seen, by: \.unit)
        let groups = order.map { unit in group(unit, byUnit[unit] ?? []) }
        // What was asked of others, and what they answered, is theirs.
        let shown = Matter(
            number: matter.number, findings: seen, open: matter.open.filter { sees($0.unit) },
            questions: matter.questions.filter { sees($0.unit) }, isNumbered: matter.isNumbered)
        let foreign = Set(matter.questions.filter { !sees($0.unit) }.compactMap(\.answer?.at)).subtracting(
            shown.questions.compactMap(\.answer?.at))
        return MatterView(
            matter: shown, groups: groups, steps: steps(shown, answeredByOthers: foreign),
            isAcceptable: !shown.open.isEmpty && shown.open.allSatisfy { $0.severity != .error || $0.isConfirmable })
    }

    private func group(_ unit: UnitCode?, _ findings: [Finding]) -> MatterView.Group {
        var comparisons: [SideBySide] = []
        var pairs: Set<String> = []
        var others: [MatterView.Saying] = []
        for finding in findings {
            guard let pair = rows(finding) else {
                others.append(
                    MatterView.Saying(
                        finding: finding, place: numbers.link(finding.place),
                        otherPlace: finding.otherPlace.flatMap(numbers.link)))
                continue
            }
            guard pairs.insert(pair.key).inserted else { continue }
            comparisons.append(SideBySide(pair.definition.title, pair.left, pair.right, pair.definition))
        }
        let name = unit.flatMap { view.office.register.unit($0, on: view.period.lastDay)?.name }
        return MatterView.Group(unit: unit, unitName: name ?? unit?.rawValue, comparisons: comparisons, others: others)
    }

    private struct Pair {
        let key: String
        let left: PlacedRow
        let right: PlacedRow
        let definition: DatasetDefinition
    }

    /// The two rows that a contradiction of cells is between.
    private func rows(_ finding: Finding) -> Pair? {
        guard finding.code == .contradictionCell, let dataset = finding.dataset, let field = finding.field,
            let other = finding.otherPlace, let definition = registry.dataset(dataset)
        else { return nil }
        let rows = (tables[dataset] ?? []).flatMap(\.rows).filter { $0.row.unit?.code == finding.unit }.map {
            PlacedRow(row: $0, numbers: numbers)
        }
        guard let left = rows.first(where: { $0.holds(finding.place, field) }),
            let right = rows.first(where: { $0.holds(other, field) })
        else { return nil }
        let key = [left, right].map { "\($0.row.file.sha256)/\($0.row.row.sheet)/\($0.row.row.row)" }.joined(
            separator: "|")
        return Pair(key: key, left: left, right: right, definition: definition)
    }

    /// One acceptance is about many findings: said once.
    ///
    /// `answeredByOthers` are the moments of answers that are not shown: an acceptance that keeps one says no more than that there is one.
    private func steps(_ matter: Matter, answeredByOthers: Set<Date>) -> [MatterView.Step] {
        var steps = matter.questions.flatMap { question in
            let asked = MatterView.Step(
                kind: .asked, at: question.at, name: question.name, text: question.text, count: 1)
            let answer = question.answer.map {
                MatterView.Step(kind: .answered, at: $0.at, name: $0.name, text: $0.text, count: 1)
            }
            return [asked] + [answer].compactMap(\.self)
        }
        let acceptances = Dictionary(
            grouping: matter.findings.compactMap { accepted[$0.id] },
            by: { "\($0.at.timeIntervalSince1970)|\($0.name)|\($0.reason)" })
        for group in acceptances.values {
            guard let first = group.first else { continue }
            steps.append(
                MatterView.Step(
                    kind: .accepted, at: first.at, name: first.name,
                    text: answeredByOthers.contains(first.at) ? "" : first.reason, count: group.count))
        }
        if let (open, at) = openWhenIssued {
            let count = matter.findings.count { open.findings.contains($0.id) }
            if count > 0 {
                steps.append(
                    MatterView.Step(kind: .issued, at: at, name: open.name, text: open.reason, count: count))
            }
        }
        return steps.sorted { ($0.at, $0.name) < ($1.at, $1.name) }
    }
}
