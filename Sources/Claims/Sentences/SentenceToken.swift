/// A part of a sentence as claims are looked for in it.
struct SentenceToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A word by its comparison key, abbreviations written out.
        case word(String)
        case number(Quantity, use: Use)
        /// `, ; . : ( )` and the like.
        case mark(Character)
    }

    /// What a number is there for.
    enum Use: Hashable, Sendable {
        /// It counts or measures something.
        case measures
        /// It names something: "mức độ 3", "Đề án 06", "Phụ lục 1", a step in a list.
        case names
        /// It tells a change, a span of time or a part of a date, and no amount.
        case other
    }

    let kind: Kind
    /// Where it is in the cleaned text.
    let range: Range<String.Index>
    /// What a number is part of, printed behind a stroke: 20.211 in "10.588/20.211".
    var whole: Whole?

    struct Whole: Hashable, Sendable {
        let quantity: Quantity
        let range: Range<String.Index>
    }

    var word: String? { if case .word(let key) = kind { key } else { nil } }
    var quantity: Quantity? { if case .number(let quantity, _) = kind { quantity } else { nil } }
    var mark: Character? { if case .mark(let mark) = kind { mark } else { nil } }
}
