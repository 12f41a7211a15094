import Testing

@testable import ReportingKit

struct SumsInRulesTests {
    let fields: [FieldName] = ["received", "settled"]

    @Test func sumsOverUnitsAreRead() throws {
        let (left, comparison, right) = try ExpressionParser.comparison(
            "sum(settled) >= 0.5 * sum(received)", fields: fields)
        #expect(comparison == .atLeast)
        #expect(left == .sum("settled"))
        #expect(left.hasSums && !left.hasFieldsOfRows)
        #expect(right.evaluate({ _ in nil }, sum: { $0 == "received" ? 40 : nil }) == 20)
        #expect(right.evaluate { _ in 1 } == nil)
    }

    @Test(arguments: [
        ("sum(setled) = 1", ExpressionError.Fault.unknownField("setled", nearest: "settled"), 4),
        ("sum(settled = 1", .expected(")"), 12), ("sum(1) = 1", .expected("a field"), 4),
    ])
    func faultsInSumsAreNamed(text: String, fault: ExpressionError.Fault, offset: Int) {
        #expect(throws: ExpressionError(fault: fault, offset: offset)) {
            try ExpressionParser.comparison(text, fields: fields)
        }
    }
}
