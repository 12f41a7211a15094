import Foundation
import ReportingKit
import Serving
import Settings
import Synchronization
import TestSupport

@testable import Web

/// A state folder with users, a clock that is set by hand, and scrypt at its cheapest.
final class SignInPlace: Sendable {
    static let password = "dung-mat-khau"

    let folder: URL
    private let temporary: TemporaryFolder
    private let seconds = Mutex(0.0)

    init(_ accounts: String...) throws {
        temporary = try TemporaryFolder("sign-in")
        folder = temporary.url.appending(path: "web", directoryHint: .isDirectory)
        let users = UserFile(in: folder)
        for account in accounts {
            let user = try Self.user(account)
            try users.change { $0[account] = user }
        }
    }

    static func user(
        _ account: String, roles: Set<OfficeRole> = [.officer], units: Set<UnitCode>? = nil
    ) throws -> LocalUser {
        LocalUser(
            account: account, name: "Người \(account)", roles: roles, units: units,
            hash: try PasswordHash(password, cost: .init(n: 16, r: 8, p: 1)))
    }

    var users: UserFile { UserFile(in: folder) }

    func pass(_ time: Double) { seconds.withLock { $0 += time } }

    /// As a process that was just started has it.
    func signIn() throws -> LocalSignIn {
        let start = ContinuousClock.now
        return try LocalSignIn(
            in: folder,
            guesses: Guesses { [self] in start + .seconds(seconds.withLock { $0 }) },
            cost: .init(n: 16, r: 8, p: 1),
            now: { [self] in Date(timeIntervalSince1970: 1_800_000_000 + seconds.withLock { $0 }) })
    }
}

extension LocalSignIn.Outcome {
    var session: String? {
        if case .signedIn(let session, _) = self { session } else { nil }
    }

    var browser: String? {
        if case .signedIn(_, let browser) = self { browser } else { nil }
    }

    var seconds: Int? {
        if case .wait(let seconds) = self { seconds } else { nil }
    }
}
