import ReportingKit

/// The datasets and sections that an issued report is made of. Files of these are refused while the issue is in force.
public struct IssuedParts: Hashable, Sendable {
    public let datasets: Set<DatasetID>
    public let sections: Set<SectionID>

    public init(datasets: Set<DatasetID>, sections: Set<SectionID>) {
        self.datasets = datasets
        self.sections = sections
    }

    var words: Set<String> { Set(datasets.map(\.rawValue) + sections.map { Self.section + $0.rawValue }) }

    /// With spaces around each, as the store and the journal keep them.
    public var text: String { words.sorted().reduce(" ") { "\($0)\($1) " } }

    public init(text: String) {
        let words = text.split(separator: " ").map(String.init)
        sections = Set(
            words.filter { $0.hasPrefix(Self.section) }.map { SectionID(String($0.dropFirst(Self.section.count))) })
        datasets = Set(words.filter { !$0.hasPrefix(Self.section) }.map { DatasetID($0) })
    }

    private static let section = "section:"
}

extension ReportStore {
    /// The issued report of a period that holds one of these parts; nil where none does.
    static func issued(_ period: Period, _ parts: IssuedParts, _ database: Database) throws -> ReportPeriod? {
        let issued = try Row.fetchAll(
            try database.cachedStatement(
                sql: "SELECT report, parts FROM finalization WHERE period = ? AND reopened_at IS NULL ORDER BY id"),
            arguments: [period.id])
        return issued.first { row in
            (row["parts"] as String?).map { !IssuedParts(text: $0).words.isDisjoint(with: parts.words) } ?? true
        }.map { ReportPeriod(ReportID($0["report"] as String), period) }
    }

    /// Whether any report is issued for the period.
    public func isFinalized(_ period: Period) throws -> Bool { try engine.read { try Self.isFinalized(period, $0) } }

    static func isFinalized(_ period: Period, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM finalization WHERE period = ? AND reopened_at IS NULL)",
            arguments: [period.id]) ?? false
    }
}

extension ReportStore.Delivery {
    /// What of it is of a period.
    func parts(of period: Period) -> IssuedParts {
        IssuedParts(
            datasets: Set(tables.filter { $0.period == period }.map(\.dataset)),
            sections: narrativePeriod == period ? Set(narrative.map(\.section)) : [])
    }
}
