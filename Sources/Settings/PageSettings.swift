import ReportingKit

/// How the page is reached, and who may do what there: the keys `page`, `roles`, and `account` of `contacts`.
public struct PageSettings: Sendable, Equatable {
    /// The names under which browsers ask for it, over TCP; `localhost` and the loopback addresses always count.
    public var names: [String] = []
    /// Users of this host whose word counts when they say over the unix socket who signed in: the web server in front.
    public var proxyUsers: [String] = []
    public var userHeader = "x-remote-user"
    public var groupsHeader = "x-remote-groups"
    /// What people may do whom the proxy names.
    public var grants: [RoleGrant] = []

    public init() {}
}

/// What somebody may do on the page.
public enum OfficeRole: String, Sendable, CaseIterable, Codable {
    /// Drops files, reads what became of them, fills forms of the own units.
    case officer
    /// Reads all of the period, accepts findings and asks units.
    case editor
    /// Issues and reopens.
    case leader
    /// Folders, units, users.
    case administrator
}

/// A role that people have: those of some groups, and those of some accounts.
public struct RoleGrant: Sendable, Equatable {
    public let role: OfficeRole
    public var groups: Set<String> = []
    public var accounts: Set<String> = []
    /// Those that an officer reports for; nil for all of the office.
    public var units: Set<UnitCode>?
    /// The drop folders that an officer may use, `inbox` or modules; nil for all.
    public var folders: Set<String>?

    public init(_ role: OfficeRole) { self.role = role }

    func isFor(_ account: String, _ groups: Set<String>) -> Bool {
        accounts.contains(account) || !self.groups.isDisjoint(with: groups)
    }
}

/// All that somebody may do.
public struct Rights: Sendable, Hashable {
    public let roles: Set<OfficeRole>
    /// Nil for all of the office.
    public let units: Set<UnitCode>?
    public let folders: Set<String>?

    public init(roles: Set<OfficeRole>, units: Set<UnitCode>?, folders: Set<String>?) {
        self.roles = roles
        self.units = units
        self.folders = folders
    }
}

extension PageSettings {
    /// What the grants together allow; nil for somebody who has none. Only officers are bound to units and folders.
    public func rights(of account: String, groups: Set<String>) -> Rights? {
        let held = grants.filter { $0.isFor(account, groups) }
        guard !held.isEmpty else { return nil }
        // Who sends may send for the units of that role: another one, which is for all units, reads more and sends no more.
        let sending = held.filter { [.officer, .editor].contains($0.role) }
        func union<Value>(_ part: (RoleGrant) -> Set<Value>?) -> Set<Value>? {
            (sending.isEmpty ? held : sending).reduce(into: Optional(Set<Value>())) { all, grant in
                all = part(grant).flatMap { all?.union($0) }
            }
        }
        return Rights(roles: Set(held.map(\.role)), units: union(\.units), folders: union(\.folders))
    }
}
