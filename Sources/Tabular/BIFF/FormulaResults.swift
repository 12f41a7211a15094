import Files
import ReportingKit

/// Whether a workbook's formulas were saved with their results.
///
/// BIFF has no mark for "not reckoned yet". xlwt stores an empty text, Apache POI a zero and a flag that asks for
/// calculation at opening; LibreOffice sets that flag too and stores true results. So empty texts, and zeros with the flag,
/// count only where another formula of the workbook has a result that is neither.
enum FormulaResults {
    static func areStored(in stream: UnsafeRawBufferPointer) throws(ReadingError) -> Bool {
        var records = BIFFRecords(stream)
        while records.upcoming != nil, let record = try records.next() {
            switch record.kind {
            case BIFFRecord.Kind.formula, BIFFRecord.Kind.formula3, BIFFRecord.Kind.formula4:
                if try isStored(record) { return true }
            default: continue
            }
        }
        return false
    }

    private static func isStored(_ record: BIFFRecord) throws(ReadingError) -> Bool {
        try record.u16(12) == 0xFFFF ? try record.u8(6) != emptyText : try record.double(6) != 0
    }

    private static let emptyText: UInt8 = 3

    static func asksForCalculation(_ record: BIFFRecord) throws(ReadingError) -> Bool {
        try record.u16(14) & 0x02 != 0
    }
}
