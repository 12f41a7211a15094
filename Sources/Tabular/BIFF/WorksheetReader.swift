import Files
import Foundation
import ReportingKit

/// Walks through the cells of one worksheet of a .xls.
struct WorksheetReader {
    private let globals: WorkbookGlobals
    /// Those that cells share; none where texts are not kept.
    private let texts: [String]
    private let hiddenRows: Set<Int>
    private var row = 0
    /// A formula whose text result is in a record to come.
    private var awaitingText: CellAddress?
    private var awaitingMark: DigitMark?

    init(globals: WorkbookGlobals, texts: [String], hiddenRows: Set<Int>) {
        self.globals = globals
        self.texts = texts
        self.hiddenRows = hiddenRows
    }

    /// From the sheet's first record to its last, or as far as the sink wants them.
    mutating func read(
        _ bound: WorkbookGlobals.BoundSheet, in stream: UnsafeRawBufferPointer, into sink: inout some RowSink
    ) throws(ReadingError) {
        var records = try WorksheetRecords(bound, in: stream)
        while !sink.isClosed, let record = try records.next() { try read(record, &records, &sink) }
        try endAwaiting(&sink)
        try endRow(&sink)
    }

    private mutating func read(
        _ record: BIFFRecord, _ records: inout WorksheetRecords, _ sink: inout some RowSink
    ) throws(ReadingError) {
        switch record.kind {
        case BIFFRecord.Kind.sharedStringCell: try addSharedText(record, &sink)
        case BIFFRecord.Kind.label, BIFFRecord.Kind.richString:
            try addText(try cellText(record, &records), record, &sink)
        case BIFFRecord.Kind.number:
            try addNumber(try record.double(6), record, format: 4, column: try record.u16(2), &sink)
        case BIFFRecord.Kind.rk:
            try addNumber(RKNumber.value(try record.u32(6)), record, format: 4, column: try record.u16(2), &sink)
        case BIFFRecord.Kind.multipleRK:
            var column = try record.u16(2)
            for offset in stride(from: 4, through: record.body.count - 8, by: 6) {
                try addNumber(RKNumber.value(try record.u32(offset + 2)), record, format: offset, column: column, &sink)
                column &+= 1
            }
        case BIFFRecord.Kind.booleanOrError:
            try add(Self.booleanOrError(try record.u8(6), isError: try record.u8(7) != 0), record, &sink)
        case BIFFRecord.Kind.formula, BIFFRecord.Kind.formula3, BIFFRecord.Kind.formula4:
            try readFormula(record, &sink)
        case BIFFRecord.Kind.string:
            guard let address = awaitingText else { return }
            awaitingText = nil
            let text = try text(records.withContinuations(record), at: 0)
            try add(CellContent.text(text).marked(awaitingMark), row: address.row, column: address.column, &sink)
        default: return
        }
    }

    // MARK: Rows

    private mutating func move(to row: Int, _ sink: inout some RowSink) throws(ReadingError) {
        guard row != self.row else { return }
        try endRow(&sink)
        self.row = row
    }

    private func endRow(_ sink: inout some RowSink) throws(ReadingError) {
        try sink.endRow(row, isHidden: !hiddenRows.isEmpty && hiddenRows.contains(row))
    }

    private mutating func add(
        _ content: CellContent, row: Int, column: Int, _ sink: inout some RowSink
    ) throws(ReadingError) {
        try move(to: row, &sink)
        try sink.add(content, column: column)
    }

    // MARK: Cells

    /// What the format of a cell's record does to digits.
    private func mark(_ record: BIFFRecord, format: Int = 4) throws(ReadingError) -> DigitMark? {
        globals.hasMarks ? globals.mark(ofCellFormat: Int(try record.u16(format))) : nil
    }

    private mutating func add(
        _ content: CellContent, _ record: BIFFRecord, _ sink: inout some RowSink
    ) throws(ReadingError) {
        try endAwaiting(&sink)
        let content = content.marked(try mark(record))
        try add(content, row: Int(try record.u16(0)), column: Int(try record.u16(2)), &sink)
    }

    private mutating func addText(
        _ text: String, _ record: BIFFRecord, _ sink: inout some RowSink
    ) throws(ReadingError) {
        guard !text.isEmpty else { return }
        try add(.text(text), record, &sink)
    }

    private mutating func addSharedText(_ record: BIFFRecord, _ sink: inout some RowSink) throws(ReadingError) {
        let index = Int(try record.u32(6))
        guard index < globals.texts.count else {
            throw BIFFRecord.damaged("a cell names a string that is not there")
        }
        let text = globals.texts[index]
        guard !text.isEmpty else { return }
        try endAwaiting(&sink)
        try move(to: Int(try record.u16(0)), &sink)
        let column = Int(try record.u16(2))
        if let mark = try mark(record) {
            try sink.add(.text(mark.mark(String(decoding: text, as: UTF8.self))), column: column)
        } else if texts.isEmpty {
            try sink.add(PassingCell(column: column, text: text))
        } else {
            try sink.add(.text(texts[index]), column: column)
        }
    }

