/// What the rows of a table stand for within one unit: fields of procedure, services, tasks.
public struct Dimension: Hashable, Sendable {
    /// A declared member; rows that name it in another way are told by its words.
    public struct Member: Hashable, Sendable {
        /// As it is stored and shown.
        public let title: String
        public let words: [String]
        public let validity: Validity

        public init(_ title: String, words: [String] = [], validity: Validity = .always) {
            self.title = title
            self.words = words
            self.validity = validity
        }
    }

    public let name: String
    /// Vietnamese: "Lĩnh vực".
    public let title: String
    /// Further ways to head the column that names the member, besides the title.
    public let headings: [Heading]
    /// Empty where any words name a member.
    public let members: [Member]

    public init(_ name: String, _ title: String, headings: [Heading] = [], members: [Member] = []) {
        self.name = name
        self.title = title
        self.headings = headings
        self.members = members
    }

    /// Whether rows may name what nobody declared.
    public var isOpen: Bool { members.isEmpty }
}
