/// A fault of a template, with the place where Word shows it.
public struct TemplateFault: Hashable, Sendable, CustomStringConvertible {
    /// "document", "header1".
    public let part: String
    /// From 1, tables' paragraphs included.
    public let paragraph: Int
    /// The paragraph's text, shortened.
    public let excerpt: String
    public let message: String

    public var description: String { "\(part), paragraph \(paragraph): \(message)\n    \(excerpt)" }
}

/// Why a template cannot be used: all of its faults at once.
public struct TemplateFaults: Error, Sendable, CustomStringConvertible {
    public let faults: [TemplateFault]

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
