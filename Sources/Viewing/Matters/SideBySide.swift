import Assembly
import ReportingKit

/// Two rows that state one unit's figures differently, field by field.
public struct SideBySide: Sendable {
    public struct Side: Hashable, Sendable {
        public let file: CellLink
        /// The row as its table prints it.
        public let label: String
    }

    public struct Cell: Hashable, Sendable {
        public let text: String
        public let link: CellLink
    }

    public struct Line: Sendable {
        public let field: String
        public let left: Cell?
        public let right: Cell?
        public let differs: Bool
        /// "lệch 4", the difference of two numbers.
        public let difference: FixedDecimal?
    }

    /// What the tables are called.
    public let title: String
    public let left: Side
    public let right: Side
    public let lines: [Line]
}

/// A row of a table with where each value stands.
struct PlacedRow {
    let row: SourcedRow
    let numbers: FileNumbers

    func file(of field: FieldName) -> SourceFile { row.keptFrom[field]?.file ?? row.file }

    func link(_ field: FieldName) -> CellLink? {
        guard let value = row.row.values[field] else { return nil }
        let file = file(of: field)
        return CellLink(
            file: numbers.number(name: file.name, sha256: file.sha256), name: file.name,
            sheet: row.keptFrom[field]?.sheet ?? row.row.sheet, cell: value.cell)
    }

    /// Whether a finding points at this row.
    func holds(_ place: FindingPlace, _ field: FieldName) -> Bool {
        guard let link = link(field) else { return false }
        return link.name == place.file && link.cell == place.cell && (place.sheet == nil || link.sheet == place.sheet)
    }

    func cell(_ field: FieldName) -> SideBySide.Cell? {
        guard let value = row.row.values[field], value.value != .absent, let link = link(field) else { return nil }
        return SideBySide.Cell(text: value.value.vietnamese, link: link)
    }

    var side: SideBySide.Side {
        SideBySide.Side(
            file: CellLink(
                file: numbers.number(name: row.file.name, sha256: row.file.sha256), name: row.file.name,
                sheet: row.row.sheet, cell: nil),
            label: row.row.unitLabel)
    }
}

extension SideBySide {
    init(_ title: String, _ left: PlacedRow, _ right: PlacedRow, _ definition: DatasetDefinition) {
        self.title = title
        self.left = left.side
        self.right = right.side
        lines = definition.fields.compactMap { field in
            let (a, b) = (left.cell(field.name), right.cell(field.name))
            guard a != nil || b != nil else { return nil }
            let (first, second) = (left.row.row[field.name], right.row.row[field.name])
            let differs = a != nil && b != nil && first != second
            return Line(
                field: field.label, left: a, right: b, differs: differs,
                difference: differs
                    ? second?.number.flatMap { other in first?.number.flatMap { other.subtracting($0) } } : nil)
        }
    }
}
