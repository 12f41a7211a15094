/// The identifiers met so far, as their hashes: at most 11 bytes for each.
///
/// 256 shards grow one after another, by a half, so that no growth ever needs the whole set twice. The place in a shard is
/// the hash's fraction of the shard's size, which need not be a power of two.
struct IdentifierSet {
    private struct Shard {
        var places: [UInt64] = []
        var count = 0
    }

    private var shards = [Shard](repeating: Shard(), count: 256)

    private(set) var count = 0

    /// False when it was there before. `hash` is not zero.
    mutating func insert(_ hash: UInt64) -> Bool {
        let number = Int(truncatingIfNeeded: hash & 255)
        let isNew = Self.insert(hash, into: &shards[number])
        if isNew { count += 1 }
        return isNew
    }

    private static func insert(_ hash: UInt64, into shard: inout Shard) -> Bool {
        // Three quarters full at most, before it grows to half.
        if (shard.count + 1) * 4 > shard.places.count * 3 { grow(&shard) }
        let isNew = shard.places.withUnsafeMutableBufferPointer { places in place(hash, in: places) }
        if isNew { shard.count += 1 }
        return isNew
    }

    private static func place(_ hash: UInt64, in places: UnsafeMutableBufferPointer<UInt64>) -> Bool {
        var index = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(places.count)).high)
        while true {
            let here = places[index]
            if here == hash { return false }
            if here == 0 {
                places[index] = hash
                return true
            }
            index += 1
            if index == places.count { index = 0 }
        }
    }

    private static func grow(_ shard: inout Shard) {
        let former = shard.places
        shard.places = [UInt64](repeating: 0, count: max(16, former.count + former.count / 2))
        shard.places.withUnsafeMutableBufferPointer { places in
            for hash in former where hash != 0 { _ = place(hash, in: places) }
        }
    }
}
