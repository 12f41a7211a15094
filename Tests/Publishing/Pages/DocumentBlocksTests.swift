import Foundation
import Tabular
import Testing

@testable import Publishing

struct DocumentBlocksTests {
    private static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    private static let styles = """
        <w:styles \(space)><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Mục"><w:name w:val="Mục"/><w:basedOn w:val="H1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Vòng"><w:name w:val="Vòng"/><w:basedOn w:val="Vòng"/></w:style></w:styles>
        """

    private static func blocks(
        _ body: String, figures: [String] = [], numbering: String? = nil
    ) throws -> [RenderedDocument.Block] {
        DocumentBlocks.of(
            Data("<w:document \(space)><w:body>\(body)</w:body></w:document>".utf8), figures: figures, charts: [],
            looks: DocumentLooks(Data(styles.utf8)),
            numbering: try numbering.map { try WordNumbering(part: Data($0.utf8)) })
    }

    private static func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }

    private static func first(_ blocks: [RenderedDocument.Block]) -> RenderedDocument.Paragraph? {
        if case .paragraph(let paragraph)? = blocks.first { paragraph } else { nil }
    }

    @Test func headingsAlignmentAndEmphasisComeFromStyles() throws {
        let found = try #require(
            Self.first(try Self.blocks(Self.paragraph("I. KẾT QUẢ", "<w:pStyle w:val=\"Mục\"/>", run: "<w:i/>"))))
        #expect(found.headingLevel == 1)
        #expect(found.alignment == .center)
        guard case .text(let run)? = found.parts.first else { return }
        #expect(run.look.isBold)
        #expect(run.look.isItalic)
        let circular = try Self.blocks(Self.paragraph("a", "<w:pStyle w:val=\"Vòng\"/>"))
        #expect(Self.first(circular)?.headingLevel == nil)
    }

    @Test func deeperHeadingsAreNoMoreThanOneDeeper() throws {
        let body = [1, 4, 9, 2, 1].map { Self.paragraph("\($0)", "<w:outlineLvl w:val=\"\($0 - 1)\"/>") }.joined()
        let levels = try Self.blocks(body).compactMap { block -> Int? in
            if case .paragraph(let paragraph) = block { paragraph.headingLevel } else { nil }
        }
        #expect(levels == [1, 2, 3, 2, 1])
    }

    @Test func listsHaveTheirNumbersBesideTheText() throws {
        let numbering = """
            <w:numbering \(Self.space)><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
            <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>\
            <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """
        let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>"
        let blocks = try Self.blocks(
            Self.paragraph("một", list) + Self.paragraph("hai", list) + Self.paragraph("- ba"), numbering: numbering)
        let items = blocks.compactMap { block -> RenderedDocument.ListItem? in
            if case .paragraph(let paragraph) = block { paragraph.item } else { nil }
        }
        #expect(items.map(\.number) == ["a)", "b)", nil])
        #expect(items.map(\.isTyped) == [false, false, true])
        #expect(RenderedDocument(blocks: blocks, gaps: []).texts == ["một", "hai", "- ba"])
    }

    @Test func cellsThatAreMergedDownAreOne() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Self.paragraph(text))</w:tc>"
        }
        let body = """
            <w:tbl><w:tblPr><w:tblCaption w:val="Phụ lục I"/></w:tblPr>
            <w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("TT", "<w:vMerge w:val=\"restart\"/>"))\(cell("Văn bản", "<w:gridSpan w:val=\"2\"/>"))</w:tr>
            <w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("", "<w:vMerge/>"))\(cell("đi"))\(cell("đến"))</w:tr>
            <w:tr>\(cell("1"))\(cell("2"))\(cell("3"))</w:tr></w:tbl>
            """
        guard case .table(let table)? = try Self.blocks(body).first else {
            Issue.record("no table")
            return
        }
        #expect(table.caption == "Phụ lục I")
        #expect(table.headerRows == 2)
        #expect(table.rows.map { $0.map(\.rows) } == [[2, 1], [1, 1], [1, 1, 1]])
        #expect(table.rows[0].map(\.columns) == [1, 2])
    }

    @Test func runsAreJoinedWhereLookAndFigureAreTheSame() throws {
        let body = """
            <w:p><w:r><w:t>có </w:t></w:r><w:r><w:t>cả </w:t></w:r><w:r figure="0"><w:t>12</w:t></w:r><w:r figure="9"><w:t> lớp</w:t></w:r>\
            <w:r><w:br/><w:t>hết</w:t><w:br w:type="page"/></w:r><w:r gap=""><w:t>[chưa có số liệu]</w:t></w:r>\
            <w:del><w:r><w:t>bỏ</w:t></w:r></w:del></w:p>
            """
        let parts = try #require(Self.first(try Self.blocks(body, figures: ["a.b"]))).parts
        let texts = parts.map { part -> String in
            switch part {
            case .text(let run): "\(run.text)|\(run.figure ?? "")|\(run.isGap)"
            case .lineBreak: "br"
            case .chart: "chart"
            }
        }
        #expect(
            texts == ["có cả ||false", "12|a.b|false", " lớp||false", "br", "hết||false", "[chưa có số liệu]||true"])
    }

    @Test func whatIsNoMarkupOfOursIsLeftOut() throws {
        #expect(try Self.blocks("<w:p/>").isEmpty)
        #expect(try Self.blocks("<script>alert(1)</script>").isEmpty)
        #expect(
            DocumentBlocks.of(
                Data("<w:document><w:body>".utf8), figures: [], charts: [], looks: DocumentLooks(nil), numbering: nil
            ).isEmpty)
    }
}
