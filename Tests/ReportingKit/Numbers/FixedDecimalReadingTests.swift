import Testing

@testable import ReportingKit

struct FixedDecimalReadingTests {
    @Test(arguments: [
        ("98", "98"), ("97.5", "97.5"), ("52,39", "52.39"), ("0.000001", "0.000001"), ("007", "7"), ("", nil),
        (".5", nil),
        ("5.", nil), ("1.2.3", nil), ("1.0000001", nil), ("-1", nil), ("1 000", nil), ("99999999999999999999", nil),
    ])
    func digitsAreReadWithAPointOrAComma(text: String, expected: String?) {
        #expect(FixedDecimal(digits: text)?.description == expected)
    }

    @Test(arguments: [("100", "100"), ("-2.5", "-2.5"), ("2,5", nil), ("-", nil), ("--1", nil)])
    func declarationsWriteThemWithAPoint(text: String, expected: String?) {
        #expect(FixedDecimal(declared: text)?.description == expected)
    }

    @Test(arguments: [
        (52.390000000000001, "52.39"), (0.1 + 0.2, "0.3"), (100.0 / 3, "33.333333"), (-1.5, "-1.5"),
        (123_456_789_012.35, "123456789012.35"), (1.0, "1"),
    ])
    func aBinaryNumberIsTheShortestDecimalThatItStandsFor(value: Double, expected: String) {
        #expect(FixedDecimal(shortest: value)?.description == expected)
    }

    @Test func whatIsNoNumberIsNone() {
        #expect(FixedDecimal(shortest: .nan) == nil && FixedDecimal(shortest: .infinity) == nil)
        #expect(FixedDecimal(shortest: 1e300) == nil)
    }
}
