import ReportingKit

/// Gives the free text of a document to the sections of the report that its headings name.
struct NarrativeReader {
    let sections: [SectionDefinition]
    let context: RecognitionContext

    /// Text under a heading that names no section stays with the section above it when that heading is deeper, and is a notice
    /// otherwise. Text before the first heading is the title block and taken by nobody.
    func read(_ document: TextDocument) -> (texts: [NarrativeText], findings: [Finding]) {
        var order: [SectionID] = []
        var lines: [SectionID: [NarrativeText.Line]] = [:]
        var findings: [Finding] = []
        var path: [(level: Int, section: SectionDefinition?)] = []
        for place in document.blocks {
            switch place.block {
            case .heading(let level, let text):
                path.removeAll { $0.level >= level }
                let parent = path.last { $0.section != nil }?.section
                let section = section(named: text, under: parent)
                path.append((level, section))
                if section == nil, parent == nil {
                    findings.append(
                        Finding(
                            .sectionUnknown, .notice, at: FindingPlace(file: context.fileName), found: text,
                            details: ["paragraph": "\(place.paragraph)"]))
                }
                if section == nil, let parent {
                    Self.add(
                        .init(style: .paragraph, text: VietnameseText.clean(text), paragraph: place.paragraph),
                        to: parent.id, &order, &lines)
                }
            case .paragraph(let text), .listItem(_, let text):
                let clean = VietnameseText.clean(text)
                guard !clean.isEmpty, let section = path.last(where: { $0.section != nil })?.section else { continue }
                let style: NarrativeText.Style = if case .listItem = place.block { .listItem } else { .paragraph }
                Self.add(.init(style: style, text: clean, paragraph: place.paragraph), to: section.id, &order, &lines)
            case .table: continue
            }
        }
        return (order.map { NarrativeText(section: $0, lines: lines[$0] ?? []) }, findings)
    }

    private static func add(
        _ line: NarrativeText.Line, to section: SectionID, _ order: inout [SectionID],
        _ lines: inout [SectionID: [NarrativeText.Line]]
    ) {
        if lines[section] == nil { order.append(section) }
        lines[section, default: []].append(line)
    }

    /// By heading, its number ("1.", "a)", "II.") aside; among equal headings the one under `parent` wins.
    private func section(named heading: String, under parent: SectionDefinition?) -> SectionDefinition? {
        let key = Self.headingKey(heading)
        func named(_ isMeant: (String) -> Bool) -> [SectionDefinition] {
            sections.filter { ([$0.title] + $0.headings).contains(where: isMeant) }
        }
        let exact = named { Self.headingKey($0) == key }
        // Headings with dots, which stand for any words, only where none is the whole heading.
        let matches =
            exact.isEmpty
            ? named { $0.contains("…") && Heading($0).pattern(key: Self.headingKey).matches(key) } : exact
        return matches.first { $0.parent != nil && $0.parent == parent?.id } ?? matches.first
    }

    static func headingKey(_ heading: String) -> String {
        var words = VietnameseText.comparisonKey(heading).split(separator: " ").map(String.init)
        if let first = words.first, words.count > 1, isNumbering(first, in: heading) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    private static func isNumbering(_ word: String, in heading: String) -> Bool {
        let number = VietnameseText.clean(heading).prefix {
            $0 != "." && $0 != ")" && $0 != " " && $0 != ":" && $0 != "/"
        }
        guard VietnameseText.comparisonKey(String(number)) == word, number.count <= 5 else { return false }
        let rest = VietnameseText.clean(heading).dropFirst(number.count)
        let isClosed = rest.first.map { ".):/".contains($0) } ?? false
        return isClosed
            && (number.allSatisfy(\.isNumber) || number.count == 1 || number.allSatisfy { "IVXivx".contains($0) })
    }
}
