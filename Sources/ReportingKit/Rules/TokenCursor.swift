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
            if !Self.isBlank(character), isOfWord(character) {
                if word.isEmpty { start = index }
                word.append(character)
                continue
            }
            if !word.isEmpty { tokens.append(Token(text: word, offset: start)) }
            word = ""
            if Self.isBlank(character) { continue }
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
        // Of letters without accents no table need be asked.
        guard let byte = character.asciiValue else { return character.isLetter || character.isNumber }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            return true
        default: return false
        }
    }

    private static func isBlank(_ character: Character) -> Bool {
        character.asciiValue.map { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? character.isWhitespace
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
