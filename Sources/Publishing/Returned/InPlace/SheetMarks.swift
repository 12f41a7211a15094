import ReportingKit

/// Gives cells of a worksheet other formats, and the worksheet a drawing for notes; nothing else of it changes.
struct SheetMarks {
    private let markup: MarkupText
    private let root: MarkupText.Tag
    private let children: [MarkupText.Tag]
    private let data: MarkupText.Tag
    private let prefix: String
    private var edits = MarkupEdits()

    /// What a worksheet has behind its drawing of notes.
    private static let behindLegacyDrawing: Set<Substring> = [
        "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ]

    init(_ bytes: [UInt8]) throws(MarkupText.Unusual) {
        markup = try MarkupText(bytes)
        root = try markup.root()
        children = try markup.children(of: root)
        guard let data = children.first(where: { [markup] in markup.isNamed($0, "sheetData") }) else {
            throw MarkupText.Unusual()
        }
        self.data = data
        prefix = markup.prefix(data)
    }

    /// The id of the relationship to the drawing of notes, where there is one.
    var legacyDrawing: String? {
        guard let tag = children.first(where: { markup.isNamed($0, "legacyDrawing") }) else { return nil }
        let name = markup.text(tag.range).split(whereSeparator: { $0.isWhitespace || $0 == "=" }).first {
            $0.hasSuffix(":id")
        }
        return name.flatMap { markup.value(String($0), of: tag) }
    }

    mutating func addLegacyDrawing(_ relationship: String) throws(MarkupText.Unusual) {
        let behind = children.first { Self.behindLegacyDrawing.contains(markup.localName($0)) }
        let end = try markup.end(of: root).content.upperBound
        let position = behind?.range.lowerBound ?? end
        edits.insert(
            "<\(prefix)legacyDrawing xmlns:notes=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                + "notes:id=\"\(relationship)\"/>", at: position)
    }

    /// Marks cells; `format` gives the number of a marked format from that of the cell's own.
    mutating func mark(
        _ cells: [CellAddress: Severity], format: (Int, Severity) throws(MarkupText.Unusual) -> Int
    ) throws(MarkupText.Unusual) {
        guard !data.isEmpty else { throw MarkupText.Unusual() }
        var byRow: [Int: [(column: Int, severity: Severity)]] = [:]
        for (cell, severity) in cells { byRow[cell.row, default: []].append((cell.column, severity)) }
        var wanted = byRow.keys.sorted()[...]
        let content = try markup.end(of: data).content
        var position = content.lowerBound
        var rowIndex = -1
        // To the sheet's end: rows out of order may be a wanted one once more.
        while position < content.upperBound, let tag = try markup.tag(from: position), !tag.isEnd {
            guard markup.isNamed(tag, "row") else { throw MarkupText.Unusual() }
            rowIndex = try index(markup.value("r", of: tag), after: rowIndex)
            // Rows of which the sheet holds nothing.
            while let row = wanted.first, row < rowIndex {
                edits.insert(try newRow(row, byRow[row] ?? [], format), at: tag.range.lowerBound)
                wanted = wanted.dropFirst()
            }
            if wanted.first == rowIndex {
                try mark(byRow[rowIndex] ?? [], in: tag, rowIndex, format)
                wanted = wanted.dropFirst()
            }
            position = try markup.end(of: tag).end
        }
        for row in wanted {
            edits.insert(try newRow(row, byRow[row] ?? [], format), at: content.upperBound)
        }
    }

    private func index(_ number: String?, after former: Int) throws(MarkupText.Unusual) -> Int {
        guard let number else { return former + 1 }
        guard let row = Int(number), row > former + 1, row <= XLSXSheet.rowLimit else {
            throw MarkupText.Unusual()
        }
        return row - 1
    }

    private func newRow(
        _ row: Int, _ cells: [(column: Int, severity: Severity)],
        _ format: (Int, Severity) throws(MarkupText.Unusual) -> Int
    ) throws(MarkupText.Unusual) -> String {
        var text = "<\(prefix)row r=\"\(row + 1)\">"
        for cell in cells.sorted(by: { $0.column < $1.column }) {
            text += try newCell(CellAddress(row: row, column: cell.column), nil, cell.severity, format)
        }
        return text + "</\(prefix)row>"
    }

    private func newCell(
        _ cell: CellAddress, _ rowFormat: Int?, _ severity: Severity,
        _ format: (Int, Severity) throws(MarkupText.Unusual) -> Int
    ) throws(MarkupText.Unusual) -> String {
        let ofColumn = try columnFormat(cell.column)
        return "<\(prefix)c r=\"\(cell)\" s=\"\(try format(rowFormat ?? ofColumn, severity))\"/>"
    }

    private mutating func mark(
        _ cells: [(column: Int, severity: Severity)], in row: MarkupText.Tag, _ index: Int,
        _ format: (Int, Severity) throws(MarkupText.Unusual) -> Int
    ) throws(MarkupText.Unusual) {
        var wanted = cells.sorted { $0.column < $1.column }[...]
        let ownFormat = ["1", "true"].contains(markup.value("customFormat", of: row) ?? "")
        let rowFormat = ownFormat ? markup.value("s", of: row).flatMap { Int($0) } : nil
        var column = -1
        for tag in try markup.children(of: row) where markup.isNamed(tag, "c") {
            column = try self.column(markup.value("r", of: tag), row: index, after: column)
            while let next = wanted.first, next.column < column {
                let cell = CellAddress(row: index, column: next.column)
                edits.insert(try newCell(cell, rowFormat, next.severity, format), at: tag.range.lowerBound)
                wanted = wanted.dropFirst()
            }
            // To the row's end: cells out of order may be the wanted one once more.
            guard let next = wanted.first, next.column == column else { continue }
            wanted = wanted.dropFirst()
            let own = markup.attribute("s", of: tag)
            let base = own.flatMap { Int(markup.text($0)) } ?? 0
            let marked = "\(try format(base, next.severity))"
            if let own {
                edits.replace(own, with: marked)
            } else {
                edits.insert(" s=\"\(marked)\"", at: tag.name.upperBound)
            }
        }
        guard !wanted.isEmpty else { return }
        var rest = ""
        for next in wanted {
            rest += try newCell(CellAddress(row: index, column: next.column), rowFormat, next.severity, format)
        }
        if row.isEmpty {
            // "/>" becomes the end of a start tag.
            edits.replace(row.range.upperBound - 2..<row.range.upperBound, with: ">\(rest)</\(markup.text(row.name))>")
        } else {
            edits.insert(rest, at: try markup.end(of: row).content.upperBound)
        }
    }

    private func column(_ reference: String?, row: Int, after former: Int) throws(MarkupText.Unusual) -> Int {
        guard let reference else { return former + 1 }
        guard let cell = CellAddress(reference), cell.row == row, cell.column > former else {
            throw MarkupText.Unusual()
        }
        return cell.column
    }

    /// The format of a column's cells that the sheet does not hold.
    private func columnFormat(_ column: Int) throws(MarkupText.Unusual) -> Int {
        guard let columns = children.first(where: { markup.isNamed($0, "cols") }) else { return 0 }
        for tag in try markup.children(of: columns) {
            guard let first = markup.value("min", of: tag).flatMap({ Int($0) }),
                let last = markup.value("max", of: tag).flatMap({ Int($0) }), first <= last,
                (first...last).contains(column + 1)
            else { continue }
            return markup.value("style", of: tag).flatMap { Int($0) } ?? 0
        }
        return 0
    }

    func bytes() -> [UInt8] { edits.applied(to: markup) }
}
