import Dispatch

/// A thread's worth of long work, outside of the pool that all tasks share.
///
/// Reading a file and writing a report hold a thread for seconds. The pool has one a processor: on it, signals, status
/// and the watchdog's sign of life would have to wait for the longest file. A serial queue, because only those get
/// threads beyond the pool's from libdispatch; a concurrent one would borrow the pool's.
final class Lane: TaskExecutor {
    private let queue: DispatchQueue

    init(_ label: String) { queue = DispatchQueue(label: label) }

    /// One for each file that is read at a time.
    static func lanes(_ count: Int) -> [Lane] { (0..<count).map { Lane("baocaod.reading.\($0)") } }

    /// Runs work that waits for a disk.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
