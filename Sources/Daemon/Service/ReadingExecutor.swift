import Dispatch

/// Runs the reading of files and the writing of reports on threads of their own.
///
/// Both hold a thread for seconds. The pool that all tasks share has one a processor: on it, signals, status and the
/// watchdog's sign of life would have to wait for the longest file.
final class ReadingExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "baocaod.reading", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
