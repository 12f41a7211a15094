import ReportingKit
import Tabular

/// Tells files whose Vietnamese letters were replaced by question marks when somebody saved them, "X? Bình Th?nh", or
/// were taken for those of another code page more than once: "XÃ£ BÃ¬nh Tháº¡nh".
enum LostLetters {
    /// So many texts have to show it, and so large a part of all that have letters.
    private static let fewest = 5
    private static let share = 0.3

    /// A longer text is no example that one reads.
    private static let longest = 30

    /// One of the texts; nil where the letters are there.
    static func example(in sheets: [Sheet]) -> String? {
        var texts = 0
        var lost: [String] = []
        for case .text(let text) in sheets.lazy.flatMap(\.rows).lazy.flatMap(\.cells).map(\.content) {
            guard text.contains(where: \.isLetter) else { continue }
            texts += 1
            if isLost(text) { lost.append(text) }
        }
        guard lost.count >= fewest, Double(lost.count) >= Double(texts) * share else { return nil }
        return lost.filter { $0.count <= longest }.max { $0.count < $1.count } ?? lost.min { $0.count < $1.count }
    }

    /// How the bytes of UTF-8 look as Latin letters: first bytes of Vietnamese letters with what follows them.
    private static let misread = [
        "\u{E1}\u{BA}", "\u{E1}\u{BB}", "\u{C3}\u{A1}", "\u{C3}\u{A0}", "\u{C3}\u{B4}", "\u{C4}\u{91}", "\u{C6}\u{B0}",
    ]

    /// A mark for a letter stands in a word: behind a letter and before another or the next word. Questions end with
    /// theirs.
    private static func isLost(_ text: String) -> Bool {
        if misread.contains(where: { text.contains($0) }) { return true }
        let characters = Array(text)
        return characters.indices.contains { index in
            guard characters[index] == "?" || characters[index] == "\u{FFFD}", index > 0,
                characters[index - 1].isLetter || characters[index - 1] == "?"
            else { return false }
            return index + 1 < characters.count && (characters[index + 1].isLetter || characters[index + 1] == " ")
        }
    }
}

extension [Finding] {
    /// The same with the letters as the reason why nothing is recognized.
    func explained(byLostLetters example: String?, file: String) -> [Finding] {
        guard let example, contains(where: { $0.code == .fileNothingRecognized || $0.code == .tableUnrecognized })
        else { return self }
        let finding = Finding(.fileEncodingAmbiguous(lost: example), .error, at: FindingPlace(file: file))
        return [finding] + filter { $0.code != .fileNothingRecognized && $0.code != .tableUnrecognized }
    }
}

extension [Finding] {
    /// The same with the sheets that nobody sees, which are not read, named where nothing else is recognized.
    func naming(hidden sheets: [Sheet]) -> [Finding] {
        let hidden = sheets.filter { $0.isHidden && $0.rows.count > 1 }.map { "“\($0.name)”" }
        guard !hidden.isEmpty else { return self }
        return map { finding in
            guard finding.code == .fileNothingRecognized else { return finding }
            var finding = finding
            finding.kind = .fileNothingRecognized(hidden: hidden.joined(separator: ", "))
            return finding
        }
    }
}
