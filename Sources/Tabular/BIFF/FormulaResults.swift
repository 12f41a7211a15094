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
            guard BIFFRecord.Kind.formulas.contains(record.kind) else { continue }
            switch try record.u16(12) {
            case 0xFFFF: if try record.u8(6) != emptyText { return true }
            default: if try record.double(6) != 0 { return true }
            }
        }
        return false
    }

    private static let emptyText: UInt8 = 3

    static func asksForCalculation(_ record: BIFFRecord) throws(ReadingError) -> Bool {
        try record.u16(14) & 0x02 != 0
    }
}
