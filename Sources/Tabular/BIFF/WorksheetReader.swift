import Foundation
import ReportingKit

/// Takes the cells of a worksheet in the order of their records.
protocol WorksheetCellSink {
    /// A text of the workbook's table, by its number; never an empty one.
    mutating func add(sharedText index: Int, row: Int, column: Int) throws(ReadingError)
    mutating func add(number: Double, _ style: NumberStyle, row: Int, column: Int) throws(ReadingError)
    mutating func add(_ content: CellContent, row: Int, column: Int) throws(ReadingError)
    mutating func hide(row: Int)
}

/// Walks through the records of one worksheet of a .xls.
struct WorksheetReader<Sink: WorksheetCellSink> {
    private let globals: WorkbookGlobals
    private let limits: ReadingLimits
    var sink: Sink
    private(set) var merges: [MergedRange] = []
    private var mergesAllowed: Int
    private(set) var hiddenColumns: Set<Int> = []
    /// Where the sheet's records end in the stream.
    private(set) var end = 0
    /// A formula whose text result is in a record to come.
    private var awaitingText: CellAddress?
    private var awaitingMark: DigitMark?

    init(globals: WorkbookGlobals, limits: ReadingLimits, mergesUsed: Int, into sink: Sink) {
        self.globals = globals
        self.limits = limits
        self.sink = sink
        mergesAllowed = limits.mergedRanges - mergesUsed
    }

    /// From the sheet's first record to its last.
    mutating func read(_ bound: WorkbookGlobals.BoundSheet, in stream: UnsafeRawBufferPointer) throws(ReadingError) {
        guard bound.offset < stream.count else { throw BIFFRecord.damaged("a sheet lies outside of the file") }
        var records = BIFFRecords(stream, from: bound.offset)
        guard let first = try records.next(), first.kind == BIFFRecord.Kind.beginOfSubstream else {
            throw BIFFRecord.damaged("no sheet where one should begin")
        }
        try readRecords(&records)
        end = records.position
    }

    private mutating func readRecords(_ records: inout BIFFRecords) throws(ReadingError) {
        // Charts inside the sheet are substreams of their own.
        var depth = 1
        while let record = try records.next() {
            switch record.kind {
            case BIFFRecord.Kind.beginOfSubstream: depth += 1
            case BIFFRecord.Kind.endOfSubstream:
                depth -= 1
                if depth == 0 { return try endAwaiting() }
            default: if depth == 1 { try read(record, &records) }
            }
        }
        throw BIFFRecord.damaged("the workbook is cut off")
    }

    private mutating func read(_ record: BIFFRecord, _ records: inout BIFFRecords) throws(ReadingError) {
        switch record.kind {
        case BIFFRecord.Kind.sharedStringCell:
            let index = Int(try record.u32(6))
            guard index < globals.texts.count else {
                throw BIFFRecord.damaged("a cell names a string that is not there")
            }
            guard !globals.texts[index].isEmpty else { return }
            try endAwaiting()
            if let mark = try mark(record) {
                let text = String(decoding: globals.texts[index], as: UTF8.self)
                return try sink.add(
                    .text(mark.mark(text)), row: Int(try record.u16(0)), column: Int(try record.u16(2)))
            }
            try sink.add(sharedText: index, row: Int(try record.u16(0)), column: Int(try record.u16(2)))
        case BIFFRecord.Kind.label, BIFFRecord.Kind.richString:
            try addText(try cellText(record, &records), record)
        case BIFFRecord.Kind.number: try addNumber(try record.double(6), record, format: 4, column: try record.u16(2))
        case BIFFRecord.Kind.rk:
            try addNumber(RKNumber.value(try record.u32(6)), record, format: 4, column: try record.u16(2))
        case BIFFRecord.Kind.multipleRK:
            var column = try record.u16(2)
            for offset in stride(from: 4, through: record.body.count - 8, by: 6) {
                try addNumber(RKNumber.value(try record.u32(offset + 2)), record, format: offset, column: column)
                column &+= 1
            }
        case BIFFRecord.Kind.booleanOrError:
            try add(Self.booleanOrError(try record.u8(6), isError: try record.u8(7) != 0), record)
        case BIFFRecord.Kind.formula, BIFFRecord.Kind.formula3, BIFFRecord.Kind.formula4: try readFormula(record)
        case BIFFRecord.Kind.string:
            guard let address = awaitingText else { return }
            awaitingText = nil
            let text = try text(records.withContinuations(record), at: 0)
            try sink.add(CellContent.text(text).marked(awaitingMark), row: address.row, column: address.column)
        case BIFFRecord.Kind.row: if try record.u16(12) & 0x20 != 0 { sink.hide(row: Int(try record.u16(0))) }
        case BIFFRecord.Kind.columnInfo: try readColumnInfo(record)
        case BIFFRecord.Kind.mergedCells: try readMerges(record)
        case BIFFRecord.Kind.filePassword: throw .encrypted
        default: return
        }
    }

