import Files
import Markup
import ReportingKit

/// The walk through one worksheet of an XML Spreadsheet 2003 workbook.
struct SpreadsheetMLSheet {
    private let reader: XMLPullReader
    private let styles: SpreadsheetMLStyles
    private let countsDaysFrom1904: Bool
    private let limits: ReadingLimits
    private(set) var mergesUsed: Int
    private var hiddenColumns = HiddenColumns()
    private var columnStyles: [Int: SpreadsheetMLStyles.Style] = [:]
    private var nextColumn = 0
    private var nextRow = 0
    private var columnCount = 0

    /// With the reader at the worksheet's start.
    init(
        _ reader: XMLPullReader, styles: SpreadsheetMLStyles, countsDaysFrom1904: Bool, limits: ReadingLimits,
        mergesUsed: Int
    ) {
        self.reader = reader
        self.styles = styles
        self.countsDaysFrom1904 = countsDaysFrom1904
        self.limits = limits
        self.mergesUsed = mergesUsed
    }

    /// From the worksheet's start to its end.
    mutating func read(into sink: inout some RowSink) throws(ReadingError) {
        let level = reader.depth
        sink.beginSheet(reader.attribute("Name") ?? "", isHidden: false)
        var isOpen = true
        while isOpen {
            switch try reader.next() {
            case .start:
                switch reader.name {
                case "Table", "WorksheetOptions": continue
                case "Visible": if try reader.elementText().hasPrefix("SheetHidden") { sink.hideSheet() }
                case "Column": try readColumn()
                case "Row": try readRow(into: &sink)
                default: try reader.skipElement()
                }
            case .end where reader.depth == level: isOpen = false
            case .endOfDocument: isOpen = false
            case .end, .text: continue
            }
        }
        sink.hide(hiddenColumns.indices(below: columnCount))
        sink.endSheet()
    }

    private mutating func readColumn() throws(ReadingError) {
        let first = try position("Index", next: nextColumn, within: SheetBounds.columns)
        let columns = first..<(first + 1 + span("Span", within: SheetBounds.columns))
        nextColumn = columns.upperBound
        if reader.flag("Hidden") == true { hiddenColumns.hide(columns) }
        if let style = styles[reader.attribute("StyleID")] {
            for column in columns { columnStyles[column] = style }
        }
    }

    private mutating func readRow(into sink: inout some RowSink) throws(ReadingError) {
        let level = reader.depth
        let row = try position("Index", next: nextRow, within: SheetBounds.rows)
        nextRow = row + 1 + span("Span", within: SheetBounds.rows)
        let isHidden = reader.flag("Hidden") == true
        let style = styles[reader.attribute("StyleID")]
        var next = 0
        while true {
            switch try reader.next() {
            case .start where reader.name == "Cell":
                let column = try position("Index", next: next, within: SheetBounds.columns)
                let address = CellAddress(row: row, column: column)
                let across = try readMerge(at: address, into: &sink)
                next = column + 1 + across
                let own = styles[reader.attribute("StyleID")]
                let number = own?.number ?? style?.number ?? columnStyles[column]?.number ?? .general
                guard let content = try readCell(number) else { continue }
                let mark = (own ?? style ?? columnStyles[column])?.mark
                try sink.add(content.marked(mark), column: column)
                columnCount = max(columnCount, column + 1)
            case .start: try reader.skipElement()
            case .end where reader.depth == level: return try sink.endRow(row, isHidden: isHidden)
            case .endOfDocument: return try sink.endRow(row, isHidden: isHidden)
            case .end, .text: continue
            }
        }
    }

