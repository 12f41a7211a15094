/// How many rows there are of each combination of unit and categories that occurs.
///
/// Of all the combinations that could be, few occur: a table of open addressing holds these, in raw memory for the
/// reasons of ``TextTable``.
struct CombinationCounts {
    private struct Slot {
        /// One more than the combination; zero is a free slot.
        var key: UInt64
        var count: UInt64
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var capacity = 1_024
    private var used = 0

    init() {
        slots = Self.allocate(capacity)
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        slots.initialize(repeating: Slot(key: 0, count: 0), count: capacity)
        return slots
    }

    func deallocate() { slots.deallocate() }

    @inline(__always)
    mutating func add(_ combination: UInt64) {
        let key = combination &+ 1
        var index = place(of: key)
        while slots[index].key != key {
            if slots[index].key == 0 {
                if used * 2 >= capacity {
                    grow()
                    index = place(of: key)
                    while slots[index].key != 0 { index = (index + 1) & (capacity - 1) }
                }
                slots[index].key = key
                used += 1
                break
            }
            index = (index + 1) & (capacity - 1)
        }
        slots[index].count += 1
    }

    var entries: [(combination: UInt64, count: Int)] {
        (0..<capacity).compactMap { index in
            slots[index].key == 0 ? nil : (slots[index].key - 1, Int(slots[index].count))
        }
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
    }

    private mutating func grow() {
        let (former, formerCapacity) = (slots, capacity)
        capacity *= 2
        slots = Self.allocate(capacity)
        for number in 0..<formerCapacity where former[number].key != 0 {
            var index = place(of: former[number].key)
            while slots[index].key != 0 { index = (index + 1) & (capacity - 1) }
            slots[index] = former[number]
        }
        former.deallocate()
    }
}
