import Files
import ReportingKit

/// Puts the lines of a Markdown text together into blocks and tables.
struct MarkdownAssembly {
    private let limits: ReadingLimits
    private var places: [TextDocument.Place] = []
    private var sheets: [Sheet] = []
    private var open = Open.nothing
    /// Of the open paragraph or list item.
    private var openText = ""
    /// Of the open table.
    private var openRows: [[String]] = []
    private var isFenced = false
    private var number = 0
    private var cells = 0
    /// Texts since the table before: the title block of the next.
    private var above: [String] = []

    private static let titleLines = 12

    private enum Open {
        case nothing
        case paragraph
        case listItem(level: Int)
        case table
    }

    init(limits: ReadingLimits) { self.limits = limits }

    mutating func add(_ line: MarkdownLine) throws(ReadingError) {
        if case .fence = line {
            try close()
            isFenced.toggle()
            return
        }
        switch (line, open) {
        case (.fence, _): return
        case (.blank, _): try close()
        case (.heading(let level, let text), _):
            try close()
            try add(.heading(level: level, text), text)
        case (.listItem(let level, let text), _):
            try close()
            open = .listItem(level: level)
            openText = text
        case (.underline(let level), .paragraph):
            open = .nothing
            try add(.heading(level: level, openText), openText)
        case (.underline, _), (.tableRule, .nothing): try close()
        case (.tableRule, _): return
        case (.tableRow(let cells), .table): openRows.append(cells)
        case (.tableRow(let cells), _):
            try close()
            open = .table
            openRows = [cells]
        // A line that follows directly goes on with what is open.
        case (.text(let text), .paragraph), (.text(let text), .listItem): try append(text)
        case (.text(let text), _):
            try close()
            open = .paragraph
            openText = text
        }
    }

    mutating func finish() throws(ReadingError) -> Reading {
        try close()
        return Reading(format: .markdown, sheets: sheets, text: TextDocument(blocks: places))
    }

    private mutating func append(_ text: String) throws(ReadingError) {
        guard openText.utf8.count + text.utf8.count <= limits.textBytes else {
            throw .limit(.textBytes, allowed: limits.textBytes)
        }
        // In a fenced block each line stands for itself.
        openText += isFenced ? "\n" : " "
        openText += text
    }

    private mutating func close() throws(ReadingError) {
        let closing = open
        open = .nothing
        switch closing {
        case .nothing: return
        case .paragraph: try add(.paragraph(openText), openText)
        case .listItem(let level): try add(.listItem(level: level, openText), openText)
        case .table: try addTable(openRows)
        }
    }

    private mutating func add(_ block: TextDocument.Block, _ text: String) throws(ReadingError) {
        guard text.utf8.count <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
        number += 1
        places.append(TextDocument.Place(paragraph: number, block: block))
        above.append(text)
    }

    private mutating func addTable(_ rows: [[String]]) throws(ReadingError) {
        guard sheets.count < limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
        places.append(TextDocument.Place(paragraph: number, block: .table(sheets.count)))
        var sheetRows: [SheetRow] = []
        for (index, texts) in (above.suffix(Self.titleLines).map { [$0] } + rows).enumerated() {
            let content = texts.enumerated().filter { !$0.element.isEmpty }
            cells += content.count
            guard cells <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
            guard !content.isEmpty else { continue }
            sheetRows.append(
                SheetRow(index: index, cells: content.map { Cell(column: $0.offset, content: .text($0.element)) }))
        }
        sheets.append(Sheet(name: "Bảng \(sheets.count + 1)", rows: sheetRows))
        above = []
    }
}
