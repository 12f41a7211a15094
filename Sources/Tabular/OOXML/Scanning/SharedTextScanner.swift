import Files
import Markup

/// Takes the shared texts of a workbook from their part, as nearly all programs write them.
struct SharedTextScanner {
    private let window: PartWindow
    private var scratch = TextScratch()
    private var hasBegun = false

    private static let windowLength = 256 << 10

    init(_ part: any PartBytes) {
        window = PartWindow(part, length: min(max(part.declaredSize, 1 << 10), Self.windowLength))
    }

    /// Gives each text in order, bytes that are good during the call; false when the part needs the full parser, from its beginning.
    mutating func scan(_ take: (UnsafeBufferPointer<UInt8>) throws(ReadingError) -> Void) throws(ReadingError) -> Bool {
        while try window.fill() || !window.bytes.isEmpty {
            let bytes = window.bytes
            guard let base = bytes.baseAddress else { return false }
            var cursor = MarkupCursor(base, end: base + bytes.count)
            if !hasBegun {
                guard let isEmpty = Self.begin(&cursor) else {
                    // The head may not be complete yet.
                    guard !window.isAtEnd, bytes.count < 1 << 16 else { return false }
                    continue
                }
                if isEmpty { return try isOver(&cursor, base) }
                hasBegun = true
            }
            var used = cursor.position
            while true {
                cursor.skipSpace()
                used = cursor.position
                if cursor.skip("<si>") {
                    guard try text(&cursor, take) else { break }
                } else if cursor.skip("<si/>") {
                    try take(UnsafeBufferPointer(start: nil, count: 0))
                } else if cursor.skip("</sst>") {
                    return try isOver(&cursor, base)
                } else {
                    break
                }
            }
            // Unusual, or not complete yet: another look with more bytes tells.
            guard used > base || !window.isAtEnd else { return false }
            let isStuck = used == base && bytes.count >= 2 << 20
            guard !isStuck else { return false }
            window.drop(used - base)
            if window.isAtEnd { return false }
        }
        return false
    }

    /// One text from behind `<si>`; false when it is unusual or not complete.
    @inline(__always)
    private mutating func text(
        _ cursor: inout MarkupCursor, _ take: (UnsafeBufferPointer<UInt8>) throws(ReadingError) -> Void
    ) throws(ReadingError) -> Bool {
        let start = cursor.position
        if cursor.skip("<t>") || cursor.skip("<t xml:space=\"preserve\">") {
            let (bytes, isPlain) = cursor.text()
            if isPlain, cursor.skip("</t></si>") {
                try take(bytes)
                return true
            }
        }
        cursor.position = start
        scratch.removeAll()
        guard RichTextScanner.read(&cursor, end: "</si>", into: &scratch) else { return false }
        scratch.resolveEscapes(from: 0)
        let texts = scratch.bytes
        try texts.withUnsafeBufferPointer { (bytes) throws(ReadingError) in try take(bytes) }
        return true
    }

    /// From the part's beginning to behind `<sst …>`: whether it is empty; nil when it does not begin like that.
    private static func begin(_ cursor: inout MarkupCursor) -> Bool? {
        if cursor.skip("<?xml") {
            let declaration = cursor.position
            guard cursor.find(UInt8(ascii: ">")) else { return nil }
            let text = String(
                decoding: UnsafeBufferPointer(start: declaration, count: cursor.position - declaration), as: UTF8.self
            ).lowercased()
            guard !text.contains("encoding") || text.contains("\"utf-8\"") || text.contains("'utf-8'") else {
                return nil
            }
            cursor.position += 1
        }
        cursor.skipSpace()
        guard cursor.skip("<sst") else { return nil }
        while true {
            switch cursor.tagPart() {
            case .attribute: continue
            case .end(let isEmpty): return isEmpty
            case .unusual: return nil
            }
        }
    }

    /// Reads to the part's end, where its checksum is compared; false when anything but space is left.
    private func isOver(_ cursor: inout MarkupCursor, _ base: UnsafePointer<UInt8>) throws(ReadingError) -> Bool {
        window.drop(cursor.position - base)
        repeat {
            let rest = window.bytes
            guard rest.allSatisfy({ [0x20, 0x0A, 0x0D, 0x09].contains($0) }) else { return false }
            window.drop(rest.count)
        } while try window.fill()
        return true
    }
}
