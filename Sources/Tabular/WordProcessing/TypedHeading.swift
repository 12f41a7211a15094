/// Headings that someone typed and made bold instead of giving them a style: "I. KẾT QUẢ …", "1. …", "a) …".
///
/// The numbering is that of Nghị định 30/2020/NĐ-CP, Phụ lục I, V.6: Phần, mục in Roman numerals, khoản in figures,
/// điểm in letters.
struct TypedHeading: Equatable {
    /// From the outermost to the innermost.
    enum Rank: Int, Comparable, CaseIterable {
        case part, capitalLetter, roman, figure, twoFigures, threeFigures, letter

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    let rank: Rank
    /// With its number.
    let text: String
    /// What follows in the same paragraph: "**1. Thể chế:** Trong kỳ …".
    let rest: String?

    private static let lengthAllowed = 200

    init?(_ paragraph: WordParagraph) {
        guard !paragraph.isTableOfContents else { return nil }
        let label = paragraph.label?.text ?? ""
        let whole = paragraph.shownText
        guard let number = Self.number(at: whole), !number.rest.isEmpty else { return nil }
        let typedPrefix = Self.emphasizedPrefix(of: paragraph.runs)
        let title = label.isEmpty ? typedPrefix : label + " " + typedPrefix
        if typedPrefix == paragraph.text || Self.isUpperCase(number.rest) {
            guard whole.count <= Self.lengthAllowed, !whole.hasSuffix(";"), !whole.hasSuffix(",") else { return nil }
            rank = number.rank
            text = whole
            rest = nil
        } else {
            // Only a beginning that closes like a title is one.
            guard let own = Self.number(at: title), !own.rest.isEmpty, title.count <= Self.lengthAllowed,
                let last = title.last, ".:".contains(last)
            else { return nil }
            rank = own.rank
            text = title
            rest = WordParagraph.trimmed(paragraph.text.dropFirst(typedPrefix.count))
        }
    }

    /// The text up to where it stops standing out.
    private static func emphasizedPrefix(of runs: [WordParagraph.Run]) -> String {
        let prefix = runs.prefix { $0.isEmphasized || $0.text.allSatisfy(\.isWhitespace) }
        return WordParagraph.trimmed(prefix.map(\.text).joined())
    }

    private static func isUpperCase(_ text: Substring) -> Bool {
        let letters = text.filter(\.isLetter)
        return letters.count >= 4 && letters.allSatisfy(\.isUppercase)
    }

    /// The number that a text begins with, and what follows it.
    static func number(at text: String) -> (rank: Rank, rest: Substring)? {
        // Of a whole paragraph only its beginning is put into small letters.
        if text.prefix(5).lowercased() == "phần ",
            let word = text.lowercased().dropFirst(5).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first,
            word.allSatisfy({ "ivx".contains($0) || $0.isNumber })
                || ["thứ", "một", "hai", "ba", "bốn", "năm"].contains(String(word))
        {
            return (.part, text.dropFirst(5))
        }
        let number = text.prefix { $0.isLetter || $0.isNumber || $0 == "." }
        let core = number.hasSuffix(".") ? number.dropLast() : number
        var rest = text[number.endIndex...]
        if core.endIndex == number.endIndex {
            // "a)" and "1)", or "I -"; a word alone is no number.
            rest = rest.drop(while: \.isWhitespace)
            guard let mark = rest.first, ")-–/".contains(mark), let rank = rank(of: core) else { return nil }
            guard mark == ")" || mark == "/" || rank == .roman else { return nil }
            rest = rest.dropFirst()
            // "01/01/2023" is a date.
            guard mark == ")" || rest.first?.isWhitespace == true else { return nil }
        }
        guard let rank = rank(of: core) else { return nil }
        return (rank, rest.drop(while: \.isWhitespace))
    }

    private static func rank(of core: Substring) -> Rank? {
        guard !core.isEmpty, core.count <= 8 else { return nil }
        if core.allSatisfy({ "IVX".contains($0) }) { return .roman }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        if parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }) {
            return [Rank.figure, .twoFigures, .threeFigures].dropFirst(parts.count - 1).first
        }
        if parts.count == 2, parts[0].allSatisfy({ "IVX".contains($0) }),
            parts[1].allSatisfy({ $0.isASCII && $0.isNumber })
        {
            return .figure
        }
        guard core.count == 1, let letter = core.first, letter.isLetter else { return nil }
        return letter.isUppercase ? .capitalLetter : .letter
    }
}
