import Synchronization

/// Threads for work that waits for a disk or another process: so many at most, and so many more pieces of work that wait for one.
///
/// Work beyond that is refused at once, so that who asks gets an answer and nothing piles up.
package final class BoundedThreads: Sendable {
    /// All threads are taken and enough waits for them.
    package struct Busy: Error, CustomStringConvertible {
        package var description: String { "too much is asked at once" }
    }

    private struct State: Sendable {
        var running = 0
        var waiting: [@Sendable () -> Void] = []
    }

    private let name: String
    private let most: Int
    private let mostWaiting: Int
    private let state = Mutex(State())

    package init(_ name: String, most: Int, waiting: Int) {
        self.name = name
        self.most = most
        mostWaiting = waiting
    }

    /// Throws ``Busy`` where it is not begun, and what the work throws.
    package func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job: @Sendable () -> Void = { continuation.resume(with: Result(catching: work)) }
            switch place(job) {
            case .waits: break
            case .refused: continuation.resume(throwing: Busy())
            case .begins:
                do {
                    try OwnThread.begin(name) { [self] in perform(job) }
                } catch {
                    if !leaveToOthers(job) { continuation.resume(throwing: Busy()) }
                }
            }
        }
    }

    private enum Place { case begins, waits, refused }

    private func place(_ job: @escaping @Sendable () -> Void) -> Place {
        state.withLock { state in
            if state.running < most {
                state.running += 1
                return .begins
            }
            guard state.waiting.count < mostWaiting else { return .refused }
            state.waiting.append(job)
            return .waits
        }
    }

    /// Of a thread that the system refused: a thread that runs takes the work with what waits.
    private func leaveToOthers(_ job: @escaping @Sendable () -> Void) -> Bool {
        state.withLock { state in
            state.running -= 1
            guard state.running > 0, state.waiting.count < mostWaiting else { return false }
            state.waiting.append(job)
            return true
        }
    }

    private func perform(_ job: @escaping @Sendable () -> Void) {
        var next: (@Sendable () -> Void)? = job
        while let work = next {
            work()
            next = state.withLock { state in
                guard !state.waiting.isEmpty else {
                    state.running -= 1
                    return nil
                }
                return state.waiting.removeFirst()
            }
        }
    }
}
