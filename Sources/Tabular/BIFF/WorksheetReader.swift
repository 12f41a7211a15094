import Foundation
import ReportingKit

/// Reads the cells of one worksheet of a .xls.
struct WorksheetReader {
    private let globals: WorkbookGlobals
    private let limits: ReadingLimits
    private var grid: CellGrid
    private var merges: [MergedRange] = []
    private var mergesAllowed: Int
    private var hiddenColumns: Set<Int> = []
    /// A formula whose text result is in a record to come.
    private var awaitingText: CellAddress?

    /// What is left of the file's limits, and how far the stream was read.
    struct Outcome {
        let sheet: Sheet
        let cellsUsed: Int
        let end: Int
    }

    private init(globals: WorkbookGlobals, limits: ReadingLimits, cellsUsed: Int, mergesUsed: Int) {
        self.globals = globals
        self.limits = limits
        grid = CellGrid(limits: limits, cellsUsed: cellsUsed)
        mergesAllowed = limits.mergedRanges - mergesUsed
    }

    static func read(
        _ bound: WorkbookGlobals.BoundSheet, in stream: UnsafeRawBufferPointer, globals: WorkbookGlobals,
        limits: ReadingLimits, cellsUsed: Int, mergesUsed: Int
    ) throws(ReadingError) -> Outcome {
        guard bound.offset < stream.count else { throw BIFFRecord.damaged("a sheet lies outside of the file") }
        var records = BIFFRecords(stream, from: bound.offset)
        guard let first = try records.next(), first.kind == BIFFRecord.Kind.beginOfSubstream else {
            throw BIFFRecord.damaged("no sheet where one should begin")
        }
        var reader = Self(globals: globals, limits: limits, cellsUsed: cellsUsed, mergesUsed: mergesUsed)
        try reader.readRecords(&records)
        let sheet = Sheet(
            name: bound.name, isHidden: bound.isHidden, rows: reader.grid.rows(), merges: reader.merges,
            hiddenColumns: reader.hiddenColumns)
        return Outcome(sheet: sheet, cellsUsed: reader.grid.cellsUsed, end: records.position)
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
            guard index < globals.strings.count else {
                throw BIFFRecord.damaged("a cell names a string that is not there")
            }
            try addText(globals.strings[index], record)
        case BIFFRecord.Kind.label, BIFFRecord.Kind.richString:
            try addText(try text(records.withContinuations(record), at: 6), record)
        case BIFFRecord.Kind.number: try addNumber(try record.double(6), record, format: 4, column: try record.u16(2))
        case BIFFRecord.Kind.rk:
            try addNumber(Self.number(rk: try record.u32(6)), record, format: 4, column: try record.u16(2))
        case BIFFRecord.Kind.multipleRK:
            var column = try record.u16(2)
            for offset in stride(from: 4, through: record.body.count - 8, by: 6) {
                try addNumber(Self.number(rk: try record.u32(offset + 2)), record, format: offset, column: column)
                column &+= 1
            }
        case BIFFRecord.Kind.booleanOrError:
            try add(Self.booleanOrError(try record.u8(6), isError: try record.u8(7) != 0), record)
        case _ where BIFFRecord.Kind.formulas.contains(record.kind): try readFormula(record)
        case BIFFRecord.Kind.string:
            guard let address = awaitingText else { return }
            awaitingText = nil
            let text = try text(records.withContinuations(record), at: 0)
            try grid.add(row: address.row, column: address.column, .text(text))
        case BIFFRecord.Kind.row: if try record.u16(12) & 0x20 != 0 { grid.hide(row: Int(try record.u16(0))) }
        case BIFFRecord.Kind.columnInfo: try readColumnInfo(record)
        case BIFFRecord.Kind.mergedCells: try readMerges(record)
        case BIFFRecord.Kind.filePassword: throw .encrypted
        default: return
        }
    }

    // MARK: Cells

    private mutating func add(_ content: CellContent, _ record: BIFFRecord) throws(ReadingError) {
        try endAwaiting()
        try grid.add(row: Int(try record.u16(0)), column: Int(try record.u16(2)), content)
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
        try grid.add(row: Int(try record.u16(0)), column: Int(column), number(value, style))
    }

    private func number(_ value: Double, _ style: NumberStyle) -> CellContent {
        // No spreadsheet shows these; only careless writers store them.
        guard value.isFinite else { return .error("#NUM!") }
        return .number(style == .date && globals.uses1904Dates ? value + DaySerial.offsetOf1904 : value, style)
    }

    /// The packed numbers of MS-XLS 2.5.217: 30 bits of an integer or of a floating-point number, perhaps times 100.
    static func number(rk: UInt32) -> Double {
        let value =
            rk & 0x02 != 0
            ? Double(Int32(bitPattern: rk) >> 2) : Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32)
        return rk & 0x01 != 0 ? value / 100 : value
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

    private func text(_ bodies: [UnsafeRawBufferPointer], at offset: Int) throws(ReadingError) -> String {
        var reader = BIFFTextReader(bodies, from: offset)
        switch globals.version {
        case .biff8: return try reader.unicodeText()
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
            content =
                value == 0 && asksForCalculation && !globals.storesFormulaResults
                ? .formulaWithoutValue("") : number(value, style)
        }
        try grid.add(row: row, column: column, content)
    }

    /// The text that a formula announced did not come.
    private mutating func endAwaiting() throws(ReadingError) {
        guard let address = awaitingText else { return }
        awaitingText = nil
        try grid.add(row: address.row, column: address.column, .formulaWithoutValue(""))
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
