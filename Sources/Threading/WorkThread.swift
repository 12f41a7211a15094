import Dispatch
import Synchronization

/// A thread that does one piece of work after the other, and sleeps without end while there is none.
///
/// No queue of libdispatch: from the first work on its shared pool on it counts threads once a second, to the end of
/// the process, and it sets the priority of each thread, which a sandbox may forbid.
package final class WorkThread: Sendable {
    private enum Job {
        case work(@Sendable () -> Void)
        case end
    }

    /// What the thread holds; it must not keep its owner.
    private final class Jobs: Sendable {
        let waiting = Mutex<(isStarted: Bool, jobs: [Job])>((false, []))
        let ready = DispatchSemaphore(value: 0)

        func run() {
            while true {
                ready.wait()
                switch waiting.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) {
                case .work(let work): work()
                case .end: return
                case nil: continue
                }
            }
        }
    }

    private let name: String
    private let jobs = Jobs()

    package init(_ name: String) { self.name = name }

    /// What was begun is done; then the thread ends.
    deinit { if jobs.waiting.withLock({ $0.isStarted }) { add(.end) } }

    /// Does it after what waits already. The thread begins with the first.
    package func perform(_ work: @escaping @Sendable () -> Void) { add(.work(work)) }

    private func add(_ job: Job) {
        let isFirst = jobs.waiting.withLock { waiting in
            defer { waiting.isStarted = true }
            waiting.jobs.append(job)
            return !waiting.isStarted
        }
        if isFirst { OwnThread.await(name) { [jobs] in jobs.run() } }
        jobs.ready.signal()
    }
}
