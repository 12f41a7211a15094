import ReportingKit

/// A text cut into words and numbers, with the dates in it found.
///
/// Words are compared without accents, so that titles, file names and folders read alike.
struct DateTokens {
    enum Token: Equatable {
        case word(String)
        case number(Int, digits: Int)
        case mark(Character)
    }

    struct DateMention {
        let date: CalendarDate
        /// The tokens that make it up.
        let range: Range<Int>
    }

    let tokens: [Token]
    let dates: [DateMention]
    /// Groups of three numbers written like a date that is none: 31/06/2023.
    let impossibleDates: [Range<Int>]

    init(_ text: String) {
        self.init(Self.tokenize(text))
    }

    /// The same with "sáu tháng" as "6 tháng", "tháng sáu" as "tháng 6", "quý hai" and "Quý: 2" as "quý 2".
    ///
    /// "tháng năm 2023" stays as it is: "năm" is the word for year there, or the fifth month, and nobody can tell.
    var spellingOutNumbers: DateTokens {
        var digits = Self.withoutFormMarks(tokens)
        var position = 0
        while position < digits.count {
            defer { position += 1 }
            guard case .word(let word) = digits[position], let number = Self.numerals[word] else { continue }
            let next = position + 1 < digits.count ? digits[position + 1] : nil
            let previous = position > 0 ? digits[position - 1] : nil
            if next == .word("thang"), Self.counted.contains(word) {
                digits[position] = .number(number, digits: 1)
            } else if previous == .word("thang") || previous == .word("quy") {
                if word == "muoi", case .word(let unit)? = next, let more = ["mot": 1, "hai": 2][unit] {
                    digits[position] = .number(10 + more, digits: 2)
                    digits.remove(at: position + 1)
                } else if word != "nam" || next == .word("nam") {
                    digits[position] = .number(number, digits: 1)
                }
            }
        }
        return DateTokens(digits)
    }

    /// What a form writes around its numbers left out: "Quý: II   Năm: 2023", "Năm báo cáo: 2023", "sáu (06) tháng",
    /// "quý thứ hai".
    private static func withoutFormMarks(_ tokens: [Token]) -> [Token] {
        var plain: [Token] = []
        var position = 0
        func token(_ at: Int) -> Token? { at < tokens.count ? tokens[at] : nil }
        while position < tokens.count {
            defer { position += 1 }
            let next = token(position + 1)
            let isYearNext = if case .number(_, 4)? = next { true } else { false }
            switch (tokens[position], plain.last) {
            case (.mark(":"), .word("nam")) where isYearNext: continue
            case (.mark(":"), _) where isYearNext && plain.suffix(3) == [.word("nam"), .word("bao"), .word("cao")]:
                plain.removeLast(2)
                continue
            case (.mark(":"), .word("quy")), (.mark(":"), .word("thang")):
                if isNumeral(next) { continue }
            case (.word("thu"), .word("quy")) where next != .word("nam") && isNumeral(next): continue
            case (.mark("("), let outer?)
            where token(position + 2) == .mark(")") && [.word("thang"), .word("quy")].contains(token(position + 3)):
                guard let inner = next, let value = value(of: inner), value == self.value(of: outer) else { break }
                plain[plain.count - 1] = .number(value, digits: 2)
                position += 2
                continue
            default: break
            }
            plain.append(tokens[position])
        }
        return plain
    }

    private static func isNumeral(_ token: Token?) -> Bool {
        guard let token else { return false }
        return value(of: token) != nil || ["i", "ii", "iii", "iv"].contains { token == .word($0) }
    }

    private static func value(of token: Token) -> Int? {
        switch token {
        case .number(let number, 1...2): number
        case .word(let word): numerals[word]
        default: nil
        }
    }

    static let numerals = [
        "mot": 1, "gieng": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8,
        "chin": 9, "muoi": 10,
    ]
    /// Those that stand before "tháng": "từ tháng" is no "tư tháng", "một tháng" is no period.
    private static let counted: Set<String> = ["ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"]

