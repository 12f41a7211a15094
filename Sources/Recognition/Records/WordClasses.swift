import ReportingKit

/// What the words of a column mean: decided once for each different text.
struct WordClasses: Sendable {
    /// 0 for a blank, 1 for a word that nobody knows, 2 for a category's word of another time, 3 for the first category
    /// and so on.
    typealias Value = UInt64

    static let blank: Value = 0
    static let unknown: Value = 1
    static let former: Value = 2
    static func value(ofCategory index: Int) -> Value { Value(index) + 3 }
    static func isOther(_ value: Value) -> Bool { value == unknown || value == former }

    private let categories: [RecordCategory]
    private let days: ClosedRange<CalendarDate>?
    private let exact: [String: Value]
    private let patterns: [Pattern]
    /// Terms of other times.
    private let formerWords: Set<String>
    private let formerPatterns: [Pattern]

    private struct Pattern {
        let value: Value
        let phrase: String

        init(_ value: Value, _ phrase: String) {
            self.value = value
            self.phrase = VietnameseText.comparisonKey(phrase)
        }

        func fits(_ key: String) -> Bool { WordSequence.contains(key, phrase) }
    }

    /// Words of another time than these days' are of no category; where no days are known, words of all times count.
    init(_ categories: [RecordCategory], in days: ClosedRange<CalendarDate>?) {
        self.categories = categories
        self.days = days
        var exact: [String: Value] = [:]
        var patterns: [Pattern] = []
        for (index, category) in categories.enumerated() {
            let terms = category.terms.filter { $0.hold(in: days) }
            for word in terms.flatMap(\.words) {
                exact[VietnameseText.comparisonKey(word)] = Self.value(ofCategory: index)
            }
            for phrase in terms.flatMap(\.phrases) {
                patterns.append(Pattern(Self.value(ofCategory: index), phrase))
            }
        }
        // A dash has no key; it stands for no where a column has a no, and else for nothing.
        exact[""] = categories.firstIndex { $0.name == .no }.map(Self.value(ofCategory:)) ?? Self.blank
        self.exact = exact
        self.patterns = patterns
        let former = categories.flatMap(\.terms).filter { !$0.hold(in: days) }
        formerWords = Set(former.flatMap(\.words).map(VietnameseText.comparisonKey))
        formerPatterns = former.flatMap(\.phrases).map { Pattern(Self.former, $0) }
    }

    /// How many values there are.
    var count: UInt64 { UInt64(categories.count) + 3 }

    func value(of text: String) -> Value {
        let clean = VietnameseText.clean(text)
        let key = VietnameseText.comparisonKey(clean)
        if let value = exact[key] { return value }
        if BlankMarks.meaning(of: clean) != nil { return Self.blank }
        guard key.utf8.count <= 200 else { return Self.unknown }
        let values = Set(patterns.filter { $0.fits(key) }.map(\.value))
        // A text that fits two values tells neither.
        if let value = values.first { return values.count == 1 ? value : Self.unknown }
        return formerWords.contains(key) || formerPatterns.contains { $0.fits(key) } ? Self.former : Self.unknown
    }

    /// What the column may hold, for a message.
    var known: String { categories.filter { $0.exists(in: days) }.map(\.title).joined(separator: "; ") }
}
