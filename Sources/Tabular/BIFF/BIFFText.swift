import Files
import ReportingKit
import TextEncoding

/// Reads texts that may run over from a record into its CONTINUE records.
///
/// BIFF8 (MS-XLS 2.5.293): where a text's characters are broken, the next record begins with a byte of its own that says
/// whether the rest has one byte or two a character.
struct BIFFTextReader {
    private let bodies: [UnsafeRawBufferPointer]
    private var index = 0
    private var offset: Int

    init(_ bodies: [UnsafeRawBufferPointer], from offset: Int = 0) {
        self.bodies = bodies
        self.offset = offset
    }

    var isAtEnd: Bool {
        bodies[index].count <= offset && bodies[(index + 1)...].allSatisfy(\.isEmpty)
    }

    mutating func u8() throws(ReadingError) -> UInt8 {
        try moveToContent()
        defer { offset += 1 }
        return bodies[index][offset]
    }

    mutating func u16() throws(ReadingError) -> UInt16 { UInt16(try u8()) | UInt16(try u8()) << 8 }
    mutating func u32() throws(ReadingError) -> UInt32 { UInt32(try u16()) | UInt32(try u16()) << 16 }

    /// A Unicode text whose length in characters comes first, in one byte or two; what its runs raise or strike is marked.
    mutating func unicodeText(shortLength: Bool = false, fonts: BIFFFonts = BIFFFonts()) throws(ReadingError) -> String
    {
        let count = shortLength ? Int(try u8()) : Int(try u16())
        let flags = try u8()
        let runCount = flags & 0x08 != 0 ? Int(try u16()) : 0
        let extended = flags & 0x04 != 0 ? Int(try u32()) : 0
        let text = try characters(count, isWide: flags & 0x01 != 0)
        guard fonts.hasMarks else {
            try skip(runCount * 4)
            try skip(extended)
            return text
        }
        var runs: [BIFFFonts.Run] = []
        for _ in 0..<runCount { runs.append(BIFFFonts.Run(start: Int(try u16()), font: Int(try u16()))) }
        try skip(extended)
        return fonts.marked(text, runs)
    }

    /// A text's characters where they stand in one piece, as they stand there.
    struct TextWithinRecord {
        let bytes: UnsafeRawBufferPointer
        /// Two bytes a character; else one.
        let isWide: Bool
    }

    /// The next text where all of it lies in one record, as nearly every text does, and is plain; nil, and nothing read, for others.
    mutating func textWithinRecord() -> TextWithinRecord? {
        let body = bodies[index]
        guard offset + 3 <= body.count else { return nil }
        let count = Int(UInt16(littleEndian: body.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        let flags = body[offset + 2]
        // Formatted runs and phonetic guides follow the text of others.
        guard flags & 0x0C == 0 else { return nil }
        let isWide = flags & 0x01 != 0
        let start = offset + 3
        let end = start + (isWide ? count * 2 : count)
        guard end <= body.count else { return nil }
        offset = end
        return TextWithinRecord(bytes: UnsafeRawBufferPointer(rebasing: body[start..<end]), isWide: isWide)
    }

    private mutating func characters(_ count: Int, isWide: Bool) throws(ReadingError) -> String {
        guard count > 0 else { return "" }
        // Nearly every text lies in one record.
        if !isWide, offset + count <= bodies[index].count {
            let slice = bodies[index][offset..<offset + count]
            if slice.allSatisfy({ $0 < 0x80 }) {
                offset += count
                return String(decoding: slice, as: UTF8.self)
            }
        }
        var units: [UInt16] = []
        var isWide = isWide
        units.reserveCapacity(count)
        while units.count < count {
            if offset >= bodies[index].count {
                try moveToContent()
                isWide = try u8() & 0x01 != 0
                continue
            }
            if isWide {
                units.append(try u16())
            } else {
                units.append(UInt16(try u8()))
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func skip(_ count: Int) throws(ReadingError) {
        var rest = count
        while rest > 0 {
            try moveToContent()
            let step = min(rest, bodies[index].count - offset)
            offset += step
            rest -= step
        }
    }

    private mutating func moveToContent() throws(ReadingError) {
        while offset >= bodies[index].count {
            guard index + 1 < bodies.count else { throw BIFFRecord.damaged("a text is cut off") }
            index += 1
            offset = 0
        }
    }
}

/// The single-byte texts of BIFF5, in the workbook's code page.
struct BIFFCodePage {
    let number: UInt16

    func text(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        switch number {
        case 1252, 0x8001: return LegacyEncoding.windows1252.decode(bytes)
        case 1258: return LegacyEncoding.windows1258.decode(bytes)
        default:
            guard let text = ForeignCodePage.text(bytes, page: number) else { throw .unsupported(.codePage) }
            return text
        }
    }
}
