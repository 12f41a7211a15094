/// A text cut into words and signs, and how far it is read: what rules, figures and conditions of dossiers share.
public struct TokenCursor: Sendable {
    private struct Token: Sendable {
        var text: String
        let offset: Int
    }

    private let tokens: [Token]
    private let length: Int
    private var position = 0

    /// A character that is neither blank nor of a word is a sign; `=` behind `<`, `>` or `!` makes one sign with it.
    public init(_ text: String, isOfWord: (Character) -> Bool = Self.isOfName) {
        var tokens: [Token] = []
        var word = ""
        var start = 0
        for (index, character) in text.enumerated() {
            if !character.isWhitespace, isOfWord(character) {
                if word.isEmpty { start = index }
                word.append(character)
                continue
            }
            if !word.isEmpty { tokens.append(Token(text: word, offset: start)) }
            word = ""
            if character.isWhitespace { continue }
            if character == "=", let last = tokens.last, ["<", ">", "!"].contains(last.text), last.offset == index - 1 {
                tokens[tokens.count - 1].text += "="
            } else {
                tokens.append(Token(text: String(character), offset: index))
            }
        }
        if !word.isEmpty { tokens.append(Token(text: word, offset: start)) }
        self.tokens = tokens
        length = text.count
    }

    /// Names of fields, with the set before a dot, and numbers.
    public static func isOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_.".contains(character)
    }

    public var current: String? { position < tokens.count ? tokens[position].text : nil }
    public var following: String? { position + 1 < tokens.count ? tokens[position + 1].text : nil }

    /// Characters before what is read next.
    public var offset: Int { position < tokens.count ? tokens[position].offset : length }

    public mutating func advance(by count: Int = 1) { position = min(position + count, tokens.count) }

    /// Whether the next tokens are these; then they are read.
    public mutating func take(_ words: String...) -> Bool {
        guard position + words.count <= tokens.count,
            tokens[position..<(position + words.count)].map(\.text).elementsEqual(words)
        else { return false }
        position += words.count
        return true
    }
}
