import NIOCore

/// Runs tasks on the thread that reads and writes their connection: from a request to its answer nothing has to be handed from thread to thread.
///
/// Work that waits or takes long goes elsewhere, see ``WebRoute``. A class, because executors are.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// One for each thread of connections.
struct LoopExecutors: Sendable {
    private let executors: [ObjectIdentifier: LoopExecutor]

    init(_ group: any EventLoopGroup) {
        executors = Dictionary(
            group.makeIterator().map { (ObjectIdentifier($0), LoopExecutor($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Nil for a connection of another group.
    func executor(of channel: any Channel) -> LoopExecutor? { executors[ObjectIdentifier(channel.eventLoop)] }
}
