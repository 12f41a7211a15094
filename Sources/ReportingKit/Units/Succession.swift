import CCountry

/// Who became whom: on `date`, the day on which `to` begins, it took in all or a part of `from`.
public struct Succession: Hashable, Sendable {
    public enum Share: String, Hashable, Sendable, CaseIterable {
        case whole
        case part
    }

    public let from: UnitCode
    public let to: UnitCode
    public let share: Share
    public let date: CalendarDate

    public init(from: UnitCode, to: UnitCode, share: Share, date: CalendarDate) {
        self.from = from
        self.to = to
        self.share = share
        self.date = date
    }
}

extension Succession {
    /// The 10,676 successions of the country since 2025, as `config/units/successions.csv` states them.
    static let ofCountry: [Succession] = {
        let file = country_successions()
        let bytes = UnsafeBufferPointer(start: file.start, count: file.count)
        // The first line is the heading.
        return bytes.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
            let cells = line.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
            guard cells.count == 4, let share = Share(rawValue: cells[2]), let date = CalendarDate(iso: cells[3]) else {
                return nil
            }
            return Succession(
                from: UnitCode(rawValue: cells[0]), to: UnitCode(rawValue: cells[1]), share: share, date: date)
        }
    }()
}
