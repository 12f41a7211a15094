import ReportingKit

/// Which section of the report a line of a document names, however it is numbered.
struct SectionNames: Sendable {
    /// Sections by the keys of their headings, in the report's order.
    private var exact: [String: [SectionDefinition]] = [:]
    /// Headings with dots, which stand for any words.
    private var loose: [(pattern: Heading.Pattern, section: SectionDefinition)] = []

    init(_ sections: [SectionDefinition]) {
        for section in sections {
            for heading in [section.title] + section.headings {
                if heading.contains("…") { loose.append((Heading(heading).pattern(key: Self.key), section)) }
                let key = Self.key(heading)
                if exact[key]?.contains(section) != true { exact[key, default: []].append(section) }
            }
        }
    }

    /// Among equal headings the one under `parent` wins.
    func section(named heading: String, under parent: SectionDefinition?) -> SectionDefinition? {
        let exact = exactly(heading)
        return Self.preferred(exact.isEmpty ? loosely(heading) : exact, under: parent)
    }

    /// A line of plain text that is a heading because of what it says: a section's heading and nothing else, or that, a
    /// colon, and the section's text. Of a numbered line the heading may have further words.
    func plainHeading(
        _ text: String, isItem: Bool, under parent: SectionDefinition?
    ) -> (section: SectionDefinition, rest: String?)? {
        // Most of a report's paragraphs are long.
        guard text.utf8.count <= Self.bytesAllowed || text.utf8.prefix(Self.bytesAllowed).contains(UInt8(ascii: ":"))
        else { return nil }
        let line = VietnameseText.clean(text)
        if line.split(separator: " ").count <= Self.wordsAllowed {
            var whole = exactly(line)
            if whole.isEmpty, !isItem, Self.isNumbered(line), let end = line.last, !".;,:".contains(end) {
                whole = loosely(line)
            }
            if let section = Self.preferred(whole, under: parent) { return (section, nil) }
        }
        guard !isItem, let colon = line.firstIndex(of: ":") else { return nil }
        let title = String(line[..<colon])
        guard title.split(separator: " ").count <= Self.wordsAllowed,
            let section = Self.preferred(exactly(title), under: parent)
        else { return nil }
        return (section, String(line[line.index(after: colon)...]))
    }

    private static let wordsAllowed = 16
    private static let bytesAllowed = 240

    private func exactly(_ heading: String) -> [SectionDefinition] {
        let key = Self.key(heading)
        return key.isEmpty ? [] : exact[key] ?? []
    }

    private func loosely(_ heading: String) -> [SectionDefinition] {
        let key = Self.key(heading)
        return loose.filter { $0.pattern.matches(key) }.map(\.section)
    }

    private static func preferred(
        _ sections: [SectionDefinition], under parent: SectionDefinition?
    ) -> SectionDefinition? {
        sections.first { $0.parent != nil && $0.parent == parent?.id } ?? sections.first
    }

    /// Without its number: "1.", "a)", "II.", "1.2.", "Phần I", "III -".
    static func key(_ heading: String) -> String {
        let clean = VietnameseText.clean(heading)
        return VietnameseText.comparisonKey(String(clean[number(of: clean).endIndex...]))
    }

    static func isNumbered(_ heading: String) -> Bool { !number(of: VietnameseText.clean(heading)).isEmpty }

    /// The number that a line begins with, with the space behind it; empty where nothing follows.
    private static func number(of text: String) -> Substring {
        let numbering =
            /(?:phần|mục|chương)\s+(?:[ivxlc]{1,6}|[0-9]{1,2})\s*[.:)–-]?\s+|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\s+|(?:[ivxlc]{1,6}|[0-9]{1,2}|\p{L})(?:\.[0-9]{1,2}){0,3}\s?[.):\/]{1,2}\s*|[ivxlc]{1,6}\s+[–-]\s+/
            .ignoresCase()
        guard let match = text.prefixMatch(of: numbering), match.range.upperBound < text.endIndex else {
            return text.prefix(0)
        }
        return match.output
    }

    /// Not the headings of what is no text of the report.
    static func isKept(_ heading: String) -> Bool {
        let key = VietnameseText.accentless(heading).lowercased()
        return !["phu luc", "noi nhan", "kinh gui", "bao cao"].contains { key.hasPrefix($0) }
    }
}
