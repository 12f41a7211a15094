import Foundation

/// A request that looks for a weakness, and what came back.
public struct PageProbe: Sendable, Hashable {
    public var method = "GET"
    /// With scheme and host.
    public var address: String
    /// Names and values, in order: a name may stand twice.
    public var headers: [String] = []
    public var body: String?

    public init(_ address: String, method: String = "GET", headers: [String] = [], body: String? = nil) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
    }

    public struct Answer: Sendable, Hashable {
        public let status: Int
        /// Names in small letters, in order.
        public let headers: [(name: String, value: String)]

        public init(status: Int, headers: [(name: String, value: String)]) {
            self.status = status
            self.headers = headers
        }

        /// From the head of an answer in the terms of HTTP/1; nil where it is none.
        public init?(head: String) {
            // What was said before the last answer, such as 100, does not count.
            let lines = head.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            guard let start = lines.lastIndex(where: { $0.hasPrefix("HTTP/") }) else { return nil }
            let parts = lines[start].split(separator: " ")
            guard parts.count > 1, let status = Int(parts[1]) else { return nil }
            self.status = status
            headers = lines[(start + 1)...].compactMap { line in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                return (
                    line[..<colon].lowercased(),
                    line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                )
            }
        }

        public func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

        public static func == (left: Answer, right: Answer) -> Bool {
            left.status == right.status && left.headers.elementsEqual(right.headers) { $0 == $1 }
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(status) }

        /// Whether it is the web server's own question for a password.
        var asksForPassword: Bool { status == 401 && !values("www-authenticate").isEmpty }

        /// Whether the page itself answered, and nothing in front of it.
        var isOfPage: Bool { values("content-security-policy").contains { $0.contains("require-trusted-types-for") } }
    }
}
