import ReportingKit

/// A questionnaire that a person filled in, as it comes from the page: what was typed, field by field.
public struct FilledForm: Hashable, Sendable, Codable {
    /// A row of a list, or of a table with one for each member of a dimension.
    public struct Row: Hashable, Sendable, Codable {
        /// The member's title; nil in a list.
        public let member: String?
        public let values: [String: String]

        public init(member: String?, values: [String: String]) {
            self.member = member
            self.values = values
        }
    }

    public let dataset: String
    public let period: String
    /// The unit's code.
    public let unit: String
    /// By the names of fields; empty text says nothing.
    public let values: [String: String]
    /// Of a form of rows; empty otherwise.
    public let rows: [Row]

    public init(
        dataset: String, period: String, unit: String, values: [String: String] = [:], rows: [Row] = []
    ) {
        self.dataset = dataset
        self.period = period
        self.unit = unit
        self.values = values
        self.rows = rows
    }
}
