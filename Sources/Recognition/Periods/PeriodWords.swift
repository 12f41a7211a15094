import ReportingKit

/// Periods named in words or ids: "6 tháng đầu năm 2023", "quý II/2023", "tháng 1 đến tháng 6 năm 2023", "2023-H1",
/// "năm 2023".
///
/// Only what is said is read. "Tháng 5 và tháng 6 năm 2023" is not June, "năm 2023, số liệu đến 30/06" is not the year,
/// and what follows "so với" or "phương hướng" is another period than the table's.
struct PeriodWords {
    var periods: [Period] = []
    /// From a day to a day that is no standard period: "9 tháng đầu năm 2023".
    var oddSpans: [(CalendarDate, CalendarDate)] = []
    var spansWithoutYear: [Period.Span] = []
    /// The year beside a part of it that nobody can tell: "Quý V năm 2023", "Tháng ... năm 2023", "Kỳ 1 năm 2023".
    var unreadYear: Int?
    /// A period is spoken of, and its days cannot be told.
    var unclear: Unclear?

    typealias Token = DateTokens.Token
    let tokens: [Token]
    var taken: [Range<Int>]

    init(_ text: DateTokens) {
        tokens = Self.separatingGluedWords(text.tokens)
        // Ranges of dates were found in the tokens as they stood; glued words never stand beside them.
        taken = tokens.count == text.tokens.count ? text.dates.map(\.range) + text.impossibleDates : []
        let end = endOfOwnWords
        readWeeksOfMonths(until: end)
        readDoubled(until: end)
        readCumulative(until: end)
        readRuns(until: end)
        for reader in [half, week, quarter, month, isoMonth] {
            for position in 0..<end { keep(reader(position)) }
        }
        readOddSpans(until: end)
        readWithoutYear(until: end)
        guard periods.isEmpty, oddSpans.isEmpty, unreadYear == nil, unclear == nil else { return }
        unreadYear = (0..<end).lazy.compactMap(yearOfUnreadPart).first
        if unreadYear == nil, !saysMoreThanYear { for position in 0..<end { keep(year(position)) } }
    }

    /// Everything from "so với", "cùng kỳ", "phương hướng", "nhiệm vụ" on tells of another period, if one is told
    /// before.
    private var endOfOwnWords: Int {
        for position in tokens.indices.dropFirst() {
            let begins =
                word(position, among: ["so"]) && word(position + 1, among: ["voi", "sanh"])
                || word(position, among: ["cung"]) && word(position + 1, among: ["ky"])
                || word(position, among: ["phuong"]) && word(position + 1, among: ["huong"])
                || word(position, among: ["nhiem"]) && word(position + 1, among: ["vu"])
            if begins, tellsPeriod(before: position) { return position }
        }
        // The second line of a title: "phương hướng, nhiệm vụ 6 tháng cuối năm 2023".
        return tokens.indices.first { word($0, among: ["phuong"]) && word($0 + 1, among: ["huong"]) } ?? tokens.count
    }

    private func tellsPeriod(before end: Int) -> Bool {
        (0..<end).contains { position in
            switch tokens[position] {
            case .word("quy"): ordinal(position + 1) != nil
            case .word("thang"): isNumber(position - 1) || isNumber(position + 1)
            case .word("nua"): true
            case .word("h"), .word("q"), .word("t"): isNumber(position - 1) || isNumber(position + 1)
            case .word("nam"): if case .number(_, 4)? = token(position + 1) { true } else { false }
            default: false
            }
        }
    }

    /// A month, a quarter, a week or a day is spoken of: the year beside it is not the period.
    private var saysMoreThanYear: Bool {
        tokens.indices.contains { position in
            if let date = taken.first(where: { $0.contains(position) }) {
                return date.lowerBound == position && isLimit(position)
            }
            return switch tokens[position] {
            case .word("thang"), .word("t"), .word("th"):
                isNumber(position - 1) || isNumber(position + 1) || word(position + 1, among: ["nam"])
                    || isLimit(position)
            case .word("tuan"): true
            case .word("quy"): ordinal(position + 1) != nil
            case .word("ke"): word(position + 1, among: ["hoach"])
            case .word("dau"), .word("cuoi"): word(position + 1, among: ["nam"])
            default: false
            }
        }
    }

