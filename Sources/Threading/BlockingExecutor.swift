/// Runs an actor's work on a thread of its own, so that waiting for a disk does not hold a thread that others share.
package final class BlockingExecutor: SerialExecutor {
    private let thread: WorkThread

    package init(_ name: String) { thread = WorkThread(name) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        thread.perform { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
