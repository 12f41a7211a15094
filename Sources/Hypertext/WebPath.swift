/// An address within the page: `/ky/2026-10/bao-cao?muc=2#o-D7`. It always begins with a slash and names no host.
public struct WebPath: Hashable, Sendable, CustomStringConvertible {
    public private(set) var text: String

    /// The parts of the path, each percent-encoded as far as it has to be.
    public init(_ parts: String...) { self.init(parts: parts) }

    public init(parts: [String]) {
        text = parts.isEmpty ? "/" : parts.reduce(into: "") { $0 += "/" + Self.encoded($1) }
    }

    public func query(_ name: String, _ value: String) -> WebPath {
        var path = self
        let (head, fragment) = path.split()
        path.text = head + (head.contains("?") ? "&" : "?") + Self.encoded(name) + "=" + Self.encoded(value) + fragment
        return path
    }

    public func fragment(_ id: String) -> WebPath {
        var path = self
        path.text = path.split().head + "#" + Self.encoded(id)
        return path
    }

    /// A place on the same page: `#noi-dung`.
    public static func onThisPage(_ id: String) -> WebPath {
        var path = WebPath()
        path.text = "#" + encoded(id)
        return path
    }

    public var description: String { text }

    private func split() -> (head: String, fragment: String) {
        guard let mark = text.firstIndex(of: "#") else { return (text, "") }
        return (String(text[..<mark]), String(text[mark...]))
    }

    private static func encoded(_ part: String) -> String {
        // A part of dots alone would be a step up.
        if part == "." || part == ".." { return part.map { _ in "%2E" }.joined() }
        var text = ""
        for byte in part.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                text += "%"
                if byte < 16 { text += "0" }
                text += String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}