    func isNumber(_ at: Int) -> Bool {
        if case .number? = token(at) { true } else { false }
    }

    private mutating func keep(_ match: (Period, Range<Int>)?) {
        guard let (period, range) = match, claim(range), !periods.contains(period) else { return }
        periods.append(period)
    }

    mutating func claim(_ range: Range<Int>) -> Bool {
        guard !taken.contains(where: { $0.overlaps(range) }) else { return false }
        taken.append(range)
        return true
    }

    // MARK: Single periods

    /// "6 tháng đầu năm 2023", "nửa cuối năm 2023", "2023-H1", "H1-2023", "6T 2023", "6 tháng 2023".
    private func half(_ at: Int) -> (Period, Range<Int>)? {
        if let (span, next) = halfInWords(at) {
            return yearAfter(next).flatMap { year, end in pair(year, span, at..<end) }
        }
        return letter("h", at) { .half($0) }
    }

    private func halfInWords(_ at: Int) -> (Period.Span, Int)? {
        if case .number(6, _) = tokens[at], word(at + 1, among: ["thang", "t", "th"]) {
            if word(at + 2, among: ["cuoi"]) { return (.half(2), at + 3) }
            return (.half(1), word(at + 2, among: ["dau"]) ? at + 3 : at + 2)
        }
        if case .number(3, _) = tokens[at], word(at + 1, among: ["thang"]), word(at + 2, among: ["dau", "cuoi"]) {
            return (.quarter(tokens[at + 2] == .word("dau") ? 1 : 4), at + 3)
        }
        if tokens[at] == .word("hai") || tokens[at] == .number(2, digits: 1) || tokens[at] == .number(2, digits: 2),
            word(at + 1, among: ["quy"]), word(at + 2, among: ["dau", "cuoi"])
        {
            return (.half(tokens[at + 2] == .word("dau") ? 1 : 2), at + 3)
        }
        if case .number(12, _) = tokens[at], word(at + 1, among: ["thang", "t", "th"]) { return (.year, at + 2) }
        if word(at, among: ["nua"]), word(at + 1, among: ["dau", "cuoi"]) {
            return (.half(tokens[at + 1] == .word("dau") ? 1 : 2), at + 2)
        }
        return nil
    }

    /// "quý II/2023", "Quý 2 năm 2023", "2023-Q2", "Q2-2023".
    private func quarter(_ at: Int) -> (Period, Range<Int>)? {
        if word(at, among: ["quy"]), let number = ordinal(at + 1), let (year, end) = yearAfter(at + 2) {
            return pair(year, .quarter(number), at..<end)
        }
        return letter("q", at) { .quarter($0) }
    }

    /// "tuần 47 năm 2026", "tuần thứ 47/2026", "2026-W47".
    private func week(_ at: Int) -> (Period, Range<Int>)? {
        if word(at, among: ["tuan"]) {
            let number = word(at + 1, among: ["thu", "so"]) ? at + 2 : at + 1
            guard case .number(let week, 1...2)? = token(number), let (year, end) = yearAfter(number + 1) else {
                return nil
            }
            return pair(year, .week(week), at..<end)
        }
        guard word(at, among: ["w"]), case .number(let week, 2)? = token(at + 1) else { return nil }
        var before = at - 1
        if case .mark? = token(before) { before -= 1 }
        guard case .number(let year, 4)? = token(before) else { return nil }
        return pair(year, .week(week), before..<(at + 2))
    }

    /// "tháng 06 năm 2023", "tháng 6/2023", "T6-2023", but not "ngày 05 tháng 7 năm 2023", nor "ngày … tháng 7 năm
    /// 2023", nor "đến tháng 6 năm 2023".
    private func month(_ at: Int) -> (Period, Range<Int>)? {
        guard let number = monthNumber(at), !isLimit(at) else { return nil }
        return yearAfter(at + 2).flatMap { year, end in pair(year, .month(number), at..<end) }
    }

    private func monthNumber(_ at: Int) -> Int? {
        guard word(at, among: ["thang", "t", "th"]), case .number(let number, 1...2)? = token(at + 1),
            (1...12).contains(number)
        else { return nil }
        return number
    }

