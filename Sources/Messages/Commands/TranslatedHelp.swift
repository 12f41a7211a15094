import Foundation
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
        // A label as long as its column leaves one space before its sentence.
        let text = line.index(line.startIndex, offsetBy: Self.column, limitedBy: line.endIndex) ?? line.endIndex
        if text < line.endIndex, line[text] != " ", line[line.index(before: text)] == " " {
            let label = line[..<text].reversed().drop { $0 == " " }.reversed()
            return wrapped(String(label), translated(String(line[text...])), indent: Self.column)
        }
        guard let gap = body.firstRange(of: "  ") else { return [line] }
        let label = "  " + body[..<gap.lowerBound]
        return wrapped(label, translated(String(body[gap.upperBound...].drop { $0 == " " })), indent: Self.column)
    }

    private static func rest(of line: String, after start: String) -> String? {
        line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
    }

    /// What the parser adds to a sentence: choices and a default in brackets at the end, an example before it.
    private static let additions = [(" (default: ", " (mặc định: "), (" (values: ", " (một trong: ")]
    private static let beginnings = [("Example: ", "Ví dụ: "), ("Examples:", "Ví dụ:"), ("Try it: ", "Chạy thử: ")]

    private func translated(_ text: String) -> String {
        if let known = texts[text] { return known }
        for (english, vietnamese) in Self.beginnings {
            if let rest = Self.rest(of: text, after: english) { return vietnamese + rest }
        }
        for (english, vietnamese) in Self.additions {
            guard let start = text.range(of: english, options: .backwards) else { continue }
            let said = translated(String(text[..<start.lowerBound]))
            let addition = text[start.upperBound...].replacing("; default: ", with: "; mặc định: ")
            return said + vietnamese + addition
        }
        return text
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
