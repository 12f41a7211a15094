/// The names by which templates knew sets of units before sets were told from the territory; templates that say them
/// stay valid.
enum FormerNames {
    private static let words = [
        "whole": "district", "level": "district", "own": "district", "subordinates": "communes",
    ]

    /// The names that end in a set, `documents_whole`, with those that they had, `documents_district`.
    static func added<Value>(to names: [String: Value]) -> [String: Value] {
        let former = names.flatMap { name, value in
            words.compactMap { word, former in
                name.hasSuffix("_" + word) ? (name.dropLast(word.count) + former, value) : nil
            }
        }
        return names.merging(former.map { (String($0.0), $0.1) }) { current, _ in current }
    }

    /// The same for groups of figures, `forests.whole`.
    static func addedToGroups<Value>(_ groups: [String: Value]) -> [String: Value] {
        let former = groups.compactMap { name, value in words[name].map { ($0, value) } }
        return groups.merging(former) { current, _ in current }
    }
}
