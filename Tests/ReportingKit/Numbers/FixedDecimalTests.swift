import Testing

@testable import ReportingKit

struct FixedDecimalTests {
    @Test(arguments: [
        (10588, 20211, "52.39"), (2072, 19844, "10.44"), (440, 504, "87.3"), (0, 5, "0"), (0, 0, "0"), (1, 1, "100"),
        (2694, 2753, "97.86"), (1, 800, "0.13"),
    ])
    func percentagesRoundHalfUp(part: Int, whole: Int, expected: String) {
        #expect(FixedDecimal.percentage(part, of: whole, decimals: 2)?.description == expected)
    }

    @Test func numbersPrintInVietnameseStyle() {
        #expect(VietnameseNumber.count(15834) == "15.834")
        #expect(VietnameseNumber.count(0) == "0")
        #expect(VietnameseNumber.count(1_234_567) == "1.234.567")
        #expect(VietnameseNumber.percent(FixedDecimal(mantissa: 5239, scale: 2)) == "52,39%")
        #expect(VietnameseNumber.decimal(FixedDecimal(mantissa: -50, scale: 2)) == "-0,5")
        #expect(VietnameseNumber.padded(9) == "09")
    }

    @Test func numbersThatDifferOnlyInTrailingZerosAreEqual() {
        #expect(FixedDecimal(mantissa: 8730, scale: 2) == FixedDecimal(mantissa: 873, scale: 1))
    }
}
