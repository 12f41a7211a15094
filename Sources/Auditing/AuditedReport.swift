import Claims
import ReportingKit

/// What an audit found in a report, and how much of it could be compared.
public struct AuditedReport: Sendable {
    /// A table that was recognised.
    public struct Table: Sendable {
        /// As the report heads it, "Phụ lục III"; "Bảng 4" without a heading.
        public let name: String
        public let dataset: DatasetDefinition
        public let set: UnitSet
        public let rows: Int
    }

    /// A contradiction, or a place that could not be read.
    public struct Fault: Sendable {
        public let finding: Finding
        /// Whether the data in the store contradict the report, rather than the report itself.
        public let isStored: Bool
    }

    public let period: Period?
    public let tables: [Table]
    /// Figures in sentences that were recognised.
    public let claims: Int
    /// Those of them that something could be compared with: a table, the store, or another sentence.
    public let comparedClaims: Int
    /// Figures in sentences that nothing was compared with, and why, in the order of the document.
    public let uncompared: [UncomparedFigure]
    /// In the order of the document: text first, then tables.
    public let faults: [Fault]
}
