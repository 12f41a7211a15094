import ReportingKit

/// Reads a sheet part with the fast scanner, and with the full parser where anything unusual appears.
struct ScanningSheetPartParser: SheetPartParser {
    private let full = XMLSheetPartParser()

    func parse(
        _ open: () throws(ReadingError) -> any PartBytes, in context: WorkbookContext, usage: inout SheetUsage
    ) throws(ReadingError) -> SheetContent {
        let part = try open()
        var scanner = SheetPartScanner(part, columns: .all)
        var grid = CellGrid(limits: context.limits, cellsUsed: usage.cells)
        var isReadable = true
        let outcome = try scanner.scan { (row) throws(ReadingError) in
            for cell in row.cells {
                switch context.content(of: cell) {
                case .content(let content): try grid.add(row: row.index, column: Int(cell.column), content)
                case .nothing: continue
                case .unusual:
                    isReadable = false
                    return false
                }
            }
            if row.isHidden { grid.hide(row: row.index) }
            return !grid.isClosed
        }
        switch outcome {
        case .rows(let around):
            let rows = grid.rows()
            usage.cells = grid.cellsUsed
            let rest = try full.parse(around: around, in: context, columnCount: scanner.columnCount, usage: &usage)
            return SheetContent(rows: rows, merges: rest.merges, hiddenColumns: rest.hiddenColumns)
        case .stopped where isReadable:
            let rows = grid.rows()
            usage.cells = grid.cellsUsed
            return SheetContent(rows: rows, merges: [], hiddenColumns: [])
        case .stopped, .unusual:
            part.withdraw()
            return try full.parse(open, in: context, usage: &usage)
        }
    }
}

extension WorkbookContext {
    enum ScannedContent {
        case content(CellContent)
        case nothing
        /// The full parser has to say what is wrong with it.
        case unusual
    }

    func content(of cell: ScannedCell) -> ScannedContent {
        guard styles.hasMarks, let mark = styles.mark(max(0, Int(cell.style))) else { return plainContent(of: cell) }
        guard case .content(let content) = plainContent(of: cell) else { return plainContent(of: cell) }
        return .content(content.marked(mark))
    }

    private func plainContent(of cell: ScannedCell) -> ScannedContent {
        switch cell.kind {
        case .sharedText:
            guard let text = strings[Int(cell.number)] else { return .unusual }
            return text.isEmpty ? .nothing : .content(.text(text))
        case .number:
            let style = cell.style < 0 ? .general : styles[Int(cell.style)]
            let isOldDay = style == .date && countsDaysFrom1904
            return .content(.number(isOldDay ? cell.number + DaySerial.offsetOf1904 : cell.number, style))
        case .boolean: return .content(.boolean(cell.number != 0))
        case .text, .error, .isoDate, .formulaWithoutValue:
            guard let text = String(validating: cell.bytes, as: UTF8.self) else { return .unusual }
            switch cell.kind {
            case .error: return .content(.error(text))
            case .formulaWithoutValue: return .content(.formulaWithoutValue(text))
            case .isoDate: return .content(DaySerial.serial(iso: text).map { .number($0, .date) } ?? .text(text))
            default: return .content(.text(text))
            }
        }
    }
}
