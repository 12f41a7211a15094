/// What the parser says of a command line that it cannot take, in Vietnamese: its own sentences, and the help of the argument that is meant.
public struct TranslatedUsageError: Sendable {
    private let texts: [String: String]

    public init() { texts = HelpTexts.vietnamese }

    private static let beginnings = [
        ("Error: Missing expected argument ", "Lỗi: thiếu tham số "),
        ("Error: Missing value for ", "Lỗi: thiếu giá trị của "),
        ("Error: Unknown option ", "Lỗi: không có tùy chọn "),
        ("Error: Unexpected argument ", "Lỗi: thừa tham số "),
        ("Error: ", "Lỗi: "), ("Usage: ", "Cách dùng: "),
    ]

    public func text(_ message: String) -> String {
        message.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
    }

    private func line(_ line: Substring) -> String {
        if let value = line.wholeMatch(of: /Error: The value ('.*') is invalid for ('.*?')(?:\..*)?/) {
            return "Lỗi: giá trị \(value.1) không dùng được cho \(value.2)"
        }
        if let option = line.wholeMatch(of: /Error: Unknown option ('.*?')\. Did you mean ('.*?')\?/) {
            return "Lỗi: không có tùy chọn \(option.1), có phải \(option.2)?"
        }
        if let count = line.wholeMatch(of: /Error: (\d+) unexpected arguments: (.*)/) {
            return "Lỗi: thừa \(count.1) tham số: \(count.2)"
        }
        if let help = line.wholeMatch(of: /Help:  (.*?)  (.*)/) {
            return "Ý nghĩa:  \(help.1)  \(texts[String(help.2)] ?? String(help.2))"
        }
        if let see = line.wholeMatch(of: /\ \ See ('.*') for more information\./) { return "  Xem thêm: \(see.1)" }
        for (english, vietnamese) in Self.beginnings where line.hasPrefix(english) {
            return vietnamese + line.dropFirst(english.count)
        }
        return String(line)
    }
}
