import Testing

@testable import Publishing

struct RenderedParagraphsTests {
    @Test func textIsGatheredByParagraph() {
        let markup = """
            <w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Tiếp nhận </w:t></w:r><w:r><w:t xml:space="preserve">15.834 văn bản</w:t>\
            </w:r></w:p><w:p/><w:p><w:r><w:t>A &amp; B &lt;1&gt;</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p></w:body>
            """
        #expect(RenderedParagraphs(markup).texts == ["Tiếp nhận 15.834 văn bản", "A & B <1> dòng hai"])
    }

    @Test func tablesAreLeftOutHoweverDeep() {
        let cell = "<w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc>"
        let inner = "<w:tbl><w:tblPr/><w:tr>\(cell)</w:tr></w:tbl>"
        let markup =
            "<w:p><w:t>trước</w:t></w:p><w:tbl><w:tr>\(cell)<w:tc>\(inner)<w:p><w:t>ô</w:t></w:p></w:tc></w:tr></w:tbl><w:p><w:t>sau</w:t></w:p>"
        #expect(RenderedParagraphs(markup).texts == ["trước", "sau"])
    }
}
