import Testing

@testable import ReportingKit

struct BlankMarksTests {
    @Test(arguments: ["", "-", "—", "…", "...", "NaN%", "N/A", "null", "/", "X/x"])
    func signsAreBlankInEveryColumn(text: String) {
        #expect(BlankMarks.isSign(text) && BlankMarks.meaning(of: text) != nil)
    }

    /// In a column of which nothing is known these may be answers.
    @Test(arguments: ["không", "x", "Không có", "chưa có", "không phát sinh"])
    func wordsAreBlankWhereFiguresAreDue(text: String) {
        #expect(!BlankMarks.isSign(text) && BlankMarks.meaning(of: text) != nil)
    }
}
