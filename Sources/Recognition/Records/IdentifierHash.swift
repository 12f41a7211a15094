/// 64 bits that stand for an identifier, the same in every run: two of a million dossiers meet by chance once in thirty
/// million files.
///
/// Capitals of ASCII count as small letters: "H12-a" and "h12-A" are one dossier, typed twice.
enum IdentifierHash {
    static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = text.baseAddress else { return seed }
        let raw = UnsafeRawPointer(base)
        let count = text.count
        var state = seed ^ UInt64(count)
        if count < 16 {
            var word: (UInt64, UInt64) = (0, 0)
            withUnsafeMutableBytes(of: &word) { $0.copyMemory(from: UnsafeRawBufferPointer(start: raw, count: count)) }
            return finish(mix(small(word.0) ^ first, small(word.1) ^ state))
        }
        var offset = 0
        while offset + 16 < count {
            state = mix(load(raw, offset) ^ first, load(raw, offset + 8) ^ state)
            offset += 16
        }
        return finish(mix(load(raw, count - 16) ^ second, load(raw, count - 8) ^ state))
    }

    static func hash(_ number: Double) -> UInt64 { finish(mix(number.bitPattern ^ second, seed)) }

    private static let seed: UInt64 = 0xA076_1D64_78BD_642F
    private static let first: UInt64 = 0xE703_7ED1_A0B4_28DB
    private static let second: UInt64 = 0x8EBC_6AF0_9C88_C6E3

    private static func load(_ raw: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        small(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Eight bytes with A to Z made a to z and all others as they are, all at once.
    ///
    /// Seven bits and what brings "A", or the byte after "Z", to 128 make less than 256: no byte carries into the next.
    @inline(__always)
    private static func small(_ word: UInt64) -> UInt64 {
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let atLeastA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let aboveZ = low &+ 0x2525_2525_2525_2525
        let capitals = (atLeastA ^ aboveZ) & ~word & 0x8080_8080_8080_8080
        return word | capitals >> 2
    }

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// Never zero, which marks a free place in ``IdentifierSet``.
    private static func finish(_ value: UInt64) -> UInt64 {
        let mixed = mix(value ^ first, second)
        return mixed == 0 ? 1 : mixed
    }
}
