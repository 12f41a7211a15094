import ReportingKit

/// Words that are looked for in headings, in comparable form.
struct Phrases: Sendable {
    private let keys: [String]

    init(_ texts: String...) { keys = texts.map(VietnameseText.comparisonKey) }

    init(_ texts: [String]) { keys = texts.map(VietnameseText.comparisonKey) }

    /// Whether one of them is in a key, whole.
    func stand(in key: String) -> Bool { keys.contains { WordSequence.contains(key, $0) } }

    /// The longest one that a key begins with.
    func leading(_ key: String) -> String? {
        keys.filter { key == $0 || key.hasPrefix($0 + " ") }.max { $0.utf8.count < $1.utf8.count }
    }

    func lead(_ key: String) -> Bool { leading(key) != nil }

    /// A key without these, wherever they stand.
    func removed(from key: String) -> String {
        keys.reduce(" " + key + " ") { $0.replacing(" " + $1 + " ", with: " ") }.split(separator: " ").joined(
            separator: " ")
    }

    /// Whether a key is one of them and nothing else.
    func are(_ key: String) -> Bool { keys.contains(key) }

    /// What is left of a key when all of these are taken from its beginning.
    func removedFromStart(of key: String) -> String {
        var rest = key
        while let lead = leading(rest) {
            rest = String(rest.dropFirst(lead.utf8.count).drop { $0 == " " })
            if rest.isEmpty { break }
        }
        return rest
    }
}
