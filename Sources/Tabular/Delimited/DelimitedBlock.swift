import CScan
import Foundation

/// A block of delimited text that begins with a record and ends with one, and where its fields end.
///
/// The structure is found sixteen bytes at a time; a class because it owns its memory, which is used again and again.
final class DelimitedBlock {
    /// How many bytes are read at once. Fits the second-level cache together with the fields' ends.
    static let length = 256 << 10
    /// A record that is longer is left to the reader of whole files.
    private static let maximumLength = 4 << 20

    private(set) var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes of the buffer hold text.
    private(set) var filled = 0
    /// How many of these belong to complete records.
    private(set) var complete = 0
    /// Where each field ends, the place of the delimiter or line break after it; the upper bits are marks, see below.
    private(set) var ends: [UInt32] = []
    private(set) var recordCount = 0

    /// The field is the record's last.
    static let recordEnd: UInt32 = 1 << 31
    /// The field is quoted.
    static let quoted: UInt32 = 1 << 30
    static let offset: UInt32 = (1 << 30) - 1

    init() {
        capacity = Self.length
        buffer = .allocate(capacity: capacity + MarkupCursor.padding)
    }

    deinit { buffer.deallocate() }

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
        (buffer + filled).update(repeating: 0, count: MarkupCursor.padding)
    }

    private func grow(to length: Int) {
        buffer.deallocate()
        capacity = length
        buffer = .allocate(capacity: capacity + MarkupCursor.padding)
    }

    var isTooLong: Bool { filled > Self.maximumLength }

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
    /// - Parameter isLast: whether the file ends with this block, and so a record does.
    func index(delimiter: UInt8, isLast: Bool) throws(Fault) {
        guard scan_find(buffer, buffer + filled, 0) == buffer + filled else { throw .zeroByte }
        ends.removeAll(keepingCapacity: true)
        (complete, recordCount) = (0, 0)
        var fieldStart = 0
        var quoteStart = -1
        var closedAt = -1
        var mark: UInt32 = 0
        var completeFields = 0
        var position = 0
        while position < filled {
            var hits = scan_delimited(buffer + position, delimiter)
            if position + 64 > filled { hits &= (1 << UInt64(filled - position)) - 1 }
            while hits != 0 {
                let place = position + hits.trailingZeroBitCount
                hits &= hits - 1
                let byte = buffer[place]
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
                }
                if byte == delimiter {
                    ends.append(UInt32(truncatingIfNeeded: place) | mark)
                    fieldStart = place + 1
                } else {
                    // The line feed after a carriage return.
                    if byte == 0x0A, place == fieldStart, place > 0, place == complete, buffer[place - 1] == 0x0D {
                        fieldStart = place + 1
                        complete = fieldStart
                        continue
                    }
                    // Whether a line feed follows is not known at the very end.
                    if byte == 0x0D, place + 1 == filled, !isLast { break }
                    ends.append(UInt32(truncatingIfNeeded: place) | mark | Self.recordEnd)
                    fieldStart = place + 1
                    complete = fieldStart
                    completeFields = ends.count
                    recordCount += 1
                }
                (quoteStart, closedAt, mark) = (-1, -1, 0)
            }
            position += 64
        }
        if isLast, fieldStart < filled || ends.count > completeFields {
            guard quoteStart < 0 || closedAt == filled - 1 else { throw .misplacedQuote }
            ends.append(UInt32(truncatingIfNeeded: filled) | mark | Self.recordEnd)
            complete = filled
            completeFields = ends.count
            recordCount += 1
        }
        ends.removeLast(ends.count - completeFields)
    }
}
