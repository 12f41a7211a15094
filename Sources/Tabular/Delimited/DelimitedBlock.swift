import CScan
import Files
import Foundation
import TextEncoding

/// A block of delimited text that begins with a record and ends with one, and where its fields end.
///
/// The structure is found sixteen bytes at a time; a class because it owns its memory, which is used again and again.
final class DelimitedBlock {
    /// How many bytes are read at once. Fits the second-level cache together with the fields' ends.
    static let length = 128 << 10
    /// A record that is longer is left to the reader of whole files.
    private static let maximumLength = 4 << 20

    private(set) var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes of the buffer hold text.
    private(set) var filled = 0
    /// How many of these belong to complete records.
    private(set) var complete = 0
    /// Where each field ends, the place of the delimiter or line break after it; the upper bits are marks, see below.
    var ends: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: fieldEnds, count: endCount) }
    private(set) var recordCount = 0
    /// Whether there may be quotes among the bytes.
    private(set) var hasQuotes = true
    // Raw memory: an array that grows field by field in an object costs more than finding the fields.
    private var fieldEnds: UnsafeMutablePointer<UInt32>
    private var endCapacity = 16 << 10
    private var endCount = 0

    /// The field is the record's last.
    static let recordEnd: UInt32 = 1 << 31
    /// The field is quoted.
    static let quoted: UInt32 = 1 << 30
    static let offset: UInt32 = (1 << 30) - 1

    init() {
        capacity = Self.length
        buffer = .allocate(capacity: capacity + MarkupCursor.padding)
        fieldEnds = .allocate(capacity: endCapacity)
    }

    deinit {
        buffer.deallocate()
        fieldEnds.deallocate()
    }

    /// Fills the block: what the former one left over, then bytes of the file.
    func fill(after former: UnsafeBufferPointer<UInt8>, from content: FileContent, at offset: inout Int)
        throws(FileContent.Fault)
    {
        if former.count + Self.length > capacity { grow(to: former.count + Self.length) }
        if let start = former.baseAddress { buffer.update(from: start, count: former.count) }
        let room = UnsafeMutableRawBufferPointer(start: buffer + former.count, count: Self.length)
        let count = try content.read(into: room, at: offset)
        offset += count
        filled = former.count + count
        hasQuotes = true
        (buffer + filled).update(repeating: 0, count: MarkupCursor.padding)
    }

    private func grow(to length: Int) {
        buffer.deallocate()
        capacity = length
        buffer = .allocate(capacity: capacity + MarkupCursor.padding)
    }

    var isTooLong: Bool { filled > Self.maximumLength }

    /// Ends the block behind the last line feed that stands outside of quotes, which surely ends a record. That goes from quote to quote and
    /// so takes a small part of what ``index(_:delimiter:isLast:)`` takes, which has then to look at no more than that.
    ///
    /// - Returns: false where it is not found easily.
    func endAtLineFeed(delimiter: UInt8, isLast: Bool) -> Bool {
        let bytes = UnsafePointer(buffer)
        let end = bytes + filled
        let quote = UInt8(ascii: "\"")
        var outside = LastStretches()
        var start = bytes
        var found = Self.quote(bytes, end)
        hasQuotes = found != end
        complete = filled
        guard !isLast else { return true }
        while found < end {
            guard found == bytes || Self.endsField(found[-1], delimiter) else {
                // Text like any other.
                found = Self.quote(found + 1, end)
                continue
            }
            outside.add(start..<found)
            // Behind the quote that closes this one; the memory behind the text is zero.
            var closing = Self.quote(found + 1, end)
            while closing < end, closing[1] == quote { closing = Self.quote(closing + 2, end) }
            guard closing < end else {
                start = end
                break
            }
            start = closing + 1
            found = Self.quote(start, end)
        }
        outside.add(start..<end)
        guard let last = outside.lastLineFeed else { return false }
        complete = last - bytes + 1
        return true
    }

    @inline(__always)
    private static func quote(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        scan_find(start, end, UInt8(ascii: "\"")) ?? end
    }

    @inline(__always)
    private static func endsField(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
        byte == delimiter || byte == 0x0A || byte == 0x0D
    }

    /// The last stretches outside of quotes.
    private struct LastStretches {
        private var stretches: [Range<UnsafePointer<UInt8>>] = []
        private var next = 0
        /// Between the fields of some records of many columns.
        private static let kept = 512

        init() { stretches.reserveCapacity(64) }

        mutating func add(_ stretch: Range<UnsafePointer<UInt8>>) {
            if stretches.count < Self.kept { stretches.append(stretch) } else { stretches[next % Self.kept] = stretch }
            next += 1
        }

        var lastLineFeed: UnsafePointer<UInt8>? {
            for number in (0..<stretches.count).map({ next - 1 - $0 }) {
                let stretch = stretches[number % Self.kept]
                var place = stretch.upperBound
                while place > stretch.lowerBound {
                    place -= 1
                    if place.pointee == 0x0A { return place }
                }
            }
            return nil
        }
    }

    /// What does not belong to a complete record.
    var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer + complete, count: filled - complete) }

    /// Why a block's structure is not found here; the reader of whole files says more.
    enum Fault: Error {
        /// A quote that does not end where a field does.
        case misplacedQuote
        case zeroByte
        case otherEncoding
    }

    /// Whether the block's first lines are UTF-8. Text in another encoding is not for more than some letters, and looking at
    /// all of it would take as long as counting.
    var beginsWithUTF8: Bool {
        var end = min(complete, 4_096)
        while end > 0, end < complete, buffer[end - 1] >= 0x80 { end -= 1 }
        return TextDecoder.isUTF8(Data(bytesNoCopy: buffer, count: end, deallocator: .none))
    }

    /// Finds the fields of all complete records. RFC 4180's quoting, as ``RecordScanner`` has it.
    ///
    /// - Parameters:
    ///   - length: how much of the block to look at; all of it, or what ``endAtLineFeed(isLast:)`` found.
    ///   - isLast: whether the file ends there, and so a record does.
    func index(_ length: Int, delimiter: UInt8, isLast: Bool) throws(Fault) {
        let bytes = UnsafePointer(buffer)
        guard scan_find(bytes, bytes + length, 0) == bytes + length else { throw .zeroByte }
        var count = 0
        var records = 0
        // Behind the last complete record: where its bytes and its fields end.
        var (recordEnd, recordFields) = (0, 0)
        var fieldStart = 0
        var quoteStart = -1
        var closedAt = -1
        var mark: UInt32 = 0
        var position = 0
        while position < length {
            var hits = scan_delimited(bytes + position, delimiter)
            if position &+ 64 > length { hits &= (1 << UInt64(length - position)) - 1 }
            if count &+ 65 > endCapacity { growEnds(count) }
            let ends = fieldEnds
            while hits != 0 {
                let place = position &+ hits.trailingZeroBitCount
                hits &= hits &- 1
                let byte = bytes[place]
                if byte == UInt8(ascii: "\"") {
                    if quoteStart >= 0 {
                        // A doubled quote is text; its second half comes with the next hit.
                        if closedAt == place - 1 {
                            closedAt = -1
                        } else if closedAt < 0 {
                            closedAt = place
                        } else {
                            throw .misplacedQuote
                        }
                    } else if place == fieldStart {
                        quoteStart = place
                        mark = Self.quoted
                    }
                    continue
                }
                if quoteStart >= 0 {
                    guard closedAt >= 0 else { continue }
                    guard closedAt == place - 1 else { throw .misplacedQuote }
                    (quoteStart, closedAt) = (-1, -1)
                }
                if byte == delimiter {
                    ends[count] = UInt32(truncatingIfNeeded: place) | mark
                    count &+= 1
                    fieldStart = place &+ 1
                } else {
                    // The line feed after a carriage return.
                    if byte == 0x0A, place == recordEnd, place > 0, bytes[place - 1] == 0x0D {
                        fieldStart = place + 1
                        recordEnd = fieldStart
                        continue
                    }
                    // Whether a line feed follows is not known at the very end.
                    if byte == 0x0D, place + 1 == length, !isLast { break }
                    ends[count] = UInt32(truncatingIfNeeded: place) | mark | Self.recordEnd
                    count &+= 1
                    fieldStart = place &+ 1
                    recordEnd = fieldStart
                    recordFields = count
                    records &+= 1
                }
                mark = 0
            }
            position &+= 64
        }
        if isLast, fieldStart < length || count > recordFields {
            guard quoteStart < 0 || closedAt == length - 1 else { throw .misplacedQuote }
            if count == endCapacity { growEnds(count) }
            fieldEnds[count] = UInt32(truncatingIfNeeded: length) | mark | Self.recordEnd
            recordEnd = length
            recordFields = count + 1
            records += 1
        }
        complete = recordEnd
        endCount = recordFields
        recordCount = records
    }

    private func growEnds(_ count: Int) {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: endCapacity * 2)
        larger.update(from: fieldEnds, count: count)
        fieldEnds.deallocate()
        fieldEnds = larger
        endCapacity *= 2
    }
}
