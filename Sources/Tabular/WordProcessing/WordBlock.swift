/// A paragraph or a table of a document, in order.
enum WordBlock {
    case paragraph(WordParagraph)
    case table(WordTable)
}

struct WordParagraph {
    struct Run {
        var text: String
        /// Bold, italic or underlined: how headings typed by hand are made to stand out.
        let isEmphasized: Bool
    }

    /// The place of its element among all of the document's elements.
    var element = 0
    var runs: [Run] = []
    /// From 1, when the paragraph or its style is one of the outline.
    var headingLevel: Int?
    var label: WordNumbering.Label?
    var isTableOfContents = false

    /// Without the automatic number; trimmed.
    var text: String { Self.trimmed(runs.map(\.text).joined()) }

    /// With its automatic number, as a person sees it.
    var shownText: String {
        guard let number = label?.text, !number.isEmpty else { return text }
        return text.isEmpty ? number : number + " " + text
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var text = text.drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}

struct WordTable {
    var rows: [WordRow] = []
}

struct WordRow {
    var cells: [WordCell] = []
    var isHidden = false
}

struct WordCell {
    enum VerticalMerge { case none, begins, goesOn }

    /// The place of its element among all of the document's elements.
    let element: Int
    let column: Int
    let columnSpan: Int
    let verticalMerge: VerticalMerge
    let blocks: [WordBlock]
}
