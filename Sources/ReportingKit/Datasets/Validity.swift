/// The days on which a declaration holds; without an end on a side it holds for ever there.
public struct Validity: Hashable, Sendable {
    public let from: CalendarDate?
    public let until: CalendarDate?

    public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.from = from
        self.until = until
    }

    public static let always = Validity()

    public func holds(on day: CalendarDate) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }

    /// Whether the two hold on a day together.
    public func overlaps(_ other: Validity) -> Bool { !isOver(before: other) && !other.isOver(before: self) }

    private func isOver(before other: Validity) -> Bool {
        guard let until, let from = other.from else { return false }
        return until < from
    }
}
