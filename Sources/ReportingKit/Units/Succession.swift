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
