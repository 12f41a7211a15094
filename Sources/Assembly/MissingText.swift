import ReportingKit

extension ReportModel {
    /// Parts of the report for which no office sent text, neither below their own heading nor below one around it or
    /// within it.
    public var sectionsWithoutText: [SectionDefinition] {
        let definitions = Dictionary(
            sections.map { ($0.definition.id, $0.definition) }, uniquingKeysWith: { first, _ in first })
        var supplied: Set<SectionID> = []
        for section in sections where !section.lines.isEmpty {
            var here: SectionDefinition? = section.definition
            // A heading around it, and no further than there are headings.
            for _ in 0...definitions.count {
                guard let definition = here else { break }
                supplied.insert(definition.id)
                here = definition.parent.flatMap { definitions[$0] }
            }
        }
        func hasTextAbove(_ definition: SectionDefinition) -> Bool {
            guard let parent = definition.parent else { return false }
            return sections.contains { $0.definition.id == parent && !$0.lines.isEmpty }
        }
        return sections.map(\.definition).filter { !supplied.contains($0.id) && !hasTextAbove($0) }
    }
}
