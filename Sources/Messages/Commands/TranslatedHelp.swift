import ReportingKit

/// What `--help` prints, in Vietnamese: the parser's text with each sentence that is known said otherwise, and broken into lines again.
public struct TranslatedHelp: Sendable {
    private let texts: [String: String]
    private let width: Int

    /// Where the parser begins what it says of an option.
    private static let column = 26
    private static let headings = [
        "ARGUMENTS:": "THAM SỐ:", "OPTIONS:": "TÙY CHỌN:", "SUBCOMMANDS:": "LỆNH:",
    ]

    public init(width: Int) { self.init(width: width, texts: HelpTexts.vietnamese) }

    init(width: Int, texts: [String: String]) {
        self.texts = texts
        self.width = max(width, Self.column + 20)
    }

    /// `help` is the parser's text with every sentence on one line.
    public func text(_ help: String) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false).flatMap { lines(String($0)) }
            .joined(separator: "\n")
    }

    private func lines(_ line: String) -> [String] {
        if let heading = Self.headings[line] { return [heading] }
        if let text = Self.rest(of: line, after: "OVERVIEW: ") { return wrapped("", translated(text), indent: 0) }
        if let text = Self.rest(of: line, after: "USAGE: ") { return ["CÁCH DÙNG: " + text] }
        if line.hasPrefix("  See 'baocaod help"), let start = line.firstIndex(of: "b"),
            let end = line.lastIndex(of: "<")
        {
            return ["  Xem chi tiết: \(line[start..<end])<lệnh>"]
        }
        guard line.hasPrefix("  ") else { return wrapped("", translated(line), indent: 0) }
        let body = line.drop { $0 == " " }
        // An option that is too long stands alone, and its text on the next line.
        guard line.prefix(while: { $0 == " " }).count < Self.column else {
            return wrapped("", translated(String(body)), indent: Self.column)
        }
        guard let gap = body.firstRange(of: "  ") else { return [line] }
        let label = "  " + body[..<gap.lowerBound]
        return wrapped(label, translated(String(body[gap.upperBound...].drop { $0 == " " })), indent: Self.column)
    }

    private static func rest(of line: String, after start: String) -> String? {
        line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
    }

    /// A default in brackets at the end is no part of the sentence.
    private func translated(_ text: String) -> String {
        if let known = texts[text] { return known }
        guard let start = text.range(of: " (default: "), let known = texts[String(text[..<start.lowerBound])] else {
            return text
        }
        return known + " (mặc định: " + text[start.upperBound...]
    }

    /// Lines of words behind a label, further ones indented.
    private func wrapped(_ label: String, _ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = label
        if !label.isEmpty {
            if label.count >= indent {
                lines.append(label)
                line = margin
            } else {
                line = label + String(repeating: " ", count: indent - label.count)
            }
        } else {
            line = margin
        }
        var isFresh = true
        for word in text.split(separator: " ") {
            if !isFresh, line.count + 1 + word.count > width {
                lines.append(line)
                (line, isFresh) = (margin, true)
            }
            line += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return lines + [line]
    }
}
