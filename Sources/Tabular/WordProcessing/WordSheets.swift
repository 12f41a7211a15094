import Files
import ReportingKit

/// Makes a sheet of each table of a document, with the paragraphs above it as its title block.
struct WordSheets {
    private let limits: ReadingLimits
    private(set) var sheets: [Sheet] = []
    /// The elements of each sheet's cells, where they are wanted.
    private(set) var elements: [[CellAddress: Int]]?
    private var merges = 0

    /// Paragraphs that go into the title block: more would be the text of the report.
    private static let titleLines = 12

    init(limits: ReadingLimits, noting elements: Bool = false) {
        self.limits = limits
        self.elements = elements ? [] : nil
    }

    /// Adds the table, and after it those in its cells; `above` are the paragraphs since the table before.
    mutating func add(_ table: WordTable, above: [String]) throws(ReadingError) {
        guard sheets.count < limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
        let title = above.suffix(Self.titleLines)
        var rows = title.enumerated().map { index, line in
            SheetRow(index: index, cells: [Cell(column: 0, content: .text(line))])
        }
        let layout = WordTableMerges(table, firstRow: title.count)
        let isData = Self.isData(table)
        var shown: [WordCell] = []
        var elements: [CellAddress: Int] = [:]
        for (index, row) in table.rows.enumerated() {
            let visible = row.cells.filter { cell in
                !layout.covered.contains(CellAddress(row: title.count + index, column: cell.column))
            }
            shown += visible
            if self.elements != nil {
                for cell in visible {
                    elements[CellAddress(row: title.count + index, column: cell.column)] = cell.element
                }
            }
            let cells = visible.compactMap { cell -> Cell? in
                let text = Self.text(of: cell.blocks, withTables: isData)
                return text.isEmpty ? nil : Cell(column: cell.column, content: .text(text))
            }
            if !cells.isEmpty {
                rows.append(SheetRow(index: title.count + index, cells: cells, isHidden: row.isHidden))
            }
        }
        merges += layout.merges.count
        guard merges <= limits.mergedRanges else { throw .limit(.mergedRanges, allowed: limits.mergedRanges) }
        sheets.append(Sheet(name: "Bảng \(sheets.count + 1)", rows: rows, merges: layout.merges))
        self.elements?.append(elements)
        for cell in shown { try addTables(in: cell.blocks) }
    }

    /// Whether the table is one of figures: one around other tables for the sake of layout has few rows or columns.
    private static func isData(_ table: WordTable) -> Bool {
        table.rows.count >= 3 && table.rows.contains { $0.cells.count >= 3 }
    }

    /// Whether a table in a cell is no table of its own but a frame around the cell's text.
    private static func isSmall(_ table: WordTable) -> Bool { table.rows.reduce(0) { $0 + $1.cells.count } <= 6 }

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

    /// A cell's text, with the figures that small tables in it hold: a figure in a frame is the cell's.
    private static func text(of blocks: [WordBlock], withTables: Bool) -> String {
        let lines = blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): return [paragraph.shownText]
            case .table(let table):
                guard withTables, isSmall(table) else { return [] }
                return table.rows.flatMap(\.cells).map { text(of: $0.blocks, withTables: true) }.filter {
                    $0.contains(where: \.isNumber)
                }
            }
        }
        return WordParagraph.trimmed(lines.joined(separator: "\n"))
    }
}
