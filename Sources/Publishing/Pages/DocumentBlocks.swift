import Foundation
import ReportingKit
import Tabular

/// Reads the body of a filled template into the blocks of a page.
///
/// The markup is our own renderer's over the template's, whose tags were compiled by their names in the usual prefix:
/// elements are known by these here, too. What a page cannot show, drawings of the template's own, fields, marks of
/// editing, is left out; no text is.
struct DocumentBlocks {
    private let figures: [String]
    private let charts: [ChartLook]
    private let looks: DocumentLooks
    private var numbering: WordNumbering?
    /// The styles that were looked up: thousands of paragraphs have a few.
    private var known: [String: DocumentLooks.Saying] = [:]

    static func of(
        _ markup: Data, figures: [String], charts: [ChartLook], looks: DocumentLooks, numbering: WordNumbering?
    ) -> [RenderedDocument.Block] {
        guard let tree = XMLTree(markup) else { return [] }
        var reader = DocumentBlocks(figures: figures, charts: charts, looks: looks, numbering: numbering)
        // Elements are good as long as their tree.
        return withExtendedLifetime(tree) {
            tree.root?.child("w:body").map { HeadingOrder.ordered(reader.blocks(of: $0)) } ?? []
        }
    }

    private init(figures: [String], charts: [ChartLook], looks: DocumentLooks, numbering: WordNumbering?) {
        self.figures = figures
        self.charts = charts
        self.looks = looks
        self.numbering = numbering
    }

    mutating func blocks(of parent: XMLElement) -> [RenderedDocument.Block] {
        var blocks: [RenderedDocument.Block] = []
        for child in parent.children {
            switch child.name {
            case "w:p": blocks += paragraph(child)
            case "w:tbl": blocks.append(.table(table(child)))
            case "w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag": blocks += self.blocks(of: child)
            default: continue
            }
        }
        return blocks
    }

    // MARK: Paragraphs

    /// A paragraph, and those of its text boxes after it.
    private mutating func paragraph(_ element: XMLElement) -> [RenderedDocument.Block] {
        let properties = element.child("w:pPr")
        let style = style(properties?.child("w:pStyle")?.attribute("val"))
        let saying = properties.map { DocumentLooks.paragraph($0).over(style) } ?? style
        var runs = DocumentRuns(figures: figures, charts: charts, looks: looks, paragraph: style)
        runs.read(element)
        let boxes = runs.boxes.flatMap { blocks(of: $0) }
        let item = item(saying, opening: runs.parts.first)
        guard runs.parts.contains(where: { !$0.isBlank }) else {
            let hasLine = properties?.child("w:pBdr")?.child("w:bottom") != nil
            return (hasLine ? [.rule] : []) + boxes
        }
        let level = saying.outlineLevel.flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
        return [
            .paragraph(
                RenderedDocument.Paragraph(
                    headingLevel: level, alignment: saying.alignment ?? .start,
                    indent: min(max(0, saying.indent ?? 0) / Self.indentStep, Self.indentSteps),
                    item: level == nil ? item : nil, parts: runs.parts))
        ] + boxes
    }

    /// A centimetre in twentieths of a point.
    private static let indentStep = 567
    private static let indentSteps = 6

    private mutating func style(_ id: String?) -> DocumentLooks.Saying {
        if let saying = known[id ?? ""] { return saying }
        let saying = looks.style(id)
        known[id ?? ""] = saying
        return saying
    }

    /// Of a numbered paragraph its number; of one that begins with a typed dash that it is an item.
    private mutating func item(
        _ saying: DocumentLooks.Saying, opening: RenderedDocument.Part?
    ) -> RenderedDocument.ListItem? {
        if let list = saying.list, list != 0,
            let label = numbering?.next(WordNumbering.Reference(list: list, level: saying.listLevel ?? 0))
        {
            return RenderedDocument.ListItem(level: label.level, number: label.text, isTyped: false)
        }
        guard case .text(let run)? = opening else { return nil }
        if run.text.hasPrefix("- ") { return RenderedDocument.ListItem(level: 0, number: nil, isTyped: true) }
        if run.text.hasPrefix("+ ") { return RenderedDocument.ListItem(level: 1, number: nil, isTyped: true) }
        return nil
    }

    // MARK: Tables

    private mutating func table(_ element: XMLElement) -> RenderedDocument.Table {
        let rows = Self.elements("w:tr", in: element)
        var merged = RowSpans()
        var isHeading = true
        var headerRows = 0
        for row in rows {
            let properties = row.child("w:trPr")
            isHeading = isHeading && properties?.child("w:tblHeader") != nil
            if isHeading { headerRows += 1 }
            merged.beginRow(skipping: Self.count(properties?.child("w:gridBefore")) ?? 0)
            for cell in Self.elements("w:tc", in: row) { add(cell, to: &merged) }
        }
        let caption = element.child("w:tblPr")?.child("w:tblCaption")?.attribute("val") ?? ""
        return RenderedDocument.Table(caption: caption, headerRows: headerRows, rows: merged.rows)
    }

    private mutating func add(_ cell: XMLElement, to merged: inout RowSpans) {
        let properties = cell.child("w:tcPr")
        let columns = max(1, Self.count(properties?.child("w:gridSpan")) ?? 1)
        if let merge = properties?.child("w:vMerge"), merge.attribute("val") != "restart", merged.extend(columns) {
            return
        }
        let blocks = blocks(of: cell)
        merged.add(
            RenderedDocument.Cell(blocks: blocks, columns: columns, rows: 1, isLabel: Self.holdsLabel(cell)))
    }

    private static func count(_ element: XMLElement?) -> Int? {
        element?.attribute("val").flatMap { Int($0) }.map { min(max(0, $0), 1_000) }
    }

    /// Rows of a table, or cells of a row: content controls may stand around them.
    private static func elements(_ name: String, in parent: XMLElement) -> [XMLElement] {
        parent.children.flatMap { child -> [XMLElement] in
            if child.name == name { return [child] }
            return ["w:sdt", "w:sdtContent", "w:ins", "w:customXml"].contains(child.name)
                ? elements(name, in: child) : []
        }
    }

    private static func holdsLabel(_ cell: XMLElement) -> Bool {
        cell.children.contains { paragraph in
            paragraph.name == "w:p" && paragraph.children.contains { $0.attribute(RunNotes.label) != nil }
        }
    }
}

extension RenderedDocument.Part {
    fileprivate var isBlank: Bool {
        switch self {
        case .text(let run): run.text.allSatisfy(\.isWhitespace)
        case .lineBreak: true
        case .chart: false
        }
    }
}
