/// The different texts of one column, each found again by its bytes, with how often it occurred and what it counts for.
///
/// A column of units or categories has few texts and a million cells: no String is made for a cell whose bytes were met
/// before. Open addressing; a text of up to 16 bytes is compared by two words. Raw memory, because an array costs a check
/// of its uniqueness and bounds at every access (29 ns a row of 12 columns with this table, 71 with a Dictionary of byte arrays for texts).
struct TextTable {
    /// A text is named by its place in the order of first occurrence; one beyond the limit is ``overflow``.
    typealias ID = Int

    /// Different texts that are told apart in one column.
    static let limit = 4_096
    static let overflow: ID = limit

    private struct Slot {
        var first: UInt64
        var last: UInt64
        /// Of the text; ``numberLength`` for numbers, zero for a free slot.
        var length: UInt32
        var id: UInt32
    }

    private static let numberLength = UInt32.max
    private static let slotCount = 2 * limit

    private let slots: UnsafeMutablePointer<Slot>
    /// Where each text begins among ``bytes``.
    private let starts: UnsafeMutablePointer<Int>
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var used = 0
    private(set) var count = 0
    /// By id: what a cell with this text adds to a row's combination, and in how many rows it stood.
    let contributions: UnsafeMutablePointer<UInt64>
    let occurrences: UnsafeMutablePointer<UInt32>
    private(set) var texts: [String] = []

    init() {
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: Slot(first: 0, last: 0, length: 0, id: 0), count: Self.slotCount)
        starts = .allocate(capacity: Self.limit)
        capacity = 4_096
        bytes = .allocate(capacity: capacity)
        contributions = .allocate(capacity: Self.limit + 1)
        contributions.initialize(repeating: 0, count: Self.limit + 1)
        occurrences = .allocate(capacity: Self.limit + 1)
        occurrences.initialize(repeating: 0, count: Self.limit + 1)
    }

    func deallocate() {
        slots.deallocate()
        starts.deallocate()
        bytes.deallocate()
        contributions.deallocate()
        occurrences.deallocate()
    }

    /// The text's id and whether it is met for the first time. `text` is not empty.
    @inline(__always)
    mutating func id(of text: UnsafeBufferPointer<UInt8>) -> (id: ID, isNew: Bool) {
        let (first, last) = Self.ends(of: text)
        let length = UInt32(truncatingIfNeeded: text.count)
        var index = Self.slotIndex(first, last, length)
        while true {
            let slot = slots[index]
            if slot.length == length, slot.first == first, slot.last == last,
                length <= 16 || hasMiddle(of: text, at: starts[Int(slot.id)])
            {
                return (Int(slot.id), false)
            }
            if slot.length == 0 { break }
            index = (index + 1) & (Self.slotCount - 1)
        }
        guard count < Self.limit else { return (Self.overflow, false) }
        return (add(first, last, length, at: index, text: text, shown: String(decoding: text, as: UTF8.self)), true)
    }

    /// The same of a number that stands where words do: "3" of a level typed as a number.
    mutating func id(ofNumber number: Double) -> (id: ID, isNew: Bool) {
        let bits = number.bitPattern
        var index = Self.slotIndex(bits, 0, Self.numberLength)
        while slots[index].length != 0 {
            if slots[index].length == Self.numberLength, slots[index].first == bits {
                return (Int(slots[index].id), false)
            }
            index = (index + 1) & (Self.slotCount - 1)
        }
        guard count < Self.limit else { return (Self.overflow, false) }
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
        let id = count
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
        count += 1
        return id
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
    private static func slotIndex(_ first: UInt64, _ last: UInt64, _ length: UInt32) -> Int {
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
