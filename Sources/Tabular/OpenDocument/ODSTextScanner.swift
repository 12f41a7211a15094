import CScan
import Files
import Markup

/// Reads the paragraphs of an OpenDocument cell from their bytes, as ``ODSParagraphs`` reads them from a parser.
struct ODSTextScanner {
    /// Where a cell's text is.
    enum Text {
        case none
        /// Where it stands in the part.
        case inPlace(UnsafeBufferPointer<UInt8>)
        case inScratch(Range<Int>)

        var isEmpty: Bool {
            switch self {
            case .none: true
            case .inPlace(let bytes): bytes.isEmpty
            case .inScratch(let range): range.isEmpty
            }
        }
    }

    private var scratch: [UInt8] = []
    private let longest: Int
    private static let mostSpans = 12

    /// - Parameter longest: texts beyond it are the parser's to refuse.
    init(longest: Int) { self.longest = longest }

    mutating func removeAll() { scratch.removeAll(keepingCapacity: true) }

    func withScratch(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { scratch.withUnsafeBufferPointer(body) }

    /// Takes in a text of another place.
    mutating func keep(_ text: String) -> Range<Int> {
        let start = scratch.count
        scratch.append(contentsOf: text.utf8)
        return start..<scratch.count
    }

    /// From behind a cell's tag to behind its end; nil where there is more than plain paragraphs.
    @inline(__always)
    mutating func read(_ cursor: inout MarkupCursor, _ tags: inout ODSTagScanner) -> Text? {
        let start = cursor.position
        if cursor.skip("<text:p>") {
            let text = cursor.position
            var marks: CInt = 0
            cursor.position = scan_paragraph(text, cursor.end, &marks)
            let count = cursor.position - text
            if marks & CInt(SCAN_UNCOMMON) == 0, count <= longest, cursor.skip("</text:p></table:table-cell>") {
                guard marks == 0 || scan_are_characters(text, text + count) != 0 else { return nil }
                return .inPlace(UnsafeBufferPointer(start: text, count: count))
            }
        }
        cursor.position = start
        return readUncommon(&cursor, &tags)
    }

    private mutating func readUncommon(_ cursor: inout MarkupCursor, _ tags: inout ODSTagScanner) -> Text? {
        let start = scratch.count
        var isFirst = true
        while true {
            if cursor.skip("</table:table-cell>") {
                return scratch.count - start <= longest ? .inScratch(start..<scratch.count) : nil
            } else if cursor.skip("<text:p") {
                guard let isEmpty = tags.skip(&cursor) else { return nil }
                if !isFirst { scratch.append(UInt8(ascii: "\n")) }
                isFirst = false
                if !isEmpty {
                    guard readParagraph(&cursor, &tags) else { return nil }
                }
            } else {
                guard ODSTagScanner.isSpace(cursor.byte) else { return nil }
                cursor.position += 1
            }
        }
    }

    /// From behind a paragraph's tag to behind its end.
    private mutating func readParagraph(_ cursor: inout MarkupCursor, _ tags: inout ODSTagScanner) -> Bool {
        let start = scratch.count
        var spans = 0
        while true {
            guard readRun(&cursor, from: start), scratch.count - start <= longest else { return false }
            if cursor.skip("</text:p>") { return spans == 0 }
            if cursor.skip("</text:span>") {
                spans -= 1
                guard spans >= 0 else { return false }
            } else if cursor.skip("<text:span") {
                guard let isEmpty = tags.skip(&cursor), spans < Self.mostSpans else { return false }
                if !isEmpty { spans += 1 }
            } else if cursor.skip("<text:line-break") {
                guard tags.skip(&cursor) == true else { return false }
                scratch.append(UInt8(ascii: "\n"))
            } else if cursor.skip("<text:tab") {
                guard tags.skip(&cursor) == true else { return false }
                scratch.append(UInt8(ascii: "\t"))
            } else {
                guard cursor.skip("<text:s"), readSpaces(&cursor, &tags) else { return false }
            }
        }
    }

    private mutating func readSpaces(_ cursor: inout MarkupCursor, _ tags: inout ODSTagScanner) -> Bool {
        var count: Int?
        tags.begin()
        while true {
            switch tags.next(&cursor) {
            case .unusual, .end(isEmpty: false): return false
            case .attribute(let attribute):
                guard ODSTagScanner.isEqual(attribute.name, "c"), count == nil else { continue }
                guard !attribute.hasReferences, let number = Int(digits: attribute.value), number <= longest else {
                    return false
                }
                count = number
            case .end(isEmpty: true):
                scratch.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count ?? 1))
                return true
            }
        }
    }

    /// Text up to the next tag.
    private mutating func readRun(_ cursor: inout MarkupCursor, from start: Int) -> Bool {
        let first = cursor.position
        while cursor.position < cursor.end, cursor.byte != UInt8(ascii: "<") {
            let byte = cursor.byte
            if byte == UInt8(ascii: "&") {
                guard let scalar = XMLReference.read(&cursor) else { return false }
                for byte in String(scalar).utf8 { append(byte, from: start) }
                continue
            }
            if byte < 0x20, !ODSTagScanner.isSpace(byte) { return false }
            // "]]>" is not well-formed.
            if byte == UInt8(ascii: ">"), cursor.position > first, cursor.position[-1] == UInt8(ascii: "]") {
                return false
            }
            append(byte, from: start)
            cursor.position += 1
        }
        return cursor.position - first <= longest && scan_are_characters(first, cursor.position) != 0
    }

    /// White space in the XML is one space, and none at the start of a paragraph (ODF 1.2, 6.1.2).
    private mutating func append(_ byte: UInt8, from start: Int) {
        guard ODSTagScanner.isSpace(byte) || byte == 0x0D else { return scratch.append(byte) }
        let last = scratch.count > start ? scratch[scratch.count - 1] : UInt8(ascii: " ")
        if last != UInt8(ascii: " ") { scratch.append(UInt8(ascii: " ")) }
    }
}
