/// Cuts delimited text into records and fields, byte by byte, without making a String.
///
/// Quoting is RFC 4180's: a field that begins with `"` ends with the next `"` that is not doubled, and may hold
/// delimiters and line breaks. A quote inside an unquoted field is an ordinary character.
struct RecordScanner {
    struct Field {
        let column: Int
        /// Without the surrounding quotes.
        let range: Range<Int>
        let isQuoted: Bool
    }

    enum Fault: Error, Equatable {
        /// The quote opened at this offset has no end.
        case quoteNotClosed(Int)
        /// Text follows the closing quote at this offset: a quote inside the field was not doubled.
        case textAfterQuote(Int)
    }

    private let bytes: UnsafeRawBufferPointer
    /// Nil reads each line as one field.
    private let delimiter: UInt8?
    private(set) var position: Int

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8?, from position: Int = 0) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.position = position
    }

    /// Gives each non-empty field of the next record to `body`; the number of fields, empty ones included, or nil at
    /// the end.
    @inline(__always)
    mutating func nextRecord<Failure: Error>(
        _ body: (Field) throws(Failure) -> Void, fault: (Fault) -> Failure
    ) throws(Failure) -> Int? {
        guard position < bytes.count else { return nil }
        var column = 0
        while true {
            let start = position
            var field = Field(column: column, range: start..<start, isQuoted: false)
            if start < bytes.count, bytes[start] == Self.quote {
                guard let end = endOfQuoted(from: start + 1) else { throw fault(.quoteNotClosed(start)) }
                field = Field(column: column, range: start + 1..<end, isQuoted: true)
                position = end + 1
                guard position == bytes.count || isEnd(bytes[position]) else { throw fault(.textAfterQuote(end)) }
            } else {
                var end = start
                while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
                field = Field(column: column, range: start..<end, isQuoted: false)
                position = end
            }
            if !field.range.isEmpty { try body(field) }
            column += 1
            if position < bytes.count, bytes[position] == delimiter {
                position += 1
                continue
            }
            skipLineBreak()
            return column
        }
    }

    @inline(__always)
    private func isEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// The offset of the closing quote.
    private func endOfQuoted(from start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            if bytes[position] == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { return position }
                position += 1
            }
            position += 1
        }
        return nil
    }

    private mutating func skipLineBreak() {
        guard position < bytes.count else { return }
        let isReturn = bytes[position] == Self.carriageReturn
        position += 1
        if isReturn, position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
    }
}