    /// Whether a day or a word for a limit stands before.
    func isLimit(_ at: Int) -> Bool {
        var before = at - 1
        while case .mark? = token(before) { before -= 1 }
        if isShortNumber(before) || word(before, among: ["ngay"]) && word(at, among: ["thang"]) { return true }
        while word(before, among: ["ngay", "het", "cuoi"]) { before -= 1 }
        // "Văn bản đến" are those that came in.
        if word(before, among: ["den"]) { return !word(before - 1, among: ["ban", "vb", "di"]) && !isMark(before - 1) }
        return word(before, among: ["toi", "truoc", "tu", "het"])
    }

    /// A day and not a year: "2026 tháng 10" limits nothing.
    private func isShortNumber(_ at: Int) -> Bool {
        if case .number(_, 1...2)? = token(at) { true } else { false }
    }

    private func isMark(_ at: Int) -> Bool {
        if case .mark? = token(at) { true } else { false }
    }

    /// "2023-06", but not the beginning of "2023-06-30".
    private func isoMonth(_ at: Int) -> (Period, Range<Int>)? {
        guard case .number(let year, 4)? = token(at), token(at + 1) == .mark("-"),
            case .number(let number, 2)? = token(at + 2)
        else { return nil }
        if token(at + 3) == .mark("-"), case .number? = token(at + 4) { return nil }
        if token(at - 1) == .mark("-"), case .number? = token(at - 2) { return nil }
        return pair(year, .month(number), at..<(at + 3))
    }

    private func year(_ at: Int) -> (Period, Range<Int>)? {
        guard word(at, among: ["nam"]), case .number(let year, 4)? = token(at + 1) else { return nil }
        return pair(year, .year, at..<(at + 2))
    }

    /// `2023-H1` and `H1-2023`, the letter being h or q.
    private func letter(_ letter: String, _ at: Int, _ span: (Int) -> Period.Span) -> (Period, Range<Int>)? {
        guard word(at, among: [letter]), case .number(let number, 1)? = token(at + 1) else { return nil }
        if let (year, end) = yearAfter(at + 2) { return pair(year, span(number), at..<end) }
        var before = at - 1
        if case .mark? = token(before) { before -= 1 }
        guard case .number(let year, 4)? = token(before) else { return nil }
        return pair(year, span(number), before..<(at + 2))
    }

    /// The year that stands behind a word for a part of it with a number that is none, dots to fill in, or nothing.
    private func yearOfUnreadPart(_ at: Int) -> Int? {
        guard let year = year(at)?.0.year, !taken.contains(where: { $0.contains(at) }) else { return nil }
        var part = at - 1
        while part >= 0, isOrdinalOrMark(part) { part -= 1 }
        let between = (part + 1)..<at
        let isUnread =
            switch token(part) {
            case .word("quy")?, .word("dot")?, .word("nua")?: true
            case .word("ky")?:
                // "Trong kỳ (năm 2023)" is the year.
                word(part - 1, among: ["hoc"]) || between.contains { !isMark($0) || token($0) == .mark("…") }
                    || between.filter { token($0) == .mark(".") }.count > 1
            case .word("thang")?: !between.isEmpty && !isLimit(part) && !between.contains { bareMonth($0) != nil }
            // The rest of a line broken behind "quý".
            case nil: !between.isEmpty && between.allSatisfy { isRoman($0) }
            default: false
            }
        return isUnread ? year : nil
    }

    private func isOrdinalOrMark(_ at: Int) -> Bool {
        switch token(at) {
        case .mark(let mark)?: mark != ";"
        case .number(_, let digits)?: digits <= 2
        case .word("nam")?: false
        case .word(let word)?:
            word.count == 1 || word == "thu" || DateTokens.numerals[word] != nil || isRoman(at)
        case nil: false
        }
    }

    /// As typed: a small L is often meant for I.
    private func isRoman(_ at: Int) -> Bool {
        if case .word(let word)? = token(at) { word.allSatisfy { "ivxl".contains($0) } } else { false }
    }

    // MARK: Without a year

