extension StringProtocol {
    /// The pieces between marks of one ASCII letter, empty ones left out. On bytes: splitting by characters takes ten times as long.
    package func pieces(between mark: Unicode.Scalar) -> [Substring] {
        Substring(self).utf8.split(separator: UInt8(ascii: mark)).map { Substring($0) }
    }
}

extension String {
    /// With a text in each place of a mark. On bytes, as above.
    package func filled(_ mark: String, with text: String) -> String {
        let (bytes, sought) = (utf8, Array(mark.utf8))
        guard let first = sought.first else { return self }
        var result = ""
        var (taken, next) = (bytes.startIndex, bytes.startIndex)
        while let found = bytes[next...].firstIndex(of: first) {
            if bytes[found...].starts(with: sought) {
                result += self[taken..<found] + text
                taken = bytes.index(found, offsetBy: sought.count)
                next = taken
            } else {
                next = bytes.index(after: found)
            }
        }
        return taken == bytes.startIndex ? self : result + self[taken...]
    }
}
