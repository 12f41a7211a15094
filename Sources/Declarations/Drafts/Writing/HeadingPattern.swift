import ReportingKit

/// A label as a heading of a declaration: in small letters, with "…" for what names a period, as that changes.
enum HeadingPattern {
    static func of(_ label: String) -> String {
        var words = label.split(separator: " ").map(String.init)
        for index in words.indices.dropFirst() {
            let before = VietnameseText.comparisonKey(words[index - 1])
            if spans.are(before), isNumber(words[index]) { words[index] = "…" }
        }
        return words.joined(separator: " ").lowercased()
    }

    private static func isNumber(_ word: String) -> Bool {
        let bare = word.filter { !".,;:()".contains($0) }.uppercased()
        guard !bare.isEmpty else { return false }
        if bare.contains(where: \.isNumber) { return bare.allSatisfy { $0.isNumber || "/-–IVX".contains($0) } }
        return bare.allSatisfy { "IVX".contains($0) }
    }

    private static let spans = Phrases("tháng", "quý", "tuần", "năm", "ngày")
}

/// YAML that is put together line by line.
struct YAMLText {
    private(set) var text = ""

    mutating func line(_ line: String) { text += line + "\n" }

    /// Comments hold no line breaks: what follows one would be YAML.
    mutating func comment(_ comment: String, indent: Int = 0) {
        let plain = String(comment.map { $0.isNewline ? " " : $0 })
        text += String(repeating: " ", count: indent) + "# " + plain + "\n"
    }

    /// A text between quotes, whatever it holds.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case let control where control.value < 0x20 || (0x7F...0x9F).contains(control.value): result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
