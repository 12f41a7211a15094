import ReportingKit

/// A last day without a first: "số liệu tính đến 15/9/2026", "(đến hết tháng 9 năm 2026)".
struct LastDayWords {
    /// Nil where the text says the day without its year.
    let day: CalendarDate?

    /// Nil for texts that say no such day; `tokens` name no range of days.
    init?(in tokens: DateTokens) {
        let all = tokens.tokens
        func token(_ at: Int) -> DateTokens.Token? { all.indices.contains(at) ? all[at] : nil }
        func word(_ at: Int, _ words: Set<String>) -> Bool {
            if case .word(let word)? = token(at) { words.contains(word) } else { false }
        }
        // From the year's beginning on.
        let isCounted = all.indices.contains { at in
            word(at, ["luy"]) && word(at + 1, ["ke"])
                || word(at, ["dau"]) && word(at + 1, ["nam"])
                    && !word(at - 1, ["thang"])
        }
        guard !isCounted else { return nil }
        for at in all.indices where word(at, ["den", "toi"]) {
            guard at == 0 || word(at - 1, Self.leads) || token(at - 1) == .mark("(") else { continue }
            var next = at + 1
            while word(next, ["het", "ngay", "thoi", "diem", "cuoi"]) { next += 1 }
            if let date = tokens.dates.first(where: { $0.range.lowerBound == next }) {
                day = date.date
                return
            }
            if tokens.dayWithoutYear(at: next, year: 2000) != nil {
                day = nil
                return
            }
            guard at > 0, word(next, ["thang"]), case .number(let month, 1...2)? = token(next + 1),
                (1...12).contains(month)
            else { continue }
            let years = [next + 2, next + 3].compactMap { position -> Int? in
                if case .number(let year, 4)? = token(position) { year } else { nil }
            }
            day = years.first.flatMap { Period(year: $0, .month(month))?.lastDay }
            return
        }
        return nil
    }

    /// "Tính đến", "số liệu đến", "cập nhật đến", "chốt đến". "Văn bản đến" are those that came in.
    private static let leads: Set<String> = ["tinh", "lieu", "nhat", "chot"]
}
