import ReportingKit
import Testing

struct WordSequenceTests {
    @Test(arguments: [
        ("so ho so tiep nhan", "ho so", true), ("so ho so tiep nhan", "so", true),
        ("so ho so tiep nhan", "tiep nhan", true),
        ("so ho so tiep nhan", "o ho", false), ("so ho so tiep nhan", "tiep nha", false), ("ho so", "ho so", true),
        ("ho so", "ho so tiep nhan", false), ("số hồ sơ", "hồ sơ", true), ("số hồ sơ", "ồ sơ", false),
        ("", "so", false),
        ("so", "", false), ("", "", true),
    ])
    func wholeWordsAreFound(_ text: String, _ words: String, _ isFound: Bool) {
        #expect(WordSequence.contains(text, words) == isFound)
    }
}
