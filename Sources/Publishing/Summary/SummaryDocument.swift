import Assembly
import Foundation
import Messages
import ReportingKit
import Tabular

/// `tom-tat.docx`: the page for the leader, one side of A4.
public struct SummaryDocument: Sendable {
    private let page: SummaryPage
    private let properties: DocumentProperties
    private let mark: ProductMark?

    /// `marked` is the mark it has since it was issued.
    public init(_ model: ReportModel, layout: ReportLayout, marked: String? = nil) {
        page = SummaryPage(model, layout: layout)
        properties = DocumentProperties(model, layout, title: ReportTexts.summaryTitle)
        mark = layout.isMarked ? model.mark(.summary, data: marked) : nil
    }

    /// The document as a file. Same report, same bytes.
    public func bytes() throws -> Data {
        var package = PackageChanges(Self.empty)
        properties.write(to: &package)
        if let mark {
            let office = PackageChanges.office
            package.add(
                "docProps/custom.xml", Data(CustomProperties.part(with: mark).utf8),
                type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                relation: .init(
                    part: PackageChanges.packageRelations, id: "baocaodProperties",
                    kind: "\(office)/officeDocument/2006/relationships/custom-properties",
                    target: "docProps/custom.xml",
                    isOneOfSeveral: false))
        }
        package.set("word/document.xml", Data(document.utf8))
        package.set("word/styles.xml", Data(SummaryStyles.part.utf8))
        package.set(PackageChanges.documentRelations, Data(SummaryStyles.relations.utf8))
        var zip = try ZipWriter()
        for name in Self.empty.keys.sorted() where package.content(of: name) == nil {
            try zip.add(name, Data((Self.empty[name] ?? "").utf8))
        }
        for part in package.parts { try zip.add(part.name, part.content) }
        return try zip.finish()
    }

    private static let empty: [String: String] = [
        PackageChanges.typesName: SummaryStyles.types, PackageChanges.packageRelations: SummaryStyles.packageRelations,
    ]

    // MARK: Text

    private var document: String {
        var body = paragraph(page.issuer.uppercased(), "Coquan")
        if page.isDraft { body += paragraph(SummaryTexts.draft, "Duthao") }
        body += paragraph(page.title, "Title")
        if !page.asOf.isEmpty { body += paragraph("(\(page.asOf))", "Ngay") }
        if !page.lines.isEmpty { body += paragraph(SummaryTexts.figures, "Heading1") + table }
        for block in page.blocks {
            body += paragraph(block.title, "Heading1")
            body += block.lines.map { paragraph("- \($0)" + ($0.hasSuffix("?") ? "" : "."), "Noidung") }.joined()
        }
        return SummaryStyles.head + "<w:document xmlns:w=\"\(SummaryStyles.space)\"><w:body>" + body
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" "
            + "w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    }

    private func paragraph(_ text: String, _ style: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r></w:p>"
    }

    /// The text is 9354 twips wide.
    private var table: String {
        let first = 3000
        let width = (9354 - first) / max(1, page.columns.count - 1)
        let widths = [first] + page.columns.dropFirst().map { _ in width }
        func row(_ cells: [String], isHead: Bool) -> String {
            let content = zip(cells, widths).enumerated().map { index, cell in
                "<w:tc><w:tcPr><w:tcW w:w=\"\(cell.1)\" w:type=\"dxa\"/>"
                    + (isHead ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>" : "")
                    + "<w:vAlign w:val=\"center\"/></w:tcPr>"
                    + paragraph(cell.0, isHead ? "Daubang" : index == 0 ? "Obang" : index == 1 ? "Odam" : "Ogiua")
                    + "</w:tc>"
            }
            return "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(content.joined())</w:tr>"
        }
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"Bang\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
            + "<w:tblLayout w:type=\"fixed\"/><w:tblCaption w:val=\"\(SummaryTexts.figures)\"/></w:tblPr><w:tblGrid>"
            + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>" + row(page.columns, isHead: true)
            + page.lines.map { row(SummaryPage.cells($0), isHead: false) }.joined() + "</w:tbl>"
    }
}
