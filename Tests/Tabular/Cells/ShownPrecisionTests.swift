import Testing

@testable import Tabular

/// A number that is one bit off is the one that a spreadsheet shows.
struct ShownPrecisionTests {
    @Test(arguments: [
        ("25.999999999999996", 26.0), ("3313.0000000000005", 3313), ("-0.30000000000000004", -0.3),
        ("52.390000000000001", 52.39), ("1e-20", 1e-20), ("15834", 15834),
    ])
    func whatIsOneBitOffIsShown(text: String, shown: Double) {
        #expect(Double(cellText: text) == shown)
    }

    @Test(arguments: [1.0 / 3, 0.523921568627451, 25.9999, 25.99999999999, 123_456_789.123456, 1e300, 1e-300])
    func otherNumbersStay(number: Double) {
        #expect(number.inShownPrecision == number)
        #expect((-number).inShownPrecision == -number)
    }

    @Test func whatIsNoNumberStaysSo() {
        #expect(Double.infinity.inShownPrecision == .infinity)
        #expect(Double.nan.inShownPrecision.isNaN)
    }
}
