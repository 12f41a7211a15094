/// The different texts of one column, each found again by its bytes, with how often it occurred and what it counts for.
///
/// A column of units or categories has few texts and a million cells: no String is made for a cell whose bytes were met
/// before. Open addressing; a text of up to 16 bytes is compared by two words. Raw memory, because an array costs a check
/// of its uniqueness and bounds at every access (29 ns a row of 12 columns with this table, 71 with a Dictionary of byte arrays for texts).
struct TextTable {
    /// A text is named by its place in the order of first occurrence, from 1; those beyond the limit are all ``overflow``.
    typealias ID = Int

    /// Different texts that are told apart in one column.
    static let limit = 4_096
    static let overflow: ID = 0

    private struct Slot {
        var first: UInt64
        var last: UInt64
        /// Of the text; ``numberLength`` for numbers, zero for a free slot.
        var length: UInt32
        var id: UInt32
    }

    private static let numberLength = UInt32.max

    /// A power of two, twice as many as texts that fit before they grow.
    private var slotCount = 256
    private var slots: UnsafeMutablePointer<Slot>
    /// By id: where each text begins among ``bytes``.
    private var starts: UnsafeMutablePointer<Int>
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity = 4_096
    private var used = 0
    /// By id: what a cell with this text adds to a row's combination, and in how many rows it stood.
    private(set) var contributions: UnsafeMutablePointer<UInt64>
    private(set) var occurrences: UnsafeMutablePointer<UInt32>
    /// By id.
    private(set) var texts = [""]

    init() {
        slots = Self.freeSlots(slotCount)
        starts = Self.zeros(slotCount)
        contributions = Self.zeros(slotCount)
        occurrences = Self.zeros(slotCount)
        bytes = .allocate(capacity: capacity)
    }

    func deallocate() {
        slots.deallocate()
        starts.deallocate()
        bytes.deallocate()
        contributions.deallocate()
        occurrences.deallocate()
    }

    private static func freeSlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(first: 0, last: 0, length: 0, id: 0), count: count)
        return slots
    }

    private static func zeros<Number: BinaryInteger>(_ count: Int) -> UnsafeMutablePointer<Number> {
        let numbers = UnsafeMutablePointer<Number>.allocate(capacity: count)
        numbers.initialize(repeating: 0, count: count)
        return numbers
    }

    /// The text's id and whether it is met for the first time. `text` is not empty.
    @inline(__always)
    mutating func id(of text: UnsafeBufferPointer<UInt8>) -> (id: ID, isNew: Bool) {
        let (first, last) = Self.ends(of: text)
        let length = UInt32(truncatingIfNeeded: text.count)
        var index = slotIndex(first, last, length)
        while true {
            let slot = slots[index]
            if slot.length == length, slot.first == first, slot.last == last,
                length <= 16 || hasMiddle(of: text, at: starts[Int(slot.id)])
            {
                return (Int(slot.id), false)
            }
            if slot.length == 0 { break }
            index = (index + 1) & (slotCount - 1)
        }
        guard texts.count <= Self.limit else { return (Self.overflow, false) }
        return (add(first, last, length, at: index, text: text, shown: String(decoding: text, as: UTF8.self)), true)
    }

    /// The same of a number that stands where words do: "3" of a level typed as a number.
    mutating func id(ofNumber number: Double) -> (id: ID, isNew: Bool) {
        let bits = number.bitPattern
        var index = slotIndex(bits, 0, Self.numberLength)
        while slots[index].length != 0 {
            if slots[index].length == Self.numberLength, slots[index].first == bits {
                return (Int(slots[index].id), false)
            }
            index = (index + 1) & (slotCount - 1)
        }
        guard texts.count <= Self.limit else { return (Self.overflow, false) }
        let shown = number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
        return (
            add(bits, 0, Self.numberLength, at: index, text: UnsafeBufferPointer(start: nil, count: 0), shown: shown),
            true
        )
    }

    private mutating func add(
        _ first: UInt64, _ last: UInt64, _ length: UInt32, at index: Int, text: UnsafeBufferPointer<UInt8>,
        shown: String
    ) -> ID {
        let id = texts.count
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
        slots[index] = Slot(first: first, last: last, length: length, id: UInt32(id))
        texts.append(shown)
        if texts.count * 2 > slotCount { grow() }
        return id
    }

    private mutating func grow() {
        let (former, formerCount) = (slots, slotCount)
        slotCount *= 2
        slots = Self.freeSlots(slotCount)
        for number in 0..<formerCount where former[number].length != 0 {
            var index = slotIndex(former[number].first, former[number].last, former[number].length)
            while slots[index].length != 0 { index = (index + 1) & (slotCount - 1) }
            slots[index] = former[number]
        }
        former.deallocate()
        starts = Self.moved(starts, formerCount, to: slotCount)
        contributions = Self.moved(contributions, formerCount, to: slotCount)
        occurrences = Self.moved(occurrences, formerCount, to: slotCount)
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
        var offset = 8
        while offset < text.count - 8 {
            let here = min(offset, text.count - 16)
            if left.loadUnaligned(fromByteOffset: here, as: UInt64.self)
                != right.loadUnaligned(fromByteOffset: here, as: UInt64.self)
            {
                return false
            }
            offset += 8
        }
        return true
    }

    @inline(__always)
    private func slotIndex(_ first: UInt64, _ last: UInt64, _ length: UInt32) -> Int {
        let product = (first ^ 0x9E37_79B9_7F4A_7C15 &+ UInt64(length)).multipliedFullWidth(
            by: last ^ 0xD6E8_FEB8_6659_FD93)
        let mixed = (product.high ^ product.low) &* 0x9E37_79B9_7F4A_7C15
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
