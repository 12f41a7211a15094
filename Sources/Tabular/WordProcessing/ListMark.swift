/// The mark of a list item typed by hand: "- ", "+ ", "• ".
enum ListMark {
    /// The item's level, from 1, and its text; nil for what is no list item. Reports put "+" below "-".
    static func item(_ text: String) -> (level: Int, text: String)? {
        guard let mark = text.first, let level = levels[mark] else { return nil }
        let rest = text.dropFirst()
        // "-5" is a number, "+84" a telephone number.
        guard let next = rest.first, next.isWhitespace || (!next.isNumber && mark != "*") else { return nil }
        let item = WordParagraph.trimmed(rest)
        return item.isEmpty ? nil : (level, item)
    }

    private static let levels: [Character: Int] = [
        "-": 1, "–": 1, "—": 1, "−": 1, "•": 1, "●": 1, "\u{F0B7}": 1, "*": 1, "+": 2, "○": 2, "▪": 2, "\u{F0A7}": 2,
    ]
}
