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

    @Test(arguments: [
        ("một\n\thai\r\nba\n", "một\n\thai\r\nba\n"), ("che\rmất\n", "che\\rmất\n"),
        ("\u{1B}]0;tên\u{7}", #"\u{1B}]0;tên\u{7}"#), ("\u{9B}2J\u{200F}", #"\u{9B}2J\u{200F}"#),
    ])
    func whatIsLaidOutKeepsLinesAndTabs(_ text: String, _ expected: String) {
        #expect(ControlCharacters.escaped(text, keeping: .layout) == expected)
    }

    @Test func aTextOfLinesKeepsNoTabs() {
        #expect(ControlCharacters.escaped("một\thai\nba", keeping: .lines) == "một\\thai\nba")
    }
}
