import HTTPTypes
import Hummingbird
import NIOCore

/// A request as it comes over a connection: its line, its headers, its body. What the connection's own parser refuses never reaches the page.
struct RequestBytes {
    let head: HTTPRequest
    let body: ArraySlice<UInt8>

    /// Nil for what is no request at all.
    init?(_ bytes: ArraySlice<UInt8>) {
        let (head, body) = Self.parts(bytes)
        var lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        guard let first = lines.first.map({ $0.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) }),
            first.count >= 2, let method = HTTPRequest.Method(String(decoding: first[0], as: UTF8.self)),
            first[1].first == UInt8(ascii: "/"), first[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        lines.removeFirst()
        var (host, fields): (String?, HTTPFields) = (nil, [:])
        for line in lines.prefix(100) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
            else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == 0x20 || $0 == 0x09 }
            guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return nil }
            let text = String(decoding: value, as: UTF8.self)
            if host == nil, name.canonicalName == "host" {
                host = text
            } else {
                fields.append(HTTPField(name: name, value: text))
            }
        }
        self.head = HTTPRequest(
            method: method, scheme: nil, authority: host, path: String(decoding: first[1], as: UTF8.self),
            headerFields: fields)
        self.body = body
    }

    private static func parts(_ bytes: ArraySlice<UInt8>) -> (head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
        let ending = Array("\r\n\r\n".utf8)
        var index = bytes.startIndex
        while index + ending.count <= bytes.endIndex {
            if bytes[index..<index + ending.count].elementsEqual(ending) {
                return (bytes[..<index], bytes[(index + ending.count)...])
            }
            index += 1
        }
        return (bytes, [])
    }

    /// Its body in pieces, as a connection gives them.
    func request(pieces length: Int) -> Request {
        let (pieces, line) = AsyncStream<ByteBuffer>.makeStream()
        var rest = body
        while !rest.isEmpty {
            line.yield(ByteBuffer(bytes: rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        line.finish()
        return Request(head: head, body: RequestBody(asyncSequence: pieces))
    }
}
