import Recognition
import ReportingKit
import Tabular

/// A table that nobody declared: its title, its columns with their headings, and the cells of its first rows.
package struct DraftTable: Sendable {
    struct Column: Sendable {
        /// The headings above it, from the top level down.
        let labels: [String]
        /// The comparison keys of ``labels``.
        let keys: [String]
        /// One for each row.
        var cells: [CleanCell?]
        /// What the row that numbers the columns says of this one: "(3)=(4)+(5)".
        let numbering: String?
        /// Where its values are in a row of a JSON file.
        var path: String?

        var leaf: String { labels.last ?? "" }
        var leafKey: String { keys.last ?? "" }
    }

    package let sheet: String
    /// The lines above the header.
    let lines: [String]
    var columns: [Column]
    private(set) var rowCount: Int
    /// The path of the rows in a JSON file; nil in a sheet.
    private(set) var jsonRows: String?
    /// Columns whose headings are names of persons, and which are no part of it.
    private(set) var unnamedColumns = 0

    /// A table of a JSON file.
    init(sheet: String, columns: [Column], rowCount: Int, jsonRows: String) {
        self.sheet = sheet
        lines = []
        self.columns = columns
        self.rowCount = rowCount
        self.jsonRows = jsonRows
    }

    /// The first table of a sheet; nil where nothing on it looks like one.
    package init?(_ raw: Sheet) {
        let width = raw.rows.prefix(Self.leastRows).lazy.map(\.cells.count).max() ?? 0
        // Of a sheet of thousands of columns a limited number of rows is looked at.
        let clean = CleanSheet(
            raw, limit: max(Self.leastRows, min(Self.maximumRows, Self.maximumCells * 2 / max(1, width))))
        guard let header = HeaderRows.first(in: clean) else { return nil }
        let block = HeaderBlock(clean, rows: header, keys: LabelKeyCache())
        sheet = raw.name
        lines = clean.rows[..<header.lowerBound].suffix(Self.maximumLines).flatMap { row in
            row.cells.map(\.text).filter { $0.utf8.count <= Self.maximumLineBytes }
        }
        var start = header.upperBound
        var numbering: CleanRow?
        if start < clean.rows.count, HeaderRows.isNumbering(clean.rows[start], under: clean.rows[header.lowerBound]) {
            numbering = clean.rows[start]
            start += 1
        }
        let rows = Self.data(of: clean.rows[start...], under: block)
        rowCount = rows.count
        var place: [Int: Int] = [:]
        for (position, column) in block.columns.enumerated() { place[column.column] = position }
        var cells = Array(repeating: [CleanCell?](repeating: nil, count: rows.count), count: block.columns.count)
        for (index, row) in rows.enumerated() {
            for cell in row.cells {
                if let position = place[cell.column] { cells[position][index] = cell }
            }
        }
        let numbers = Dictionary(
            (numbering?.cells ?? []).map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
        columns = block.columns.enumerated().map { position, column in
            Column(
                labels: column.labels, keys: column.labels.map(VietnameseText.comparisonKey), cells: cells[position],
                numbering: numbers[column.column])
        }
        let named = columns.count { $0.labels.contains(where: Self.isPersonsName) }
        columns.removeAll { $0.labels.contains(where: Self.isPersonsName) }
        unnamedColumns = named
        guard columns.count >= 2 else { return nil }
    }

    /// A column for each of several persons. Two words may be a place's name as well.
    private static func isPersonsName(_ label: String) -> Bool {
        PersonNames.isOne(label) && label.split(separator: " ").count >= 3
    }

    /// The tables of a file: of JSON the arrays of objects in it, else the first table of each sheet.
    package static func all(in sheets: [Sheet], json: JSONValue?) -> [DraftTable] {
        json.map { JSONDraftTables($0).tables } ?? all(in: sheets)
    }

    /// The first table of each sheet that can be seen.
    package static func all(in sheets: [Sheet]) -> [DraftTable] {
        let visible = sheets.filter { !$0.isHidden }
        return (visible.isEmpty ? sheets : visible).prefix(maximumSheets).compactMap { DraftTable($0) }
    }

    /// The rows of figures: without page lines, repeated headers and notes, up to the signatures.
    private static func data(of rows: ArraySlice<CleanRow>, under header: HeaderBlock) -> [CleanRow] {
        let most = max(leastRows, maximumCells / max(1, header.columns.count))
        var data: [CleanRow] = []
        for row in rows {
            if data.count == most || isSignature(row) { break }
            if PageLine.isOne(row) || header.isRepeated(by: row) || isNote(row) { continue }
            data.append(row)
        }
        return data
    }

    private static func isNote(_ row: CleanRow) -> Bool {
        guard row.cells.count == 1, let cell = row.cells.first, cell.isWords else { return false }
        return cell.text.count > longestLabel || notes.lead(VietnameseText.comparisonKey(cell.text))
    }

    /// What follows names those who sign.
    private static func isSignature(_ row: CleanRow) -> Bool {
        guard row.cells.count <= 4, row.cells.allSatisfy({ $0.isWords }) else { return false }
        return row.cells.contains { signatures.lead(VietnameseText.comparisonKey($0.text)) }
    }

    private static let notes = Phrases("ghi chú", "nguồn", "lưu ý", "chú thích")
    private static let signatures = Phrases(
        "người lập", "nơi nhận", "thủ trưởng", "kt chủ tịch", "kt giám đốc", "kt trưởng phòng", "kt thủ trưởng",
        "kt cục trưởng",
        "tm ủy ban", "tm ubnd", "tm đảng ủy", "tl chủ tịch", "tl giám đốc", "tuq chủ tịch", "chủ tịch", "phó chủ tịch",
        "giám đốc",
        "phó giám đốc", "kế toán trưởng", "người báo cáo", "người tổng hợp", "lãnh đạo", "xác nhận của", "ngày")
    private static let longestLabel = 60
    private static let maximumLines = 12
    private static let maximumLineBytes = 400
    private static let maximumSheets = 20
    /// Enough to see what a table is; of wide tables fewer rows are read.
    private static let maximumRows = 5_300
    private static let maximumCells = 200_000
    private static let leastRows = 100

    /// Without some of its rows.
    func keeping(_ rows: [Int]) -> DraftTable {
        var table = self
        table.rowCount = rows.count
        for index in table.columns.indices { table.columns[index].cells = rows.map { columns[index].cells[$0] } }
        return table
    }

    /// The columns at some paths of headings, with the rows of other tables below.
    func joined(with others: [DraftTable], columns paths: [[String]], path: (Column) -> [String]) -> DraftTable {
        var table = self
        table.rowCount = ([self] + others).reduce(0) { $0 + $1.rowCount }
        table.columns = paths.compactMap { wanted -> Column? in
            let found = ([self] + others).map { table in table.columns.first { path($0) == wanted } }
            guard var column = found[0] else { return nil }
            column.cells = found.flatMap { $0?.cells ?? [] }
            return column
        }
        return table
    }
}
