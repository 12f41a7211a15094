import TestSupport
import Testing

@testable import Tabular

struct DecimalTextTests {
    @Test(arguments: [
        ("0", 0), ("15834", 15834), ("-1", -1), ("+7", 7), ("0.5239", 0.5239), (".5", 0.5), ("5.", 5), ("1e3", 1000),
        ("1.5E-3", 0.0015), ("1E+22", 1e22), ("0.52390000000000003", 0.5239),
        ("9007199254740993", 9_007_199_254_740_992),
        ("123456789012345678901234567890", 1.2345678901234568e29), ("4.9E-324", .leastNonzeroMagnitude),
        ("1.7976931348623157E308", 1.7976931348623157e308), ("0.1", 0.1), ("1e-400", 0),
        ("000000000000000000001.50", 1.5),
        ("0e999999999999", 0),
        ("2.2250738585072014e-308", .leastNormalMagnitude),
    ])
    func decimalsAreReadExactly(text: String, value: Double) {
        #expect(Double(decimalText: text) == value)
    }

    @Test(arguments: [
        "", "-", ".", "e5", "1e", "1e+", "1,5", " 1", "1 ", "0x10", "inf", "nan", "NaN", "1.2.3", "1_000", "1e400", "١",
        "--1",
    ])
    func nothingElseIsANumber(text: String) {
        #expect(Double(decimalText: text) == nil)
    }

    @Test func whatSwiftPrintsIsReadBackTheSame() {
        var random = SeededGenerator(seed: SeededGenerator.runSeed())
        for _ in 0..<20_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(Double(decimalText: "\(value)") == value)
        }
    }
}
