import Testing

@testable import Messages

/// Help in Vietnamese: known sentences said otherwise, the parser's layout kept.
struct TranslatedHelpTests {
    private static let help = TranslatedHelp(
        width: 60,
        texts: [
            "Does it.": "Làm việc đó.", "Print as JSON.": "In dạng JSON.",
            "The period, such as last.": "Kỳ báo cáo, như last, và thêm nhiều lời cho đủ hai dòng.",
        ])

    @Test func headingsSentencesAndDefaultsAreTranslated() {
        let text = Self.help.text(
            """
            OVERVIEW: Does it.

            USAGE: baocaod do [--json]

            OPTIONS:
              --json                  Print as JSON.
              --period <period>       The period, such as last. (default: last)
              -h, --help              Not known.

              See 'baocaod help store <subcommand>' for detailed help.
            """)
        #expect(
            text == """
                Làm việc đó.

                CÁCH DÙNG: baocaod do [--json]

                TÙY CHỌN:
                  --json                  In dạng JSON.
                  --period <period>       Kỳ báo cáo, như last, và thêm
                                          nhiều lời cho đủ hai dòng. (mặc
                                          định: last)
                  -h, --help              Not known.

                  Xem chi tiết: baocaod help store <lệnh>
                """)
    }

    @Test func whatIsSaidOfALongOptionStaysBelowIt() {
        let lines = Self.help.text("  --a-very-long-option <of-words>\n                          Print as JSON.")
        #expect(lines == "  --a-very-long-option <of-words>\n                          In dạng JSON.")
    }

    @Test func aLabelAsLongAsItsColumnKeepsItsSentence() {
        #expect(Self.help.text("  --with-open <with-open> Does it.") == "  --with-open <with-open> Làm việc đó.")
    }

    @Test func officersReadNoWordsToAvoid() {
        for (english, text) in HelpTexts.vietnamese {
            // The path of a file is no sentence.
            let said = text.lowercased().split(separator: " ").filter { !$0.contains("/") }.joined(separator: " ")
            for word in ["phát hành", "mâu thuẫn", "module", "dataset", "vi phạm", "hợp lệ"] {
                #expect(!said.contains(word), "\(english)")
            }
        }
    }
}
