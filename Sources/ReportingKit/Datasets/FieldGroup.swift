/// Names a group of a dataset's fields, `intake`.
public struct GroupName: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Fields under one spanning heading: "Số hóa hồ sơ TTHC khi tiếp nhận".
public struct FieldGroup: Hashable, Sendable {
    public let name: GroupName
    public let title: String
    /// Further ways to head it, besides the title.
    public let headings: [Heading]
    /// A group that is not required is in a table as a whole or not at all.
    public let isRequired: Bool

    public init(_ name: GroupName, _ title: String, headings: [Heading] = [], isRequired: Bool = true) {
        self.name = name
        self.title = title
        self.headings = headings
        self.isRequired = isRequired
    }
}
