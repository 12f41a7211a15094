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

/// Everything that stands in the store for one period, current versions only.
public struct AssemblyInput: Sendable {
    public let period: Period
    /// Those that fill the report: what a system states, and where it states nothing what was counted from records.
    public let tables: [SourcedTable]
    /// Counted tables of which a system states the same: they check it.
    public let checks: [SourcedTable]
    public let narrative: [SourcedNarrative]
    /// The tables of the period before, and of the same period a year ago, for comparison.
    public let former: [SourcedTable]
    public let lastYear: [SourcedTable]

    public init(
        period: Period, tables: [SourcedTable], narrative: [SourcedNarrative], former: [SourcedTable] = [],
        lastYear: [SourcedTable] = []
    ) {
        self.period = period
        (self.tables, checks) = Self.divided(tables)
        self.narrative = narrative
        self.former = Self.divided(former).inForce
        self.lastYear = Self.divided(lastYear).inForce
    }

    /// What fills a report, and counts that stand back behind what a system states of the same dataset, set and period.
    public static func divided(_ tables: [SourcedTable]) -> (inForce: [SourcedTable], checks: [SourcedTable]) {
        func isCheck(_ source: SourcedTable) -> Bool {
            source.origin == .counted
                && tables.contains { other in
                    other.origin == .stated && other.dataset == source.dataset
                        && other.place == source.place
                        && other.period == source.period
                }
        }
        return (tables.filter { !isCheck($0) }, tables.filter(isCheck))
    }

    func formerRows(_ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] {
        former.filter { $0.dataset == dataset && $0.place == set }.flatMap(\.rows)
    }

    /// The same with other tables in the place of the current ones.
    func replacing(tables: [SourcedTable]) -> AssemblyInput {
        AssemblyInput(period: period, tables: tables, narrative: narrative, former: former, lastYear: lastYear)
    }

    /// All rows of a dataset and set: one table's, or those of many filled forms.
    func rows(_ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] {
        let place = set == .own || set == .offices ? .level : set
        return tables.filter { $0.dataset == dataset && $0.place == place }.flatMap(\.rows)
    }

    func rows(_ dataset: DatasetID) -> [SourcedRow] {
        tables.filter { $0.dataset == dataset }.flatMap(\.rows)
    }

    func declaredTotal(_ dataset: DatasetID, _ set: UnitSet) -> SourcedRow? {
        tables.lazy.filter { $0.dataset == dataset && $0.place == set }.compactMap(\.declaredTotal).first
    }
}