    /// - Returns: how many columns to the right the cell covers.
    private mutating func readMerge(at first: CellAddress, into sink: inout some RowSink) throws(ReadingError) -> Int {
        let across = span("MergeAcross", within: SheetBounds.columns)
        let down = span("MergeDown", within: SheetBounds.rows)
        guard across > 0 || down > 0 else { return 0 }
        mergesUsed += 1
        guard mergesUsed <= limits.mergedRanges else {
            throw .limit(.mergedRanges, allowed: limits.mergedRanges)
        }
        sink.add(
            MergedRange(first: first, last: CellAddress(row: first.row + down, column: first.column + across)))
        return across
    }

    private func readCell(_ style: NumberStyle) throws(ReadingError) -> CellContent? {
        let level = reader.depth
        let formula = reader.attribute("Formula")
        var content: CellContent?
        var hasText = false
        while true {
            switch try reader.next() {
            case .start where reader.name == "Data" && reader.depth == level + 1:
                let type = reader.attribute("Type") ?? "String"
                hasText = type == "String"
                content = interpret(try reader.markedText(), as: type, style: style)
            // A comment's text is in a `Data` of its own.
            case .start: try reader.skipElement()
            case .end where reader.depth == level:
                if let formula, content == nil, !hasText { return .formulaWithoutValue(formula) }
                return content
            case .endOfDocument: return content
            case .end, .text: continue
            }
        }
    }

    private func interpret(_ text: String, as type: String, style: NumberStyle) -> CellContent? {
        guard !text.isEmpty else { return nil }
        switch type {
        case "Number":
            guard let number = Double(cellText: text) else { return .text(text) }
            let isOldDay = style == .date && countsDaysFrom1904
            return .number(isOldDay ? number + DaySerial.offsetOf1904 : number, style)
        case "DateTime": return DaySerial.serial(iso: text).map { .number($0, .date) } ?? .text(text)
        case "Boolean": return .boolean(text == "1")
        case "Error": return .error(text)
        default: return .text(text)
        }
    }

    // MARK: Attributes

    /// A place given from one, or the next one; from zero. Places ascend, and Excel refuses a file where they do not.
    private func position(_ name: StaticString, next: Int, within bound: Int) throws(ReadingError) -> Int {
        var place = next
        if let text = reader.attribute(name) {
            guard let number = Int(text) else {
                throw .unreadable(format: .spreadsheetML, reason: "\(name) \(text) is no number")
            }
            place = number - 1
        }
        guard place >= next, place < bound else {
            throw .unreadable(format: .spreadsheetML, reason: "\(name) \(place + 1) is out of order or outside a sheet")
        }
        return place
    }

    private func span(_ name: StaticString, within bound: Int) -> Int {
        reader.attributeBytes(name).flatMap { Int(digits: $0) }.map { min($0, bound - 1) } ?? 0
    }
}

extension XMLPullReader {
    /// What an element of the HTML in a `Data` element does to digits, by its name or its style.
    private var elementMark: DigitMark? {
        switch name {
        case "Sup", "Sub", "sup", "sub": return .raised
        case "S", "Strike", "Del", "s", "strike", "del": return .struck
        default: return (attribute("Style") ?? attribute("style")).flatMap { HTMLStyle(declarations: $0).digitMark }
        }
    }

    /// The text of a `Data` element, with the digits marked that its HTML raises or strikes out.
    fileprivate func markedText() throws(ReadingError) -> String {
        let level = depth
        var marks: [(depth: Int, mark: DigitMark)] = []
        var bytes: [UInt8] = []
        while true {
            switch try next() {
            case .start:
                if let mark = elementMark { marks.append((depth, mark)) }
            case .text:
                let start = bytes.count
                try appendText(to: &bytes)
                if let mark = marks.last?.mark {
                    let marked = bytes[start...].withUnsafeBufferPointer(mark.mark)
                    bytes.replaceSubrange(start..., with: marked)
                }
            case .end:
                if marks.last?.depth == depth { marks.removeLast() }
                if depth == level { return String(decoding: bytes, as: UTF8.self) }
            case .endOfDocument: return String(decoding: bytes, as: UTF8.self)
            }
        }
    }
}
