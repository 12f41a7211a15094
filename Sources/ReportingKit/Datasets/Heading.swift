/// A text that heads a column, a group, a key or a table, as declarations write it: `tiếp nhận` is the whole label, `…`
/// stands for any words.
public struct Heading: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// As it was declared.
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral value: String) { self.init(value) }
    public var description: String { text }

    /// How much of a label a heading fixes; what fixes more goes first.
    public enum Reach: Int, Comparable, Sendable {
        case holds, begins, whole

        public static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
    }

    /// The heading in comparable form, made once for many labels.
    public struct Pattern: Hashable, Sendable {
        /// The words between the dots, in the order in which they have to occur.
        private let phrases: [[Substring]]
        private let beginsOpen: Bool
        private let endsOpen: Bool
        /// Bytes of all words: of two that reach as far the longer goes first.
        public let length: Int

        fileprivate init(_ text: String, key: (String) -> String) {
            let parts = text.replacing("...", with: "…").split(separator: "…", omittingEmptySubsequences: false)
                .map { key(String($0)).split(separator: " ") }
            phrases = parts.filter { !$0.isEmpty }
            beginsOpen = parts.count > 1 && parts[0].isEmpty
            endsOpen = parts.count > 1 && parts[parts.count - 1].isEmpty
            length = phrases.joined().reduce(0) { $0 + $1.utf8.count + 1 }
        }

        public var reach: Reach { beginsOpen ? .holds : endsOpen || phrases.count > 1 ? .begins : .whole }

        /// Phrases that every label has that is headed so, each as a comparison key.
        public var words: [String] { phrases.map { $0.joined(separator: " ") } }

        /// Whether it heads a label, given as its comparison key. Dots stand for any words and for none.
        public func matches(_ key: String) -> Bool { matches(key.split(separator: " ")) }

        private func matches(_ label: [Substring]) -> Bool {
            guard let last = phrases.last else { return false }
            var start = 0
            for (number, phrase) in phrases.enumerated() {
                if number == phrases.count - 1, !endsOpen {
                    let first = label.count - last.count
                    guard first >= start, label[first...].elementsEqual(last) else { return false }
                    return number > 0 || beginsOpen || first == 0
                }
                let isAnchored = number == 0 && !beginsOpen
                guard let found = Self.position(of: phrase, in: label, from: start, anchored: isAnchored) else {
                    return false
                }
                start = found + phrase.count
            }
            return true
        }

        private static func position(
            of phrase: [Substring], in label: [Substring], from start: Int, anchored: Bool
        ) -> Int? {
            guard label.count - start >= phrase.count else { return nil }
            let last = anchored ? start : label.count - phrase.count
            return (start...last).first { label[$0..<($0 + phrase.count)].elementsEqual(phrase) }
        }
    }

    /// `key` makes comparable form of words and labels alike.
    public func pattern(key: (String) -> String = VietnameseText.comparisonKey) -> Pattern {
        Pattern(text, key: key)
    }
}
