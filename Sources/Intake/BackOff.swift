/// How long to wait before trying again after faults of the disk: a second, then twice as long each time, a minute at most.
struct BackOff: Hashable {
    private var next: Duration = .seconds(1)

    mutating func delay() -> Duration {
        defer { next = min(next * 2, .seconds(60)) }
        return next
    }

    mutating func reset() { next = .seconds(1) }
}
