import ReportingKit

/// Texts of tests read the same in both languages.
extension Bilingual: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value, value) }
}
