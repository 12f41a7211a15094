import ReportingKit
import Settings

/// Somebody who signed in, and what he or she may do.
public struct Person: Sendable, Hashable {
    public typealias Role = OfficeRole

    /// What he or she signs in with; part of journals.
    public let account: String
    /// As documents print it.
    public let name: String
    public let roles: Set<Role>
    /// Those an officer reports for; nil for all of the office.
    public let units: Set<UnitCode>?
    /// The drop folders that an officer may use, `inbox` or modules; nil for all.
    public let folders: Set<String>?

    public init(
        account: String, name: String, roles: Set<Role>, units: Set<UnitCode>? = nil, folders: Set<String>? = nil
    ) {
        self.account = account
        self.name = name
        self.roles = roles
        self.units = units
        self.folders = folders
    }

    public func has(_ role: Role) -> Bool { roles.contains(role) }

    /// Whether what a unit sent may be seen.
    public func sees(_ unit: UnitCode?) -> Bool {
        guard let units else { return true }
        return unit.map(units.contains) ?? false
    }
}
