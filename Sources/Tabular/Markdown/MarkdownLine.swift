/// What one line of Markdown is by itself.
enum MarkdownLine: Equatable {
    case blank
    /// Before and after blocks of text that is shown as it stands.
    case fence
    case heading(level: Int, String)
    case listItem(level: Int, String)
    /// The cells of a pipe table's row.
    case tableRow([String])
    /// `|---|:-:|` below a table's header.
    case tableRule
    /// `===` or `---` below a line that it makes a heading of level 1 or 2; else a line across the page.
    case underline(level: Int)
    case text(String)

    init(_ line: Substring) {
        let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
        let text = WordParagraph.trimmed(line)
        if text.isEmpty {
            self = .blank
        } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
            self = .fence
        } else if let heading = Self.heading(text) {
            self = heading
        } else if text.allSatisfy({ $0 == "=" }) || (text.count >= 3 && text.allSatisfy { $0 == "-" }) {
            self = .underline(level: text.hasPrefix("=") ? 1 : 2)
        } else if let table = Self.table(text) {
            self = table
        } else if let item = Self.listItem(text, indent: indent) {
            self = item
        } else {
            self = .text(Self.plain(text))
        }
    }

    private static func heading(_ text: String) -> Self? {
        let level = text.prefix { $0 == "#" }.count
        let rest = text.dropFirst(level)
        guard (1...6).contains(level), rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
        var title = WordParagraph.trimmed(rest)
        // "## Tiêu đề ##"
        if let last = title.split(separator: " ").last, last.allSatisfy({ $0 == "#" }) {
            title = WordParagraph.trimmed(title.dropLast(last.count))
        }
        return title.isEmpty ? .blank : .heading(level: level, plain(title))
    }

    private static func listItem(_ text: String, indent: Int) -> Self? {
        // Two spaces go one level in, as in most reports typed by hand; four do after "1. ".
        let level = 1 + indent / 2
        if let mark = text.first, "-*+•–".contains(mark), text.dropFirst().first?.isWhitespace == true {
            return .listItem(level: level, plain(WordParagraph.trimmed(text.dropFirst())))
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard (1...9).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
            rest.dropFirst().first?.isWhitespace == true
        else { return nil }
        return .listItem(level: level, plain(WordParagraph.trimmed(rest.dropFirst())))
    }

    private static func table(_ text: String) -> Self? {
        guard text.contains("|") else { return nil }
        var body = Substring(text)
        let isFramed = body.hasPrefix("|")
        if isFramed { body = body.dropFirst() }
        if body.hasSuffix("|"), !body.hasSuffix("\\|") { body = body.dropLast() }
        var cells = [""]
        var isEscaped = false
        for character in body {
            if character == "|", !isEscaped {
                cells.append("")
                continue
            }
            if isEscaped, character != "|" { cells[cells.count - 1].append("\\") }
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { cells[cells.count - 1].append(character) }
        }
        cells = cells.map { plain(WordParagraph.trimmed($0)) }
        if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }), text.contains("-") {
            return .tableRule
        }
        return isFramed || cells.count > 1 ? .tableRow(cells) : nil
    }

    /// Without the marks of bold and code, which say nothing here; single stars and underscores may be part of a name.
    private static func plain(_ text: String) -> String {
        text.replacing("**", with: "").replacing("__", with: "").replacing("`", with: "")
    }
}
