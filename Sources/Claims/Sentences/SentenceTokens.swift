import ReportingKit

/// Cuts a text into words, numbers and marks, telling apart the numbers that count something from those that name
/// something.
struct SentenceTokens {
    let text: String
    private(set) var tokens: [SentenceToken] = []

    /// `text` has to be cleaned.
    init(_ text: String) {
        self.text = text
        let pieces = Self.pieces(of: text)
        var position = 0
        while position < pieces.count {
            position += append(pieces, at: position)
        }
    }

    // MARK: Pieces

    private struct Piece {
        enum Kind { case letters, digits, mark }
        let kind: Kind
        let range: Range<String.Index>
        let isAfterSpace: Bool
        /// Comparison keys; several for an abbreviation.
        var keys: [String] = []
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var index = text.startIndex
        var isAfterSpace = true
        while index < text.endIndex {
            let character = text[index]
            if character.isWhitespace {
                isAfterSpace = true
                index = text.index(after: index)
                continue
            }
            let start = index
            var kind = Piece.Kind.mark
            if character.isLetter {
                kind = .letters
                while index < text.endIndex, text[index].isLetter { index = text.index(after: index) }
            } else if character.isASCII, character.isNumber {
                kind = .digits
                index = endOfDigits(in: text, from: index)
            } else {
                index = text.index(after: index)
            }
            var piece = Piece(kind: kind, range: start..<index, isAfterSpace: isAfterSpace)
            if kind == .letters { piece.keys = WordKeys.keys(of: text[start..<index]) }
            pieces.append(piece)
            isAfterSpace = false
        }
        return pieces
    }

    /// Digits with dots and commas between them, and with groups of three behind single spaces: "15 834".
    private static func endOfDigits(in text: String, from start: String.Index) -> String.Index {
        func isDigit(_ index: String.Index) -> Bool {
            index < text.endIndex && text[index].isASCII && text[index].isNumber
        }
        func run(_ index: String.Index) -> String.Index {
            var end = index
            while isDigit(end) { end = text.index(after: end) }
            return end
        }
        var end = run(start)
        let leading = text.distance(from: start, to: end)
        var isPlain = true
        while end < text.endIndex {
            let next = text.index(after: end)
            guard isDigit(next) else { break }
            let after = run(next)
            switch text[end] {
            case ".", ",": isPlain = false
            case " " where isPlain && leading <= 3 && text[start] != "0" && text.distance(from: next, to: after) == 3:
                // "cấp 4 123 hồ sơ" has two numbers, and "4 123,5" none that is whole.
                guard after == text.endIndex || !",.".contains(text[after]) || !isDigit(text.index(after: after)) else {
                    return end
                }
            default: return end
            }
            end = after
        }
        return end
    }

    // MARK: Tokens

    /// Adds what is at a position; returns how many pieces that took.
    private mutating func append(_ pieces: [Piece], at position: Int) -> Int {
        let piece = pieces[position]
        switch piece.kind {
        case .mark:
            if let mark = text[piece.range].first, !"%\"“”'’‘*_".contains(mark) {
                tokens.append(SentenceToken(kind: .mark(mark), range: piece.range))
            }
            return 1
        case .digits: return appendDigits(pieces, at: position)
        case .letters:
            if let taken = appendWords(pieces, at: position) { return taken }
            for key in piece.keys { tokens.append(SentenceToken(kind: .word(key), range: piece.range)) }
            return 1
        }
    }

    private mutating func appendDigits(_ pieces: [Piece], at position: Int) -> Int {
        let piece = pieces[position]
        if let code = codeLength(pieces, at: position) {
            let range = piece.range.lowerBound..<pieces[position + code - 1].range.upperBound
            tokens.append(SentenceToken(kind: .mark("#"), range: range))
            return code
        }
        var next = position + 1
        var isPercent = false
        if next < pieces.count, text[pieces[next].range] == "%" {
            isPercent = true
            next += 1
        } else if next + 1 < pieces.count, pieces[next].keys == WordKeys.percent[0],
            pieces[next + 1].keys == WordKeys.percent[1]
        {
            isPercent = true
            next += 2
        }
        let readings = NumberText.readings(text[piece.range], isPercent: isPercent)
        guard !readings.isEmpty else {
            tokens.append(SentenceToken(kind: .mark("#"), range: piece.range))
            return next - position
        }
        // "22/22 xã": the second number is what there are in all.
        guard next + 1 < pieces.count, text[pieces[next].range] == "/", pieces[next + 1].kind == .digits else {
            return addNumber(readings, isPercent: isPercent, pieces, from: position, to: next) - position
        }
        let range = pieces[next + 1].range
        let whole = NumberText.readings(text[range], isPercent: false)
        _ = addNumber(readings, isPercent: isPercent, pieces, from: position, to: next)
        if !whole.isEmpty, let last = tokens.indices.last {
            let quantity = Quantity(readings: whole, bound: .exactly, isPercent: false, printed: String(text[range]))
            tokens[last].whole = SentenceToken.Whole(quantity: quantity, range: range)
        }
        return next + 2 - position
    }

