import ReportingKit
import Testing

@testable import Publishing

struct TemplatePieceTablesTests {
    private let row: [TemplatePiece] = [
        .markup("<w:tr><w:tc><w:p>"), .output(.name(["row", "label"]), format: RunFormat(nil)),
        .markup("</w:p></w:tc></w:tr>"),
    ]
    private let rows = TemplateExpression.name(["appendices", "documents_whole", "rows"])

    private func paragraphs(_ pieces: [TemplatePiece], rows: OnFirstUse<TemplateValue>) -> [String] {
        var renderer = TemplateRenderer()
        renderer.render(
            pieces,
            TemplateScope(context: ["appendices": .record(["documents_whole": .record(["rows": .deferred(rows)])])]))
        return RenderedParagraphs(renderer.text).texts
    }

    private func labels(_ made: @escaping @Sendable () -> Void = {}) -> OnFirstUse<TemplateValue> {
        OnFirstUse {
            made()
            return .list(["Xã Bình An", "Xã Bình Chánh"].map { .record(["label": .text($0)]) })
        }
    }

    @Test func rowsOfTablesAreNotFilledInForTheParagraphsAround() {
        let pieces: [TemplatePiece] = [
            .markup("<w:p><w:r><w:t>trước</w:t></w:r></w:p><w:tbl><w:tblPr/>"),
            .loop(variable: "row", list: rows, pieces: row),
            .markup("</w:tbl><w:p><w:r><w:t>sau</w:t></w:r></w:p>"),
        ]
        let beside = pieces.besidesTables()
        let rowsOfNobody = OnFirstUse<TemplateValue> {
            Issue.record("rows that nothing prints were made")
            return .list([])
        }
        #expect(paragraphs(beside, rows: rowsOfNobody) == ["trước", "sau"])
        #expect(paragraphs(pieces, rows: labels()) == ["trước", "sau"])
    }

    @Test func rowsThatStandInASentenceAreFilledIn() {
        let pieces: [TemplatePiece] = [
            .choice([
                (
                    rows,
                    [
                        .markup("<w:tbl><w:tr></w:tr></w:tbl><w:p>"),
                        .loop(
                            variable: "row", list: rows,
                            pieces: [.output(.name(["row", "label"]), format: RunFormat(nil))]),
                        .markup("</w:p>"),
                    ]
                )
            ])
        ]
        #expect(paragraphs(pieces.besidesTables(), rows: labels()) == ["Xã Bình AnXã Bình Chánh"])
    }

    @Test(arguments: [
        ("<w:p/><w:tbl><w:tblPr/>", 1), ("<w:tbl><w:tr/></w:tbl>", 0), ("</w:tbl><w:p/>", -1), ("<w:tblGrid/>", 0),
        ("văn bản", 0),
    ])
    func tablesThatAPartOfTheMarkupOpensAreCounted(markup: String, open: Int) {
        #expect(RenderedParagraphs.openTables(in: markup) == open)
    }
}
