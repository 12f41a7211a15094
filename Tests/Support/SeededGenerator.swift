import Foundation

/// SplitMix64: the same numbers for the same seed. Tests print theirs; `BAOCAOD_SEED=4711 swift test` has another one,
/// `BAOCAOD_SEED=new` one that nobody has seen.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// The seed of this run.
    public static func runSeed() -> UInt64 {
        let named = ProcessInfo.processInfo.environment["BAOCAOD_SEED"]
        if named == "new" { return UInt64.random(in: 1...999_999_999) }
        return named.flatMap { UInt64($0) } ?? 2_023
    }
}
