import Foundation
import Glibc
import Serving

/// Where somebody who signs in comes from, as far as others than the browser say it: guesses are counted by it.
public struct GuessOrigin: Hashable, Sendable {
    private let text: String

    /// Who is told apart by nothing shares one.
    static let unknown = GuessOrigin(text: "")

    private init(text: String) { self.text = text }

    init(address: String) { text = Self.network(address) }

    /// A web server in front appends who asked it; what stands before that was sent by the browser and counts for nothing.
    init(_ request: WebRequest, isProxy: Bool) {
        guard isProxy else {
            self = request.remote.text.map { GuessOrigin(address: $0) } ?? .unknown
            return
        }
        let last = request.values("x-forwarded-for").last?.split(separator: ",").last
        self = last.map { GuessOrigin(address: $0.trimmingCharacters(in: .whitespaces)) } ?? .unknown
    }

    /// Whoever has one IPv6 address has a network of them: 64 bits are one place. What is no address stays one place for all.
    private static func network(_ address: String) -> String {
        var old = in_addr()
        if inet_pton(AF_INET, address, &old) == 1 { return "\(old.s_addr)" }
        var new = in6_addr()
        guard inet_pton(AF_INET6, address, &new) == 1 else { return "" }
        let bytes = withUnsafeBytes(of: &new) { Array($0) }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        guard isMapped else { return bytes.prefix(8).map(String.init).joined(separator: ":") }
        return "\(bytes[12...].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })"
    }
}
