import Testing

@testable import ReportingKit

struct RomanNumeralTests {
    @Test(arguments: [
        (1, "I"), (4, "IV"), (6, "VI"), (9, "IX"), (14, "XIV"), (40, "XL"), (99, "XCIX"), (1_994, "MCMXCIV"),
        (3_999, "MMMCMXCIX"), (0, "0"), (4_000, "4000"),
    ])
    func numbersAreWrittenInLetters(number: Int, text: String) {
        #expect(RomanNumeral.text(number) == text)
    }

    @Test(arguments: [("III", 3), ("xl", 40), ("I", 1), ("IIII", nil), ("A", nil), ("", nil)])
    func numeralsAreRead(text: String, number: Int?) { #expect(RomanNumeral.value(text) == number) }

    @Test(arguments: [("baocaod:forests", "forests"), ("baocaod:", nil), ("forests", nil)])
    func formsAreKnownByTheirMark(mark: String, dataset: String?) {
        #expect(FormMark.dataset(mark)?.rawValue == dataset)
    }
}
