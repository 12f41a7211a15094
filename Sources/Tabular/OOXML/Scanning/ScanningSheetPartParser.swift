import Files
import ReportingKit

/// Reads a sheet part with the fast scanner, and with the full parser where anything unusual appears.
struct ScanningSheetPartParser: SheetPartParser {
    private let full = XMLSheetPartParser()

    func parse(
        _ open: () throws(ReadingError) -> any PartBytes, in context: WorkbookContext, mergesUsed: inout Int,
        into sink: inout some RowSink
    ) throws(ReadingError) {
        let part = try open()
        var scanner = SheetPartScanner(part)
        var isReadable = true
        let outcome = try scanner.scan { (row) throws(ReadingError) in
            isReadable = try sink.take(row, in: context)
            return isReadable && !sink.isClosed ? sink.columns : nil
        }
        switch outcome {
        case .rows(let around):
            try full.parse(
                around, in: context, columnCount: scanner.columnCount, mergesUsed: &mergesUsed, into: &sink)
        case .stopped where isReadable: return
        case .stopped, .unusual:
            part.withdraw()
            sink.restartSheet()
            try full.parse(open, in: context, mergesUsed: &mergesUsed, into: &sink)
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

    @inline(__always)
    func number(of cell: ScannedCell) -> (Double, NumberStyle) {
        let style = cell.style < 0 ? .general : styles[Int(cell.style)]
        let isOldDay = style == .date && countsDaysFrom1904
        return (isOldDay ? cell.number + DaySerial.offsetOf1904 : cell.number, style)
    }

    private func plainContent(of cell: ScannedCell) -> ScannedContent {
        switch cell.kind {
        case .sharedText:
            guard let text = strings[Int(cell.number)] else { return .unusual }
            return text.isEmpty ? .nothing : .content(.text(text))
        case .number:
            let (number, style) = number(of: cell)
            return .content(.number(number, style))
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
