import ReportingKit

/// A dataset as the store holds it, with the file it came from.
public struct SourcedTable: Sendable {
    public let table: DatasetTable
    public let file: SourceFile
    /// Values that come from other files: of a form those that it left blank and that an older form answered.
    public let keptFrom: [FieldName: SourceFile]

    public init(table: DatasetTable, file: SourceFile, keptFrom: [FieldName: SourceFile] = [:]) {
        self.table = table
        self.file = file
        self.keptFrom = keptFrom
    }

    var sourcedRows: [SourcedRow] { table.rows.map { SourcedRow(row: $0, file: file, keptFrom: keptFrom) } }
}

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
            source.table.origin == .counted
                && tables.contains { other in
                    other.table.origin == .stated && other.table.dataset == source.table.dataset
                        && other.table.place == source.table.place
                        && other.table.period == source.table.period
                }
        }
        return (tables.filter { !isCheck($0) }, tables.filter(isCheck))
    }

    func formerRows(_ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] {
        former.filter { $0.table.dataset == dataset && $0.table.place == set }.flatMap(\.sourcedRows)
    }

    /// The same with other tables in the place of the current ones.
    func replacing(tables: [SourcedTable]) -> AssemblyInput {
        AssemblyInput(period: period, tables: tables, narrative: narrative, former: former, lastYear: lastYear)
    }

    /// All rows of a dataset and set: one table's, or those of many filled forms.
    func rows(_ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] {
        let place = set == .own || set == .offices ? .level : set
        return tables.filter { $0.table.dataset == dataset && $0.table.place == place }.flatMap(\.sourcedRows)
    }

    func rows(_ dataset: DatasetID) -> [SourcedRow] {
        tables.filter { $0.table.dataset == dataset }.flatMap(\.sourcedRows)
    }

    func declaredTotal(_ dataset: DatasetID, _ set: UnitSet) -> SourcedRow? {
        tables.lazy.filter { $0.table.dataset == dataset && $0.table.place == set }.compactMap { source in
            source.table.declaredTotal.map { SourcedRow(row: $0, file: source.file) }
        }.first
    }
}

/// A row with the file it came from.
struct SourcedRow {
    let row: DatasetRow
    let file: SourceFile
    var keptFrom: [FieldName: SourceFile] = [:]

    /// The file that a value comes from.
    func file(of field: FieldName) -> SourceFile { keptFrom[field] ?? file }

    func cell(_ field: FieldName) -> AppendixCell? {
        guard let value = row.values[field] else { return nil }
        return AppendixCell(
            value: value.value,
            lineage: .cell(file: file(of: field), sheet: row.sheet, cell: value.cell, raw: value.raw))
    }

    func place(_ field: FieldName? = nil) -> FindingPlace {
        FindingPlace(
            file: (field.map(file(of:)) ?? file).name, sheet: row.sheet,
            cell: field.flatMap { row.values[$0]?.cell } ?? CellAddress(row: row.row - 1, column: 0))
    }
}
