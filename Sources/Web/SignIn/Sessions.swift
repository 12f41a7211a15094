import Foundation
import Intake
import Office
import Synchronization

/// Who is signed in, by the hashes of what their browsers show; kept on the disk, so that it outlives the process.
final class Sessions: Sendable {
    struct Session: Codable, Hashable {
        let account: String
        /// That of the user's password when the session began.
        let edition: String
        let begun: Date
    }

    /// A working day; a browser that is closed ends it earlier.
    static let length: TimeInterval = 12 * 3_600
    /// At most so many a person: the oldest goes.
    static let most = 8

    private struct Content: Codable {
        var version = 1
        var sessions: [String: Session]
    }

    private let path: String
    private let folder: String
    private let open: Mutex<[String: Session]>

    /// A file that cannot be read holds nobody: people sign in again.
    init(in folder: URL) {
        var path = folder.path(percentEncoded: false)
        if path.hasSuffix("/") { path.removeLast() }
        self.folder = path
        self.path = path + "/sessions.json"
        let bytes = FileManager.default.contents(atPath: self.path)
        var sessions: [String: Session] = [:]
        if let bytes,
            case .success(let content) = Result(catching: { try JSONDecoder().decode(Content.self, from: bytes) })
        {
            sessions = content.sessions
        }
        open = Mutex(sessions)
    }

    func session(_ token: SessionToken, now: Date) -> Session? {
        guard let session = open.withLock({ $0[token.hash] }), Self.holds(session, now) else { return nil }
        return session
    }

    /// Durable when it returns.
    func begin(_ user: LocalUser, now: Date) throws -> SessionToken {
        let token = SessionToken.random()
        try open.withLock { sessions in
            sessions = sessions.filter { Self.holds($0.value, now) }
            let own = sessions.filter { $0.value.account == user.account }.sorted { $0.value.begun < $1.value.begun }
            for (hash, _) in own.dropLast(Self.most - 1) { sessions[hash] = nil }
            sessions[token.hash] = Session(account: user.account, edition: user.edition, begun: now)
            try write(sessions)
        }
        return token
    }

    func end(_ token: SessionToken) throws {
        try open.withLock { sessions in
            guard sessions.removeValue(forKey: token.hash) != nil else { return }
            try write(sessions)
        }
    }

    private static func holds(_ session: Session, _ now: Date) -> Bool {
        // A clock that was set back ends it, too.
        let age = now.timeIntervalSince(session.begun)
        return age >= -60 && age < length
    }

    private func write(_ sessions: [String: Session]) throws {
        try DurableFolder.create(folder)
        try DurableFolder.write(
            Array(try JSONEncoder().encode(Content(sessions: sessions))), to: path, rights: 0o600)
    }
}
