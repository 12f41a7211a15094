import Files
import Glibc
import Markup

/// Walks through a sheet part with the fast scanner, window by window, and leaves to the parser of XML what is not rows.
struct SheetPartScanner {
    enum Outcome {
        /// The rows were all taken; what stands around them is still to be read.
        case rows(around: SplicedPart)
        /// From here on the part needs the full parser, which has it to read from its beginning.
        case unusual
        /// No more rows were wanted.
        case stopped
    }

    private let window: PartWindow
    private var scanner = SheetRowScanner()
    private var head: [UInt8] = []

    private static let windowLength = 256 << 10

    init(_ part: any PartBytes) {
        window = PartWindow(part, length: min(max(part.declaredSize, 1 << 10), Self.windowLength))
    }

    var columnCount: Int { scanner.columnCount }

    /// Gives each row that has cells; `take` says which columns it wants of the rows to come, or nil for no more rows.
    mutating func scan(_ take: (ScannedRow) throws(ReadingError) -> ColumnSelection?) throws(ReadingError) -> Outcome {
        guard let hasRows = try findRows() else { return .unusual }
        if hasRows {
            guard try scanRows(take) else { return scanner.isStopped ? .stopped : .unusual }
        }
        return .rows(around: SplicedPart(head, then: window))
    }

    // MARK: What stands before the rows

    /// Moves behind `<sheetData>`: whether there are rows; nil when what stands before is unusual.
    private mutating func findRows() throws(ReadingError) -> Bool? {
        var searched = 0
        while true {
            let bytes = window.bytes
            if let base = bytes.baseAddress, bytes.count > searched {
                var cursor = MarkupCursor(base + searched, end: base + bytes.count)
                while cursor.find(UInt8(ascii: "<")) {
                    let tag = cursor.position
                    if cursor.skip("<!") { return nil }
                    if cursor.skip("<sheetData") {
                        if let isEmpty = Self.endOfTag(&cursor) {
                            return enter(head: base, to: tag, from: cursor.position, isEmpty)
                        }
                        cursor.position = tag
                        break
                    }
                    cursor.position += 1
                }
                searched = max(0, min(cursor.position - base, bytes.count - 16))
            }
            guard bytes.count < 4 << 20, try window.fill() else { return nil }
        }
    }

    private mutating func enter(
        head base: UnsafePointer<UInt8>, to tag: UnsafePointer<UInt8>, from rows: UnsafePointer<UInt8>, _ isEmpty: Bool
    ) -> Bool? {
        head = Array(UnsafeBufferPointer(start: base, count: tag - base))
        guard Self.isPlain(head) else { return nil }
        head += Array("<sheetData/>".utf8)
        window.drop(rows - base)
        return !isEmpty
    }

    private static func endOfTag(_ cursor: inout MarkupCursor) -> Bool? {
        while true {
            switch cursor.tagPart() {
            case .unusual: return nil
            case .attribute: continue
            case .end(let isEmpty): return isEmpty
            }
        }
    }

    /// Whether the part is UTF-8 and its root has no prefix: the scanner knows elements by their plain names alone.
    private static func isPlain(_ head: [UInt8]) -> Bool {
        // UTF-16 has zeros; a file of two encodings has a head that is neither.
        guard !head.contains(0), String(validating: head, as: UTF8.self) != nil else { return false }
        if let declaration = place(of: "<?xml", in: head), let end = place(of: "?>", in: head) {
            guard declaration + 5 <= end else { return false }
            let content = String(decoding: head[(declaration + 5)..<end], as: UTF8.self).lowercased()
            guard !content.contains("encoding") || content.contains("\"utf-8\"") || content.contains("'utf-8'") else {
                return false
            }
        }
        return ["<worksheet ", "<worksheet>", "<worksheet\n", "<worksheet\r"].contains {
            place(of: $0, in: head) != nil
        }
    }

    private static func place(of text: StaticString, in head: [UInt8]) -> Int? {
        head.withUnsafeBytes { head in
            guard let start = head.baseAddress, head.count >= text.utf8CodeUnitCount else { return nil }
            return (0...(head.count - text.utf8CodeUnitCount)).first {
                head[$0] == text.utf8Start.pointee
                    && memcmp(start + $0, text.utf8Start, text.utf8CodeUnitCount) == 0
            }
        }
    }

    // MARK: Rows

    private mutating func scanRows(_ take: (ScannedRow) throws(ReadingError) -> ColumnSelection?) throws(ReadingError)
        -> Bool
    {
        while true {
            let bytes = window.bytes
            guard let base = bytes.baseAddress else { return false }
            let complete = Self.lengthOfCompleteRows(bytes)
            var cursor = MarkupCursor(base, end: base + complete)
            while !cursor.isAtEnd {
                if cursor.skip("<row") {
                    guard try scanner.row(&cursor, take), !scanner.isStopped else { return false }
                } else if cursor.skip("</sheetData>") {
                    // Rows never stand behind; what looked like the end of one does.
                    window.drop(cursor.position - base)
                    return true
                } else {
                    let former = cursor.position
                    cursor.skipSpace()
                    guard cursor.position > former else { return false }
                }
            }
            window.drop(complete)
            switch try rest(take) {
            case .end: return true
            case .unusual: return false
            case .more:
                guard try window.fill() else { return false }
            }
        }
    }

    private enum Rest {
        case end, more, unusual
    }

    /// What stands behind the last `</row>` in the window: empty rows, or the rows' end.
    private mutating func rest(_ take: (ScannedRow) throws(ReadingError) -> ColumnSelection?) throws(ReadingError)
        -> Rest
    {
        while true {
            let bytes = window.bytes
            guard let base = bytes.baseAddress else { return .more }
            var cursor = MarkupCursor(base, end: base + bytes.count)
            cursor.skipSpace()
            if cursor.skip("</sheetData>") {
                window.drop(cursor.position - base)
                return .end
            }
            // A row with cells is not complete here.
            guard cursor.skip("<row"), case let tag = cursor.position, cursor.find(UInt8(ascii: ">")) else {
                return .more
            }
            guard cursor.position > tag, cursor.position[-1] == UInt8(ascii: "/") else { return .more }
            cursor.position = tag
            guard try scanner.row(&cursor, take) else { return .unusual }
            window.drop(cursor.position - base)
        }
    }

    /// Up to behind the last `</row>`.
    private static func lengthOfCompleteRows(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var position = bytes.count - 6
        while position >= 0 {
            if bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "/"),
                bytes[position + 2] == UInt8(ascii: "r"), bytes[position + 3] == UInt8(ascii: "o"),
                bytes[position + 4] == UInt8(ascii: "w"), bytes[position + 5] == UInt8(ascii: ">")
            {
                return position + 6
            }
            position -= 1
        }
        return 0
    }
}
