import Dispatch
import Synchronization

/// A task's result, for a thread that may wait: a command's main thread.
package enum Awaited {
    /// `executor` runs the task and what it begins; nil is the pool that all tasks share.
    package static func value<Value: Sendable>(
        on executor: (any TaskExecutor)?, _ work: @escaping @Sendable () async throws -> Value
    ) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<Value, any Error>?>(nil)
        Task(executorPreference: executor) {
            let result: Result<Value, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
            done.signal()
        }
        while true {
            done.wait()
            if let result = outcome.withLock({ $0 }) { return try result.get() }
        }
    }
}
