import Testing

@testable import Tabular
@testable import TextEncoding

struct VietnameseSyllableTests {
    @Test(arguments: [
        "quyết", "giải", "nghiệp", "thuỷ", "hoà", "khuya", "gì", "quỳnh", "đường", "ỷ", "nguyễn", "xoong", "oẳn",
    ])
    func syllablesOfTheLanguageAreKnown(word: String) {
        #expect(VietnameseSyllable.isSyllable(word))
    }

    @Test(arguments: ["đat", "bṍ", "xã·", "zố", "nghịc̣h", "bcđ", "tổc", "phũt", "êx", "ỡư"])
    func whatCannotBeASyllableIsTold(word: String) {
        #expect(!VietnameseSyllable.isSyllable(word))
    }

    @Test func abbreviationsInCapitalsCount() {
        #expect(VietnameseSyllable.weight(of: "HĐND") == 1)
        #expect(VietnameseSyllable.weight(of: "hđnd") == -2)
    }
}
