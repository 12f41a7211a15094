/// A finished piece of HTML: whatever stands in it was escaped, or written by the program.
public struct HTML: Sendable {
    package var bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// What `content` writes.
    public init(_ content: (inout HTMLWriter) -> Void) {
        var writer = HTMLWriter()
        content(&writer)
        bytes = writer.bytes
    }

    public static let empty = HTML(bytes: [])

    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
