/// A part of the report that free text goes to. Documents from offices are read by their headings.
public struct SectionDefinition: Hashable, Sendable {
    public let id: SectionID
    /// The heading as the report prints it.
    public let title: String
    /// The enclosing section, so that equal headings under different parents stay apart.
    public let parent: SectionID?
    /// Further headings by which documents name this section.
    public let headings: [String]
    /// The levels of territory whose report has it; empty means all.
    public var levels: Set<AdministrativeUnit.Kind> = []

    public init(_ id: SectionID, _ title: String, parent: SectionID? = nil, headings: [String] = []) {
        self.id = id
        self.title = title
        self.parent = parent
        self.headings = headings
    }
}
