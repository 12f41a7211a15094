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

    /// The same with "sáu tháng" as "6 tháng": numbers up to twelve in words, before "tháng" only.
    var spellingOutNumbers: DateTokens {
        var digits = tokens
        for (position, token) in tokens.enumerated() {
            guard case .word(let word) = token, let number = Self.numerals[word], position + 1 < tokens.count,
                tokens[position + 1] == .word("thang")
            else { continue }
            digits[position] = .number(number, digits: 1)
        }
        return DateTokens(digits)
    }

    private static let numerals = ["ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10]

    private init(_ tokens: [Token]) {
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
            if !word.isEmpty { tokens.append(.word(word)) }
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
                word.unicodeScalars.append(scalar)
            } else {
                flush()
                if scalar != " ", scalar != "_" { tokens.append(.mark(Character(scalar))) }
            }
        }
        flush()
        return tokens
    }

    /// `30/06/2023`, `30-6-2023`, `30.06.2023` or "30 tháng 6 năm 2023" at a position.
    private static func date(in tokens: [Token], at start: Int) -> (day: Int, month: Int, year: Int, end: Int)? {
        guard start + 4 < tokens.count, case .number(let day, let dayDigits) = tokens[start], dayDigits <= 2 else {
            return nil
        }
        if case .mark(let separator) = tokens[start + 1], "/-.".contains(separator),
            case .number(let month, let monthDigits) = tokens[start + 2], monthDigits <= 2,
            tokens[start + 3] == .mark(separator), case .number(let year, 4) = tokens[start + 4]
        {
            return (day, month, year, start + 5)
        }
        if tokens[start + 1] == .word("thang"), case .number(let month, let monthDigits) = tokens[start + 2],
            monthDigits <= 2, tokens[start + 3] == .word("nam"), case .number(let year, 4) = tokens[start + 4]
        {
            return (day, month, year, start + 5)
        }
        return nil
    }
}
