import Files
import Markup
import ReportingKit

/// Reads any sheet part that is well-formed XML, through libxml2.
struct XMLSheetPartParser: SheetPartParser {
    func parse(
        _ open: () throws(ReadingError) -> any PartBytes, in context: WorkbookContext, mergesUsed: inout Int,
        into sink: inout some RowSink
    ) throws(ReadingError) {
        try parse(try open(), in: context, columnCount: 0, mergesUsed: &mergesUsed, into: &sink)
    }

    /// - Parameter columnCount: of the rows that have been read already, where the part is what stands around them.
    func parse(
        _ part: any PartBytes, in context: WorkbookContext, columnCount: Int, mergesUsed: inout Int,
        into sink: inout some RowSink
    ) throws(ReadingError) {
        let reader = XMLPullReader(part, format: .xlsx, limits: context.limits)
        var pass = SheetPass(reader, context: context, mergesUsed: mergesUsed, columnCount: columnCount)
        try pass.readSheet(into: &sink)
        mergesUsed = pass.mergesUsed
    }
}

/// One walk through a sheet part.
private struct SheetPass {
    private let reader: XMLPullReader
    private let context: WorkbookContext
    private(set) var mergesUsed: Int
    private var hiddenColumns = HiddenColumns()
    private var columnCount: Int
    private var cell: SheetCell

    init(_ reader: XMLPullReader, context: WorkbookContext, mergesUsed: Int, columnCount: Int) {
        self.columnCount = columnCount
        self.reader = reader
        self.context = context
        self.mergesUsed = mergesUsed
        cell = SheetCell(context: context)
    }

    mutating func readSheet(into sink: inout some RowSink) throws(ReadingError) {
        while !sink.isClosed, case let event = try reader.next(), event != .endOfDocument {
            guard event == .start, !reader.isForeign else { continue }
            if reader.depth == 1 {
                switch reader.name {
                case "worksheet", "chartsheet", "dialogsheet", "macrosheet": break
                default: throw DamagedSheet.error("a sheet's part holds no sheet")
                }
            }
            switch reader.name {
            case "worksheet", "cols", "mergeCells": continue
            case "sheetData": try readRows(into: &sink)
            case "col": readColumn()
            case "mergeCell": try readMerge(into: &sink)
            // Nothing else holds cells; what it holds may look like them.
            default: if reader.depth > 1 { try reader.skipElement() }
            }
        }
        sink.hide(hiddenColumns.indices(below: columnCount))
    }

    private mutating func readRows(into sink: inout some RowSink) throws(ReadingError) {
        let level = reader.depth
        var nextRow = 0
        while true {
            switch try reader.next() {
            case .start where reader.name == "row" && !reader.isForeign:
                nextRow = try readRow(expected: nextRow, into: &sink) + 1
                if sink.isClosed { return }
            case .end where reader.depth == level: return
            case .endOfDocument: return
            default: continue
            }
        }
    }

    /// - Parameter expected: the row's index where neither it nor its cells tell.
    /// - Returns: the row's index.
    private mutating func readRow(
        expected: Int, into sink: inout some RowSink
    ) throws(ReadingError) -> Int {
        let level = reader.depth
        var row = expected
        if let number = reader.attributeBytes("r") {
            guard let value = Int(digits: number), (1...SheetBounds.rows).contains(value) else {
                throw DamagedSheet.error("row number \(String(decoding: number, as: UTF8.self))")
            }
            row = value - 1
        }
        let isHidden = reader.flag("hidden") ?? false
        var nextColumn = 0
        while true {
            switch try reader.next() {
            case .start where reader.name == "c" && !reader.isForeign:
                let address = try cell.read(from: reader, expected: CellAddress(row: row, column: nextColumn))
                if address.row != row { try sink.endRow(row, isHidden: false) }
                row = address.row
                nextColumn = address.column + 1
                guard let content = cell.content else { continue }
                try sink.add(content, column: address.column)
                columnCount = max(columnCount, address.column + 1)
            case .end where reader.depth == level:
                try sink.endRow(row, isHidden: isHidden)
                return row
            case .endOfDocument: return row
            default: continue
            }
        }
    }

    private mutating func readColumn() {
        guard reader.flag("hidden") == true,
            let first = reader.attributeBytes("min").flatMap({ Int(digits: $0) }),
            let last = reader.attributeBytes("max").flatMap({ Int(digits: $0) }),
            1 <= first, first <= last
        else { return }
        hiddenColumns.hide((first - 1)..<last)
    }

    private mutating func readMerge(into sink: inout some RowSink) throws(ReadingError) {
        mergesUsed += 1
        guard mergesUsed <= context.limits.mergedRanges else {
            throw .limit(.mergedRanges, allowed: context.limits.mergedRanges)
        }
        if let range = reader.attribute("ref").flatMap({ MergedRange(reference: $0) }) { sink.add(range) }
    }
}

private enum DamagedSheet {
    static func error(_ reason: String) -> ReadingError { .unreadable(format: .xlsx, reason: reason) }
}

