import ReportingKit
import Testing

struct FigureExpressionSetsTests {
    private func restricted(_ expression: FigureExpression, to sets: Set<UnitSet>, due: Bool = true)
        -> FigureExpression?
    {
        expression.restricted(exists: { _, set, _ in sets.contains(set) }, isDue: { _ in due })
    }

    private let own = FigureExpression.total("forms", .level, "staff")
    private let below = FigureExpression.total("forms", .subordinates, "staff")

    @Test func sumsLeaveOutUnitsThatTheTerritoryHasNot() {
        #expect(restricted(.sum([own, below]), to: [.level, .subordinates]) == .sum([own, below]))
        #expect(restricted(.sum([own, below]), to: [.level]) == own)
        #expect(restricted(.sum([own, below]), to: []) == nil)
    }

    @Test func aShareNeedsBothSides() {
        #expect(restricted(.percent(own, of: below), to: [.level]) == nil)
        #expect(restricted(.percent(own, of: own), to: [.level]) == .percent(own, of: own))
        #expect(restricted(.percent(below, of: .unitsDue(.subordinates)), to: [.subordinates], due: false) == nil)
    }
}
