import Files
import Foundation

/// The central directory of a zip file, walked before anything is unpacked.
///
/// It finds entries that share bytes (the overlapping kind of bomb), a count beyond the limit before memory is spent on
/// it, and bytes put in front of the archive without its offsets being adjusted.
package struct ArchiveDirectory {
    package struct Entry {
        /// As stored; see `ArchiveDirectory.lookupKey(_:)`.
        package let name: String
        /// The name's bytes where they are no UTF-8.
        package let otherName: [UInt8]?
        /// Where its local header starts in the file.
        let headerOffset: Int
        let compressedSize: Int
        /// As declared, which may be a lie.
        let declaredSize: Int
        let isEncrypted: Bool
        /// How it is packed; see `Packing`.
        package let packing: Packing
        /// Of the inflated bytes.
        let checksum: UInt32
    }

    /// The methods of packing that office programs use, and all others, which are not unpacked (APPNOTE.TXT 4.4.5).
    package enum Packing {
        case stored, deflated, other

        init(method: UInt16) {
            switch method {
            case 0: self = .stored
            case 8: self = .deflated
            default: self = .other
            }
        }
    }

    /// Where an entry's packed bytes start in the file; nil when they cannot be there.
    static func bodyOffset(of entry: Entry, in bytes: LittleEndianBytes) -> Int? {
        guard let nameLength = bytes.uint16(at: entry.headerOffset + 26),
            let extraLength = bytes.uint16(at: entry.headerOffset + 28)
        else { return nil }
        let offset = entry.headerOffset + 30 + Int(nameLength) + Int(extraLength)
        return offset <= bytes.count && entry.compressedSize <= bytes.count - offset ? offset : nil
    }

    package let entries: [Entry]

    /// - Parameter format: what the file is taken for; errors name it.
    package init(_ bytes: Data, format: FileFormat, limits: ReadingLimits) throws(ReadingError) {
        let result: Result<Self, ReadingError> = bytes.withUnsafeBytes { buffer in
            Result { () throws(ReadingError) in
                try Self(LittleEndianBytes(bytes: buffer), format: format, limits: limits)
            }
        }
        self = try result.get()
    }

    private init(_ bytes: LittleEndianBytes, format: FileFormat, limits: ReadingLimits) throws(ReadingError) {
        let entryLimit = limits.archiveEntries
        guard let end = EndOfDirectory(bytes) else {
            throw .unreadable(format: format, reason: "the file ends before its directory")
        }
        let start = end.position - end.directorySize
        guard start >= 0, end.directoryOffset <= start else {
            throw .unreadable(format: format, reason: "the directory lies outside the file")
        }
        // Bytes in front of the archive that its offsets do not count.
        let prefixLength = start - end.directoryOffset
        // Refused before anything is allocated for the entries.
        guard end.entryCount <= entryLimit else { throw .limit(.archiveEntries, allowed: entryLimit) }

        var entries: [Entry] = []
        entries.reserveCapacity(min(end.entryCount, end.directorySize / 46))
        var position = start
        while position < end.position, bytes.uint32(at: position) == 0x0201_4B50 {
            guard entries.count < entryLimit else { throw .limit(.archiveEntries, allowed: entryLimit) }
            guard let (entry, length) = Self.entry(bytes, at: position, prefixLength: prefixLength) else {
                throw .unreadable(format: format, reason: "the directory is cut off")
            }
            entries.append(entry)
            position += length
        }
        guard entries.count == end.entryCount else {
            throw .unreadable(format: format, reason: "the directory counts its entries wrong")
        }
        self.entries = entries
        if let fault = Self.overlap(of: entries, bytes, before: start) {
            // Entries that share their bytes to become too much are a bomb; others are damage.
            let declared = entries.reduce(0) { $0.addingReportingOverflow($1.declaredSize).partialValue }
            if declared < 0 || declared > limits.inflatedBytes {
                throw .limit(.inflatedBytes, allowed: limits.inflatedBytes)
            }
            throw .unreadable(format: format, reason: fault)
        }
    }

    /// Part names compare without case, and some writers use `\` or a leading `/`.
    package static func lookupKey(_ name: some StringProtocol) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): key.append(UInt8(ascii: "/"))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
            default: key.append(byte)
            }
        }
        var start = 0
        while start < key.count, key[start] == UInt8(ascii: "/") { start += 1 }
        return String(decoding: key[start...], as: UTF8.self)
    }

    private static func entry(
        _ bytes: LittleEndianBytes, at position: Int, prefixLength: Int
    ) -> (Entry, length: Int)? {
        guard let flags = bytes.uint16(at: position + 8), let method = bytes.uint16(at: position + 10),
            let checksum = bytes.uint32(at: position + 16),
            let compressed = bytes.uint32(at: position + 20), let inflated = bytes.uint32(at: position + 24),
            let nameLength = bytes.uint16(at: position + 28), let extraLength = bytes.uint16(at: position + 30),
            let commentLength = bytes.uint16(at: position + 32), let offset = bytes.uint32(at: position + 42),
            let name = bytes.slice(from: position + 46, count: Int(nameLength)),
            let extra = bytes.slice(from: position + 46 + Int(nameLength), count: Int(extraLength))
        else { return nil }
        var large = Zip64Extra(LittleEndianBytes(bytes: extra))
        guard let declaredSize = large.widen(inflated), let compressedSize = large.widen(compressed),
            let headerOffset = large.widen(offset), headerOffset <= bytes.count
        else { return nil }
        let exact = String(validating: name, as: UTF8.self)
        let entry = Entry(
            name: exact ?? UnicodeName(LittleEndianBytes(bytes: extra)).text ?? String(decoding: name, as: UTF8.self),
            otherName: exact == nil && UnicodeName(LittleEndianBytes(bytes: extra)).text == nil ? Array(name) : nil,
            headerOffset: prefixLength + headerOffset,
            compressedSize: compressedSize, declaredSize: declaredSize, isEncrypted: flags & 1 != 0,
            packing: Packing(method: method), checksum: checksum)
        return (entry, 46 + Int(nameLength) + Int(extraLength) + Int(commentLength))
    }

    /// What is wrong with where the entries lie; nil when each has its bytes for itself.
    private static func overlap(
        of entries: [Entry], _ bytes: LittleEndianBytes, before directoryStart: Int
    ) -> String? {
        var reached = 0
        for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
            guard entry.headerOffset >= reached else { return "entries overlap at \(entry.name)" }
            guard bytes.uint32(at: entry.headerOffset) == 0x0403_4B50,
                let nameLength = bytes.uint16(at: entry.headerOffset + 26),
                let extraLength = bytes.uint16(at: entry.headerOffset + 28)
            else { return "there is no header at the place of \(entry.name)" }
            let body = entry.headerOffset + 30 + Int(nameLength) + Int(extraLength)
            guard body <= directoryStart, entry.compressedSize <= directoryStart - body else {
                return "\(entry.name) reaches into the directory"
            }
            reached = body + entry.compressedSize
        }
        return nil
    }
}

