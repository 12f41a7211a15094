import Office
import ReportingKit
import Store

/// What units are asked about figures that wait: two files say different things, or somebody else said theirs.
package struct UnitQuestions: Sendable {
    package struct Entry: Sendable {
        package let finding: Finding
        /// The file that waits, by its number.
        package let number: Int64
        package let unit: String
    }

    package let entries: [Entry]

    /// Of the units, or of all.
    package init(_ office: Composition, store: ReportStore, period: Period, units: Set<UnitCode>?) throws {
        let words = StatementQuestions(composition: office)
        let open = try store.openQuestions(period: period).filter { units?.contains($0.unit.id.code) ?? true }
        let numbers = try store.receiptNumbers(of: open.map(\.order))
        // Tables that are counted from one list of dossiers ask the same.
        var asked: Set<String> = []
        entries = open.compactMap { question in
            let finding = words.finding(question)
            guard let number = numbers[question.order], asked.insert("\(number) \(finding.id)").inserted else {
                return nil
            }
            return Entry(finding: finding, number: number, unit: question.unit.name)
        }
    }
}
