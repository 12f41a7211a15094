/// A document of running text as its reader gives it: headings, paragraphs, list items and tables in order.
public struct TextDocument: Sendable {
    public enum Block: Hashable, Sendable {
        /// `level` from 1.
        case heading(level: Int, String)
        case paragraph(String)
        case listItem(level: Int, String)
        /// The number of the table among the document's tables, from 0: its cells are a sheet of the same reading.
        case table(Int)
    }

    /// A block with its number among the document's paragraphs, from 1, as a reader counts them.
    public struct Place: Hashable, Sendable {
        public let paragraph: Int
        public let block: Block

        public init(paragraph: Int, block: Block) {
            self.paragraph = paragraph
            self.block = block
        }
    }

    public let blocks: [Place]

    public init(blocks: [Place]) {
        self.blocks = blocks
    }
}

/// The free text that one document gives for one section of the report.
public struct NarrativeText: Hashable, Sendable, Codable {
    public enum Style: String, Hashable, Sendable, Codable {
        case paragraph, listItem
    }

    public struct Line: Hashable, Sendable, Codable {
        public let style: Style
        public let text: String
        /// The paragraph's number in its document, from 1.
        public let paragraph: Int

        public init(style: Style, text: String, paragraph: Int) {
            self.style = style
            self.text = text
            self.paragraph = paragraph
        }
    }

    public let section: SectionID
    public let lines: [Line]

    public init(section: SectionID, lines: [Line]) {
        self.section = section
        self.lines = lines
    }
}