    /// Named in words, the year being told elsewhere; one year further on in the same text completes it.
    private mutating func readWithoutYear(until end: Int) {
        guard periods.isEmpty, oddSpans.isEmpty else { return }
        var spans: [Period.Span] = []
        for at in 0..<end where !taken.contains(where: { $0.contains(at) }) {
            let span: Period.Span? =
                if let (span, next) = halfInWords(at), span != .year, next >= at + 2,
                    word(next, among: ["nam"]) || next == end || word(at + 2, among: ["dau", "cuoi"])
                {
                    span
                } else if word(at, among: ["quy"]), let number = ordinal(at + 1),
                    Period(year: 2000, .quarter(number)) != nil, join(at + 2) == nil
                {
                    .quarter(number)
                } else if word(at, among: ["thang"]), let number = monthNumber(at), !isLimit(at), join(at + 2) == nil {
                    .month(number)
                } else {
                    nil
                }
            if let span, !spans.contains(span) { spans.append(span) }
        }
        guard spans.count == 1, let span = spans.first else {
            spansWithoutYear = spans
            return
        }
        let years = Set(
            tokens.indices.compactMap { at in word(at, among: ["nam"]) ? yearAfter(at)?.0 : leadingYear(at) })
        if years.count == 1, let year = years.first, let period = Period(year: year, span), taken.isEmpty {
            periods.append(period)
        } else {
            spansWithoutYear = spans
        }
    }

    /// The year before a part of it, in names of files and folders: "2026/Quý III", "2026 thang 10".
    private func leadingYear(_ at: Int) -> Int? {
        guard case .number(let year, 4)? = token(at), (1990...2100).contains(year),
            !taken.contains(where: { $0.contains(at) })
        else { return nil }
        let next = isMark(at + 1) ? at + 2 : at + 1
        return word(next, among: ["quy", "thang", "nua"])
            || isNumber(next) && word(next + 1, among: ["thang"]) ? year : nil
    }

    // MARK: Tokens

    func pair(_ year: Int, _ span: Period.Span, _ range: Range<Int>) -> (Period, Range<Int>)? {
        guard (1990...2100).contains(year) else { return nil }
        return Period(year: year, span).map { ($0, range) }
    }

    /// A year with "năm", a slash, a dash, a comma, a closing bracket or nothing before it.
    func yearAfter(_ start: Int) -> (Int, Int)? {
        var position = start
        while position < start + 2 {
            switch token(position) {
            case .number(let year, 4)?: return (year, position + 1)
            case .word("nam")?, .word("n")?, .mark("/")?, .mark("-")?, .mark(",")?, .mark(".")?, .mark(")")?:
                position += 1
            default: return nil
            }
        }
        if case .number(let year, 4)? = token(position) { return (year, position + 1) }
        return nil
    }

    func ordinal(_ at: Int) -> Int? {
        switch token(at) {
        case .number(let number, 1)?, .number(let number, 2)?: number
        case .word("i")?: 1
        case .word("ii")?: 2
        case .word("iii")?: 3
        case .word("iv")?: 4
        default: nil
        }
    }

    func token(_ at: Int) -> Token? { tokens.indices.contains(at) ? tokens[at] : nil }

    func word(_ at: Int, among words: [String]) -> Bool {
        if case .word(let word)? = token(at) { words.contains(word) } else { false }
    }

    /// File names are often typed without spaces: "6thangdaunam2023".
    private static func separatingGluedWords(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { if case .word(let word) = $0 { glued[word] != nil } else { false } }) else {
            return tokens
        }
        return tokens.flatMap { token in
            if case .word(let word) = token, let parts = glued[word] { parts.map(Token.word) } else { [token] }
        }
    }

    private static let glued = [
        "thangdaunam": ["thang", "dau", "nam"], "thangdau": ["thang", "dau"], "thangcuoinam": ["thang", "cuoi", "nam"],
        "thangcuoi": ["thang", "cuoi"], "thangnam": ["thang", "nam"], "daunam": ["dau", "nam"], "quyi": ["quy", "i"],
        "quyii": ["quy", "ii"], "quyiii": ["quy", "iii"], "quyiv": ["quy", "iv"], "quii": ["quy", "i"],
        "quiii": ["quy", "ii"], "quiiii": ["quy", "iii"], "quiiv": ["quy", "iv"],
    ]
}
