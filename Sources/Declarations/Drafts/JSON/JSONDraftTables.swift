import Recognition
import ReportingKit
import Tabular

/// The arrays of objects in a JSON value as tables that could be declared: each member a column, and of arrays within a
/// row each object that a code tells from the others.
struct JSONDraftTables {
    private(set) var tables: [DraftTable] = []

    init(_ value: JSONValue) { look(value, path: "") }

    private mutating func look(_ value: JSONValue, path: String) {
        switch value {
        case .object(let members):
            for member in members.prefix(Self.maximumColumns) where Self.isName(member.name) {
                look(member.value, path: path.isEmpty ? member.name : "\(path).\(member.name)")
            }
        case .array(let rows):
            guard tables.count < Self.maximumTables, let table = Self.table(rows, path: path) else { return }
            tables.append(table)
        case .text, .number, .boolean, .null: break
        }
    }

    private static func table(_ rows: [JSONValue], path: String) -> DraftTable? {
        var columns = Columns()
        var count = 0
        for row in rows.prefix(maximumRows) {
            guard case .object = row else { continue }
            columns.read(row, row: count)
            count += 1
            if columns.columns.count * count > maximumCells { break }
        }
        guard columns.columns.count >= 2 else { return nil }
        return DraftTable(
            sheet: path.isEmpty ? "JSON" : path, columns: columns.finished(rowCount: count), rowCount: count,
            jsonRows: path)
    }

    /// What a path can hold.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 80 && !name.contains { ".[]=\"\\".contains($0) || $0.isNewline }
    }

    private static let maximumTables = 20
    static let maximumColumns = 400
    private static let maximumRows = 2_000
    private static let maximumCells = 200_000

    /// Columns by their paths, in the order in which they are met.
    private struct Columns {
        private(set) var columns: [(path: String, labels: [String], cells: [Int: CleanCell])] = []
        private var places: [String: Int] = [:]

        mutating func read(_ object: JSONValue, row: Int) { read(object, row: row, path: "", labels: []) }

        private mutating func read(_ object: JSONValue, row: Int, path: String, labels: [String]) {
            guard case .object(let members) = object else { return }
            for member in members.prefix(JSONDraftTables.maximumColumns) where JSONDraftTables.isName(member.name) {
                let inner = path.isEmpty ? member.name : "\(path).\(member.name)"
                switch member.value {
                case .object:
                    read(member.value, row: row, path: inner, labels: labels + [JSONNames.heading(member.name)])
                case .array(let values): read(values, row: row, path: inner, labels: labels)
                case .text, .number, .boolean, .null:
                    add(member.value.content, row: row, path: inner, labels: labels + [JSONNames.heading(member.name)])
                }
            }
        }

        /// `[{"code": "SO_HOA", "name": "Tỷ lệ hồ sơ số hóa", "ratio": 88.2}]` in a row: a column
        /// `metrics[code=SO_HOA].ratio`.
        private mutating func read(_ values: [JSONValue], row: Int, path: String, labels: [String]) {
            for value in values.prefix(JSONDraftTables.maximumInner) {
                guard case .object(let members) = value,
                    let kind = members.first(where: { JSONNames.namesKind($0.name) }),
                    JSONDraftTables.isName(kind.name),
                    case .text(let code) = kind.value, JSONNames.isCode(code)
                else { continue }
                let rest = members.filter { $0.name != kind.name && !JSONNames.namesTitle($0.name) }
                var title = code
                if let named = members.first(where: { JSONNames.namesTitle($0.name) }),
                    case .text(let text) = named.value,
                    text.utf8.count <= 200, IndicatorWords.isOne(text)
                {
                    title = VietnameseText.clean(text)
                }
                read(
                    .object(rest), row: row, path: "\(path)[\(kind.name)=\(code)]",
                    labels: labels + [title])
            }
        }

        private mutating func add(_ content: CellContent?, row: Int, path: String, labels: [String]) {
            guard let content else { return }
            if places[path] == nil {
                guard columns.count < JSONDraftTables.maximumColumns else { return }
                places[path] = columns.count
                columns.append((path, labels, [:]))
            }
            guard let place = places[path] else { return }
            let cell = CleanCell(Cell(column: place, content: content))
            if !cell.text.isEmpty { columns[place].cells[row] = cell }
        }

        func finished(rowCount: Int) -> [DraftTable.Column] {
            columns.map { column in
                DraftTable.Column(
                    labels: column.labels, keys: column.labels.map(VietnameseText.comparisonKey),
                    cells: (0..<rowCount).map { column.cells[$0] }, numbering: nil, path: column.path)
            }
        }
    }

    fileprivate static let maximumInner = 100
}
