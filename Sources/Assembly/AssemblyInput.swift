import ReportingKit

/// One section's text with the document it came from.
public struct SourcedNarrative: Sendable {
    public let text: NarrativeText
    public let file: SourceFile

    public init(text: NarrativeText, file: SourceFile) {
        self.text = text
        self.file = file
    }
}

/// Everything in force for one period.
public struct AssemblyInput: Sendable {
    public let period: Period
    /// Of the period, and of the finer ones within it: a period is composed of these where it is not stated.
    public let tables: [SourcedTable]
    public let narrative: [SourcedNarrative]
    /// The tables of the period before and of the same period a year ago, with those of the finer ones within them.
    public let former: [SourcedTable]
    public let lastYear: [SourcedTable]
    /// Those of periods before, the latest first, for charts that follow a figure.
    public let earlier: [(period: Period, tables: [SourcedTable])]

    public init(
        period: Period, tables: [SourcedTable], narrative: [SourcedNarrative], former: [SourcedTable] = [],
        lastYear: [SourcedTable] = [], earlier: [(period: Period, tables: [SourcedTable])] = []
    ) {
        self.period = period
        self.tables = tables
        self.narrative = narrative
        self.former = former
        self.lastYear = lastYear
        self.earlier = earlier
    }
}
