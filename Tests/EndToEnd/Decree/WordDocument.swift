import Archive
import Foundation
import Tabular

/// A Word document with every paragraph as it is printed: styles resolved, sections told.
struct WordDocument {
    struct Section {
        let width, height, top, bottom, left, right: Int
        let isLandscape, hasOwnFirstPage: Bool
        let start: Int?

        /// Between the margins.
        var textWidth: Int { width - left - right }
    }

    struct Run {
        let text: String
        /// Points.
        let size: Double
        let isBold, isItalic, isUnderlined: Bool
        let font, colour: String
    }

    struct Paragraph {
        let runs: [Run]
        let style: String
        let alignment: String
        let before, after, line, firstLine, left, right: Int
        let outline: Int?
        let hasBottomBorder, isBoxed: Bool
        /// The section it belongs to.
        let section: Int
        let isInTable: Bool
        let element: WordXML

        var text: String { runs.map(\.text).joined().replacing("\u{A0}", with: " ").replacing("\u{200B}", with: "") }
        var printed: [Run] { runs.filter { !$0.text.allSatisfy(\.isWhitespace) } }
        var isBold: Bool { !printed.isEmpty && printed.allSatisfy(\.isBold) }
        var isItalic: Bool { !printed.isEmpty && printed.allSatisfy(\.isItalic) }
        var sizes: Set<Double> { Set(printed.map(\.size)) }
        var isUpper: Bool { text == text.uppercased() && text != text.lowercased() }
        var isCentred: Bool { alignment == "center" }
    }

    struct Table {
        let element: WordXML
        let section: Int
        /// Of the grid, and of the cells of each row.
        let grid: [Int]
        let rows: [[(width: Int, paragraphs: [Paragraph])]]
        let headingRows: Int

        func text(_ row: Int, _ cell: Int) -> String { rows[row][cell].paragraphs.map(\.text).joined(separator: " ") }
    }

    /// What stands below the body, in order.
    enum Block {
        case paragraph(Paragraph)
        case table(Table)
    }

    private(set) var blocks: [Block] = []
    private(set) var sections: [Section] = []
    /// Text and markup of the headers by kind: "default", "first".
    private(set) var headers: [String: WordXML] = [:]
    let styles: WordStyles
    let body: WordXML

    init(_ bytes: Data) throws {
        let archive = try Archive(bytes, format: .docx, limits: ReadingLimits())
        func part(_ name: String) throws -> WordXML { try WordXML.read(try archive.bytes(of: name), part: name) }
        styles = WordStyles(try part("word/styles.xml"))
        guard let body = try part("word/document.xml").first("w:body") else { throw WordXML.Unreadable(part: "body") }
        self.body = body
        for child in body.children {
            switch child.name {
            case "w:p":
                blocks.append(.paragraph(styles.paragraph(child, in: sections.count)))
                if let end = child.first("w:pPr")?.first("w:sectPr") { sections.append(Self.section(end)) }
            case "w:tbl": blocks.append(.table(table(child)))
            case "w:sectPr": sections.append(Self.section(child))
            default: break
            }
        }
        let relations = try part("word/_rels/document.xml.rels").all("Relationship")
        for reference in body.descendants("w:headerReference") {
            guard let kind = reference["w:type"],
                let target = relations.first(where: { $0["Id"] == reference["r:id"] })?["Target"]
            else { continue }
            headers[kind] = try part("word/\(target)")
        }
    }

    var paragraphs: [Paragraph] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }
    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    private func table(_ element: WordXML) -> Table {
        let rows = element.all("w:tr")
        return Table(
            element: element, section: sections.count,
            grid: element.first("w:tblGrid")?.all("w:gridCol").compactMap { $0["w:w"].flatMap { Int($0) } } ?? [],
            rows: rows.map { row in
                row.all("w:tc").map { cell in
                    (
                        Int(cell.first("w:tcPr")?.first("w:tcW")?["w:w"] ?? "") ?? 0,
                        cell.all("w:p").map { styles.paragraph($0, in: sections.count, isInTable: true) }
                    )
                }
            },
            headingRows: rows.prefix { $0.first("w:trPr")?.first("w:tblHeader") != nil }.count)
    }

    private static func section(_ element: WordXML) -> Section {
        func number(_ child: String, _ attribute: String) -> Int {
            element.first(child)?[attribute].flatMap { Int($0) } ?? 0
        }
        return Section(
            width: number("w:pgSz", "w:w"), height: number("w:pgSz", "w:h"), top: number("w:pgMar", "w:top"),
            bottom: number("w:pgMar", "w:bottom"), left: number("w:pgMar", "w:left"),
            right: number("w:pgMar", "w:right"), isLandscape: element.first("w:pgSz")?["w:orient"] == "landscape",
            hasOwnFirstPage: element.first("w:titlePg") != nil,
            start: element.first("w:pgNumType")?["w:start"].flatMap { Int($0) })
    }
}
