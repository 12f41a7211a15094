import Office
import ReportingKit
import Store

/// What units are asked about contradictions of a report, with what they answered.
package struct UnitLetters: Sendable {
    package struct Entry: Sendable {
        package let question: FindingQuestion
        /// Nil where no unit is meant.
        package let unitName: String?
        /// What the matter is; nil where it is not told without making the report again.
        package let sentence: String?

        package var isOpen: Bool { question.answer == nil }
        package var matter: String { Matter.name(question.number) }
        package var report: ReportID? { question.report }
    }

    /// The open ones first, of these the newest first.
    package let entries: [Entry]

    /// Of the units, or of all. Answered ones are those of `periods`; what was settled in another way is left out.
    package init(_ office: Composition, store: ReportStore, periods: [Period], units: Set<UnitCode>?) throws {
        var known: [ReportPeriod: OpenMatters?] = [:]
        let asked = try store.questions().filter { question in
            guard let units else { return true }
            return question.unit.map(units.contains) ?? false
        }
        let entries = try asked.compactMap { question -> Entry? in
            if question.answer != nil { guard periods.contains(question.period) else { return nil } }
            let report = ReportPeriod(question.report ?? office.kind.id, question.period)
            let open = try known[report] ?? store.openMatters(report)
            known[report] = open
            let matter = open?.first.first { $0.number == question.number }
            // Beyond the first ones of a report nothing is told of a matter.
            let isSettled = open.map { $0.count <= $0.first.count } == true && matter == nil
            guard question.answer != nil || !isSettled else { return nil }
            let name = question.unit.map { office.register.unit($0, on: question.period.lastDay)?.name ?? $0.rawValue }
            return Entry(question: question, unitName: name, sentence: matter?.sentence)
        }
        self.entries = entries.sorted { ($1.isOpen ? 1 : 0, $1.question.at) < ($0.isOpen ? 1 : 0, $0.question.at) }
    }

    /// Changes with what is shown.
    package var mark: String {
        entries.map { "\($0.question.period.id)\($0.matter)\($0.isOpen)\($0.sentence?.count ?? 0)" }.joined(
            separator: ",")
    }
}
