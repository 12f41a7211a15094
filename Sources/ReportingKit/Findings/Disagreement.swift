/// A relation between cells that does not hold, in a form in which each language says it.
public struct Disagreement: Hashable, Sendable, Codable {
    /// How the sides should compare.
    public let comparison: Rule.Comparison
    /// As a spreadsheet writes it: "D9 + F9", "SUM(D8:D30)". Empty for the sum of rows that are no single range.
    public let left: String
    public let leftValue: String
    public let right: String
    public let rightValue: String

    public init(
        _ left: String, _ leftValue: String, _ comparison: Rule.Comparison, _ right: String, _ rightValue: String
    ) {
        self.comparison = comparison
        self.left = left
        self.leftValue = leftValue
        self.right = right
        self.rightValue = rightValue
    }

    /// A total against the cells that it adds up.
    public static func total(
        _ total: CellAddress?, _ value: String, cells: [CellAddress], sum: String
    ) -> Disagreement {
        Disagreement(total?.description ?? "", value, .equal, range(cells).map { "SUM(\($0))" } ?? "", sum)
    }

    /// "D8:D30"; nil where the cells do not stand below each other without a gap.
    public static func range(_ cells: [CellAddress]) -> String? {
        guard let first = cells.first, let last = cells.last else { return nil }
        for (offset, cell) in cells.enumerated() where cell.column != first.column || cell.row != first.row + offset {
            return nil
        }
        return first == last ? first.description : "\(first):\(last)"
    }
}