/// The record that ends a zip file and says where the directory is, in its 32- or 64-bit form.
private struct EndOfDirectory {
    /// Where the directory ends and this record starts.
    let position: Int
    let entryCount: Int
    let directorySize: Int
    let directoryOffset: Int

    init?(_ bytes: LittleEndianBytes) {
        guard let record = Self.find(bytes),
            let count = bytes.uint16(at: record + 10), let size = bytes.uint32(at: record + 12),
            let offset = bytes.uint32(at: record + 16)
        else { return nil }
        if let large = Self.findLarge(bytes, before: record),
            let count = bytes.uint64(at: large + 32), let size = bytes.uint64(at: large + 40),
            let offset = bytes.uint64(at: large + 48)
        {
            position = large
            entryCount = Int(clamping: count)
            directorySize = Int(clamping: size)
            directoryOffset = Int(clamping: offset)
        } else {
            position = record
            entryCount = Int(count)
            directorySize = Int(size)
            directoryOffset = Int(offset)
        }
    }

    /// The record is followed only by a comment of at most 65,535 bytes.
    private static func find(_ bytes: LittleEndianBytes) -> Int? {
        var position = bytes.count - 22
        let lowest = max(0, bytes.count - 22 - 0xFFFF)
        while position >= lowest {
            // A comment may hold the signature too; only the record's own comment reaches exactly to the end, though
            // some writers leave a few bytes behind it.
            if bytes.uint32(at: position) == 0x0605_4B50, let comment = bytes.uint16(at: position + 20),
                position + 22 + Int(comment) <= bytes.count
            {
                return position
            }
            position -= 1
        }
        return nil
    }

    private static func findLarge(_ bytes: LittleEndianBytes, before record: Int) -> Int? {
        guard bytes.uint32(at: record - 20) == 0x0706_4B50, let offset = bytes.uint64(at: record - 12) else {
            return nil
        }
        // The stated offset is off when bytes were put in front; the usual place is right before the locator.
        return [Int(clamping: offset), record - 76].first { bytes.uint32(at: $0) == 0x0606_4B50 }
    }
}

/// The extra field in which packers of other code pages say a name in UTF-8 as well (APPNOTE.TXT 4.6.9).
private struct UnicodeName {
    let text: String?

    init(_ extra: LittleEndianBytes) {
        var position = 0
        while let id = extra.uint16(at: position), let length = extra.uint16(at: position + 2) {
            if id == 0x7075, length > 5, let name = extra.slice(from: position + 9, count: Int(length) - 5) {
                text = String(validating: name, as: UTF8.self)
                return
            }
            position += 4 + Int(length)
        }
        text = nil
    }
}

/// The extra field that holds those numbers of an entry that do not fit 32 bits, in a fixed order.
private struct Zip64Extra {
    private let field: LittleEndianBytes?
    private var position = 0

    init(_ extra: LittleEndianBytes) {
        var found: LittleEndianBytes?
        var position = 0
        while found == nil, let id = extra.uint16(at: position), let length = extra.uint16(at: position + 2) {
            if id == 1, let body = extra.slice(from: position + 4, count: Int(length)) {
                found = LittleEndianBytes(bytes: body)
            }
            position += 4 + Int(length)
        }
        field = found
    }

    mutating func widen(_ number: UInt32) -> Int? {
        guard number == .max else { return Int(number) }
        defer { position += 8 }
        return field?.uint64(at: position).flatMap { Int(exactly: $0) }
    }
}
