import Hypertext
import Testing

struct HTMLWriterTests {
    @Test func noTextBecomesMarkup() {
        let html = HTML { $0.tag("p", .named("title", "\"'><img src=x onerror=alert(1)>"), text: "<script>&") }
        #expect(
            html.text
                == "<p title=\"&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;\">&lt;script&gt;&amp;</p>")
    }

    @Test func whatCannotBeSeenIsShown() {
        let html = HTML { $0.text("a\u{202E}b\u{1}c\u{85}d\u{61C}e\u{2066}f – ệ “”") }
        #expect(html.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f – ệ “”")
    }

    @Test func aFlagStandsWithoutAValueOrNotAtAll() {
        let html = HTML { $0.void("input", .flag("required"), .flag("disabled", false)) }
        #expect(html.text == "<input required>")
    }

    @Test(arguments: [
        (["tep", "a b/ệ"], "/tep/a%20b%2F%E1%BB%87"), ([], "/"), (["..", "javascript:1"], "/%2E%2E/javascript%3A1"),
    ])
    func anAddressStaysWithinThePage(parts: [String], text: String) {
        #expect(WebPath(parts: parts).text == text)
    }

    @Test func aQueryStandsBeforeTheFragment() {
        #expect(WebPath("x").fragment("o-D7").query("a", "1&2").query("b", "ệ").text == "/x?a=1%262&b=%E1%BB%87#o-D7")
    }
}
