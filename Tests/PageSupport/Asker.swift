import ReportingKit
import Serving
import Synchronization
import Web

/// Who sends a request.
package enum Asker: String, CaseIterable, Sendable {
    case nobody, officer, editor, leader, administrator

    /// The unit whose figures the officer sends, and its folder.
    static let unit: UnitCode = "21064"
    static let folder = "Xã Bình An"

    func person(account: String) -> Person? {
        switch self {
        case .nobody: nil
        case .officer: Person(account: account, name: "An", roles: [.officer], units: [Self.unit])
        case .editor: Person(account: account, name: "An", roles: [.editor])
        case .leader: Person(account: account, name: "An", roles: [.leader])
        case .administrator: Person(account: account, name: "An", roles: [.administrator])
        }
    }
}

/// Everybody is the same person, under the account that is set.
final class AskerSignIn: SignIn {
    let asker: Asker
    let account = Mutex("an")
    let passwords: LocalSignIn?

    init(_ asker: Asker, passwords: LocalSignIn) {
        self.asker = asker
        self.passwords = passwords
    }

    func person(of request: WebRequest) -> Person? { asker.person(account: account.withLock { $0 }) }
}
