import ReportingKit

/// Numbers written in words: "hai mươi ba", "một trăm linh năm", "mười lăm".
enum NumberWords {
    /// The number that the words at `start` make, and how many words it takes; the longest reading.
    ///
    /// A single word counts from two to ten only: "một" is an article, "năm" a year as well as five, "tư" is private.
    static func number(at start: Int, in keys: [String]) -> (value: Int, length: Int)? {
        var total = 0
        var group = 0
        var index = start
        var hasDigit = false
        words: while index < keys.count {
            let key = keys[index]
            if let digit = digits[key] {
                // Two digits in a row are two numbers: "ba bốn lần".
                if hasDigit { break }
                group += digit
                hasDigit = true
            } else if key == ten, !hasDigit, group % 100 == 0 {
                group += 10
                // "mười lăm": a digit may follow.
            } else if key == tens, hasDigit, (2...9).contains(group % 10) {
                group += group % 10 * 9
                hasDigit = false
            } else if key == hundred, hasDigit, group < 10 {
                group *= 100
                hasDigit = false
            } else if links.contains(key), group >= 100, group % 100 == 0, index + 1 < keys.count,
                digits[keys[index + 1]] != nil
            {
                // "linh", "lẻ" between hundreds and ones.
            } else if thousand.contains(key), group > 0 {
                total += group * 1_000
                group = 0
                hasDigit = false
            } else {
                break words
            }
            index += 1
        }
        let length = index - start
        let value = total + group
        guard length > 0, value > 0 else { return nil }
        if length == 1, value == 1 || never.contains(keys[start]) { return nil }
        return (value, length)
    }

    /// What one unit of the last word is worth: 1.000 in "mười một nghìn".
    static func step(of keys: some Collection<String>) -> Double {
        guard let last = keys.reversed().first, keys.count > 1 else { return 1 }
        return thousand.contains(last) ? 1_000 : last == hundred ? 100 : 1
    }

    private static func key(_ word: String) -> String { VietnameseText.comparisonKey(word) }

    private static let digits = Dictionary(
        [
            ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("lăm", 5), ("sáu", 6),
            ("bảy", 7), ("tám", 8), ("chín", 9),
        ].map { (key($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    private static let ten = key("mười")
    private static let tens = key("mươi")
    private static let hundred = key("trăm")
    private static let thousand = Set(["nghìn", "ngàn"].map(key))
    private static let links = Set(["linh", "lẻ"].map(key))
    /// Not numbers by themselves: a year, a private thing, a fashion.
    private static let never = Set(["năm", "tư", "mốt", "lăm"].map(key))
}
