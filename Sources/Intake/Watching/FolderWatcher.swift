import Foundation
import Synchronization

/// Where an entry is in the watcher's tree.
struct EntryKey: Hashable, Sendable {
    let node: FolderTree.NodeID
    let name: FileName
}

/// A whole file that the watcher gave away; it expects an answer.
struct WatchedFile: Sendable {
    enum Release: Sendable {
        /// Taken or gone: a file that has the name now is looked at anew.
        case done
        /// It changed although it seemed whole: somebody has it open.
        case unsettled
        /// The rights of the file or its folder do not allow it; it is tried again when they change.
        case notPermitted(IntakeError)
        /// It is tried again after a time, or when it changes.
        case parked(WaitingReason, IntakeError, retryIn: Duration)
        case refused(EntryName.Refusal)
    }

    let key: EntryKey
    let file: DroppedFile
}

/// Watches drop folders on a thread of its own and gives out files that are whole.
///
/// One consumer asks with ``next(upTo:)`` and answers with ``release(_:)``.
final class FolderWatcher: Sendable {
    private enum Command: Sendable {
        case watch([DropFolder], done: CheckedContinuation<Void, Never>)
        case rescan
        case status(CheckedContinuation<[FolderStatus], Never>)
        case obstacles(CheckedContinuation<Obstacles, Never>)
        case release([(EntryKey, WatchedFile.Release)])
    }

    /// What was found: whole files, and what officers are to be told. Neither when somebody called for attention.
    struct Found: Sendable {
        var whole: [WatchedFile] = []
        var obstructed: [Obstructed] = []
    }

    private struct Shared: Sendable {
        var commands: [Command] = []
        var found = Found()
        var waiter: (limit: Int, continuation: CheckedContinuation<Found?, Never>)?
        /// The consumer is to look at something else.
        var isCalled = false
        var isStopped = false

        var hasSomething: Bool { !found.whole.isEmpty || !found.obstructed.isEmpty || isCalled }

        mutating func take(upTo limit: Int) -> Found {
            var taken = found
            taken.whole = Array(found.whole.prefix(limit))
            found.whole.removeFirst(taken.whole.count)
            found.obstructed = []
            isCalled = false
            return taken
        }
    }

    /// At most this many files wait to be taken, ready with their paths; the answer for one of them makes room for
    /// more.
    private static let queueLimit = 1_024

    private let shared = Mutex(Shared())
    private let wakeUp: WakeUp

    /// Starts the thread; it watches nothing until ``watch(_:)`` is called.
    init(disk: Disk, wallClock: @escaping @Sendable () -> Date, notices: NoticeLimiter) throws(IntakeError) {
        wakeUp = try WakeUp()
        // Made here so that a kernel without inotify instances to spare is an error of this call.
        let handOver = Mutex<WatchLoop?>(try WatchLoop(disk: disk, wallClock: wallClock, notices: notices))
        let thread = Thread { [self] in
            if let loop = handOver.withLock({ $0.take() }) { run(loop) }
        }
        thread.name = "folders"
        thread.start()
    }

    /// Watches these folders and no others; returns when each was scanned once.
    func watch(_ folders: [DropFolder]) async {
        await withCheckedContinuation { send(.watch(folders, done: $0)) }
    }

    func rescan() { send(.rescan) }

    func status() async -> [FolderStatus] {
        await withCheckedContinuation { send(.status($0)) }
    }

    func obstacles() async -> Obstacles {
        await withCheckedContinuation { send(.obstacles($0)) }
    }

    func release(_ files: [(EntryKey, WatchedFile.Release)]) {
        if !files.isEmpty { send(.release(files)) }
    }

    /// Waits for something to be found; nil when the task was cancelled or the watcher stopped.
    func next(upTo limit: Int) async -> Found? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready: Found?? = shared.withLock { shared in
                    if Task.isCancelled || shared.isStopped { return .some(nil) }
                    if shared.hasSomething { return shared.take(upTo: limit) }
                    shared.waiter = (limit, continuation)
                    return nil
                }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            shared.withLock { $0.waiter.take() }?.continuation.resume(returning: nil)
        }
    }

    /// Whole files that wait for the consumer now; it asks while it has something else to do.
    func whatIsFound(upTo limit: Int) -> [WatchedFile] {
        shared.withLock { shared in
            let taken = Array(shared.found.whole.prefix(limit))
            shared.found.whole.removeFirst(taken.count)
            return taken
        }
    }

    /// Ends the consumer's waiting.
    func call() {
        let answer = shared.withLock { shared -> (CheckedContinuation<Found?, Never>, Found)? in
            shared.isCalled = true
            return shared.waiter.take().map { ($0.continuation, shared.take(upTo: $0.limit)) }
        }
        if let (continuation, found) = answer { continuation.resume(returning: found) }
    }

    /// Ends the thread. Files given out keep lying where they are.
    func stop() {
        shared.withLock { $0.isStopped = true }
        wakeUp.ring()
    }

    private func send(_ command: Command) {
        let isStopped = shared.withLock { shared in
            if !shared.isStopped { shared.commands.append(command) }
            return shared.isStopped
        }
        if isStopped { Self.decline(command) } else { wakeUp.ring() }
    }

    private static func decline(_ command: Command) {
        switch command {
        case .watch(_, let done): done.resume()
        case .status(let continuation): continuation.resume(returning: [])
        case .obstacles(let continuation): continuation.resume(returning: Obstacles())
        case .rescan, .release: break
        }
    }

    // MARK: On the thread

    private func run(_ loop: WatchLoop) {
        while true {
            let (commands, isStopped) = shared.withLock { shared in
                defer { shared.commands = [] }
                return (shared.commands, shared.isStopped)
            }
            if isStopped {
                commands.forEach(Self.decline)
                shared.withLock { $0.waiter.take() }?.continuation.resume(returning: nil)
                return
            }
            for command in commands { obey(command, loop) }
            loop.work(room: shared.withLock { Self.queueLimit - $0.found.whole.count })
            give(Found(whole: loop.takeWhole(), obstructed: loop.takeObstructed()))
            if shared.withLock({ $0.commands.isEmpty && !$0.isStopped }) { loop.sleep(until: wakeUp) }
        }
    }

    private func obey(_ command: Command, _ loop: WatchLoop) {
        switch command {
        case .watch(let folders, let done):
            loop.watch(folders)
            done.resume()
        case .rescan: loop.scanEverything()
        case .status(let continuation): continuation.resume(returning: loop.status())
        case .obstacles(let continuation): continuation.resume(returning: loop.obstacles())
        case .release(let files): for (key, release) in files { loop.release(key, release) }
        }
    }

    private func give(_ found: Found) {
        guard !found.whole.isEmpty || !found.obstructed.isEmpty else { return }
        let answer = shared.withLock { shared -> (CheckedContinuation<Found?, Never>, Found)? in
            shared.found.whole += found.whole
            // More than can be read in a journal; the rest is in status.
            shared.found.obstructed += found.obstructed.prefix(
                max(0, Self.queueLimit - shared.found.obstructed.count))
            guard let waiter = shared.waiter.take() else { return nil }
            return (waiter.continuation, shared.take(upTo: waiter.limit))
        }
        if let (continuation, found) = answer { continuation.resume(returning: found) }
    }
}
