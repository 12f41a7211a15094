import ReportingKit

/// Makes a sheet of each table of a document, with the paragraphs above it as its title block.
struct WordSheets {
    private let limits: ReadingLimits
    private(set) var sheets: [Sheet] = []
    private var merges = 0

    /// Paragraphs that go into the title block: more would be the text of the report.
    private static let titleLines = 12

    init(limits: ReadingLimits) { self.limits = limits }

    /// Adds the table, and after it those in its cells; `above` are the paragraphs since the table before.
    mutating func add(_ table: WordTable, above: [String]) throws(ReadingError) {
        guard sheets.count < limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
        let title = above.suffix(Self.titleLines)
        var rows = title.enumerated().map { index, line in
            SheetRow(index: index, cells: [Cell(column: 0, content: .text(line))])
        }
        let layout = WordTableMerges(table, firstRow: title.count)
        var shown: [WordCell] = []
        for (index, row) in table.rows.enumerated() {
            let visible = row.cells.filter { cell in
                !layout.covered.contains(CellAddress(row: title.count + index, column: cell.column))
            }
            shown += visible
            let cells = visible.compactMap { cell -> Cell? in
                let text = Self.text(of: cell.blocks)
                return text.isEmpty ? nil : Cell(column: cell.column, content: .text(text))
            }
            if !cells.isEmpty {
                rows.append(SheetRow(index: title.count + index, cells: cells, isHidden: row.isHidden))
            }
        }
        merges += layout.merges.count
        guard merges <= limits.mergedRanges else { throw .limit(.mergedRanges, allowed: limits.mergedRanges) }
        sheets.append(Sheet(name: "Bảng \(sheets.count + 1)", rows: rows, merges: layout.merges))
        for cell in shown { try addTables(in: cell.blocks) }
    }

    private mutating func addTables(in blocks: [WordBlock]) throws(ReadingError) {
        var above: [String] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): if !paragraph.shownText.isEmpty { above.append(paragraph.shownText) }
            case .table(let table):
                try add(table, above: above)
                above = []
            }
        }
    }

    private static func text(of blocks: [WordBlock]) -> String {
        let lines = blocks.compactMap { block -> String? in
            if case .paragraph(let paragraph) = block { paragraph.shownText } else { nil }
        }
        return WordParagraph.trimmed(lines.joined(separator: "\n"))
    }
}
