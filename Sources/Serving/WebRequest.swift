/// A request as routes see it.
public struct WebRequest: Sendable {
    public enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"

        /// Whether it may change nothing.
        public var isSafe: Bool { self == .get }
    }

    public let method: Method
    /// As it was asked for, still percent-encoded, without the query.
    public let path: String
    /// The parts of the path that the route leaves open, decoded.
    public let parameters: [String: String]
    public let query: QueryItems
    public let peer: Peer
    public let remote: RemoteAddress
    public let body: WebBody
    /// The address is wrongly encoded: no route has it.
    public let isMalformed: Bool
    /// As they came; a few, so that looking through them is quicker than a table.
    private let headers: [(name: String, value: String)]

    /// `headers` have names in small letters.
    public init(
        method: Method, path: String, parameters: [String: String] = [:], query: QueryItems = QueryItems(),
        headers: [String: String] = [:], peer: Peer = .address,
        remote: RemoteAddress = RemoteAddress(nil), body: WebBody = .empty
    ) {
        self.init(
            method: method, path: path, parameters: parameters, query: query,
            fields: headers.mapValues { [$0] }, peer: peer, remote: remote, body: body)
    }

    /// With headers of which some came more than once.
    public init(
        method: Method, path: String, parameters: [String: String] = [:], query: QueryItems = QueryItems(),
        fields: [String: [String]], peer: Peer = .address, remote: RemoteAddress = RemoteAddress(nil),
        body: WebBody = .empty
    ) {
        self.init(
            method: method, path: path, parameters: parameters, query: query,
            inOrder: fields.flatMap { name, values in values.map { (name: name, value: $0) } }, peer: peer,
            remote: remote, body: body)
    }

    /// With headers as they came.
    init(
        method: Method, path: String, parameters: [String: String], query: QueryItems,
        inOrder fields: [(name: String, value: String)], peer: Peer, remote: RemoteAddress, body: WebBody,
        isMalformed: Bool = false
    ) {
        self.method = method
        self.path = path
        self.parameters = parameters
        self.query = query
        headers = fields
        self.peer = peer
        self.remote = remote
        self.body = body
        self.isMalformed = isMalformed
    }

    /// A header's value; `name` in small letters. A header that came more than once is joined by commas.
    public func header(_ name: String) -> String? {
        guard let first = headers.firstIndex(where: { $0.name == name }) else { return nil }
        guard headers[(first + 1)...].contains(where: { $0.name == name }) else { return headers[first].value }
        return values(name).joined(separator: ", ")
    }

    /// The same, one by one as they came: where a second one is an attempt at something.
    public func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }
}

/// Who is at the other end of the connection.
public enum Peer: Sendable, Hashable {
    /// A process on this host, over a unix socket, as the kernel knows it.
    case process(user: UInt32)
    /// Anybody who reaches the address.
    case address
}

/// What follows the question mark of an address, or what a form sends.
public struct QueryItems: Sendable, Hashable {
    private struct Item: Sendable, Hashable {
        let name: String
        let value: String
    }

    private let items: [Item]
    /// The first of each name: a form asks for each of its fields.
    private let first: [String: String]

    /// More than any form of ours has.
    private static let most = 20_000

    public init(_ items: [(name: String, value: String)] = []) {
        self.items = items.map { Item(name: $0.name, value: $0.value) }
        first = Dictionary(items.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// From `a=1&b=2`; items that are not percent-encoded UTF-8 are left out.
    public init(encoded: String) {
        guard !encoded.isEmpty else {
            self.init()
            return
        }
        let items = encoded.split(separator: "&", maxSplits: Self.most).prefix(Self.most).compactMap {
            item -> (name: String, value: String)? in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decoded(parts[0], plusIsSpace: true),
                let value = parts.count > 1 ? PercentEncoding.decoded(parts[1], plusIsSpace: true) : ""
            else { return nil }
            return (name, value)
        }
        self.init(items)
    }

    /// The first of that name.
    public subscript(_ name: String) -> String? { first[name] }

    public func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    public var names: [String] { items.map(\.name) }

    public static func == (left: QueryItems, right: QueryItems) -> Bool { left.items == right.items }
    public func hash(into hasher: inout Hasher) { hasher.combine(items) }
}
