import ReportingKit

/// The lines of a table of indicators in the form in which their labels are compared; made once for a definition.
struct LineLabels: Sendable {
    private let lines: [IndicatorLine]
    private var byTitle: [String: [Int]] = [:]
    private var headings: [(pattern: Heading.Pattern, line: Int)] = []
    private var byNumber: [String: Int] = [:]

    init(_ lines: [IndicatorLine]) {
        self.lines = lines
        for (position, line) in lines.enumerated() {
            byTitle[Self.key(line.title), default: []].append(position)
            headings += line.headings.map { ($0.pattern(key: LabelKeys.key), position) }
            if !line.number.isEmpty { byNumber[Self.number(line.number)] = position }
        }
    }

    /// The line with a label; of several with one title that with the number. A number alone names no line.
    func line(titled text: String, number: String = "") -> IndicatorLine? {
        guard text.utf8.count <= 600 else { return nil }
        let (printed, bare) = Self.split(text)
        let number = Self.number(number.isEmpty ? printed : number)
        let (whole, key) = (Self.key(text), Self.key(bare))
        let titled = byTitle[whole] ?? byTitle[key] ?? []
        let found =
            titled.isEmpty
            ? headings.filter { $0.pattern.matches(key) }.map(\.line) : titled
        let position = found.count > 1 ? found.first { Self.number(lines[$0].number) == number } : found.first
        return position.map { lines[$0] }
    }

    /// The declared line of a number, whatever it is called.
    func line(numbered number: String) -> IndicatorLine? { byNumber[Self.number(number)].map { lines[$0] } }

    /// "1.1 Người đứng đầu" is the number 1.1 and a title.
    static func split(_ text: String) -> (number: String, title: String) {
        let word = text.prefix { $0 != " " }
        let digits = word.filter { $0 != "." && $0 != ")" }
        guard word.count < text.count, !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return ("", text) }
        return (String(word), VietnameseText.clean(String(text.dropFirst(word.count))))
    }

    /// "1.1.", "1.1)" and "1.1" are one number.
    private static func number(_ text: String) -> String {
        var number = text[...]
        while let last = number.last, ".) ".contains(last) { number = number.dropLast() }
        return number.lowercased()
    }

    private static func key(_ text: String) -> String { LabelKeys.key(text) }
}
