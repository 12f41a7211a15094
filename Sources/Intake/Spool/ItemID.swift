import Foundation

/// Names one taken file in spool and ledger. Ids sort in the order in which files were taken.
public struct ItemID: Hashable, Comparable, Sendable {
    public let number: UInt64

    public init(number: UInt64) { self.number = number }

    /// Reads 16 lower-case hexadecimal digits.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 16, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let number = UInt64(text, radix: 16)
        else { return nil }
        self.number = number
    }

    /// 16 lower-case hexadecimal digits.
    public var text: String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension ItemID: CustomStringConvertible {
    public var description: String { text }
}

extension ItemID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = ItemID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an item id: \(text)")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Gives out ids: the time in microseconds, or one more than the last id where a clock was set back.
struct ItemSequence {
    private var last: ItemID
    /// Of several hosts with one ledger each has its own, so that no two give out the same id.
    private let slot: UInt64?

    /// So many hosts can share a ledger.
    static let slots: UInt64 = 64

    /// `last` is the newest id that spool and ledger know.
    init(after last: ItemID?, slot: UInt64? = nil) {
        self.last = last ?? ItemID(number: 0)
        self.slot = slot.map { $0 % Self.slots }
    }

    mutating func next(at time: Date) -> ItemID {
        let microseconds = UInt64(max(0, time.timeIntervalSince1970) * 1_000_000)
        var number = max(microseconds, last.number + 1)
        if let slot { number += (slot + Self.slots - number % Self.slots) % Self.slots }
        last = ItemID(number: number)
        return last
    }

    /// By how much a time is before the newest id; zero when it is not.
    func lead(over time: Date) -> Duration {
        let microseconds = UInt64(max(0, time.timeIntervalSince1970) * 1_000_000)
        return last.number > microseconds ? .microseconds(Int64(clamping: last.number - microseconds)) : .zero
    }

    mutating func skip(to used: ItemID) { last = max(last, used) }
}
