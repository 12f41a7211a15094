import Intake

/// 32 random bytes that a browser shows with each request. Only its hash is kept.
struct SessionToken: Sendable, Hashable {
    /// 64 lower-case hexadecimal digits.
    let text: String

    /// Nil for anything else.
    init?(_ text: String) {
        guard ContentHash(text) != nil else { return nil }
        self.text = text
    }

    private init(digits: String) { text = digits }

    static func random() -> SessionToken {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        return SessionToken(
            digits: bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined())
    }

    var hash: String { ContentHash(of: Array(text.utf8)).text }
}
