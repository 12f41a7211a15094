import Foundation
import Glibc
import Logging
import Messages
import Office
import Serving
import Settings
import Synchronization

/// The office as its configuration and its store are now. Files that changed are noticed with the next request, a second later at most.
///
/// A configuration with faults changes nothing. A store that is absent, damaged or of another version is told by the page, and looked for again.
public final class SiteInForce: Sendable {
    private struct State {
        var composition: Composition?
        var site: Result<Site, any Error>
        var stamps: [String: FileStamp?]
        var lookedAt: ContinuousClock.Instant
    }

    private static let interval = Duration.seconds(1)

    private let compose: @Sendable () throws -> Composition
    private let open: @Sendable (Composition) throws -> Site
    private let watched: @Sendable (Composition?) -> [String]
    private let logger: Logger
    private let journal: AccessLog
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state: Mutex<State>

    /// `watched` are the files whose change makes another site. The first configuration has to be sound.
    public init(
        logger: Logger, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        watched: @escaping @Sendable (Composition?) -> [String], compose: @escaping @Sendable () throws -> Composition,
        open: @escaping @Sendable (Composition) throws -> Site
    ) throws {
        self.compose = compose
        journal = AccessLog(logger, now: now)
        self.open = open
        self.watched = watched
        self.logger = logger
        self.now = now
        let composition = try compose()
        state = Mutex(
            State(
                composition: composition, site: Result { try open(composition) },
                stamps: FileStamp.all(watched(composition)), lookedAt: now()))
        note(state.withLock(\.site))
    }

    /// As it is now.
    public func site() throws -> Site {
        let now = now()
        return try state.withLock { state in
            if now - state.lookedAt >= Self.interval {
                state.lookedAt = now
                let stamps = FileStamp.all(watched(state.composition))
                if case .failure = state.site {
                    renew(&state, stamps, isNew: stamps != state.stamps)
                } else if stamps != state.stamps {
                    renew(&state, stamps, isNew: true)
                }
            }
            return try state.site.get()
        }
    }

    /// Reads the configuration again, whatever changed.
    public func reload() {
        state.withLock { state in renew(&state, FileStamp.all(watched(state.composition)), isNew: true) }
    }

    private func renew(_ state: inout State, _ stamps: [String: FileStamp?], isNew: Bool) {
        state.stamps = stamps
        if isNew {
            do {
                state.composition = try compose()
                logger.info("page.reloaded")
            } catch {
                logger.error("page.reload.refused", metadata: ["error": "\(error)"])
            }
        }
        guard let composition = state.composition else { return }
        if case .success(let former) = state.site { former.journal.end() }
        state.site = Result { try open(composition) }
        if isNew { note(state.site) }
    }

    private func note(_ site: Result<Site, any Error>) {
        guard case .failure(let error) = site else { return }
        logger.error("page.without.store", metadata: ["error": "\(error)"])
    }

    /// Nothing is asked any more: tells the journal what it was not told yet.
    public func end() {
        journal.end()
        if case .success(let site) = state.withLock(\.site) { site.journal.end() }
    }

    /// All routes, each answered by the site as it is then.
    public func server(patience: WebServer.Patience = .init()) -> WebServer {
        WebServer(
            routes: Routes.all.map { route in
                WebRoute(
                    route.method, route.path, atOnce: { self.keptAnswer(to: $0, with: route) },
                    respond: { await self.respond(to: $0, with: route) })
            },
            otherwise: { await self.respond(to: $0, with: nil) }, logger: logger, patience: patience)
    }

    /// The site as it was looked at a moment ago; nil when it is time to look again, or somebody is doing so.
    private var siteAtHand: Site? {
        state.withLockIfAvailable { state in
            guard now() - state.lookedAt < Self.interval, case .success(let site) = state.site else { return nil }
            return site
        } ?? nil
    }

    private func keptAnswer(to request: WebRequest, with route: Route) -> WebResponse? {
        guard route.isKept else { return nil }
        let begun = now()
        guard let answer = siteAtHand?.keptAnswer(to: request, with: route) else { return nil }
        let account = answer.visitor?.account
        journal.note(AccessLog.Entry(request, answer.response.status, account, now() - begun), of: account)
        return answer.response
    }

    func respond(to request: WebRequest, with route: Route?) async -> WebResponse {
        let begun = now()
        let entry: AccessLog.Entry
        var response: WebResponse
        do {
            let answer = try await site().answer(to: request, with: route)
            response = answer.response
            entry = AccessLog.Entry(request, response.status, answer.visitor?.account, now() - begun)
        } catch {
            response = UnavailablePage.response(
                because: error, AcceptedLanguage.of(request, otherwise: .vi))
            SecurityHeaders.add(to: &response, isSecure: false)
            entry = AccessLog.Entry(request, response.status, nil, now() - begun)
        }
        journal.note(entry, of: entry.account)
        return response
    }
}

/// What tells one edition of a file from the next.
struct FileStamp: Equatable, Sendable {
    private let inode: UInt64
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil where there is no file.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }

    /// Of a database only which file it is: what is in it changes all the time.
    private init(inode: UInt64) {
        self.inode = inode
        (size, seconds, nanoseconds) = (0, 0, 0)
    }

    static func all(_ paths: [String]) -> [String: FileStamp?] {
        Dictionary(
            paths.map { path in
                let stamp = FileStamp(path)
                return (path, path.hasSuffix(".sqlite") ? stamp.map { FileStamp(inode: $0.inode) } : stamp)
            }
        ) { first, _ in first }
    }
}
