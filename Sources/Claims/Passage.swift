import ReportingKit

/// A paragraph of a document under its heading.
public struct Passage: Hashable, Sendable {
    /// Cleaned.
    public let text: String
    /// The nearest heading above it, with its number.
    public let heading: String?
    /// As the document's reader counts them, from 1.
    public let paragraph: Int
    /// Whether the document sets it as an item of a list, without a dash in its text.
    public let isListItem: Bool

    public init(text: String, heading: String?, paragraph: Int, isListItem: Bool = false) {
        self.isListItem = isListItem
        self.text = VietnameseText.clean(text)
        self.heading = heading
        self.paragraph = paragraph
    }

    /// The paragraphs of a document. A short line without figures, "- Hạ tầng số", heads what follows it.
    public static func all(of document: TextDocument) -> [Passage] {
        var passages: [Passage] = []
        var heading: String?
        for place in document.blocks {
            switch place.block {
            case .heading(_, let text):
                heading = text
                passages.append(Passage(text: text, heading: text, paragraph: place.paragraph))
            case .paragraph(let text):
                if isTitle(text) { heading = text }
                passages.append(Passage(text: text, heading: heading, paragraph: place.paragraph))
            case .listItem(_, let text):
                if isTitle(text) { heading = text }
                passages.append(
                    Passage(text: text, heading: heading, paragraph: place.paragraph, isListItem: true))
            case .table: continue
            }
        }
        return passages
    }

    private static let titleWords = 8

    private static func isTitle(_ text: String) -> Bool {
        guard !text.contains("{"), !text.contains(where: \.isNumber), let last = text.last, !".;,".contains(last) else {
            return false
        }
        return VietnameseText.comparisonKey(text).split(separator: " ").count <= titleWords
    }
}