    // MARK: Cells

    /// What the format of a cell's record does to digits.
    private func mark(_ record: BIFFRecord, format: Int = 4) throws(ReadingError) -> DigitMark? {
        globals.hasMarks ? globals.mark(ofCellFormat: Int(try record.u16(format))) : nil
    }

    private mutating func add(_ content: CellContent, _ record: BIFFRecord) throws(ReadingError) {
        try endAwaiting()
        let content = content.marked(try mark(record))
        try sink.add(content, row: Int(try record.u16(0)), column: Int(try record.u16(2)))
    }

    private mutating func addText(_ text: String, _ record: BIFFRecord) throws(ReadingError) {
        guard !text.isEmpty else { return }
        try add(.text(text), record)
    }

    private mutating func addNumber(
        _ value: Double, _ record: BIFFRecord, format: Int, column: UInt16
    ) throws(ReadingError) {
        try endAwaiting()
        let style = globals.style(ofCellFormat: Int(try record.u16(format)))
        let mark = try mark(record, format: format)
        try addNumber(value, style, mark, row: Int(try record.u16(0)), column: Int(column))
    }

    private mutating func addNumber(
        _ value: Double, _ style: NumberStyle, _ mark: DigitMark?, row: Int, column: Int
    ) throws(ReadingError) {
        // No spreadsheet shows these; only careless writers store them.
        guard value.isFinite else { return try sink.add(.error("#NUM!"), row: row, column: column) }
        let value = value.inShownPrecision
        let isOldDay = style == .date && globals.uses1904Dates
        let number = isOldDay ? value + DaySerial.offsetOf1904 : value
        if let mark {
            return try sink.add(CellContent.number(number, style).marked(mark), row: row, column: column)
        }
        try sink.add(number: number, style, row: row, column: column)
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
    private func cellText(_ record: BIFFRecord, _ records: inout BIFFRecords) throws(ReadingError) -> String {
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

    private mutating func readFormula(_ record: BIFFRecord) throws(ReadingError) {
        try endAwaiting()
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
                return try addNumber(value, style, try mark(record), row: row, column: column)
            }
            content = .formulaWithoutValue("")
        }
        try sink.add(content, row: row, column: column)
    }

    /// The text that a formula announced did not come.
    private mutating func endAwaiting() throws(ReadingError) {
        guard let address = awaitingText else { return }
        awaitingText = nil
        try sink.add(.formulaWithoutValue(""), row: address.row, column: address.column)
    }

    // MARK: Layout

    private mutating func readColumnInfo(_ record: BIFFRecord) throws(ReadingError) {
        guard try record.u16(8) & 0x01 != 0 else { return }
        let first = Int(try record.u16(0))
        // 256 stands for all that follow.
        let last = min(255, Int(try record.u16(2)))
        if first <= last { hiddenColumns.formUnion(first...last) }
    }

    private mutating func readMerges(_ record: BIFFRecord) throws(ReadingError) {
        for index in 0..<Int(try record.u16(0)) {
            let offset = 2 + index * 8
            let first = CellAddress(row: Int(try record.u16(offset)), column: Int(try record.u16(offset + 4)))
            let last = CellAddress(row: Int(try record.u16(offset + 2)), column: Int(try record.u16(offset + 6)))
            guard first.row <= last.row, first.column <= last.column else {
                throw BIFFRecord.damaged("a merged range backwards")
            }
            guard first != last else { continue }
            guard merges.count < mergesAllowed else { throw .limit(.mergedRanges, allowed: limits.mergedRanges) }
            merges.append(MergedRange(first: first, last: last))
        }
    }
}
