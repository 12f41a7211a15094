/// A text that heads a column, a group, a key or a table, as declarations write it: `tiếp nhận` is the whole label, `…`
/// stands for any words.
public struct Heading: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// As it was declared.
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral value: String) { self.init(value) }
    public var description: String { text }

    /// Whether it asks for any word; dots alone fit every label.
    public var holdsWord: Bool {
        // A plain letter is of a word, whatever else there is.
        text.utf8.contains { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
            || !pattern().words.isEmpty
    }

    /// How much of a label a heading fixes; what fixes more goes first.
    public enum Reach: Int, Comparable, Sendable {
        case holds, begins, whole

        public static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
    }

    /// The heading in comparable form, made once for many labels.
    public struct Pattern: Hashable, Sendable {
        /// Phrases that every label has that is headed so, each as a comparison key: the words between the dots, in the
        /// order in which they have to occur.
        public let words: [String]
        /// The same in bytes: a label is compared with hundreds of patterns.
        private let phrases: [[UInt8]]
        private let beginsOpen: Bool
        private let endsOpen: Bool
        /// Bytes of all words: of two that reach as far the longer goes first.
        public let length: Int

        fileprivate init(_ text: String, key: (String) -> String) {
            let parts = Self.betweenDots(text).map(key)
            words = parts.filter { !$0.isEmpty }
            phrases = words.map { Array($0.utf8) }
            beginsOpen = parts.count > 1 && parts[0].isEmpty
            endsOpen = parts.count > 1 && parts[parts.count - 1].isEmpty
            length = phrases.reduce(0) { $0 + $1.count + 1 }
        }

        /// The text parted at dots; most headings have none.
        private static func betweenDots(_ text: String) -> [String] {
            let bytes = text.utf8
            // "…" is the only sign of general punctuation that headings hold: a byte of its own decides for nearly all.
            guard bytes.contains(0xE2) || bytes.contains(UInt8(ascii: ".")) else { return [text] }
            return text.replacing("...", with: "…").split(separator: "…", omittingEmptySubsequences: false)
                .map(String.init)
        }

        public var reach: Reach { beginsOpen ? .holds : endsOpen || phrases.count > 1 ? .begins : .whole }

        /// Whether it heads a label, given as its comparison key. Dots stand for any words and for none.
        public func matches(_ key: String) -> Bool {
            // Every phrase has to stand in it, with a blank between two.
            guard !phrases.isEmpty, key.utf8.count >= length - 1 else { return false }
            var key = key
            return key.withUTF8(matches)
        }

        private func matches(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
            var start = 0
            for (number, phrase) in phrases.enumerated() {
                if number == phrases.count - 1, !endsOpen {
                    let first = label.count - phrase.count
                    guard first >= start, WordSequence.stands(phrase, at: first, of: label) else { return false }
                    return number > 0 || beginsOpen || first == 0
                }
                if number == 0, !beginsOpen {
                    guard WordSequence.stands(phrase, at: 0, of: label) else { return false }
                    start = phrase.count + 1
                } else {
                    guard let found = WordSequence.position(of: phrase, in: label, from: start) else { return false }
                    start = found + phrase.count + 1
                }
            }
            return true
        }
    }

    /// `key` makes comparable form of words and labels alike.
    public func pattern(key: (String) -> String = VietnameseText.comparisonKey) -> Pattern {
        Pattern(text, key: key)
    }
}
