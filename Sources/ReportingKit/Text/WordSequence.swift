import Foundation

/// Whole words in a text in comparable form, whose words are separated by single blanks.
package enum WordSequence {
    /// Whether `words` stand in `text`, one after the other and whole. Compares bytes: both have to be comparison keys.
    package static func contains(_ text: String, _ words: String) -> Bool {
        var (text, words) = (text, words)
        return text.withUTF8 { text in
            words.withUTF8 { words in
                guard let all = text.baseAddress, let wanted = words.baseAddress else { return words.isEmpty }
                var start = 0
                while start + words.count <= text.count {
                    if start == 0 || all[start - 1] == UInt8(ascii: " "),
                        start + words.count == text.count || all[start + words.count] == UInt8(ascii: " "),
                        memcmp(all + start, wanted, words.count) == 0
                    {
                        return true
                    }
                    start += 1
                }
                return false
            }
        }
    }
}
