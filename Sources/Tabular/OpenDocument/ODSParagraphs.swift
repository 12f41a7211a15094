/// The text of an OpenDocument cell: its paragraphs joined by line breaks, without notes, drawings and what is hidden; digits that are raised
/// or struck out are marked.
struct ODSParagraphs {
    private let reader: XMLPullReader
    private let styles: ODSTextStyles
    private let look: ODSTextStyles.Look

    /// With the reader at the cell's start; `look` is what the cell's style says.
    init(_ reader: XMLPullReader, styles: ODSTextStyles = ODSTextStyles(), look: ODSTextStyles.Look = .init()) {
        self.reader = reader
        self.styles = styles
        self.look = look
    }

    private struct Text {
        var bytes: [UInt8] = []
        /// Whether a part of it looks different from the cell.
        var marksParts = false
    }

    /// From the cell's start to its end: the text, and whether parts of it are raised, struck out or hidden by themselves.
    func read() throws(ReadingError) -> (text: String, marksParts: Bool) {
        let level = reader.depth
        var text = Text()
        var isFirst = true
        while true {
            switch try reader.next() {
            case .start where reader.name == "p":
                if !isFirst { text.bytes.append(UInt8(ascii: "\n")) }
                isFirst = false
                try readParagraph(into: &text)
            case .start: try reader.skipElement()
            case .end where reader.depth == level: return (String(decoding: text.bytes, as: UTF8.self), text.marksParts)
            case .endOfDocument: return (String(decoding: text.bytes, as: UTF8.self), text.marksParts)
            default: continue
            }
        }
    }

    private func readParagraph(into text: inout Text) throws(ReadingError) {
        let level = reader.depth
        let start = text.bytes.count
        var looks: [(depth: Int, look: ODSTextStyles.Look)] = []
        if styles.hasMarks {
            looks = [(level, styles.look(reader.attribute("style-name"), .paragraph).over(look))]
        }
        while true {
            switch try reader.next() {
            case .text: try appendText(to: &text, from: start, look: looks.last?.look)
            case .start:
                switch reader.name {
                case "s": try appendSpaces(to: &text.bytes)
                case "tab": text.bytes.append(UInt8(ascii: "\t"))
                case "line-break": text.bytes.append(UInt8(ascii: "\n"))
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

    private func appendText(
        to text: inout Text, from start: Int, look part: ODSTextStyles.Look?
    ) throws(ReadingError) {
        guard let part else { return try appendCollapsed(to: &text.bytes, from: start) }
        if part.mark != look.mark || part.isHidden == true { text.marksParts = true }
        var hidden: [UInt8] = []
        if part.isHidden == true { return try reader.appendText(to: &hidden) }
        let pieceStart = text.bytes.count
        try appendCollapsed(to: &text.bytes, from: start)
        guard let mark = part.mark else { return }
        let marked = text.bytes[pieceStart...].withUnsafeBufferPointer(mark.mark)
        text.bytes.replaceSubrange(pieceStart..., with: marked)
        try reader.requireText(ofLength: text.bytes.count)
    }

    /// White space in the XML is one space, and none at the start of a paragraph (ODF 1.2, 6.1.2).
    private func appendCollapsed(to text: inout [UInt8], from start: Int) throws(ReadingError) {
        var piece: [UInt8] = []
        try reader.appendText(to: &piece)
        for byte in piece {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                let last = text.count > start ? text[text.count - 1] : UInt8(ascii: " ")
                if last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
            default: text.append(byte)
            }
        }
        try reader.requireText(ofLength: text.count)
    }

    private func appendSpaces(to text: inout [UInt8]) throws(ReadingError) {
        let count = reader.attributeBytes("c").map { Int(digits: $0) ?? .max } ?? 1
        let (length, overflow) = text.count.addingReportingOverflow(count)
        try reader.requireText(ofLength: overflow ? .max : length)
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }
}
