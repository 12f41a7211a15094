import ReportingKit

/// What the first or last rows of an appendix were chosen from.
public struct Ranking: Hashable, Sendable {
    /// How many rows qualified.
    public let count: Int
    /// Whether they differ: of equal ones none is the best.
    public let isUneven: Bool

    /// Fewer units are not ranked: each would be named.
    public static let least = 8

    /// Whether a sentence may name the best and the lowest.
    public var isTelling: Bool { count >= Self.least && isUneven }

    /// `rows` are ordered.
    init(_ rows: [SourcedRow], _ choice: RowChoice) {
        count = rows.count
        guard case .by(let field, _) = choice.order else {
            isUneven = false
            return
        }
        let numbers = rows.compactMap { $0.row[field]?.number }
        isUneven = numbers.first != numbers.last
    }
}