/// One cell at a time; its buffers are used again for the next.
private struct SheetCell {
    private let context: WorkbookContext
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private(set) var content: CellContent?

    init(context: WorkbookContext) { self.context = context }

    /// From a cell's start to its end.
    ///
    /// - Returns: where the cell stands.
    mutating func read(
        from reader: XMLPullReader, expected: CellAddress
    ) throws(ReadingError) -> CellAddress {
        var address = expected
        if let reference = reader.attributeBytes("r") {
            guard let stated = CellAddress(reference: reference) else {
                throw DamagedSheet.error("cell address \(String(decoding: reference, as: UTF8.self))")
            }
            address = stated
        }
        guard address.column < SheetBounds.columns, address.row < SheetBounds.rows else {
            throw DamagedSheet.error("a cell outside the sheet")
        }
        let format = reader.attributeBytes("s").flatMap { Int(digits: $0) }
        let style = format.map { context.styles[$0] } ?? .general
        let mark = context.styles.hasMarks ? context.styles.mark(format ?? 0) : nil
        let type = CellType(reader.attributeBytes("t"))
        let parts = try readParts(from: reader)
        content = try interpret(parts, as: type, style: style, at: address)?.marked(mark)
        return address
    }

    private struct Parts {
        var hasValue = false
        var hasFormula = false
        var hasInlineText = false
    }

    private mutating func readParts(from reader: XMLPullReader) throws(ReadingError) -> Parts {
        let level = reader.depth
        var parts = Parts()
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        while true {
            switch try reader.next() {
            case .start where !reader.isForeign && reader.name == "v":
                parts.hasValue = true
                try Self.readText(from: reader, into: &value)
            case .start where !reader.isForeign && reader.name == "f":
                parts.hasFormula = true
                try Self.readText(from: reader, into: &formula)
            case .start where !reader.isForeign && reader.name == "is":
                parts.hasInlineText = true
                value.removeAll(keepingCapacity: true)
                try reader.readRichText(into: &value)
            case .end where reader.depth == level: return parts
            case .endOfDocument: return parts
            default: continue
            }
        }
    }

    private static func readText(from reader: XMLPullReader, into bytes: inout [UInt8]) throws(ReadingError) {
        let level = reader.depth
        bytes.removeAll(keepingCapacity: true)
        while true {
            switch try reader.next() {
            case .text: try reader.appendText(to: &bytes)
            case .end where reader.depth == level: return
            case .endOfDocument: return
            default: continue
            }
        }
    }

    private func interpret(
        _ parts: Parts, as type: CellType, style: NumberStyle, at address: CellAddress
    ) throws(ReadingError) -> CellContent? {
        // An empty result is a result only where the formula's result is text.
        if parts.hasFormula, value.isEmpty, !(type == .formulaText && parts.hasValue) {
            return .formulaWithoutValue(String(decoding: formula, as: UTF8.self))
        }
        guard !value.isEmpty else { return nil }
        if parts.hasInlineText { return Self.text(EscapedText.decode(value)) }
        switch type {
        case .sharedText:
            guard let index = value.withUnsafeBufferPointer({ Int(digits: $0) }), let text = context.strings[index]
            else {
                throw DamagedSheet.error(
                    "cell \(address) refers to text \(String(decoding: value, as: UTF8.self)), which there is not")
            }
            return Self.text(text)
        case .inlineText, .formulaText: return Self.text(EscapedText.decode(value))
        case .boolean: return .boolean(value == [UInt8(ascii: "1")] || value == Array("true".utf8))
        case .error: return .error(String(decoding: value, as: UTF8.self))
        case .isoDate:
            let text = String(decoding: value, as: UTF8.self)
            return DaySerial.serial(iso: text).map { .number($0, .date) } ?? Self.text(text)
        case .number: return number(style)
        }
    }

    /// What is declared a number but is none stays as it stands, for recognition to judge.
    private func number(_ style: NumberStyle) -> CellContent? {
        guard let number = value.withUnsafeBufferPointer({ Double(cellText: $0) }) else {
            return Self.text(EscapedText.decode(value))
        }
        let isOldDay = style == .date && context.countsDaysFrom1904
        return .number(isOldDay ? number + DaySerial.offsetOf1904 : number, style)
    }

    private static func text(_ text: String) -> CellContent? { text.isEmpty ? nil : .text(text) }
}

/// The `t` of a cell (ECMA-376 part 1, 18.18.11).
enum CellType {
    case number, sharedText, inlineText, formulaText, boolean, error, isoDate

    init(_ bytes: UnsafeBufferPointer<UInt8>?) {
        self =
            switch bytes?.first {
            case UInt8(ascii: "s"): bytes?.count == 1 ? .sharedText : .formulaText
            case UInt8(ascii: "i"): .inlineText
            case UInt8(ascii: "b"): .boolean
            case UInt8(ascii: "e"): .error
            case UInt8(ascii: "d"): .isoDate
            default: .number
            }
    }
}
