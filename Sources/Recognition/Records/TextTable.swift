/// The different texts of one column, each found again by its bytes, with what a cell that holds it adds to its row.
///
/// A column of units or categories has few texts and a million cells: no String is made for a cell whose bytes were met
/// before. Open addressing; a text of up to 16 bytes is compared by two words. Raw memory, because an array costs a
/// check of its uniqueness and bounds at every access; `Benchmarks/RecordCounting` measures it.
struct TextTable {
    /// A text is named by its place in the order of first occurrence, from 1; those beyond the limit are all
    /// ``overflow``.
    typealias ID = Int

    /// Different texts that are told apart in one column.
    static let limit = 4_096
    static let overflow: ID = 0

    /// Where a text is kept: 32 bytes, half a line of the cache.
    struct Slot {
        fileprivate var first: UInt64
        fileprivate var last: UInt64
        /// Of the text; ``numberLength`` for numbers, zero for a free slot.
        fileprivate var length: UInt32
        fileprivate(set) var id: UInt32
        /// What a cell with this text adds to its row's sum; ``unclassified`` until it is classified.
        var contribution: UInt64
    }

    static let unclassified = UInt64.max
    private static let numberLength = UInt32.max

    /// A power of two, at least twice as many as texts.
    private var slotCount = 256
    private var slots: UnsafeMutablePointer<Slot>
    /// Stands for all texts beyond the limit.
    private let overflowSlot: UnsafeMutablePointer<Slot>
    /// By id: where each text begins among ``bytes``.
    private var starts: UnsafeMutablePointer<Int>
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity = 4_096
    private var used = 0
    /// By id: in how many rows it is, where they are counted.
    private(set) var occurrences: UnsafeMutablePointer<UInt32>
    /// By id.
    private(set) var texts = [""]

    init() {
        slots = Self.freeSlots(slotCount)
        overflowSlot = Self.freeSlots(1)
        starts = Self.zeros(slotCount)
        occurrences = Self.zeros(slotCount)
        bytes = .allocate(capacity: capacity)
    }

    func deallocate() {
        slots.deallocate()
        overflowSlot.deallocate()
        starts.deallocate()
        bytes.deallocate()
        occurrences.deallocate()
    }

    /// The slot of a text that is not empty, until the next text is looked for.
    @inline(__always)
    mutating func slot(of text: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<Slot> {
        let (first, last) = Self.ends(of: text)
        let length = UInt32(truncatingIfNeeded: text.count)
        var index = slotIndex(first, last, length)
        while true {
            let slot = slots + index
            if slot.pointee.length == length, slot.pointee.first == first, slot.pointee.last == last,
                length <= 16 || hasMiddle(of: text, at: starts[Int(slot.pointee.id)])
            {
                return slot
            }
            if slot.pointee.length == 0 { return add(first, last, length, text: text) }
            index = (index + 1) & (slotCount - 1)
        }
    }

    /// The same of a number that stands where words do: "3" of a level typed as a number.
    mutating func slot(ofNumber number: Double) -> UnsafeMutablePointer<Slot> {
        let bits = number.bitPattern
        var index = slotIndex(bits, 0, Self.numberLength)
        while slots[index].length != 0 {
            if slots[index].length == Self.numberLength, slots[index].first == bits { return slots + index }
            index = (index + 1) & (slotCount - 1)
        }
        return add(bits, 0, Self.numberLength, text: UnsafeBufferPointer(start: nil, count: 0))
    }

    private mutating func add(
        _ first: UInt64, _ last: UInt64, _ length: UInt32, text: UnsafeBufferPointer<UInt8>
    ) -> UnsafeMutablePointer<Slot> {
        let id = texts.count
        guard id <= Self.limit else { return overflowSlot }
        if (id + 1) * 2 > slotCount { grow() }
        if used + text.count > capacity {
            let larger = max(capacity * 2, used + text.count)
            let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            moved.update(from: bytes, count: used)
            bytes.deallocate()
            (bytes, capacity) = (moved, larger)
        }
        starts[id] = used
        if let base = text.baseAddress { (bytes + used).update(from: base, count: text.count) }
        used += text.count
        texts.append(
            length == Self.numberLength ? Self.shown(Double(bitPattern: first)) : String(decoding: text, as: UTF8.self))
        let slot = slots + freeIndex(first, last, length)
        slot.pointee = Slot(first: first, last: last, length: length, id: UInt32(id), contribution: Self.unclassified)
        return slot
    }

    private static func shown(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    }

    private mutating func grow() {
        let (former, formerCount) = (slots, slotCount)
        slotCount *= 2
        slots = Self.freeSlots(slotCount)
        for number in 0..<formerCount where former[number].length != 0 {
            let moved = former[number]
            slots[freeIndex(moved.first, moved.last, moved.length)] = moved
        }
        former.deallocate()
        starts = Self.moved(starts, formerCount, to: slotCount)
        occurrences = Self.moved(occurrences, formerCount, to: slotCount)
    }

    private func freeIndex(_ first: UInt64, _ last: UInt64, _ length: UInt32) -> Int {
        var index = slotIndex(first, last, length)
        while slots[index].length != 0 { index = (index + 1) & (slotCount - 1) }
        return index
    }

    private static func freeSlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(first: 0, last: 0, length: 0, id: 0, contribution: unclassified), count: count)
        return slots
    }

    private static func zeros<Number: BinaryInteger>(_ count: Int) -> UnsafeMutablePointer<Number> {
        let numbers = UnsafeMutablePointer<Number>.allocate(capacity: count)
        numbers.initialize(repeating: 0, count: count)
        return numbers
    }

    private static func moved<Number: BinaryInteger>(
        _ numbers: UnsafeMutablePointer<Number>, _ count: Int, to larger: Int
    ) -> UnsafeMutablePointer<Number> {
        let moved: UnsafeMutablePointer<Number> = zeros(larger)
        moved.update(from: numbers, count: count)
        numbers.deallocate()
        return moved
    }

    /// Whether what stands between the first and the last eight bytes is the same too.
    @inline(__always)
    private func hasMiddle(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard let base = text.baseAddress else { return false }
        let (left, right) = (UnsafeRawPointer(base), UnsafeRawPointer(bytes + start))
        // Words that overlap: two of them do for up to 32 bytes, as long as names of units are.
        let end = text.count - 16
        guard Self.isEqual(left, right, 8), Self.isEqual(left, right, end) else { return false }
        var offset = 16
        while offset < end {
            guard Self.isEqual(left, right, offset) else { return false }
            offset += 8
        }
        return true
    }

    @inline(__always)
    private static func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ offset: Int) -> Bool {
        left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private func slotIndex(_ first: UInt64, _ last: UInt64, _ length: UInt32) -> Int {
        let mixed = ((first &* 0x9E37_79B9_7F4A_7C15) ^ (last &+ UInt64(length))) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 40) & (slotCount - 1)
    }

    /// The first and last eight bytes; of shorter texts words that together hold all of them.
    @inline(__always)
    private static func ends(of text: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
        guard let base = text.baseAddress else { return (0, 0) }
        let raw = UnsafeRawPointer(base)
        let count = text.count
        if count >= 8 {
            return (raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        }
        if count >= 4 {
            return (
                UInt64(raw.loadUnaligned(as: UInt32.self)),
                UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            )
        }
        return (UInt64(base[0]) | UInt64(base[count / 2]) << 8 | UInt64(base[count - 1]) << 16, 0)
    }
}
