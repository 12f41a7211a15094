import ReportingKit

/// The cells of a file's sheets that were read: titles, headings, labels and figures. What else stands there was
/// looked at by nobody: remarks, signatures, people.
public struct ReadAreas: Hashable, Sendable {
    private struct Area: Hashable, Sendable {
        let rows: RangeSet<Int>
        let columns: RangeSet<Int>
    }

    private var sheets: [String: [Area]] = [:]

    public init() {}

    /// Rows and columns from zero; cells at which they cross are read.
    mutating func add(_ sheet: String, rows: some Sequence<Int>, columns: RangeSet<Int>) {
        var set = RangeSet<Int>()
        for row in rows { set.insert(contentsOf: row..<row + 1) }
        guard !set.isEmpty, !columns.isEmpty else { return }
        sheets[sheet, default: []].append(Area(rows: set, columns: columns))
    }

    mutating func add(_ cell: CellAddress, of sheet: String) {
        add(sheet, rows: [cell.row], columns: RangeSet(cell.column..<cell.column + 1))
    }

    /// The values of a row that was taken.
    public mutating func add(_ row: DatasetRow) { for value in row.values.values { add(value.cell, of: row.sheet) } }

    mutating func add(_ other: ReadAreas) { sheets.merge(other.sheets) { $0 + $1 } }

    /// Whether anything was read on a sheet.
    public func hasSome(on sheet: String) -> Bool { sheets[sheet] != nil }

    public func contains(_ cell: CellAddress, of sheet: String) -> Bool {
        sheets[sheet]?.contains { $0.rows.contains(cell.row) && $0.columns.contains(cell.column) } ?? false
    }
}

extension RangeSet<Int> {
    init(columns: some Sequence<Int>) {
        self.init()
        for column in columns { insert(contentsOf: column..<column + 1) }
    }

    static let everyColumn = RangeSet(0..<Int.max)
}
