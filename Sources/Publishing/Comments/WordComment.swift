import ReportingKit

/// What is said of a place in a Word file.
public struct WordComment: Sendable {
    public enum Place: Hashable, Sendable {
        /// By its number, as readers count them.
        case paragraph(Int)
        /// Nil for the table as a whole.
        case cell(sheet: String, CellAddress?)
    }

    public let place: Place
    /// The words of the place that are meant, "10.588"; nil for all of it.
    public let words: String?
    /// How many equal words are behind them in their paragraph; nil for words that are there once.
    public let fromEnd: Int?
    /// Lines are paragraphs of the comment.
    public let text: String

    public init(_ place: Place, words: String? = nil, fromEnd: Int? = nil, text: String) {
        self.place = place
        self.words = words
        self.fromEnd = fromEnd
        self.text = text
    }
}
