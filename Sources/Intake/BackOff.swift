/// How long to wait before trying again after faults of the disk: a second, then twice as long each time, a minute at
/// most.
public struct BackOff: Hashable, Sendable {
    private var next: Duration = .seconds(1)

    public init() {}

    /// How long to wait now.
    public mutating func delay() -> Duration {
        defer { next = min(next * 2, .seconds(60)) }
        return next
    }

    /// It worked again.
    public mutating func reset() { next = .seconds(1) }
}
