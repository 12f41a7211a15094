import HTTPTypes
import Hummingbird
import NIOCore

/// A request as a connection hands it on: what its parser refuses never reaches the page.
package struct AskedRequest: Sendable, CustomStringConvertible {
    package var method: String
    /// The parts of the path, still percent-encoded.
    package var parts: [String]
    /// The items of the query, likewise.
    package var query: [String]
    package var fields: [(name: String, value: String)]
    package var body: [UInt8]
    /// The connection ends in the middle of the body.
    package var breaksOff = false

    package init(
        _ method: String, parts: [String], query: [String] = [], fields: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.method = method
        self.parts = parts
        self.query = query
        self.fields = fields
        self.body = body
    }

    package var path: String { "/" + parts.joined(separator: "/") }
    private var target: String { Self.plain(query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))") }

    /// The first part of the path as it is read: what was put into it may hold a question mark or a slash.
    package var place: String {
        let path = target.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").first.map(String.init) ?? ""
    }

    package func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    package mutating func set(_ name: String, _ value: String) {
        fields.removeAll { $0.name == name }
        fields.append((name, value))
    }

    /// With its body in pieces that end at the given places; nil for a method that no connection lets through.
    func request(pieces ends: [Int]) -> Request? {
        guard let method = HTTPRequest.Method(method) else { return nil }
        var (host, headers): (String?, HTTPFields) = (nil, [:])
        for field in fields {
            let value = String(decoding: field.value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
            guard let name = HTTPField.Name(field.name) else { return nil }
            if host == nil, name.canonicalName == "host" {
                host = value
            } else {
                headers.append(HTTPField(name: name, value: value))
            }
        }
        let head = HTTPRequest(method: method, scheme: nil, authority: host, path: target, headerFields: headers)
        return Request(head: head, body: RequestBody(asyncSequence: pieces(ends)))
    }

    private struct BrokenOff: Error {}

    private func pieces(_ ends: [Int]) -> AsyncThrowingStream<ByteBuffer, any Error> {
        let (pieces, line) = AsyncThrowingStream<ByteBuffer, any Error>.makeStream()
        var start = 0
        for end in ends.sorted() + [body.count] where end > start && end <= body.count {
            line.yield(ByteBuffer(bytes: body[start..<end]))
            start = end
        }
        line.finish(throwing: breaksOff ? BrokenOff() : nil)
        return pieces
    }

    /// A connection takes no control characters and no spaces there.
    private static func plain(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    package var description: String {
        let head = (["\(method) \(target)"] + fields.map { "\($0.name): \($0.value)" }).joined(separator: "\n")
        return "\(head.prefix(2_000))\n\n\(String(decoding: body.prefix(600), as: UTF8.self).debugDescription)"
            + (breaksOff ? " and breaks off" : "")
    }
}
