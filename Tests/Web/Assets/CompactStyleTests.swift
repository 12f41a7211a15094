import Testing

@testable import Web

struct CompactStyleTests {
    @Test(arguments: [
        ("a { color: red; }\nb > c, d::before {\n  margin: 0 1px;\n}\n", "a{color:red}b > c,d::before{margin:0 1px}"),
        (
            "/* why; { */ .a::before { content: \"✓ / {\"; content: \"x\" / \"\"; }",
            ".a::before{content:\"✓ / {\";content:\"x\" / \"\"}"
        ),
        (
            "@media (max-width: 40rem) { .a:not(.b) .c { width: calc(1em + 2px); } }",
            "@media (max-width:40rem){.a:not(.b) .c{width:calc(1em + 2px)}}"
        ),
        ("", ""), ("/* never closed", ""), ("a { content: \"never closed", "a{content:\"never closed"),
    ])
    func onlyWhatSaysNothingIsLeftOut(style: String, compact: String) {
        #expect(CompactStyle.text(style) == compact)
    }

    @Test func theStyleSheetOfThePageStaysWhole() {
        let compact = Assets.style
        #expect(compact.count { $0 == "{" } == compact.count { $0 == "}" })
        #expect(compact.utf8.count < 20_000)
        for style in [BaseStyle.text, PrintStyle.text] {
            #expect(compact.contains(CompactStyle.text(style)))
        }
    }
}
