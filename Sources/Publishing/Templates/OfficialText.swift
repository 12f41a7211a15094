import ReportingKit

/// How official documents write dates, numbers and subjects within a sentence.
enum OfficialText {
    /// The text with its dates as sentences have them: 18/5/2022, 08/02/2023 for 18/05/2022, 8/2/2023.
    static func dates(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
        var result = ""
        var rest = text[...]
        while !rest.isEmpty {
            let other = rest.prefix { !$0.isDateMark }
            result += other
            rest = rest.dropFirst(other.count)
            let token = rest.prefix { $0.isDateMark }
            result += date(token) ?? String(token)
            rest = rest.dropFirst(token.count)
        }
        return result
    }

    private static func date(_ token: Substring) -> String? {
        let parts = token.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.inProse
    }

    /// "05" of a document's number "5"; one with letters stays as it is.
    static func documentNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 1, digits.first != "0" else { return text }
        return "0" + text
    }

    /// A number of things: 03, 1.204; none is a word.
    static func count(_ number: FixedDecimal, none: String) -> String {
        let whole = number.rounded(to: 0)
        if whole.mantissa == 0 { return none }
        return whole.mantissa > 0 && whole < FixedDecimal(10)
            ? "0\(whole.mantissa)" : VietnameseNumber.decimal(whole)
    }

    /// The subject of a document as it follows its number: "về tăng cường …".
    static func subject(_ text: String) -> String {
        var rest = text[...]
        for word in ["Về việc ", "V/v ", "Về ", "về việc ", "về "] where rest.hasPrefix(word) {
            rest = rest.dropFirst(word.count)
            break
        }
        return "về " + lowered(rest)
    }

    /// The first letter in lower case, unless a name begins there: "Ban Chỉ đạo", "UBND", "Nghị quyết số".
    private static func lowered(_ text: Substring) -> String {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count > 1, let first = words[0].dropFirst().first ?? words[0].first,
            !first.isUppercase || words[0].count == 1,
            let next = words[1].first, next.isLowercase, !types.contains("\(words[0]) \(words[1])")
        else { return String(text) }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// Types of documents keep their capital where they begin a name.
    private static let types: Set = [
        "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Kế hoạch", "Công văn", "Thông tư", "Thông báo",
        "Chương trình", "Kết luận", "Đề án", "Hướng dẫn",
    ]
}

extension CalendarDate {
    /// As official documents write it within a sentence: 18/5/2022, 08/02/2023.
    var inProse: String {
        let day = day < 10 ? "0\(day)" : "\(day)"
        return "\(day)/\(month <= 2 ? "0\(month)" : "\(month)")/\(year)"
    }
}

extension Character {
    fileprivate var isDateMark: Bool { self == "/" || isASCII && isNumber }
}
