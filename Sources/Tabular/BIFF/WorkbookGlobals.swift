import Files
import ReportingKit

/// What all sheets of a .xls share: their list, the shared strings, number formats, the date system.
struct WorkbookGlobals {
    enum Version { case biff5, biff8 }

    struct BoundSheet {
        let name: String
        /// Of its first record in the stream.
        let offset: Int
        let isHidden: Bool
    }

    let version: Version
    private(set) var sheets: [BoundSheet] = []
    private(set) var texts = SharedTexts()
    private(set) var uses1904Dates = false
    let storesFormulaResults: Bool
    private(set) var codePage = BIFFCodePage(number: 1252)
    private(set) var fonts = BIFFFonts()
    /// For each cell format (XF) the numbers of its number format and of its font.
    private var cellFormats: [(number: Int, font: Int)] = []
    private var formatStyles: [Int: NumberStyle] = [:]
    /// For each cell format how it shows numbers.
    private var styles: [NumberStyle] = []
    /// For each cell format what it does to digits; empty where none does anything.
    private var marks: [DigitMark?] = []

    init(_ stream: UnsafeRawBufferPointer, limits: ReadingLimits) throws(ReadingError) {
        var records = BIFFRecords(stream)
        guard let first = try records.next() else { throw BIFFRecord.damaged("an empty workbook") }
        version = try Self.version(of: first)
        storesFormulaResults = try FormulaResults.areStored(in: stream)
        while let record = try records.next() {
            switch record.kind {
            case BIFFRecord.Kind.endOfSubstream:
                styles = cellFormats.map {
                    formatStyles[$0.number] ?? NumberStyle(builtInFormat: $0.number) ?? .general
                }
                if cellFormats.contains(where: { fonts[$0.font] != nil }) { marks = cellFormats.map { fonts[$0.font] } }
                return
            case BIFFRecord.Kind.filePassword: throw .encrypted
            case BIFFRecord.Kind.date1904: uses1904Dates = try record.u16(0) == 1
            case BIFFRecord.Kind.codePage: codePage = BIFFCodePage(number: try record.u16(0))
            case BIFFRecord.Kind.cellFormat:
                cellFormats.append((number: Int(try record.u16(2)), font: Int(try record.u16(0))))
            case BIFFRecord.Kind.font: try fonts.add(record)
            case BIFFRecord.Kind.numberFormat:
                formatStyles[Int(try record.u16(0))] = NumberStyle(formatCode: try formatCode(record))
            case BIFFRecord.Kind.boundSheet:
                guard let sheet = try boundSheet(record) else { continue }
                guard sheets.count < limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
                sheets.append(sheet)
            case BIFFRecord.Kind.sharedStrings:
                texts = try SharedTexts(records.withContinuations(record), fonts: fonts)
            default: continue
            }
        }
        throw BIFFRecord.damaged("the workbook is cut off")
    }

    /// How a number with this cell format is shown.
    func style(ofCellFormat index: Int) -> NumberStyle {
        index < styles.count ? styles[index] : .general
    }

    /// Whether any cell format raises or strikes its cells.
    var hasMarks: Bool { !marks.isEmpty }

    /// What a cell format does to its cells' digits.
    func mark(ofCellFormat index: Int) -> DigitMark? { marks.indices.contains(index) ? marks[index] : nil }

    private static func version(of record: BIFFRecord) throws(ReadingError) -> Version {
        switch record.kind {
        case BIFFRecord.Kind.beginOfSubstream:
            guard try record.u16(2) == 0x0005 else { throw BIFFRecord.damaged("a sheet without a workbook") }
            let version = try record.u16(0)
            switch version {
            case 0x0600: return .biff8
            case 0x0500: return .biff5
            default: throw BIFFRecord.damaged("unknown version \(version) of the Excel format")
            }
        // The first records of Excel 2, 3 and 4.
        case 0x0009, 0x0209, 0x0409: throw .unsupported(.oldExcel)
        default: throw BIFFRecord.damaged("no Excel workbook")
        }
    }

    private func boundSheet(_ record: BIFFRecord) throws(ReadingError) -> BoundSheet? {
        let offset = Int(try record.u32(0))
        let isHidden = try record.u8(4) & 0x03 != 0
        // 0 is a worksheet; charts, macro sheets and Basic modules hold no tables.
        guard try record.u8(5) == 0 else { return nil }
        let name: String
        switch version {
        case .biff8:
            var text = BIFFTextReader([record.body], from: 6)
            name = try text.unicodeText(shortLength: true)
        case .biff5: name = try shortText(record, at: 6)
        }
        return BoundSheet(name: name, offset: offset, isHidden: isHidden)
    }

    private func formatCode(_ record: BIFFRecord) throws(ReadingError) -> String {
        // Only the placeholders matter, and they are ASCII in every code page. The length is not asked: SAS has it wrong.
        guard version == .biff8 else { return String(decoding: record.body.dropFirst(3), as: UTF8.self) }
        let isWide = try record.u8(4) & 0x01 != 0
        let units =
            isWide
            ? stride(from: 5, to: record.body.count - 1, by: 2).map { record.body[$0] } : Array(record.body[5...])
        return String(decoding: units, as: UTF8.self)
    }

    private func shortText(_ record: BIFFRecord, at offset: Int) throws(ReadingError) -> String {
        let end = offset + 1 + Int(try record.u8(offset))
        guard end <= record.body.count else { throw BIFFRecord.damaged("a text is cut off") }
        return try codePage.text(UnsafeRawBufferPointer(rebasing: record.body[offset + 1..<end]))
    }
}
