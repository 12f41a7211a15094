import Testing

@testable import Systemd

struct ControlCharactersTests {
    @Test(arguments: [
        ("a\nb.csv", #"a\nb.csv"#), ("\u{1B}[2J.csv", #"\u{1B}[2J.csv"#),
        ("đảo\u{202E}fdp.csv", #"đảo\u{202E}fdp.csv"#),
        ("một\u{2028}hai", #"một\u{2028}hai"#),
    ])
    func whatWouldMoveOrHideTextIsSpelt(_ text: String, _ expected: String) {
        #expect(ControlCharacters.escaped(text) == expected)
    }

    @Test(arguments: ["văn bản cấp xã.docx", "Xa\u{303} An.csv", "tệp 📄.csv"])
    func ordinaryNamesStayAsTheyAre(_ text: String) {
        #expect(ControlCharacters.escaped(text) == text)
    }
}
