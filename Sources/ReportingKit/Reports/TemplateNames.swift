/// What a report's template asks for.
public struct TemplateNames: Hashable, Sendable {
    /// The values of datasets that it names.
    public var values: [DataReference] = []
    /// The appendices that it prints under a heading, in its order.
    public var appendices: [AppendixID] = []

    /// Whether there is a page for the leader, with charts: reports that were issued before there was one go without.
    public var hasSummary = true

    public init(values: [DataReference] = [], appendices: [AppendixID] = []) {
        self.values = values
        self.appendices = appendices
    }
}