    init(_ tokens: [Token]) {
        self.tokens = tokens
        var dates: [DateMention] = []
        var impossible: [Range<Int>] = []
        var position = 0
        while position < tokens.count {
            guard let (day, month, year, end) = Self.date(in: tokens, at: position) else {
                position += 1
                continue
            }
            if let date = CalendarDate(year: year, month: month, day: day) {
                dates.append(DateMention(date: date, range: position..<end))
            } else {
                impossible.append(position..<end)
            }
            position = end
        }
        self.dates = dates
        impossibleDates = impossible
    }

    private static func tokenize(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var word = ""
        var digits = 0
        var number = 0
        func flush() {
            if !word.isEmpty { tokens.append(.word(otherSpellings[word] ?? word)) }
            if digits > 0 { tokens.append(.number(number, digits: digits)) }
            word = ""
            digits = 0
            number = 0
        }
        for scalar in VietnameseText.accentless(text).unicodeScalars {
            if scalar.value >= 48, scalar.value <= 57 {
                if !word.isEmpty || digits >= 9 { flush() }
                digits += 1
                number = number * 10 + Int(scalar.value - 48)
            } else if scalar.properties.isAlphabetic {
                if digits > 0 { flush() }
                if let roman = romanNumerals[scalar] {
                    word += roman
                    continue
                }
                word.unicodeScalars.append(scalar)
            } else {
                flush()
                if scalar != " ", scalar != "_" { tokens.append(.mark(Character(scalar))) }
            }
        }
        flush()
        return tokens
    }

    /// "Quí" and "kì" are quý and kỳ.
    private static let otherSpellings = ["qui": "quy", "ki": "ky"]

    /// The numerals that are one character each, Ⅰ to Ⅳ in both cases.
    private static let romanNumerals: [Unicode.Scalar: String] = [
        "\u{2160}": "i", "\u{2161}": "ii", "\u{2162}": "iii", "\u{2163}": "iv",
        "\u{2170}": "i", "\u{2171}": "ii", "\u{2172}": "iii", "\u{2173}": "iv",
    ]

    /// `30/06/2023`, `30-6-2023`, `30.06.23`, `2023-06-30`, `20230630` or "30 tháng 6 năm 2023" at a position.
    private static func date(in tokens: [Token], at start: Int) -> (day: Int, month: Int, year: Int, end: Int)? {
        guard case .number(let first, let digits) = tokens[start] else { return nil }
        if digits == 8, (1990...2100).contains(first / 10_000), (1...12).contains(first / 100 % 100),
            (1...31).contains(first % 100)
        {
            return (first % 100, first / 100 % 100, first / 10_000, start + 1)
        }
        // The same with the day first, 30062023: no number reads both ways.
        if digits == 8, (1990...2100).contains(first % 10_000), (1...12).contains(first / 10_000 % 100),
            (1...31).contains(first / 1_000_000)
        {
            return (first / 1_000_000, first / 10_000 % 100, first % 10_000, start + 1)
        }
        guard start + 4 < tokens.count else { return nil }
        if case .mark(let separator) = tokens[start + 1], "/-.".contains(separator),
            case .number(let month, let monthDigits) = tokens[start + 2], monthDigits <= 2,
            tokens[start + 3] == .mark(separator), case .number(let last, let lastDigits) = tokens[start + 4]
        {
            switch (digits, lastDigits) {
            case (1...2, 4): return (first, month, last, start + 5)
            case (4, 1...2): return (last, month, first, start + 5)
            case (1...2, 2) where first <= 31 && month <= 12: return (first, month, 2000 + last, start + 5)
            default: return nil
            }
        }
        if digits <= 2, tokens[start + 1] == .word("thang"),
            case .number(let month, let monthDigits) = tokens[start + 2],
            monthDigits <= 2, tokens[start + 3] == .word("nam"), case .number(let year, 4) = tokens[start + 4]
        {
            return (first, month, year, start + 5)
        }
        return nil
    }

    /// "01/01" or "01 tháng 01" whose year stands with the date that ends at the range: "từ 01/01 đến 30/06/2023".
    func dayWithoutYear(at start: Int, year: Int) -> (date: CalendarDate, end: Int)? {
        guard start + 2 < tokens.count, case .number(let day, 1...2) = tokens[start],
            [.mark("/"), .mark("-"), .mark("."), .word("thang")].contains(tokens[start + 1]),
            case .number(let month, 1...2) = tokens[start + 2]
        else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { ($0, start + 3) }
    }
}
