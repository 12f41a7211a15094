/// A filled template as a page shows it: blocks of text, each text that prints a figure with the figure's name.
///
/// It holds text and what is meant by it, no markup: whoever draws it escapes all of it.
package struct RenderedDocument: Sendable {
    package let blocks: [Block]
    /// Titles of what the document wanted to print and that has no data, each once.
    package let gaps: [String]

    package indirect enum Block: Sendable {
        case paragraph(Paragraph)
        case table(Table)
        /// A line across the text.
        case rule
    }

    package struct Paragraph: Sendable {
        /// From 1, one deeper than the heading above at most; nil for text.
        package var headingLevel: Int?
        package var alignment: Alignment
        /// How far the text is set in, in steps.
        package var indent: Int
        /// Of an item of a list.
        package var item: ListItem?
        package var parts: [Part]

        package var text: String { parts.map(\.text).joined() }
    }

    package enum Alignment: Sendable { case start, center, end, justified }

    package struct ListItem: Hashable, Sendable {
        /// From 0.
        package let level: Int
        /// The automatic number, which is no part of the text; nil for a bullet, or one that is typed.
        package let number: String?
        /// Whether the mark is typed and so a part of the text.
        package let isTyped: Bool
    }

    package enum Part: Sendable {
        case text(Run)
        case lineBreak
        case chart(RenderedChart)

        package var text: String {
            switch self {
            case .text(let run): run.text
            case .lineBreak: " "
            case .chart: ""
            }
        }
    }

    package struct Run: Sendable {
        package var text: String
        package var look: Look
        /// The figure that it prints, as lineage names it.
        package var figure: String?
        /// Whether it says that something is missing.
        package var isGap: Bool
    }

    package struct Look: Hashable, Sendable {
        package var isBold = false
        package var isItalic = false
        package var isUnderlined = false
        package var isStruck = false
        package var position = Position.line

        package enum Position: Sendable { case line, raised, lowered }
    }

    package struct Table: Sendable {
        /// Blank where the document has none.
        package let caption: String
        /// How many of the first rows are headings; zero for a table that only arranges text.
        package let headerRows: Int
        package let rows: [[Cell]]

        package var isData: Bool { headerRows > 0 }
    }

    package struct Cell: Sendable {
        package let blocks: [Block]
        package let columns: Int
        package var rows: Int
        /// Whether it says what its row is of.
        package let isLabel: Bool
    }
}

extension RenderedDocument {
    /// The figures that are printed.
    package var figures: Set<String> {
        var names: Set<String> = []
        for block in blocks { block.forEachRun { if let figure = $0.figure { names.insert(figure) } } }
        return names
    }

    /// The paragraphs that are headings, with their place among the blocks.
    package var headings: [(block: Int, paragraph: Paragraph)] {
        blocks.enumerated().compactMap { index, block in
            if case .paragraph(let paragraph) = block, paragraph.headingLevel != nil { (index, paragraph) } else { nil }
        }
    }

    /// The texts of all paragraphs in reading order, those of tables too; blank ones left out.
    package var texts: [String] {
        func texts(_ blocks: [Block]) -> [String] {
            blocks.flatMap { block -> [String] in
                switch block {
                case .paragraph(let paragraph):
                    [paragraph.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")].filter {
                        !$0.isEmpty
                    }
                case .table(let table): table.rows.flatMap { $0.flatMap { texts($0.blocks) } }
                case .rule: []
                }
            }
        }
        return texts(blocks)
    }

    /// Without the names of figures other than these.
    func naming(_ known: Set<String>) -> RenderedDocument {
        RenderedDocument(blocks: blocks.map { $0.naming(known) }, gaps: gaps)
    }
}

extension RenderedDocument.Block {
    package func forEachRun(_ body: (RenderedDocument.Run) -> Void) {
        switch self {
        case .paragraph(let paragraph):
            for case .text(let run) in paragraph.parts { body(run) }
        case .table(let table):
            for row in table.rows { for cell in row { for block in cell.blocks { block.forEachRun(body) } } }
        case .rule: break
        }
    }

    fileprivate func naming(_ known: Set<String>) -> Self {
        switch self {
        case .rule: return self
        case .paragraph(var paragraph):
            paragraph.parts = paragraph.parts.map { part in
                guard case .text(var run) = part, let figure = run.figure, !known.contains(figure) else { return part }
                run.figure = nil
                return .text(run)
            }
            return .paragraph(paragraph)
        case .table(let table):
            return .table(
                RenderedDocument.Table(
                    caption: table.caption, headerRows: table.headerRows,
                    rows: table.rows.map { row in
                        row.map { cell in
                            RenderedDocument.Cell(
                                blocks: cell.blocks.map { $0.naming(known) }, columns: cell.columns, rows: cell.rows,
                                isLabel: cell.isLabel)
                        }
                    }))
        }
    }
}
