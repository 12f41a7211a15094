import ReportingKit
import Tabular
import Testing

@testable import Recognition

struct RateReaderTests {
    @Test(arguments: [
        ("52,39", "52.39"), ("52.39%", "52.39"), ("52,39 %", "52.39"), ("0", "0"), ("100%", "100"), ("87.30", "87.3"),
    ])
    func textsThatAreRates(text: String, expected: String) {
        guard case .value(.decimal(let rate)) = RateReader.read(.text(text), text: text) else {
            Issue.record("\(text) was not read")
            return
        }
        #expect(rate.description == expected)
    }

    @Test func fractionShownAsPercentIsARate() {
        guard case .value(.decimal(let rate)) = RateReader.read(.number(0.5239, .percent), text: "52.39%") else {
            Issue.record("not read")
            return
        }
        #expect(rate.description == "52.39")
    }

    @Test(arguments: ["abc", "1.2.3", "12,", ",5", "1e2", "Infinity%"])
    func otherTextsAreFaults(text: String) {
        #expect(RateReader.read(.text(text), text: text) == .fault(.cellNotANumber, expected: nil))
    }

    @Test(arguments: ["NaN%", "-", "", "x"])
    func rateOfNothingIsAbsent(text: String) {
        #expect(RateReader.read(.text(text), text: text) == .value(.absent))
    }
}
