import Archive
import Serving

/// What is answered many times, as it is and packed for browsers that take gzip.
struct PackedBody: Sendable {
    private let plain: KeptBytes
    private let packed: KeptBytes?

    init(_ bytes: [UInt8]) {
        plain = KeptBytes(bytes)
        packed = Gzip.compressed(bytes).map { KeptBytes($0) }
    }

    /// What both take.
    var bytes: Int { plain.count + (packed?.count ?? 0) }

    /// Sets the body, and the headers that tell how it is packed.
    func fill(_ response: inout WebResponse, for request: WebRequest) {
        response.set("vary", "accept-encoding")
        guard let packed, Packing.isTaken(by: request) else { return response.body = .kept(plain) }
        response.body = .kept(packed)
        Packing.mark(&response)
    }
}

/// Answers packed with gzip. What a page holds is nobody's secret but its reader's, and browsers send no cookie with requests of other sites: lengths
/// of packed pages tell those nothing.
enum Packing {
    /// Below it a packet holds all of it anyway.
    private static let least = 1_400

    /// Packs a page that was made for this request alone.
    static func pack(_ response: inout WebResponse, for request: WebRequest) {
        guard case .bytes(let bytes) = response.body, bytes.count >= least, isText(response), isTaken(by: request),
            response.header("content-encoding") == nil
        else { return }
        response.set("vary", "accept-encoding")
        guard let packed = Gzip.compressed(bytes) else { return }
        response.body = .bytes(packed)
        mark(&response)
    }

    static func isTaken(by request: WebRequest) -> Bool {
        (request.header("accept-encoding") ?? "").split(separator: ",").contains { item in
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
            return parts.first == "gzip"
                && !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
        }
    }

    fileprivate static func mark(_ response: inout WebResponse) {
        response.set("content-encoding", "gzip")
        // The same page in other bytes.
        if let tag = response.header("etag"), !tag.hasPrefix("W/") { response.set("etag", "W/" + tag) }
    }

    private static func isText(_ response: WebResponse) -> Bool {
        let type = response.header("content-type") ?? ""
        return type.hasPrefix("text/html") || type.hasPrefix("application/json")
    }
}
