import Files
import Foundation
import TextEncoding

/// Reads JSON: each array of objects is a sheet, whose header is made of the names of their members.
struct JSONReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        guard !bytes.isEmpty else { throw .empty }
        // Values take several times the room of their text.
        let allowed = min(limits.fileBytes, limits.partBytes)
        guard bytes.count <= allowed else { throw .limit(.fileBytes, allowed: allowed) }
        let text = try TextDecoder(format: .json).decode(bytes)
        let value = try JSONParser.value(Array(text.utf8), limits: limits)
        var sheets = JSONSheets(limits: limits)
        try sheets.add(value, name: "")
        return Reading(format: .json, sheets: sheets.sheets, json: value)
    }
}

/// Makes sheets of the arrays of objects in a value.
private struct JSONSheets {
    let limits: ReadingLimits
    private(set) var sheets: [Sheet] = []

    init(limits: ReadingLimits) { self.limits = limits }

    mutating func add(_ value: JSONValue, name: String) throws(ReadingError) {
        switch value {
        case .object(let members):
            for member in members { try add(member.value, name: name.isEmpty ? member.name : "\(name).\(member.name)") }
        case .array(let rows):
            if rows.contains(where: { if case .object = $0 { true } else { false } }) {
                guard sheets.count < limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
                sheets.append(try sheet(rows, name: name.isEmpty ? "JSON" : name))
            }
        case .text, .number, .boolean, .null: break
        }
    }

    /// The names of members are a column's labels from the top to the leaf; arrays within rows are left out.
    private func sheet(_ rows: [JSONValue], name: String) throws(ReadingError) -> Sheet {
        var columns: [[String]: Int] = [:]
        var paths: [[String]] = []
        var cells: [[Cell]] = []
        for row in rows {
            var found: [Cell] = []
            try Self.flatten(row, []) { path, content throws(ReadingError) in
                if columns[path] == nil {
                    guard paths.count < limits.columns else { throw .limit(.columns, allowed: limits.columns) }
                    columns[path] = paths.count
                    paths.append(path)
                }
                if let column = columns[path] { found.append(Cell(column: column, content: content)) }
            }
            cells.append(found.sorted { $0.column < $1.column })
        }
        let height = paths.map(\.count).max() ?? 0
        let header = (0..<height).map { level in
            SheetRow(
                index: level,
                cells: paths.enumerated().compactMap { column, path in
                    // A leaf stands in the lowest row.
                    let position = level == height - 1 ? path.count - 1 : level < path.count - 1 ? level : -1
                    return position < 0 ? nil : Cell(column: column, content: .text(path[position]))
                })
        }
        let body = cells.enumerated().map { SheetRow(index: height + $0, cells: $1) }
        return Sheet(name: name, rows: (header + body).filter { !$0.cells.isEmpty })
    }

    private static func flatten(
        _ value: JSONValue, _ path: [String], _ give: ([String], CellContent) throws(ReadingError) -> Void
    ) throws(ReadingError) {
        guard case .object(let members) = value else { return }
        for member in members {
            let path = path + [member.name]
            if let content = member.value.content {
                try give(path, content)
            } else {
                try flatten(member.value, path, give)
            }
        }
    }
}
