/// A thread's worth of work, outside of the pool that all tasks share.
///
/// Reading a file and writing a report hold a thread for seconds. The pool has one a processor: on it, signals, status
/// and the watchdog's ping would have to wait for the longest file.
package final class Lane: TaskExecutor {
    private let thread: WorkThread

    package init(_ name: String) { thread = WorkThread(name) }

    /// For tasks that mostly wait for others, and hold it for no longer than a moment.
    package static let short = Lane("short")

    /// One for each file that is read at a time.
    package static func lanes(_ count: Int) -> [Lane] { (0..<count).map { Lane("reading.\($0)") } }

    /// Runs work that waits for a disk.
    package func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            thread.perform { continuation.resume(with: Result(catching: work)) }
        }
    }

    /// The same for a caller that is no task.
    package func perform(_ work: @escaping @Sendable () -> Void) { thread.perform(work) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        thread.perform { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
