import ReportingKit

/// Somebody who signed in, and what he or she may do.
public struct Person: Sendable, Hashable {
    public enum Role: String, Sendable, CaseIterable {
        /// Drops files, reads what became of them, fills forms of the own units.
        case officer
        /// Reads all of the period, accepts findings and asks units.
        case editor
        /// Issues and reopens.
        case leader
        /// Folders, units, users.
        case administrator
    }

    /// What he or she signs in with; part of journals.
    public let account: String
    /// As documents print it.
    public let name: String
    public let roles: Set<Role>
    /// Those an officer reports for; nil for all of the office.
    public let units: Set<UnitCode>?

    public init(account: String, name: String, roles: Set<Role>, units: Set<UnitCode>? = nil) {
        self.account = account
        self.name = name
        self.roles = roles
        self.units = units
    }

    public func has(_ role: Role) -> Bool { roles.contains(role) }

    /// Whether what a unit sent may be seen.
    public func sees(_ unit: UnitCode?) -> Bool {
        guard let units else { return true }
        return unit.map(units.contains) ?? false
    }
}