    private mutating func addNumber(
        _ value: Double, _ record: BIFFRecord, format: Int, column: UInt16, _ sink: inout some RowSink
    ) throws(ReadingError) {
        try endAwaiting(&sink)
        let style = globals.style(ofCellFormat: Int(try record.u16(format)))
        let mark = try mark(record, format: format)
        try addNumber(value, style, mark, row: Int(try record.u16(0)), column: Int(column), &sink)
    }

    private mutating func addNumber(
        _ value: Double, _ style: NumberStyle, _ mark: DigitMark?, row: Int, column: Int, _ sink: inout some RowSink
    ) throws(ReadingError) {
        // No spreadsheet shows these; only careless writers store them.
        guard value.isFinite else { return try add(.error("#NUM!"), row: row, column: column, &sink) }
        let value = value.inShownPrecision
        let isOldDay = style == .date && globals.uses1904Dates
        let number = isOldDay ? value + DaySerial.offsetOf1904 : value
        try move(to: row, &sink)
        if let mark {
            try sink.add(CellContent.number(number, style).marked(mark), column: column)
        } else {
            try sink.add(PassingCell(column: column, number: number, style: style))
        }
    }

    private static func booleanOrError(_ value: UInt8, isError: Bool) -> CellContent {
        guard isError else { return .boolean(value != 0) }
        let name =
            switch value {
            case 0x00: "#NULL!"
            case 0x07: "#DIV/0!"
            case 0x0F: "#VALUE!"
            case 0x17: "#REF!"
            case 0x1D: "#NAME?"
            case 0x24: "#NUM!"
            default: "#N/A"
            }
        return .error(name)
    }

    /// The text of a cell that holds it itself, and after it the runs of its fonts (MS-XLS 2.4.244).
    private func cellText(_ record: BIFFRecord, _ records: inout WorksheetRecords) throws(ReadingError) -> String {
        let bodies = try records.withContinuations(record)
        let text = try text(bodies, at: 6)
        guard record.kind == BIFFRecord.Kind.richString, globals.fonts.hasMarks, globals.version == .biff5,
            bodies.count == 1
        else { return text }
        let start = 8 + Int(try record.u16(6))
        var runs: [BIFFFonts.Run] = []
        for index in 0..<Int(try record.u8(start)) {
            let offset = start + 1 + index * 2
            runs.append(BIFFFonts.Run(start: Int(try record.u8(offset)), font: Int(try record.u8(offset + 1))))
        }
        return globals.fonts.marked(text, runs)
    }

    private func text(_ bodies: [UnsafeRawBufferPointer], at offset: Int) throws(ReadingError) -> String {
        var reader = BIFFTextReader(bodies, from: offset)
        switch globals.version {
        case .biff8: return try reader.unicodeText(fonts: globals.fonts)
        case .biff5:
            let count = Int(try reader.u16())
            var bytes = Data()
            for _ in 0..<count { bytes.append(try reader.u8()) }
            return try bytes.withBytes { (raw) throws(ReadingError) in try globals.codePage.text(raw) }
        }
    }

    // MARK: Formulas

    private mutating func readFormula(_ record: BIFFRecord, _ sink: inout some RowSink) throws(ReadingError) {
        try endAwaiting(&sink)
        let row = Int(try record.u16(0))
        let column = Int(try record.u16(2))
        let asksForCalculation = try FormulaResults.asksForCalculation(record)
        let content: CellContent
        if try record.u16(12) == 0xFFFF {
            switch try record.u8(6) {
            case 0:
                awaitingText = CellAddress(row: row, column: column)
                awaitingMark = try mark(record)
                return
            case 1: content = .boolean(try record.u8(8) != 0)
            case 2: content = Self.booleanOrError(try record.u8(8), isError: true)
            default:
                // An empty text as result shows nothing.
                guard !globals.storesFormulaResults else { return }
                content = .formulaWithoutValue("")
            }
        } else {
            let value = try record.double(6)
            let style = globals.style(ofCellFormat: Int(try record.u16(4)))
            guard value == 0, asksForCalculation, !globals.storesFormulaResults else {
                return try addNumber(value, style, try mark(record), row: row, column: column, &sink)
            }
            content = .formulaWithoutValue("")
        }
        try add(content, row: row, column: column, &sink)
    }

    /// The text that a formula announced did not come.
    private mutating func endAwaiting(_ sink: inout some RowSink) throws(ReadingError) {
        guard let address = awaitingText else { return }
        awaitingText = nil
        try add(.formulaWithoutValue(""), row: address.row, column: address.column, &sink)
    }
}
