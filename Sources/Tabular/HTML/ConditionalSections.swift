import Foundation

/// Word and Excel write `<![if …]>` and `<![endif]>` around what other programs show too. The parser knows no such
/// marks and takes them for text.
enum ConditionalSections {
    /// The text without the marks; what stands between them is part of it.
    static func removed(from text: Data) -> Data {
        let mark = Data("<![".utf8)
        guard var start = text.range(of: mark)?.lowerBound else { return text }
        var result = Data(capacity: text.count)
        var copied = text.startIndex
        while true {
            if let end = endOfMark(text, from: start) {
                result += text[copied..<start]
                copied = end
            }
            let next = max(copied, start + mark.count)
            guard let found = text.range(of: mark, in: next..<text.endIndex) else { break }
            start = found.lowerBound
        }
        return result + text[copied...]
    }

    /// Behind `<![if …]>` or `<![endif]>`; nil for others, and for the `<![endif]-->` that ends a comment.
    private static func endOfMark(_ text: Data, from start: Data.Index) -> Data.Index? {
        let rest = text[(start + 3)...].prefix(256)
        let word = rest.prefix(5).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard word.starts(with: "if".utf8) || word.starts(with: "endif".utf8),
            let close = rest.firstIndex(of: UInt8(ascii: "]")), close + 1 < text.endIndex,
            text[close + 1] == UInt8(ascii: ">")
        else { return nil }
        return close + 2
    }
}
