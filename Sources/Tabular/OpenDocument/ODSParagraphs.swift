import Files
import Markup

/// The text of an OpenDocument cell: its paragraphs joined by line breaks, without notes, drawings and what is hidden; digits that are raised
/// or struck out are marked.
///
/// One for all cells of a file, whose buffer is used again.
struct ODSParagraphs {
    private let reader: XMLPullReader
    private var look = ODSTextStyles.Look()
    /// The text of the cell that was read last.
    private(set) var bytes: [UInt8] = []
    /// Whether parts of it are raised, struck out or hidden by themselves, unlike the cell.
    private(set) var marksParts = false

    init(_ reader: XMLPullReader) { self.reader = reader }

    /// From a cell's start to its end; `look` is what the cell's style says.
    mutating func read(_ styles: ODSTextStyles, look: ODSTextStyles.Look) throws(ReadingError) {
        self.look = look
        bytes.removeAll(keepingCapacity: true)
        marksParts = false
        let level = reader.depth
        var isFirst = true
        while true {
            switch try reader.next() {
            case .start where reader.name == "p":
                if !isFirst { bytes.append(UInt8(ascii: "\n")) }
                isFirst = false
                try readParagraph(styles)
            case .start: try reader.skipElement()
            case .end where reader.depth == level: return
            case .endOfDocument: return
            default: continue
            }
        }
    }

    private mutating func readParagraph(_ styles: ODSTextStyles) throws(ReadingError) {
        let level = reader.depth
        let start = bytes.count
        var looks: [(depth: Int, look: ODSTextStyles.Look)] = []
        if styles.hasMarks {
            looks = [(level, styles.look(reader.attribute("style-name"), .paragraph).over(look))]
        }
        while true {
            switch try reader.next() {
            case .text: try appendText(from: start, look: looks.last?.look)
            case .start:
                switch reader.name {
                case "s": try appendSpaces()
                case "tab": bytes.append(UInt8(ascii: "\t"))
                case "line-break": bytes.append(UInt8(ascii: "\n"))
                case "span":
                    guard let around = looks.last?.look else { continue }
                    looks.append((reader.depth, styles.look(reader.attribute("style-name"), .text).over(around)))
                case "a", "ruby", "ruby-base": continue
                case "date", "time", "sheet-name", "title", "page-number", "file-name", "author-name": continue
                default: try reader.skipElement()
                }
            case .end where reader.depth == level: return
            case .endOfDocument: return
            case .end: if let last = looks.last, last.depth == reader.depth { looks.removeLast() }
            }
        }
    }

    private mutating func appendText(from start: Int, look part: ODSTextStyles.Look?) throws(ReadingError) {
        guard let part else { return try appendCollapsed(from: start) }
        if part.mark != look.mark || part.isHidden == true { marksParts = true }
        if part.isHidden == true { return try reader.requireText(ofLength: reader.text.count) }
        let pieceStart = bytes.count
        try appendCollapsed(from: start)
        guard let mark = part.mark else { return }
        let marked = bytes[pieceStart...].withUnsafeBufferPointer(mark.mark)
        bytes.replaceSubrange(pieceStart..., with: marked)
        try reader.requireText(ofLength: bytes.count)
    }

    /// White space in the XML is one space, and none at the start of a paragraph (ODF 1.2, 6.1.2).
    private mutating func appendCollapsed(from start: Int) throws(ReadingError) {
        let piece = reader.text
        try reader.requireText(ofLength: piece.count)
        if Self.isCollapsed(piece, behindSpace: bytes.count <= start || bytes[bytes.count - 1] == UInt8(ascii: " ")) {
            bytes.append(contentsOf: piece)
            return try reader.requireText(ofLength: bytes.count)
        }
        for byte in piece {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                let last = bytes.count > start ? bytes[bytes.count - 1] : UInt8(ascii: " ")
                if last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            default: bytes.append(byte)
            }
        }
        try reader.requireText(ofLength: bytes.count)
    }

    /// Whether a text stands as it is to be shown, as nearly all do.
    private static func isCollapsed(_ piece: UnsafeBufferPointer<UInt8>, behindSpace: Bool) -> Bool {
        var isBehindSpace = behindSpace
        for byte in piece {
            if byte > 0x20 {
                isBehindSpace = false
            } else {
                if isBehindSpace || byte != UInt8(ascii: " ") { return false }
                isBehindSpace = true
            }
        }
        return true
    }

    private mutating func appendSpaces() throws(ReadingError) {
        let count = reader.attributeBytes("c").map { Int(digits: $0) ?? .max } ?? 1
        let (length, overflow) = bytes.count.addingReportingOverflow(count)
        try reader.requireText(ofLength: overflow ? .max : length)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }
}
