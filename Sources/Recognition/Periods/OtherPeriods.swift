extension DateTokens {
    /// The same without the periods that are not the text's own: "so với cùng kỳ năm 2022" to its end or closing
    /// bracket, and the year of "Quyết định số 766/QĐ-TTg năm 2022".
    var withoutOtherPeriods: DateTokens {
        var dropped = Set<Int>()
        var position = 0
        while position < tokens.count {
            if beginsComparison(position) {
                let end = endOfPhrase(position)
                dropped.formUnion(position..<end)
                position = end
            } else {
                if let year = yearOfAct(position) { dropped.formUnion(year..<(year + 2)) }
                position += 1
            }
        }
        guard !dropped.isEmpty else { return self }
        // A mark stays behind, so that what stood around is not read as one.
        return DateTokens(
            tokens.indices.compactMap { at in
                if !dropped.contains(at) { return tokens[at] }
                return dropped.contains(at - 1) ? nil : .mark(";")
            })
    }

    private func words(_ at: Int, _ first: String, _ second: String) -> Bool {
        at + 1 < tokens.count && tokens[at] == .word(first) && tokens[at + 1] == .word(second)
    }

    /// "Hồ sơ với" and "chữ ký số với" compare nothing.
    private func beginsComparison(_ at: Int) -> Bool {
        words(at, "so", "voi") && !(at > 0 && tokens[at - 1] == .word("ho")) && !(at > 1 && words(at - 2, "chu", "ky"))
            || words(at, "cung", "ky")
            || words(at, "so", "sanh") && at + 2 < tokens.count && tokens[at + 2] == .word("voi")
    }

    private func endOfPhrase(_ start: Int) -> Int {
        var open = 0
        for at in start..<tokens.count {
            switch tokens[at] {
            case .mark("("): open += 1
            case .mark(")"):
                if open == 0 { return at }
                open -= 1
            case .mark(";"): return at
            default: break
            }
        }
        return tokens.count
    }

    /// Where "năm 2022" stands behind the number of an act. A date or a year in the number says its year already, and
    /// behind the name of a part of the year begins the period.
    private func yearOfAct(_ at: Int) -> Int? {
        guard Self.acts.contains(where: { words(at, $0.0, $0.1) }) else { return nil }
        var position = at + 2
        if position < tokens.count, tokens[position] == .word("so") { position += 1 }
        if position < tokens.count, tokens[position] == .mark(":") { position += 1 }
        guard position < tokens.count, case .number = tokens[position] else { return nil }
        for next in (position + 1)..<min(position + 16, max(tokens.count - 1, position + 1)) {
            if dates.contains(where: { $0.range.contains(next) }) { return nil }
            switch tokens[next] {
            case .word("nam"):
                guard case .number(_, 4) = tokens[next + 1] else { return nil }
                return next
            case .word(let word) where ["thang", "quy", "ky", "dau", "cuoi", "nua", "dot"].contains(word): return nil
            case .number(1990...2100, 4), .mark(","), .mark(";"): return nil
            default: break
            }
        }
        return nil
    }

    private static let acts = [
        ("quyet", "dinh"), ("nghi", "dinh"), ("nghi", "quyet"), ("ke", "hoach"), ("thong", "tu"), ("chi", "thi"),
        ("cong", "van"),
    ]
}
