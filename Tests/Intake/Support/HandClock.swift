/// The clock stands still unless a test moves it.
final class HandClock {
    private(set) var now = ContinuousClock.now

    func advance(by time: Duration) { now += time }
}
