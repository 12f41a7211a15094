/// A line of a table of indicators: "1.1 Người đứng đầu chủ trì chuyển đổi số".
public struct IndicatorLine: Hashable, Sendable {
    /// As printed: `1`, `1.1`, `II`; empty where lines have none.
    public let number: String
    public let name: FieldName
    public let title: String
    /// Further wordings of its title.
    public let headings: [Heading]
    /// What its value is where the table has one column of results; nil for a line that only heads others.
    public let type: FieldType?
    public let measure: String
    public let validity: Validity

    public init(
        number: String = "", _ name: FieldName, _ title: String, headings: [Heading] = [], type: FieldType? = .count,
        measure: String = "", validity: Validity = .always
    ) {
        self.number = number
        self.name = name
        self.title = title
        self.headings = headings
        self.type = type
        self.measure = measure
        self.validity = validity
    }
}

/// What becomes of lines and columns that a declaration does not name.
public enum Undeclared: Hashable, Sendable {
    /// They are no fault.
    case keep
    case fault
}
