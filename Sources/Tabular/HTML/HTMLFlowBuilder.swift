import Files

/// Collects text as a browser shows it: runs of white space are one space, `<br>` and blocks break the line.
struct HTMLFlowBuilder {
    private(set) var items: [HTMLFlow] = []
    private var bytes: [UInt8] = []
    private var needsSpace = false
    private let textBytesAllowed: Int

    init(limits: ReadingLimits) { textBytesAllowed = limits.textBytes }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        guard bytes.count + text.count <= textBytesAllowed else { throw .limit(.textBytes, allowed: textBytesAllowed) }
        // Most cells hold a word or a number in one piece.
        if bytes.isEmpty, !needsSpace, !text.contains(where: Self.isSpace) {
            bytes.append(contentsOf: text)
            return
        }
        var position = 0
        while position < text.count {
            var end = position
            while end < text.count, !Self.isSpace(text[end]) { end += 1 }
            if end == position {
                needsSpace = !bytes.isEmpty && bytes.last != 0x0A
                position += 1
                continue
            }
            if needsSpace { bytes.append(0x20) }
            needsSpace = false
            bytes.append(contentsOf: text[position..<end])
            position = end
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    mutating func breakLine() {
        needsSpace = false
        if !bytes.isEmpty, bytes.last != 0x0A { bytes.append(0x0A) }
    }

    mutating func append(_ table: HTMLTable) {
        flushText()
        items.append(.table(table))
    }

    mutating func append(_ others: [HTMLFlow]) {
        flushText()
        items += others
    }

    /// All that was collected; the builder is empty again.
    mutating func finish() -> [HTMLFlow] {
        flushText()
        defer { items = [] }
        return items
    }

    /// The text, where nothing but text was collected.
    mutating func finishText() -> String? {
        guard items.isEmpty else { return nil }
        return takeText() ?? ""
    }

    /// Adds the text to others, where nothing but text was collected; else false, and the builder keeps it.
    mutating func finishText(into texts: inout [UInt8]) -> Bool {
        guard items.isEmpty else { return false }
        if bytes.last == 0x0A { bytes.removeLast() }
        if !BlankText.isBlank(bytes) { texts.append(contentsOf: bytes) }
        bytes.removeAll(keepingCapacity: true)
        needsSpace = false
        return true
    }

    private mutating func flushText() {
        if let text = takeText() { items.append(.text(text)) }
    }

    private mutating func takeText() -> String? {
        defer {
            bytes.removeAll(keepingCapacity: true)
            needsSpace = false
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        return BlankText.isBlank(bytes) ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
