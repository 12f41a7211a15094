/// The identifiers met so far, as their hashes: eight to eleven bytes for each.
///
/// The lowest byte of a hash is the number of its shard, the other seven stand there. 256 shards grow one after
/// another, large ones by a quarter, so that no growth ever needs the whole set twice. The place in a shard is the
/// hash's fraction of the shard's size, which need not be a power of two; hashes so stand nearly in their order, and
/// growing goes through both memories from front to back. A class for its deinit alone; raw memory as in ``TextTable``.
final class IdentifierSet {
    private struct Shard {
        var places: Places
        var capacity: Int
        var count: Int
    }

    /// Seven bytes each; zero is a free one.
    private struct Places {
        private let bytes: UnsafeMutableRawPointer

        init(free capacity: Int) {
            // A place is read as eight bytes.
            let count = capacity * 7 + 1
            bytes = .allocate(byteCount: count, alignment: 8)
            bytes.initializeMemory(as: UInt8.self, repeating: 0, count: count)
        }

        func deallocate() { bytes.deallocate() }

        @inline(__always)
        subscript(_ index: Int) -> UInt64 {
            get {
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index &* 7, as: UInt64.self)) & (1 << 56 - 1)
            }
            nonmutating set {
                let next = bytes.load(fromByteOffset: index &* 7 &+ 7, as: UInt8.self)
                bytes.storeBytes(
                    of: (newValue | UInt64(next) << 56).littleEndian, toByteOffset: index &* 7, as: UInt64.self)
            }
        }
    }

    private static let shardCount = 256
    private static let firstCapacity = 32
    /// Below this a shard doubles: all of them together are two megabytes then.
    private static let smallCapacity = 1_024

    private let shards: UnsafeMutablePointer<Shard>

    private(set) var count = 0

    init() {
        shards = .allocate(capacity: Self.shardCount)
        for number in 0..<Self.shardCount {
            let places = Places(free: Self.firstCapacity)
            (shards + number).initialize(to: Shard(places: places, capacity: Self.firstCapacity, count: 0))
        }
    }

    deinit {
        for number in 0..<Self.shardCount { shards[number].places.deallocate() }
        shards.deallocate()
    }

    /// Makes room for about so many; what is too many grows as always.
    func reserve(_ expected: Int) {
        let each = min(expected, Self.longestReserve) / Self.shardCount
        // Shards differ by the square root of what they hold.
        let capacity = (each + 6 * Int(Double(each).squareRoot())) * 6 / 5
        for number in 0..<Self.shardCount where shards[number].capacity < capacity {
            Self.grow(shards + number, to: capacity)
        }
    }

    /// Twenty megabytes.
    private static let longestReserve = 2 << 20

    /// Inserts many and gives those that were there before, in their order.
    ///
    /// The memory of a few is asked for together before they are inserted one by one: it comes at once instead of one
    /// after another.
    func insert(_ identifiers: [RecordBlock.Identifier], repeated: (RecordBlock.Identifier) -> Void) {
        var next = 0
        while next < identifiers.count {
            let end = min(next + Self.together, identifiers.count)
            for index in next..<end {
                let hash = identifiers[index].hash
                let shard = shards + Int(truncatingIfNeeded: hash & 255)
                touched ^= shard.pointee.places[Self.index(of: hash, shard.pointee.capacity)]
            }
            for index in next..<end where !insert(identifiers[index].hash) { repeated(identifiers[index]) }
            next = end
        }
    }

    private static let together = 32
    /// What was asked for; kept, so that asking is not left out.
    private var touched: UInt64 = 0

    /// False when it was there before.
    func insert(_ hash: UInt64) -> Bool {
        let shard = shards + Int(truncatingIfNeeded: hash & 255)
        // Five sixths full at most.
        if (shard.pointee.count + 1) * 6 > shard.pointee.capacity * 5 {
            let capacity = shard.pointee.capacity
            Self.grow(shard, to: capacity + (capacity < Self.smallCapacity ? capacity : capacity / 4))
        }
        guard Self.place(max(1, hash >> 8), in: shard.pointee.places, shard.pointee.capacity) else { return false }
        shard.pointee.count += 1
        count += 1
        return true
    }

    /// - Parameter rest: the hash without its shard's number.
    @inline(__always)
    private static func place(_ rest: UInt64, in places: Places, _ capacity: Int) -> Bool {
        var index = index(of: rest << 8, capacity)
        while true {
            let here = places[index]
            if here == rest { return false }
            if here == 0 {
                places[index] = rest
                return true
            }
            index += 1
            if index == capacity { index = 0 }
        }
    }

    @inline(__always)
    private static func index(of hash: UInt64, _ capacity: Int) -> Int {
        Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(capacity)).high)
    }

    private static func grow(_ shard: UnsafeMutablePointer<Shard>, to capacity: Int) {
        let former = shard.pointee
        shard.pointee.capacity = capacity
        shard.pointee.places = Places(free: capacity)
        for index in 0..<former.capacity where former.places[index] != 0 {
            _ = place(former.places[index], in: shard.pointee.places, shard.pointee.capacity)
        }
        former.places.deallocate()
    }
}
