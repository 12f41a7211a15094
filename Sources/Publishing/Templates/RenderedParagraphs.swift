import Glibc

/// The paragraphs of a document that was just rendered, those of tables aside, as text.
///
/// Our own renderer wrote the markup, so elements are known by their names in the usual prefix and nothing has to be
/// resolved: reading the finished file back as a stranger's takes twenty times as long. Automatic numbers are not part
/// of the text.
struct RenderedParagraphs {
    private(set) var texts: [String] = []

    init(_ markup: String) {
        var markup = markup
        markup.withUTF8 { read($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var tables = 0
        var text: [UInt8] = []
        var isText = false
        Self.forEachTag(in: bytes) { before, name in
            if isText, tables == 0 { text += bytes[before] }
            switch Tag(name) {
            case .table: tables += 1
            case .tableEnd: tables -= 1
            case .text: isText = name.last != UInt8(ascii: "/")
            case .textEnd: isText = false
            case .gap: if tables == 0 { text.append(UInt8(ascii: " ")) }
            case .paragraphEnd:
                if tables == 0 { add(text) }
                text = []
            case nil: break
            }
        }
    }

    /// How many more tables a part of the markup begins than it ends.
    static func openTables(in markup: String) -> Int {
        var (markup, tables) = (markup, 0)
        markup.withUTF8 { bytes in
            forEachTag(in: bytes) { _, name in
                switch Tag(name) {
                case .table: tables += 1
                case .tableEnd: tables -= 1
                case .text, .textEnd, .paragraphEnd, .gap, nil: break
                }
            }
        }
        return tables
    }

    /// Calls `body` with what stands before each tag and with the tag, without its brackets.
    private static func forEachTag(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Slice<UnsafeBufferPointer<UInt8>>) -> Void
    ) {
        var index = 0
        func next(_ byte: Character) -> Int? {
            guard let base = bytes.baseAddress, let value = byte.asciiValue,
                let found = memchr(base + index, Int32(value), bytes.count - index)
            else { return nil }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
        while index < bytes.count {
            let before = index
            guard let start = next("<") else { return }
            index = start
            guard let end = next(">") else { return }
            body(before..<start, bytes[(start + 1)..<end])
            index = end + 1
        }
    }

    private mutating func add(_ text: [UInt8]) {
        let words = Self.unescaped(String(decoding: text, as: UTF8.self)).split(whereSeparator: \.isWhitespace)
        if !words.isEmpty { texts.append(words.joined(separator: " ")) }
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }

    private enum Tag {
        case table, tableEnd, text, textEnd, paragraphEnd, gap

        /// Nil for what is none of these. No string is made: a document has tens of thousands of tags.
        init?(_ tag: Slice<UnsafeBufferPointer<UInt8>>) {
            let isEnd = tag.first == UInt8(ascii: "/")
            let name = isEnd ? tag.dropFirst() : tag
            guard name.count >= 3, name.starts(with: "w:".utf8) else { return nil }
            let local = name.dropFirst(2).prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
            if local.elementsEqual("t".utf8) {
                self = isEnd ? .textEnd : .text
            } else if local.elementsEqual("p".utf8), isEnd {
                self = .paragraphEnd
            } else if local.elementsEqual("tbl".utf8) {
                self = isEnd ? .tableEnd : .table
            } else if local.elementsEqual("br".utf8) || local.elementsEqual("tab".utf8) {
                self = .gap
            } else {
                return nil
            }
        }
    }
}
