import ReportingKit

/// The phrases of all datasets' header patterns, found in a label in one pass over its words.
///
/// Looking for each phrase of each dataset in each header took most of the time of reading a small file.
struct PhraseIndex: Sendable {
    private var phrases: [String] = []
    private var positions: [ExactText: Int] = [:]
    /// Positions by the first word of the phrase.
    private var byFirstWord: [ExactText: [Int]] = [:]

    /// The phrase's position; a new one is given to a phrase that is not known yet.
    mutating func position(of phrase: String) -> Int {
        if let known = positions[ExactText(phrase)] { return known }
        let position = phrases.count
        phrases.append(phrase)
        positions[ExactText(phrase)] = position
        let word = String(Substring(phrase.utf8.prefix { $0 != UInt8(ascii: " ") }))
        byFirstWord[ExactText(word), default: []].append(position)
        return position
    }

    func phrase(at position: Int) -> String { phrases[position] }

    var isEmpty: Bool { phrases.isEmpty }

    /// The positions of the phrases that stand in a label, given as its comparison key, at word boundaries.
    func occurring(in key: String) -> Set<Int> {
        var found: Set<Int> = []
        for (word, rest) in Words(key) {
            for position in byFirstWord[word] ?? [] where !found.contains(position) && begins(rest, position) {
                found.insert(position)
            }
        }
        return found
    }

    /// Whether any phrase stands in a label.
    func isKnown(_ key: String) -> Bool {
        Words(key).contains { word, rest in (byFirstWord[word] ?? []).contains { begins(rest, $0) } }
    }

    private func begins(_ rest: Substring.UTF8View, _ position: Int) -> Bool {
        let phrase = phrases[position].utf8
        guard rest.starts(with: phrase) else { return false }
        return rest.dropFirst(phrase.count).first.map { $0 == UInt8(ascii: " ") } ?? true
    }

    /// The words of a comparison key, each with the key from it on.
    private struct Words: Sequence, IteratorProtocol {
        private var rest: Substring.UTF8View

        init(_ key: String) { rest = key[...].utf8 }

        mutating func next() -> (word: ExactText, rest: Substring.UTF8View)? {
            rest = rest.drop { $0 == UInt8(ascii: " ") }
            guard !rest.isEmpty else { return nil }
            let here = rest
            let word = here.prefix { $0 != UInt8(ascii: " ") }
            rest = here[word.endIndex...]
            return (ExactText(String(Substring(word))), here)
        }
    }
}
