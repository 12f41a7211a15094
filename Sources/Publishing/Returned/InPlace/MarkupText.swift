/// The tags of an XML part as they are in its bytes, for changes that leave every other byte as it was.
struct MarkupText {
    struct Tag {
        /// From `<` to behind `>`.
        let range: Range<Int>
        /// With its prefix.
        let name: Range<Int>
        let isEnd: Bool
        let isEmpty: Bool
    }

    /// The part is written in a way that is not changed in place.
    struct Unusual: Error {}

    let bytes: [UInt8]

    /// UTF-8 without a document type; anything else is rare and left alone.
    init(_ bytes: some Sequence<UInt8>) throws(Unusual) {
        self.bytes = Array(bytes)
        guard !self.bytes.starts(with: [0xFE, 0xFF]), !self.bytes.starts(with: [0xFF, 0xFE]),
            !self.bytes.prefix(4).contains(0)
        else { throw Unusual() }
        let head = String(decoding: self.bytes.prefix(200), as: UTF8.self).lowercased()
        if let encoding = head.range(of: "encoding="), head.hasPrefix("<?xml") || head.hasPrefix("\u{FEFF}<?xml") {
            guard head[encoding.upperBound...].dropFirst().hasPrefix("utf-8") else { throw Unusual() }
        }
    }

    // MARK: Tags

    /// The tag at or after `position`; nil at the end.
    func tag(from position: Int) throws(Unusual) -> Tag? {
        var position = position
        while position < bytes.count {
            guard let open = bytes[position...].firstIndex(of: Self.less) else { return nil }
            if starts(with: "<!--", at: open) {
                position = try end(of: "-->", from: open)
            } else if starts(with: "<![CDATA[", at: open) {
                position = try end(of: "]]>", from: open)
            } else if starts(with: "<?", at: open) {
                position = try end(of: "?>", from: open)
            } else if starts(with: "<!", at: open) {
                throw Unusual()
            } else {
                return try tag(at: open)
            }
        }
        return nil
    }

    private func tag(at open: Int) throws(Unusual) -> Tag {
        var index = open + 1
        let isEnd = index < bytes.count && bytes[index] == Self.slash
        if isEnd { index += 1 }
        let nameStart = index
        while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != Self.greater, bytes[index] != Self.slash
        {
            index += 1
        }
        let name = nameStart..<index
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == Self.greater {
                return Tag(range: open..<(index + 1), name: name, isEnd: isEnd, isEmpty: bytes[index - 1] == Self.slash)
            }
            index += 1
        }
        throw Unusual()
    }

    private func starts(with text: StaticString, at position: Int) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { wanted in
            for place in 0..<wanted.count where bytes[position + place] != wanted[place] { return false }
            return true
        }
    }

    private func end(of text: StaticString, from position: Int) throws(Unusual) -> Int {
        var index = position
        while index < bytes.count {
            if starts(with: text, at: index) { return index + text.utf8CodeUnitCount }
            index += 1
        }
        throw Unusual()
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The name without its prefix.
    func localName(_ tag: Tag) -> Substring {
        let name = text(tag.name)
        return name.split(separator: ":").last ?? ""
    }

    func isNamed(_ tag: Tag, _ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        guard tag.name.count >= length else { return false }
        let start = tag.name.upperBound - length
        guard start == tag.name.lowerBound || bytes[start - 1] == UInt8(ascii: ":") else { return false }
        return starts(with: name, at: start)
    }

    /// "x:" where the document has a prefix.
    func prefix(_ tag: Tag) -> String {
        let name = text(tag.name)
        return name.lastIndex(of: ":").map { String(name[...$0]) } ?? ""
    }

    /// Where the value of an attribute stands, named with its prefix; nil where there is none.
    func attribute(_ wanted: String, of tag: Tag) -> Range<Int>? {
        var index = tag.name.upperBound
        let wanted = Array(wanted.utf8)
        while index < tag.range.upperBound {
            while index < tag.range.upperBound, Self.isSpace(bytes[index]) { index += 1 }
            let start = index
            while index < tag.range.upperBound, !Self.isSpace(bytes[index]), bytes[index] != Self.equals,
                bytes[index] != Self.greater
            {
                index += 1
            }
            let name = start..<index
            while index < tag.range.upperBound, Self.isSpace(bytes[index]) { index += 1 }
            guard index < tag.range.upperBound, bytes[index] == Self.equals else {
                if name.isEmpty { return nil }
                continue
            }
            index += 1
            while index < tag.range.upperBound, Self.isSpace(bytes[index]) { index += 1 }
            guard index < tag.range.upperBound else { return nil }
            let quote = bytes[index]
            let value = index + 1
            guard let close = bytes[value..<tag.range.upperBound].firstIndex(of: quote) else { return nil }
            if bytes[name].elementsEqual(wanted) { return value..<close }
            index = close + 1
        }
        return nil
    }

    func value(_ attribute: String, of tag: Tag) -> String? { self.attribute(attribute, of: tag).map(text) }

    /// Behind the end tag that belongs to a start tag.
    func end(of tag: Tag) throws(Unusual) -> (content: Range<Int>, end: Int) {
        if tag.isEmpty { return (tag.range.upperBound..<tag.range.upperBound, tag.range.upperBound) }
        var depth = 1
        var position = tag.range.upperBound
        while let next = try self.tag(from: position) {
            position = next.range.upperBound
            if next.isEnd { depth -= 1 } else if !next.isEmpty { depth += 1 }
            if depth == 0 { return (tag.range.upperBound..<next.range.lowerBound, next.range.upperBound) }
        }
        throw Unusual()
    }

    /// The elements directly inside an element, in order.
    func children(of tag: Tag) throws(Unusual) -> [Tag] {
        var children: [Tag] = []
        let content = try end(of: tag).content
        var position = content.lowerBound
        while position < content.upperBound, let child = try self.tag(from: position), !child.isEnd {
            children.append(child)
            position = try end(of: child).end
        }
        return children
    }

    /// The outermost element.
    func root() throws(Unusual) -> Tag {
        guard let root = try tag(from: 0), !root.isEnd else { throw Unusual() }
        return root
    }

    private static let less = UInt8(ascii: "<")
    private static let greater = UInt8(ascii: ">")
    private static let slash = UInt8(ascii: "/")
    private static let equals = UInt8(ascii: "=")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

/// Changes of a text, made all at once.
struct MarkupEdits {
    private var edits: [(range: Range<Int>, text: String)] = []

    mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }

    mutating func insert(_ text: String, at position: Int) { edits.append((position..<position, text)) }

    var isEmpty: Bool { edits.isEmpty }

    /// Insertions at one place stay in the order in which they were made.
    func applied(to markup: MarkupText) -> [UInt8] {
        let sorted = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }.map(\.element)
        var result: [UInt8] = []
        result.reserveCapacity(markup.bytes.count + sorted.reduce(0) { $0 + $1.text.utf8.count })
        var position = 0
        for edit in sorted {
            result += markup.bytes[position..<edit.range.lowerBound]
            result += edit.text.utf8
            position = edit.range.upperBound
        }
        return result + markup.bytes[position...]
    }
}
