import ReportingKit

/// Gives the free text of a document to the sections of the report that its headings name.
struct NarrativeReader {
    let sections: [SectionDefinition]
    /// Of the same sections.
    let names: SectionNames
    let context: RecognitionContext

    /// What a document says for the report's sections.
    struct Contents {
        var texts: [NarrativeText] = []
        var findings: [Finding] = []
        /// Whether it has lines that only a form of the product has: blank, it is a form without an answer.
        var isForm = false
    }

    /// Text under a heading that names no section stays with the section above it; where the heading is none of that
    /// section's own parts, it is named. Text before the first heading is the title block and taken by nobody.
    func read(_ document: TextDocument) -> Contents {
        var reading = SectionReading(sections: sections, file: context.fileName)
        for place in document.blocks {
            switch place.block {
            case .heading(let level, let text):
                reading.head(text, level: level, section: names.section(named: text, under: reading.section), place)
            case .paragraph(let text), .listItem(_, let text):
                let isItem = if case .listItem = place.block { true } else { false }
                if NarrativeHint.isHint(text) {
                    reading.contents.isForm = true
                } else if let plain = names.plainHeading(text, isItem: isItem, under: reading.section) {
                    reading.head(plain: plain.section, place)
                    if let rest = plain.rest { reading.add(rest, .paragraph, place) }
                } else {
                    reading.add(text, isItem ? .listItem : .paragraph, place)
                }
            case .table: continue
            }
        }
        return reading.ended()
    }
}

/// A document's sections while it is read from its start to its end.
private struct SectionReading {
    let sections: [SectionDefinition]
    let file: String
    var contents = NarrativeReader.Contents()
    private var order: [SectionID] = []
    private var lines: [SectionID: [NarrativeText.Line]] = [:]
    private var path: [(level: Int, section: SectionDefinition?)] = []
    /// The section that text goes to, also below headings that nobody knows.
    private var last: SectionDefinition?
    /// What stands under a numbered heading that nobody knows, before any section that is known.
    private var waiting: [(heading: TextDocument.Place, text: String)] = []
    private var waitingLines: [NarrativeText.Line] = []

    init(sections: [SectionDefinition], file: String) {
        self.sections = sections
        self.file = file
    }

    /// The innermost section that the heading above names.
    var section: SectionDefinition? { path.last { $0.section != nil }?.section }

    mutating func head(_ text: String, level: Int, section: SectionDefinition?, _ place: TextDocument.Place) {
        path.removeAll { $0.level >= level }
        let parent = self.section
        path.append((level, section))
        if let section { return begin(section) }
        if let parent {
            // A container has parts of its own; another heading in it is none of them.
            if sections.contains(where: { $0.parent == parent.id }) { name(text, parent, place) }
            return add(text, .paragraph, place)
        }
        guard SectionNames.isKept(text) else {
            last = nil
            return contents.findings.append(unknown(text, place))
        }
        if let last {
            name(text, last, place)
            add(text, .paragraph, place)
        } else if SectionNames.isNumbered(text) {
            waiting.append((place, text))
            add(text, .paragraph, place)
        } else {
            contents.findings.append(unknown(text, place))
        }
    }

    /// A heading without a look of its own: which level it has, its section says.
    mutating func head(plain section: SectionDefinition, _ place: TextDocument.Place) {
        let above = ancestors(of: section)
        while let end = path.last, end.section.map({ !above.contains($0.id) }) ?? true { path.removeLast() }
        path.append(((path.last?.level ?? 0) + 1, section))
        begin(section)
    }

    private func ancestors(of section: SectionDefinition) -> Set<SectionID> {
        var ids: Set<SectionID> = []
        var next = section.parent
        while let id = next, ids.insert(id).inserted { next = sections.first { $0.id == id }?.parent }
        return ids
    }

    private mutating func begin(_ section: SectionDefinition) {
        last = section
        guard !waiting.isEmpty else { return }
        for (place, text) in waiting { name(text, section, place) }
        for line in waitingLines { append(line, to: section.id) }
        waiting = []
        waitingLines = []
    }

    mutating func add(_ text: String, _ style: NarrativeText.Style, _ place: TextDocument.Place) {
        let clean = VietnameseText.clean(text)
        guard !clean.isEmpty else { return }
        let line = NarrativeText.Line(style: style, text: clean, paragraph: place.paragraph)
        if let section = section ?? last {
            append(line, to: section.id)
        } else if !waiting.isEmpty {
            waitingLines.append(line)
        }
    }

    private mutating func append(_ line: NarrativeText.Line, to section: SectionID) {
        if lines[section] == nil { order.append(section) }
        lines[section, default: []].append(line)
    }

    private mutating func name(_ text: String, _ section: SectionDefinition, _ place: TextDocument.Place) {
        contents.findings.append(unknown(text, place, kept: section.title))
    }

    private func unknown(_ text: String, _ place: TextDocument.Place, kept: String? = nil) -> Finding {
        Finding(
            .sectionUnknown(section: kept, paragraph: place.paragraph), .notice, at: FindingPlace(file: file),
            found: text)
    }

    func ended() -> NarrativeReader.Contents {
        var contents = contents
        contents.findings += waiting.map { unknown($0.text, $0.heading) }
        contents.texts = order.map { NarrativeText(section: $0, lines: lines[$0] ?? []) }
        return contents
    }
}
