import Assembly
import ReportingKit

/// What became of a value from one period to another, in the words of reports: "tăng 1.204 hồ sơ (12,5%)".
public struct ChangeText: Hashable, Sendable {
    public enum Direction: Hashable, Sendable { case up, down, same }

    public let text: String
    public let direction: Direction
    /// Now less then; of rates in points.
    public let difference: FieldValue

    /// Nil where one of the two is no number.
    public init?(_ period: Period, then: FieldValue, now: FieldValue, format: FigureFormat, measure: String) {
        let isRate = if case .percent = format { true } else { false }
        guard
            let comparison = FigureComparison(
                period, now: now, then: then, lineage: .register(set: .whole, on: period.lastDay, count: 0),
                coverage: Coverage(), isRate: isRate)
        else { return nil }
        self.init(comparison, format: format, measure: measure)
    }

    /// As the report compares it, over the territories that can be compared.
    public init(_ comparison: FigureComparison, format: FigureFormat, measure: String) {
        text = ChangeWords(comparison: comparison, format: format, measure: measure).text
        difference = comparison.difference
        let sign = comparison.difference.number?.mantissa ?? 0
        direction = sign > 0 ? .up : sign < 0 ? .down : .same
    }
}
