import Foundation
import Intake
import Logging
import Office
import Settings
import Systemd

/// The way from the configuration to an open service, tried again while a disk is full, read-only or not mounted yet.
///
/// What is held stays held between the tries: the lock on the state folder, and the socket on which the daemon says what it waits for.
struct DaemonStart {
    let logger: Logger
    let load: Daemon.Load
    let notifier: ServiceManagerNotifier
    let standing: ServiceStanding
    let desk: RequestDesk
    let changes: LedgerChanges
    private let bell: ChangeBell
    private var lock: (stateFolder: String, hold: StateLock)?
    private var socket: StatusSocket?

    init(logger: Logger, load: @escaping Daemon.Load) {
        self.logger = logger
        self.load = load
        let notifier = ServiceManagerNotifier.inBackground { fault in
            logger.warning("the service manager was not told: \(fault)")
        }
        self.notifier = notifier
        let bell = ChangeBell()
        let line = StatusLine { text in
            bell.ring()
            do { try notifier.status(text) } catch { logger.warning("the service manager was not told: \(error)") }
        }
        let progress = PipelineProgress(now: { .now }) { line.activity($0.activity) }
        let standing = ServiceStanding(line: line, progress: progress)
        self.standing = standing
        desk = RequestDesk { standing.phase }
        let changes = LedgerChanges(bell)
        (self.bell, self.changes) = (bell, changes)
        standing.followed { changes.followerCount }
    }

    /// One try.
    mutating func open() throws -> Daemon {
        let composition = try load()
        let settings = composition.settings
        try SandboxCheck.ofThisProcess?.check(settings)
        standing.serves(stateFolder: settings.stateFolder)
        standing.enter(.starting)
        standing.progress.begin(.openingState)
        let place = StatusSocketPlace(settings)
        let runtime = place.inRuntimeDirectory(ProcessInfo.processInfo.environment)
        if let runtime { try listen(at: runtime) }
        try Self.makeFolders(settings)
        let lock = try hold(settings.stateFolder)
        let socket = try listen(at: runtime ?? place.inStateFolder)
        standing.progress.begin(.openingStore)
        let context = try ServiceContext(
            ConfigurationInForce(composition, load: load), standing: standing, lock: lock, notifier: notifier,
            logger: logger, changes: changes)
        let metrics = context.metrics
        bell.answered { metrics.becomeDue() }
        desk.opens(context.requests)
        return Daemon(context, socket, desk)
    }

    /// A socket that somebody else may have put there since is none of ours: it is made once, and anew only for another state folder.
    @discardableResult
    private mutating func listen(at path: String) throws -> StatusSocket {
        if let socket, socket.path == path { return socket }
        socket?.close()
        let fresh = try StatusSocket(path: path)
        let (standing, conversation) = (standing, RequestConversation(desk: desk, changes: changes))
        fresh.serve({ standing.answer($0) }, { conversation($0, $1, $2) })
        socket = fresh
        return fresh
    }

    private mutating func hold(_ stateFolder: String) throws -> StateLock {
        if let lock, lock.stateFolder == stateFolder { return lock.hold }
        lock = nil
        let fresh = try StateLock(stateFolder: stateFolder)
        lock = (stateFolder, fresh)
        return fresh
    }

    private static func makeFolders(_ settings: Settings) throws {
        for folder in [
            settings.folders.state, URL(filePath: settings.places.spool), URL(filePath: settings.places.archive),
            URL(filePath: settings.places.returned), URL(filePath: settings.places.receipts),
        ] + [settings.folders.answerFolders.settled].compactMap(\.self) {
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            } catch {
                throw FolderFault(path: folder.path(percentEncoded: false), error)
            }
        }
    }
}
