import Files
import Markup
import ReportingKit

/// Reads the main part of a Word document into blocks.
///
/// What is read is the text as it stands with all changes accepted: inserted text, not deleted text; the results of fields,
/// not their instructions; text boxes after the paragraph that they are anchored in. Comments, notes, headers and footers are
/// no part of it.
final class WordDocumentParser {
    let reader: XMLPullReader
    let styles: WordStyles
    let limits: ReadingLimits
    var numbering: WordNumbering
    /// Spans of cells are bounded together, as they are declared, not written.
    var cells = 0
    /// Of the tables around what is being read, the innermost last.
    var tableStyles: [String?] = []

    init(_ reader: XMLPullReader, styles: WordStyles, numbering: WordNumbering, limits: ReadingLimits) {
        self.reader = reader
        self.styles = styles
        self.numbering = numbering
        self.limits = limits
    }

    func parse() throws(ReadingError) -> [WordBlock] {
        var blocks: [WordBlock] = []
        try reader.forEachElement { (element) throws(ReadingError) in
            if element == "body", !reader.isForeign { blocks += try parseBlocks() }
        }
        return blocks
    }

    /// The blocks of the element that has just begun: the body, a cell, a text box.
    func parseBlocks() throws(ReadingError) -> [WordBlock] {
        var blocks: [WordBlock] = []
        try reader.forEachChild { (element) throws(ReadingError) in
            blocks += try parseBlock(element)
            guard blocks.count <= limits.paragraphs else { throw .limit(.paragraphs, allowed: limits.paragraphs) }
        }
        return blocks
    }

    /// What an element that has just begun adds to the blocks.
    func parseBlock(_ element: XMLName) throws(ReadingError) -> [WordBlock] {
        switch element {
        case "p": try parseParagraph()
        case "tbl": [.table(try parseTable())]
        case "altChunk":
            throw .unsupported(.embeddedDocument)
        case _ where Self.isTransparent(element): try parseBlocks()
        default: []
        }
    }

    /// Elements that stand for what is in them.
    static func isTransparent(_ element: XMLName) -> Bool {
        switch element {
        case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Fallback", "hyperlink",
            "fldSimple", "dir", "bdo":
            true
        default: false
        }
    }

    // MARK: Paragraphs

    /// A paragraph, and after it what its text boxes hold.
    private func parseParagraph() throws(ReadingError) -> [WordBlock] {
        var content = ParagraphContent()
        let element = reader.ordinal
        try parseInline(&content)
        let styleID = content.styleID
        var paragraph = WordParagraph(element: element, runs: content.runs)
        if styles.isTableOfContents(styleID) {
            paragraph.isTableOfContents = true
        } else if let level = content.outlineLevel {
            paragraph.headingLevel = (0..<9).contains(level) ? level + 1 : nil
        } else {
            paragraph.headingLevel = styles.headingLevel(of: styleID)
        }
        // A paragraph whose only contents are boxes has a number too.
        if let reference = content.numbering ?? styles.numbering(of: styleID), reference.list != 0 {
            paragraph.label = numbering.next(reference)
        }
        // Empty paragraphs are space between others.
        return (paragraph.shownText.isEmpty ? [] : [.paragraph(paragraph)]) + content.boxes
    }

    struct ParagraphContent {
        var styleID: String?
        /// From 0.
        var outlineLevel: Int?
        var numbering: WordNumbering.Reference?
        var runs: [WordParagraph.Run] = []
        var boxes: [WordBlock] = []
        /// For each open field whether its instruction is still going on. Fields that go beyond the paragraph are in their
        /// results there.
        var openFields: [Bool] = []
        var bytes = 0
        /// Whether the next run is the mark of a note.
        var awaitsNoteMark = false
    }

    func parseInline(_ content: inout ParagraphContent) throws(ReadingError) {
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "pPr": try parseProperties(&content)
            case "r" where !reader.isForeign: try parseRun(&content)
            case "oMath", "oMathPara": try parseEquation(&content)
            case _ where Self.isTransparent(element): try parseInline(&content)
            default: return
            }
        }
    }

    private func parseProperties(_ content: inout ParagraphContent) throws(ReadingError) {
        try reader.forEachChild { (property) throws(ReadingError) in
            switch property {
            case "pStyle": content.styleID = reader.attribute("val")
            case "outlineLvl": content.outlineLevel = reader.integer("val")
            case "numPr": content.numbering = try WordNumbering.Reference(reader)
            default: return
            }
        }
    }
}
