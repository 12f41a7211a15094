/// What is to happen at which time.
struct DueTimes<Value> {
    private var waiting: [Int: (due: ContinuousClock.Instant, value: Value)] = [:]

    /// Nil while there is nothing to wait for.
    var next: ContinuousClock.Instant? { waiting.values.lazy.map(\.due).min() }

    /// True when it is due before all others: a thread that waits until ``next`` waits too long then.
    mutating func add(_ value: Value, _ id: Int, due: ContinuousClock.Instant) -> Bool {
        defer { waiting[id] = (due, value) }
        return next.map { due < $0 } ?? true
    }

    mutating func remove(_ id: Int) -> Value? { waiting.removeValue(forKey: id)?.value }

    /// Takes what is due, in the order of its times.
    mutating func take(at now: ContinuousClock.Instant) -> [Value] {
        let due = waiting.filter { $0.value.due <= now }.sorted { ($0.value.due, $0.key) < ($1.value.due, $1.key) }
        for (id, _) in due { waiting[id] = nil }
        return due.map(\.value.value)
    }
}
