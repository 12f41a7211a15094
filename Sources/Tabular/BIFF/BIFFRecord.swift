import Files
import ReportingKit

/// One record of a BIFF stream (MS-XLS 2.1.4). Valid as long as the buffer that it was cut from.
struct BIFFRecord {
    enum Kind {
        static let formula: UInt16 = 0x0006
        /// Those of Excel 3 and 4, which some programs (Apple Numbers) write in BIFF8 too.
        static let formula3: UInt16 = 0x0206
        static let formula4: UInt16 = 0x0406
        static let endOfSubstream: UInt16 = 0x000A
        static let date1904: UInt16 = 0x0022
        static let filePassword: UInt16 = 0x002F
        static let font: UInt16 = 0x0031
        static let `continue`: UInt16 = 0x003C
        static let codePage: UInt16 = 0x0042
        static let columnInfo: UInt16 = 0x007D
        static let boundSheet: UInt16 = 0x0085
        static let multipleRK: UInt16 = 0x00BD
        static let richString: UInt16 = 0x00D6
        static let cellFormat: UInt16 = 0x00E0
        static let mergedCells: UInt16 = 0x00E5
        static let sharedStrings: UInt16 = 0x00FC
        static let sharedStringCell: UInt16 = 0x00FD
        static let number: UInt16 = 0x0203
        static let label: UInt16 = 0x0204
        static let booleanOrError: UInt16 = 0x0205
        static let string: UInt16 = 0x0207
        static let row: UInt16 = 0x0208
        static let rk: UInt16 = 0x027E
        static let numberFormat: UInt16 = 0x041E
        static let beginOfSubstream: UInt16 = 0x0809
    }

    let kind: UInt16
    let body: UnsafeRawBufferPointer

    func u8(_ offset: Int) throws(ReadingError) -> UInt8 {
        guard offset < body.count else { throw Self.damaged("a record is too short") }
        return body[offset]
    }

    func u16(_ offset: Int) throws(ReadingError) -> UInt16 {
        guard offset + 2 <= body.count else { throw Self.damaged("a record is too short") }
        return UInt16(littleEndian: body.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }

    func u32(_ offset: Int) throws(ReadingError) -> UInt32 {
        guard offset + 4 <= body.count else { throw Self.damaged("a record is too short") }
        return UInt32(littleEndian: body.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    func double(_ offset: Int) throws(ReadingError) -> Double {
        guard offset + 8 <= body.count else { throw Self.damaged("a record is too short") }
        return Double(bitPattern: UInt64(littleEndian: body.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }

    static func damaged(_ reason: String) -> ReadingError { .unreadable(format: .xls, reason: reason) }
}

/// The records of a BIFF stream in order.
struct BIFFRecords {
    private let stream: UnsafeRawBufferPointer
    private(set) var position: Int

    init(_ stream: UnsafeRawBufferPointer, from position: Int = 0) {
        self.stream = stream
        self.position = position
    }

    /// Nil at the end of the stream; a record that reaches beyond it means that the file was cut off.
    mutating func next() throws(ReadingError) -> BIFFRecord? {
        guard position < stream.count else { return nil }
        let record = try record(at: position)
        position += 4 + record.body.count
        return record
    }

    /// The kind of the record to come.
    var upcoming: UInt16? {
        guard position + 4 <= stream.count else { return nil }
        return UInt16(littleEndian: stream.loadUnaligned(fromByteOffset: position, as: UInt16.self))
    }

    /// The bodies of a record and of the CONTINUE records that follow it.
    mutating func withContinuations(_ record: BIFFRecord) throws(ReadingError) -> [UnsafeRawBufferPointer] {
        var bodies = [record.body]
        while upcoming == BIFFRecord.Kind.continue, let next = try next() { bodies.append(next.body) }
        return bodies
    }

    private func record(at offset: Int) throws(ReadingError) -> BIFFRecord {
        guard offset + 4 <= stream.count else { throw BIFFRecord.damaged("the workbook is cut off") }
        let kind = UInt16(littleEndian: stream.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
        let length = Int(UInt16(littleEndian: stream.loadUnaligned(fromByteOffset: offset + 2, as: UInt16.self)))
        guard offset + 4 + length <= stream.count else { throw BIFFRecord.damaged("the workbook is cut off") }
        return BIFFRecord(kind: kind, body: UnsafeRawBufferPointer(rebasing: stream[offset + 4..<offset + 4 + length]))
    }
}
