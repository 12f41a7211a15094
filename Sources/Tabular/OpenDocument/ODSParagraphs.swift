/// The text of an OpenDocument cell: its paragraphs joined by line breaks, without notes and drawings.
struct ODSParagraphs {
    private let reader: XMLPullReader

    /// With the reader at the cell's start.
    init(_ reader: XMLPullReader) { self.reader = reader }

    /// From the cell's start to its end.
    func read() throws(ReadingError) -> String {
        let level = reader.depth
        var text: [UInt8] = []
        var isFirst = true
        while true {
            switch try reader.next() {
            case .start where reader.name == "p":
                if !isFirst { text.append(UInt8(ascii: "\n")) }
                isFirst = false
                try readParagraph(into: &text)
            case .start: try reader.skipElement()
            case .end where reader.depth == level: return String(decoding: text, as: UTF8.self)
            case .endOfDocument: return String(decoding: text, as: UTF8.self)
            default: continue
            }
        }
    }

    private func readParagraph(into text: inout [UInt8]) throws(ReadingError) {
        let level = reader.depth
        let start = text.count
        while true {
            switch try reader.next() {
            case .text: try appendCollapsed(to: &text, from: start)
            case .start:
                switch reader.name {
                case "s": try appendSpaces(to: &text)
                case "tab": text.append(UInt8(ascii: "\t"))
                case "line-break": text.append(UInt8(ascii: "\n"))
                case "span", "a", "ruby", "ruby-base": continue
                case "date", "time", "sheet-name", "title", "page-number", "file-name", "author-name": continue
                default: try reader.skipElement()
                }
            case .end where reader.depth == level: return
            case .endOfDocument: return
            case .end: continue
            }
        }
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
