/// The string literals of a Swift file. What is interpolated becomes one `…`; literals within it are found too.
struct StringLiterals {
    struct Literal: Equatable {
        let line: Int
        let text: String
    }

    private let text: [Character]
    private var position = 0
    private var line = 1
    private(set) var all: [Literal] = []

    init(of source: String) {
        text = Array(source)
        readCode(isInterpolation: false)
    }

    /// Reads until the interpolation's bracket is closed, or the text ends.
    private mutating func readCode(isInterpolation: Bool) {
        var depth = 1
        while position < text.count {
            switch text[position] {
            case "/" where starts("//"): skip { $0.text[$0.position] == "\n" }
            case "/" where starts("/*"):
                skip { $0.starts("*/") }
                advance(2)
            case "/" where isRegex: readRegex()
            case "#" where isRawLiteral, "\"": readLiteral()
            case "(":
                depth += 1
                advance(1)
            case ")":
                depth -= 1
                advance(1)
                if isInterpolation, depth == 0 { return }
            default: advance(1)
            }
        }
    }

    private mutating func readLiteral() {
        let start = line
        var hashes = ""
        while position < text.count, text[position] == "#" {
            hashes += "#"
            advance(1)
        }
        let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
        advance(quotes.count)
        var content = ""
        while position < text.count, !starts(quotes + hashes) {
            if starts("\\" + hashes + "(") {
                advance(2 + hashes.count)
                readCode(isInterpolation: true)
                content += "…"
            } else if hashes.isEmpty, text[position] == "\\" {
                // A line that goes on is one with the next.
                content += position + 1 < text.count && text[position + 1] == "\n" ? "" : " "
                advance(2)
            } else {
                content.append(text[position])
                advance(1)
            }
        }
        advance(quotes.count + hashes.count)
        all.append(Literal(line: start, text: content))
    }

    /// A regular expression holds quotation marks that open nothing.
    private mutating func readRegex() {
        advance(1)
        while position < text.count, text[position] != "/", text[position] != "\n" {
            advance(text[position] == "\\" ? 2 : 1)
        }
        advance(1)
    }

    private var isRegex: Bool {
        guard position + 1 < text.count, !text[position + 1].isWhitespace else { return false }
        let before = text[..<position].last { !$0.isWhitespace }
        return before.map { "(,=:[{".contains($0) } ?? false
    }

    private var isRawLiteral: Bool {
        let rest = text[position...].drop { $0 == "#" }
        return rest.first == "\""
    }

    private func starts(_ word: String) -> Bool { text[position...].starts(with: word) }

    private mutating func skip(until isOver: (Self) -> Bool) {
        while position < text.count, !isOver(self) { advance(1) }
    }

    private mutating func advance(_ count: Int) {
        for _ in 0..<count where position < text.count {
            if text[position] == "\n" { line += 1 }
            position += 1
        }
    }
}
