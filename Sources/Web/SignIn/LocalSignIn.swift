import Foundation
import Serving
import Threading

/// Signing in with the users of `baocaod user`.
public final class LocalSignIn: Sendable {
    enum Outcome: Sendable {
        /// With the values of the cookies of the session and of the browser.
        case signedIn(session: String, browser: String)
        /// Unknown user or wrong password: which of them is not said.
        case refused
        case wait(seconds: Int)
    }

    private let users: UserFile
    private let sessions: Sessions
    private let guesses: Guesses
    private let now: @Sendable () -> Date
    private let passwords = PasswordQueue()
    private let lane = Lane("sessions")
    private let stranger: PasswordHash
    private let folder: URL

    /// `folder` is that of the page below the state folder.
    public convenience init(in folder: URL) throws {
        try self.init(in: folder, guesses: Guesses(), cost: .usual, now: { Date() })
    }

    init(in folder: URL, guesses: Guesses, cost: PasswordHash.Cost, now: @escaping @Sendable () -> Date) throws {
        self.folder = folder
        users = UserFile(in: folder)
        sessions = Sessions(in: folder)
        self.guesses = guesses
        self.now = now
        stranger = try PasswordHash(SessionToken.random().text, cost: cost)
    }

    /// Whether anybody could sign in.
    func known() throws -> [LocalUser] { Array(try users.users().values) }

    var hasUsers: Bool { get throws { try !users.users().isEmpty } }

    func person(_ cookie: String?) throws -> Person? {
        guard let token = cookie.flatMap(SessionToken.init), let session = sessions.session(token, now: now()),
            let user = try users.users()[session.account], user.edition == session.edition
        else { return nil }
        return user.person
    }

    /// `origin` is where it is asked from: what was guessed elsewhere makes nobody wait.
    func signIn(
        _ account: String, _ password: String, from origin: GuessOrigin = .unknown, browser: String?
    ) async throws -> Outcome {
        guard AccountName.isValid(account), password.utf8.count <= Password.longest else { return .refused }
        let user = try users.users()[account]
        let isKnown = browser.flatMap { Self.browser($0, user) } ?? false
        if let seconds = guesses.wait(account, from: origin, isKnownBrowser: isKnown) { return .wait(seconds: seconds) }
        let hash = user?.password ?? stranger
        let checked = try await passwords.run(from: origin, isKnownBrowser: isKnown) { try hash.matches(password) }
        guard let matches = checked else { return .wait(seconds: 1) }
        guard let user, matches else {
            guesses.note(account, from: origin, isKnownBrowser: isKnown, isRight: false)
            return .refused
        }
        guesses.note(account, from: origin, isKnownBrowser: isKnown, isRight: true)
        let (sessions, now) = (sessions, now())
        let token = try await lane.run { try sessions.begin(user, now: now) }
        return .signedIn(session: token.text, browser: Self.mark(user))
    }

    func signOut(_ cookie: String?) async throws {
        guard let token = cookie.flatMap(SessionToken.init) else { return }
        let sessions = sessions
        try await lane.run { try sessions.end(token) }
    }

    /// Follows from the password in force, and tells nothing of it: the edition is random.
    private static func mark(_ user: LocalUser) -> String {
        SessionToken(user.edition)?.hash ?? ""
    }

    private static func browser(_ value: String, _ user: LocalUser?) -> Bool {
        guard let user else { return false }
        let mark = mark(user)
        return !mark.isEmpty && ConstantTime.equal(value, mark)
    }
}
