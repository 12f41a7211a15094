import Foundation
import Glibc
import Serving
import Settings

/// The web server in front of the page: whom it names counts, and what it says of the connection.
struct Proxies: Sendable {
    private let users: Set<UInt32>
    private let settings: PageSettings
    private let contacts: [Contact]

    /// Users of this host that do not exist are nobody.
    init(_ settings: Settings) { self.init(settings, users: Set(settings.page.proxyUsers.compactMap(Self.user))) }

    init(_ settings: Settings, users: Set<UInt32>) {
        self.users = users
        self.settings = settings.page
        contacts = settings.contacts
    }

    func isProxy(_ peer: Peer) -> Bool {
        guard case .process(let user) = peer else { return false }
        return users.contains(user)
    }

    /// Whether the browser's connection is encrypted.
    func isSecure(_ request: WebRequest) -> Bool {
        isProxy(request.peer) && request.values("x-forwarded-proto") == ["https"]
    }

    /// Nil where the proxy names nobody.
    ///
    /// - Throws: `.badRequest` where a header says more than one thing, `.notAllowed` for somebody without a role.
    func person(of request: WebRequest) throws(PageFault) -> Person? {
        guard isProxy(request.peer) else { return nil }
        let accounts = request.values(settings.userHeader)
        guard let account = accounts.first else { return nil }
        guard accounts.count == 1, AccountName.isValid(account) else { throw .badRequest }
        guard let rights = settings.rights(of: account, groups: try groups(request)) else { throw .notAllowed }
        return Person(
            account: account, name: contacts.first { $0.account == account }?.name ?? account, roles: rights.roles,
            units: rights.units, folders: rights.folders)
    }

    /// Names between commas.
    private func groups(_ request: WebRequest) throws(PageFault) -> Set<String> {
        let values = request.values(settings.groupsHeader)
        guard values.count <= 1 else { throw .badRequest }
        let names = (values.first ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        for name in names {
            // A group that looks like another to a reader must not be it, nor the other way round.
            let isPlain =
                name.unicodeScalars.elementsEqual(name.precomposedStringWithCompatibilityMapping.unicodeScalars)
                && !name.unicodeScalars.contains {
                    $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
                }
            guard isPlain else { throw .badRequest }
        }
        return Set(names.filter { !$0.isEmpty })
    }

    private static func user(_ name: String) -> UInt32? {
        if let number = UInt32(name) { return number }
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16 << 10)
        guard getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return entry.pw_uid
    }
}
