import ReportingKit

/// Where a value stands that does not come from its row's own place.
public struct CellSource: Hashable, Sendable {
    public let file: SourceFile
    public let sheet: String
    /// As a spreadsheet shows it, from 1.
    public let row: Int

    public init(file: SourceFile, sheet: String, row: Int) {
        self.file = file
        self.sheet = sheet
        self.row = row
    }
}

/// A row with the file it came from.
public struct SourcedRow: Sendable {
    private struct Content: Sendable {
        let row: DatasetRow
        let file: SourceFile
        var keptFrom: [FieldName: CellSource] = [:]
        var parts: [SourcedRow] = []
        var computed: [FieldName: Lineage] = [:]
    }

    private let content: Shared<Content>

    public init(row: DatasetRow, file: SourceFile, keptFrom: [FieldName: CellSource] = [:]) {
        content = Shared(Content(row: row, file: file, keptFrom: keptFrom))
    }

    /// A row that was computed of others.
    init(row: DatasetRow, parts: [SourcedRow], file: SourceFile, computed: [FieldName: Lineage]) {
        content = Shared(Content(row: row, file: file, parts: parts, computed: computed))
    }

    public var row: DatasetRow { content.value.row }
    public var file: SourceFile { content.value.file }
    /// Values that stand elsewhere: a unit's row is what its newest statements say, field by field.
    public var keptFrom: [FieldName: CellSource] { content.value.keptFrom }
    /// What a computed row was made of: the rows of finer periods, or those of offices. Empty for a row that was read.
    var parts: [SourcedRow] { content.value.parts }
    /// How the values of a computed row came to be.
    var computed: [FieldName: Lineage] { content.value.computed }

    /// Whether it was computed of others and stands in no file.
    public var isComputed: Bool { !parts.isEmpty }

    /// The members' rows that a unit's row is the sum of.
    public var members: [SourcedRow] { parts.filter { !$0.row.member.isEmpty } }

    /// The places that its values come from, each once: its own first.
    public var sources: [CellSource] {
        if isComputed { return parts.flatMap(\.sources).uniqued() }
        let own = CellSource(file: file, sheet: row.sheet, row: row.row)
        let others = keptFrom.sorted { $0.key < $1.key }.map(\.value)
        // A row all of whose values are others' was replaced by them.
        let isReplaced = !row.values.isEmpty && row.values.keys.allSatisfy { keptFrom[$0] != nil }
        return ((isReplaced ? [] : [own]) + others).uniqued()
    }

    /// The files that its values come from, each once.
    public var files: [SourceFile] { sources.map(\.file).uniqued() }

    /// The file that a value comes from.
    func file(of field: FieldName) -> SourceFile { keptFrom[field]?.file ?? file }

    private func sheet(of field: FieldName) -> String { keptFrom[field]?.sheet ?? row.sheet }

    func cell(_ field: FieldName) -> AppendixCell? {
        guard let value = row.values[field] else { return nil }
        return AppendixCell(
            value: value.value,
            lineage: computed[field]
                ?? .cell(file: file(of: field), sheet: sheet(of: field), cell: value.cell, raw: value.raw))
    }

    func place(_ field: FieldName? = nil) -> FindingPlace {
        if let first = parts.first { return FindingPlace(file: first.file.name, sheet: first.row.sheet) }
        return FindingPlace(
            file: (field.map(file(of:)) ?? file).name, sheet: field.map(sheet(of:)) ?? row.sheet,
            cell: field.flatMap { row.values[$0]?.cell } ?? CellAddress(row: row.row - 1, column: 0))
    }
}

/// What is in force of a dataset in one place and period, by one origin: unit by unit the newest statements.
public struct SourcedTable: Sendable {
    public let dataset: DatasetID
    /// Where the statements stand.
    public let place: UnitSet
    public let period: Period
    public let origin: DatasetTable.Origin
    public let rows: [SourcedRow]
    /// The total that the place's newest full statement declares.
    public let declaredTotal: SourcedRow?
    /// Whether a full statement stands in the place: what it shows then is exactly this.
    public let isClosed: Bool

    public init(
        dataset: DatasetID, place: UnitSet, period: Period, origin: DatasetTable.Origin = .stated,
        rows: [SourcedRow], declaredTotal: SourcedRow? = nil, isClosed: Bool
    ) {
        self.dataset = dataset
        self.place = place
        self.period = period
        self.origin = origin
        self.rows = rows
        self.declaredTotal = declaredTotal
        self.isClosed = isClosed
    }

    /// One file's table, as if nothing else were stated.
    public init(table: DatasetTable, file: SourceFile, isClosed: Bool = true) {
        self.init(
            dataset: table.dataset, place: table.place, period: table.period, origin: table.origin,
            rows: table.rows.map { SourcedRow(row: $0, file: file) },
            declaredTotal: table.declaredTotal.map { SourcedRow(row: $0, file: file) }, isClosed: isClosed)
    }

    /// The files that rows and total come from, each once.
    public var files: [SourceFile] { (rows.flatMap(\.files) + (declaredTotal?.files ?? [])).uniqued() }
}

extension Sequence where Element: Hashable {
    /// Each once, in the order in which they occur first.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