    /// A number in words, or nil when the words at a position are none.
    private mutating func appendWords(_ pieces: [Piece], at position: Int) -> Int? {
        // "Phòng Tư pháp", "huyện Ba Tơ": names have words for numbers in them.
        if position > 0, text[pieces[position].range].first?.isUppercase == true { return nil }
        let keys = pieces[position...].prefix { $0.kind == .letters && $0.keys.count == 1 }.prefix(8).map { $0.keys[0] }
        if keys.starts(with: WordKeys.half) {
            let reading = Quantity.Reading(value: 50, step: 1)
            return addNumber([reading], isPercent: true, pieces, from: position, to: position + 2, bound: .about)
                - position
        }
        guard let (value, length) = NumberWords.number(at: 0, in: keys) else { return nil }
        // "hai bên", "ba trụ cột": a single word is a number only before what is counted; that decides whoever looks
        // for it.
        let reading = Quantity.Reading(value: Double(value), step: NumberWords.step(of: keys.prefix(length)))
        let end = addNumber(
            [reading], isPercent: false, pieces, from: position, to: position + length, isDoubtful: length == 1)
        return end - position
    }

    private mutating func addNumber(
        _ readings: [Quantity.Reading], isPercent: Bool, _ pieces: [Piece], from start: Int, to end: Int,
        bound: Quantity.Bound? = nil, isDoubtful: Bool = false
    ) -> Int {
        var end = end
        var readings = readings
        while end < pieces.count, !isPercent, pieces[end].keys.count == 1,
            let factor = WordKeys.factors[pieces[end].keys[0]],
            !(end + 1 < pieces.count && pieces[end + 1].keys == [WordKeys.rateWord])
        {
            readings = readings.map { Quantity.Reading(value: $0.value * factor, step: $0.step * factor) }
            end += 1
        }
        let use = isDoubtful ? .names : use(pieces, from: start, to: end)
        let (stated, first) = takeBound()
        let lower = first ?? pieces[start].range.lowerBound
        let range = lower..<pieces[end - 1].range.upperBound
        tokens.append(
            SentenceToken(
                kind: .number(
                    Quantity(
                        readings: readings, bound: bound ?? stated, isPercent: isPercent, printed: String(text[range])),
                    use: use), range: range))
        return end
    }

    /// The word for how firmly the coming number is meant, taken off the tokens.
    private mutating func takeBound() -> (Quantity.Bound, String.Index?) {
        for (words, bound) in WordKeys.bounds where tokens.count >= words.count {
            let tail = tokens.suffix(words.count)
            guard tail.map(\.word) == words.map(Optional.some) else { continue }
            let before = tokens.dropLast(words.count).last
            // "10.588 trên 20.211 hồ sơ" is one of the other; "cao hơn 5%" a comparison.
            if bound == .above, before?.quantity != nil { return (.exactly, nil) }
            if bound == .above, let word = before?.word, WordKeys.comparatives.contains(word) { return (.exactly, nil) }
            let first = tail.first?.range.lowerBound
            tokens.removeLast(words.count)
            return (bound, first)
        }
        return (.exactly, nil)
    }

    // MARK: What numbers are there for

    /// Dates, numbers of documents, telephone numbers: how many pieces they take.
    private func codeLength(_ pieces: [Piece], at position: Int) -> Int? {
        func isGlued(_ index: Int) -> Bool { index < pieces.count && !pieces[index].isAfterSpace }
        func symbol(_ index: Int) -> Character? { index < pieces.count ? text[pieces[index].range].first : nil }
        let previous = position > 0 && isGlued(position) ? symbol(position - 1) : nil
        if let previous, previous.isLetter || "/-–_&#:".contains(previous) { return 1 }
        guard isGlued(position + 1), let next = symbol(position + 1) else { return nil }
        if next.isLetter { return 2 }
        guard "/-–".contains(next), isGlued(position + 2), let after = symbol(position + 2) else { return nil }
        var end = position + 3
        if after.isLetter {
            while isGlued(end), let more = symbol(end), more.isLetter || more.isNumber || "-–/&.".contains(more) {
                end += 1
            }
            return end - position
        }
        guard after.isNumber else { return nil }
        // 03/04/2023
        if next == "/", isGlued(end), symbol(end) == "/", isGlued(end + 1), symbol(end + 1)?.isNumber == true {
            return 5
        }
        let second = text[pieces[position + 2].range]
        let isMonth = second.count == 4 && (second.hasPrefix("19") || second.hasPrefix("20"))
        let isDay = position > 0 && pieces[position - 1].keys.first.map { WordKeys.dates.contains($0) } == true
        return next != "/" || isMonth || isDay ? 3 : nil
    }

    private func use(_ pieces: [Piece], from start: Int, to end: Int) -> SentenceToken.Use {
        func keys(_ index: Int) -> [String] { pieces.indices.contains(index) ? pieces[index].keys : [] }
        if keys(end).first.map({ WordKeys.spans.contains($0) }) == true { return .other }
        guard start > 0 else {
            // "1. Công tác …"
            guard pieces.indices.contains(end), ".)/".contains(text[pieces[end].range]) else { return .measures }
            let isShare = pieces.indices.contains(end + 1) && pieces[end + 1].kind == .digits
            return isShare ? .measures : .names
        }
        let before = (max(0, start - 3)..<start).flatMap(keys)
        // "trong năm, 90% hồ sơ": behind a comma the word is no date's.
        if let last = keys(start - 1).last, WordKeys.dates.contains(last) || WordKeys.changes.contains(last) {
            return .other
        }
        if let last = before.last, WordKeys.comparatives.contains(before.dropLast().last ?? ""),
            last == WordKeys.moreThan
        {
            return .other
        }
        let isNamed = WordKeys.names.contains { before.suffix($0.count) == $0[...] }
        return isNamed ? .names : .measures
    }
}
