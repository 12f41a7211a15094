import ReportingKit
import Tabular

/// Tells files whose Vietnamese letters were replaced by question marks when somebody saved them: "X? Bình Th?nh".
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

    /// A mark for a letter stands in a word: behind a letter and before another or the next word. Questions end with theirs.
    private static func isLost(_ text: String) -> Bool {
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
        var finding = Finding(.fileEncodingAmbiguous, .error, at: FindingPlace(file: file))
        finding.details["lost"] = example
        return [finding] + filter { $0.code != .fileNothingRecognized && $0.code != .tableUnrecognized }
    }
}
