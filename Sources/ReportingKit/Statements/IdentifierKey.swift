/// The key of an installation, without which nobody can tell from a kept hash which identifier it is of.
///
/// The hash is SipHash-2-4 (Aumasson, Bernstein 2012) of one word of 64 bits.
public struct IdentifierKey: Hashable, Sendable {
    /// So many bytes it has.
    public static let byteCount = 16

    private let low: UInt64
    private let high: UInt64

    /// Nil where the bytes are not as many as a key has.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        low = Self.word(bytes[0..<8])
        high = Self.word(bytes[8..<16])
    }

    public static func random(using random: inout some RandomNumberGenerator) -> IdentifierKey {
        IdentifierKey(low: random.next(), high: random.next())
    }

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    public var bytes: [UInt8] {
        [low, high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) } }
    }

    /// The same for the same key; it tells nothing of it.
    public var mark: UInt32 { UInt32(truncatingIfNeeded: hash(0)) }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    public func hash(_ word: UInt64) -> UInt64 {
        var state = State(
            a: low ^ 0x736F_6D65_7073_6575, b: high ^ 0x646F_7261_6E64_6F6D, c: low ^ 0x6C79_6765_6E65_7261,
            d: high ^ 0x7465_6462_7974_6573)
        // The second word holds the length alone: eight bytes.
        state.take(word)
        state.take(8 << 56)
        state.c ^= 0xFF
        for _ in 0..<4 { state.round() }
        return state.a ^ state.b ^ state.c ^ state.d
    }

    /// Sums are modulo 2^64, as the function is defined.
    private struct State {
        var a: UInt64
        var b: UInt64
        var c: UInt64
        var d: UInt64

        mutating func take(_ word: UInt64) {
            d ^= word
            round()
            round()
            a ^= word
        }

        /// The function is defined over sums that wrap at 64 bits.
        mutating func round() {
            a &+= b
            c &+= d
            b = Self.rotated(b, 13) ^ a
            d = Self.rotated(d, 16) ^ c
            a = Self.rotated(a, 32)
            c &+= b
            a &+= d
            b = Self.rotated(b, 17) ^ c
            d = Self.rotated(d, 21) ^ a
            c = Self.rotated(c, 32)
        }

        private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
    }
}
