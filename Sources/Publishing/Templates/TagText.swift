/// Text of tags, looked at without Foundation: a template has thousands of runs, and bridging each costs more than
/// compiling it.
extension StringProtocol where SubSequence == Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        let head = drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return head[head.endIndex...] }
        return head[...last]
    }
}

extension Substring {
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
