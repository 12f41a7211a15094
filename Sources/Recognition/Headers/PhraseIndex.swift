/// The phrases of all datasets' header patterns, found in a header path in one pass over its words.
///
/// Looking for each phrase of each dataset in each header took most of the time of reading a small file.
struct PhraseIndex: Sendable {
    private var phrases: [String] = []
    private var positions: [String: Int] = [:]
    /// Positions by the first word of the phrase.
    private var byFirstWord: [Substring: [Int]] = [:]

    /// The phrase's position; a new one is given to a phrase that is not known yet.
    mutating func position(of phrase: String) -> Int {
        if let known = positions[phrase] { return known }
        let position = phrases.count
        phrases.append(phrase)
        positions[phrase] = position
        byFirstWord[phrase.prefix { $0 != " " }, default: []].append(position)
        return position
    }

    func phrase(at position: Int) -> String { phrases[position] }

    /// The positions of the phrases that stand in a path, each at word boundaries and within one label.
    func occurring(in path: HeaderPath) -> Set<Int> {
        var found: Set<Int> = []
        for key in path.labelKeys {
            for word in key.split(separator: " ") {
                for position in byFirstWord[word] ?? []
                where !found.contains(position) && Self.phrase(phrases[position], standsAt: word.startIndex, of: key) {
                    found.insert(position)
                }
            }
        }
        return found
    }

    /// Whether any phrase stands in a label.
    func isKnown(_ key: String) -> Bool {
        key.split(separator: " ").contains { word in
            (byFirstWord[word] ?? []).contains { Self.phrase(phrases[$0], standsAt: word.startIndex, of: key) }
        }
    }

    private static func phrase(_ phrase: String, standsAt start: String.Index, of key: String) -> Bool {
        let rest = key.utf8[start...]
        guard rest.starts(with: phrase.utf8) else { return false }
        let end = rest.dropFirst(phrase.utf8.count)
        return end.first.map { $0 == UInt8(ascii: " ") } ?? true
    }
}
