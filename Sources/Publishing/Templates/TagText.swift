/// Text of tags, looked at without Foundation: a template has thousands of runs, and bridging each costs more than
/// compiling it.
extension StringProtocol where SubSequence == Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        var bytes = Substring(self).utf8
        while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
        // Beyond ASCII there is white space of several bytes.
        guard (bytes.first ?? 0) < 0x80, (bytes.last ?? 0) < 0x80 else { return trimmedByCharacters }
        return Substring(bytes)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private var trimmedByCharacters: Substring {
        let head = drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return head[head.endIndex...] }
        return head[...last]
    }
}

extension Substring {
    /// Whether the text begins and ends with marks of ASCII characters.
    func stands(between opening: String, _ closing: String) -> Bool {
        utf8.starts(with: opening.utf8) && utf8.suffix(closing.utf8.count).elementsEqual(closing.utf8)
    }

    /// Whether the text holds a mark of ASCII characters.
    func holds(_ mark: StaticString) -> Bool {
        let length = mark.utf8CodeUnitCount
        return mark.withUTF8Buffer { mark in
            let bytes = utf8
            var start = bytes.startIndex
            while let first = bytes[start...].firstIndex(of: mark[0]) {
                if bytes[first...].prefix(length).elementsEqual(mark) { return true }
                start = bytes.index(after: first)
            }
            return false
        }
    }
}
