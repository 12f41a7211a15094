import Foundation

/// Whole words in a text in comparable form, whose words are separated by single blanks. Bytes are compared: words and
/// text have to be comparison keys.
package enum WordSequence {
    /// Whether `words` stand in `text`, one after the other and whole.
    package static func contains(_ text: String, _ words: String) -> Bool {
        var (text, words) = (text, words)
        return text.withUTF8 { text in
            words.withUTF8 { words in
                if words.isEmpty { return text.isEmpty }
                return (0...max(0, text.count - words.count)).contains { stands(words, at: $0, of: text) }
            }
        }
    }

    /// Whether whole words stand at a place of a text.
    static func stands(_ words: [UInt8], at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        words.withUnsafeBufferPointer { stands($0, at: start, of: text) }
    }

    /// The first place, at or behind `start`, at which whole words stand.
    static func position(
        of words: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        words.withUnsafeBufferPointer { words in
            let last = text.count - words.count
            return start <= last ? (start...last).first { stands(words, at: $0, of: text) } : nil
        }
    }

    private static func stands(
        _ words: UnsafeBufferPointer<UInt8>, at start: Int, of text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let end = start + words.count
        guard start >= 0, end <= text.count, let all = text.baseAddress, let wanted = words.baseAddress,
            start == 0 || text[start - 1] == UInt8(ascii: " "), end == text.count || text[end] == UInt8(ascii: " ")
        else { return false }
        return memcmp(all + start, wanted, words.count) == 0
    }
}
