import ReportingKit
import Tabular
import Testing

@testable import Recognition

struct CountReaderTests {
    @Test(arguments: [
        ("15834", 15834), ("15.834", 15834), ("15,834", 15834), ("15 834", 15834), ("1.234.567", 1_234_567),
        ("15'834", 15834), ("0", 0), ("-", 0), ("–", 0), ("không", 0), ("Không", 0), ("12,0", 12), ("1.234,00", 1234),
        ("007", 7), ("+5", 5),
    ])
    func textsThatAreCounts(text: String, expected: Int) {
        #expect(CountReader.read(.text(text), text: text) == .value(.count(expected)))
    }

    @Test(arguments: [
        ("abc", FindingKind.cellNotANumber), ("1.23.456", .cellNotANumber), ("1.234,567", .cellNotANumber),
        ("-5", .cellNegative), ("(5)", .cellNegative), ("15,83", .cellThousandsLost), ("15.8", .cellThousandsLost),
        ("1234,5", .cellFraction), ("52,39%", .cellFraction), ("12 hồ sơ", .cellNotANumber), ("1e3", .cellNotANumber),
        ("0x1A", .cellNotANumber), ("１２", .cellNotANumber), ("0.123", .cellThousandsLost),
    ])
    func textsThatAreNot(text: String, kind: FindingKind) {
        guard case .fault(let found, _) = CountReader.read(.text(text), text: text) else {
            Issue.record("\(text) was taken as a count")
            return
        }
        #expect(found == kind || (text == "0.123" && found == .cellFraction))
    }

    @Test(arguments: ["", "x", "…", "NaN%", "n/a"])
    func marksOfNothingAreAbsent(text: String) {
        #expect(CountReader.read(.text(text), text: text) == .value(.absent))
    }

    @Test(arguments: [("25.999999999999996", 26), ("3313.0000000000005", 3313)])
    func wholeNumbersOneBitOffAreRead(text: String, count: Int) {
        #expect(CountReader.read(.text(text), text: text) == .value(.count(count)))
    }

    @Test(arguments: [
        "−", "--", "—", "- -", "(-)", "Không phát sinh", "KHÔNG PHÁT SINH", "không phát sinh.", "0 phát sinh", "KPS",
        "Không",
    ])
    func marksForNoneAreZero(text: String) {
        #expect(CountReader.read(.text(text), text: text) == .value(.count(0)))
    }

    @Test(arguments: ["-5", "− 3", "không rõ", "kèm theo", "0,5 phát sinh"])
    func otherWordsAreNoZero(text: String) {
        #expect(CountReader.read(.text(text), text: text) != .value(.count(0)))
    }

    @Test func thousandsDotThatBecameAFractionIsCaught() {
        #expect(
            CountReader.read(.number(15.834, .general), text: "15.834")
                == .fault(.cellThousandsLost, expected: nil))
        #expect(
            CountReader.read(.number(15.83, .general), text: "15.83") == .fault(.cellThousandsLost, expected: nil))
        #expect(CountReader.read(.number(15834.5, .general), text: "15834.5") == .fault(.cellFraction, expected: nil))
        #expect(CountReader.read(.number(-1, .general), text: "-1") == .fault(.cellNegative, expected: nil))
        #expect(CountReader.read(.error("#REF!"), text: "#REF!") == .fault(.cellError, expected: nil))
    }
}
