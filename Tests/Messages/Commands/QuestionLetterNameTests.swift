import Messages
import Testing

struct QuestionLetterNameTests {
    @Test(arguments: [
        ("M3 - Xa Binh An - 6 thang dau nam 2026.txt", true), ("m123456 - a.TXT", true), ("M3 - .txt", true),
        ("M3 - a.txt.txt", true), ("M1234567 - a.txt", false), ("M - a.txt", false), ("M3 -a.txt", false),
        ("M3 - a.docx", false), ("M3 - a\n.txt", false), ("N3 - a.txt", false), ("", false), ("M3 - txt", false),
    ])
    func aLetterIsKnownByItsName(_ name: String, _ isLetter: Bool) {
        #expect(QuestionLetter.isNamed(name) == isLetter)
    }
}
