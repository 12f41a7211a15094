import Files
import ReportingKit

/// What a worksheet of a .xls says besides its cells. Its records stand before, between and behind them, so they are looked for first.
struct WorksheetLayout {
    private(set) var merges: [MergedRange] = []
    private(set) var hiddenColumns: Set<Int> = []
    private(set) var hiddenRows: Set<Int> = []
    /// Where the sheet's records end in the stream.
    private(set) var end = 0

    init(
        of bound: WorkbookGlobals.BoundSheet, in stream: UnsafeRawBufferPointer, mergesAllowed: Int,
        limits: ReadingLimits
    ) throws(ReadingError) {
        var records = try WorksheetRecords(bound, in: stream)
        while let record = try records.next() {
            switch record.kind {
            case BIFFRecord.Kind.row:
                if try record.u16(12) & 0x20 != 0 { hiddenRows.insert(Int(try record.u16(0))) }
            case BIFFRecord.Kind.columnInfo: try readColumnInfo(record)
            case BIFFRecord.Kind.mergedCells: try readMerges(record, allowed: mergesAllowed, limits)
            case BIFFRecord.Kind.filePassword: throw .encrypted
            default: continue
            }
        }
        end = records.position
    }

    private mutating func readColumnInfo(_ record: BIFFRecord) throws(ReadingError) {
        guard try record.u16(8) & 0x01 != 0 else { return }
        let first = Int(try record.u16(0))
        // 256 stands for all that follow.
        let last = min(255, Int(try record.u16(2)))
        if first <= last { hiddenColumns.formUnion(first...last) }
    }

    private mutating func readMerges(
        _ record: BIFFRecord, allowed: Int, _ limits: ReadingLimits
    ) throws(ReadingError) {
        for index in 0..<Int(try record.u16(0)) {
            let offset = 2 + index * 8
            let first = CellAddress(row: Int(try record.u16(offset)), column: Int(try record.u16(offset + 4)))
            let last = CellAddress(row: Int(try record.u16(offset + 2)), column: Int(try record.u16(offset + 6)))
            guard first.row <= last.row, first.column <= last.column else {
                throw BIFFRecord.damaged("a merged range backwards")
            }
            guard first != last else { continue }
            guard merges.count < allowed else { throw .limit(.mergedRanges, allowed: limits.mergedRanges) }
            merges.append(MergedRange(first: first, last: last))
        }
    }
}

/// The records of one worksheet in order, without those of charts in it.
struct WorksheetRecords {
    private var records: BIFFRecords
    /// Charts inside the sheet are substreams of their own.
    private var depth = 1

    init(_ bound: WorkbookGlobals.BoundSheet, in stream: UnsafeRawBufferPointer) throws(ReadingError) {
        guard bound.offset < stream.count else { throw BIFFRecord.damaged("a sheet lies outside of the file") }
        records = BIFFRecords(stream, from: bound.offset)
        guard let first = try records.next(), first.kind == BIFFRecord.Kind.beginOfSubstream else {
            throw BIFFRecord.damaged("no sheet where one should begin")
        }
    }

    var position: Int { records.position }

    /// Nil at the sheet's end.
    mutating func next() throws(ReadingError) -> BIFFRecord? {
        while let record = try records.next() {
            switch record.kind {
            case BIFFRecord.Kind.beginOfSubstream: depth += 1
            case BIFFRecord.Kind.endOfSubstream:
                depth -= 1
                if depth == 0 { return nil }
            default: if depth == 1 { return record }
            }
        }
        throw BIFFRecord.damaged("the workbook is cut off")
    }

    /// The bodies of a record and of those that continue it.
    mutating func withContinuations(_ record: BIFFRecord) throws(ReadingError) -> [UnsafeRawBufferPointer] {
        try records.withContinuations(record)
    }
}
