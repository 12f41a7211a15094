import Testing

@testable import ReportingKit

struct ExpressionParserTests {
    let fields: [FieldName] = ["incoming_total", "incoming_signed", "incoming_unsigned"]

    @Test func comparisonIsReadWithPrecedence() throws {
        let (left, comparison, right) = try ExpressionParser.comparison(
            "incoming_signed + 2 * incoming_unsigned <= (incoming_total + 1) / 0.5", fields: fields)
        #expect(comparison == .atMost)
        let values: [FieldName: Double] = ["incoming_total": 9, "incoming_signed": 4, "incoming_unsigned": 3]
        #expect(left.evaluate { values[$0] } == 10)
        #expect(right.evaluate { values[$0] } == 20)
    }

    @Test(arguments: [
        ("incoming_totl = 1", ExpressionError.Fault.unknownField("incoming_totl", nearest: "incoming_total"), 0),
        ("incoming_total", .comparisonMissing, 14), ("incoming_total = ", .expected("a field or a number"), 17),
        ("(incoming_total = 1", .expected(")"), 16), ("incoming_total = 1 1", .unexpected("1"), 19),
        ("incoming_total ; 1", .unexpected(";"), 15), ("1.2.3 = 1", .unexpected("1.2.3"), 0),
        ("incoming_total = 1 = 1", .unexpected("="), 19),
    ])
    func faultsAreNamedWithTheirPlace(text: String, fault: ExpressionError.Fault, offset: Int) {
        #expect(throws: ExpressionError(fault: fault, offset: offset)) {
            try ExpressionParser.comparison(text, fields: fields)
        }
    }

    @Test func nestingIsLimited() {
        let text = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100) + " = 1"
        #expect(throws: ExpressionError.self) { try ExpressionParser.comparison(text, fields: fields) }
    }
}
