import Foundation
import ReportingKit
import Settings

/// Somebody of a small office that has no directory of its people, as `baocaod user add` enters him or her.
public struct LocalUser: Codable, Sendable, Hashable {
    public let account: String
    public var name: String
    public var roles: Set<OfficeRole>
    /// Nil for all of the office.
    public var units: Set<UnitCode>?
    public var folders: Set<String>?
    /// Another one with each password: sessions of an earlier one end.
    private(set) var edition: String
    private(set) var password: PasswordHash

    public init(
        account: String, name: String, roles: Set<OfficeRole>, units: Set<UnitCode>?, folders: Set<String>?,
        password: String
    ) throws {
        try self.init(
            account: account, name: name, roles: roles, units: units, folders: folders, hash: PasswordHash(password))
    }

    init(
        account: String, name: String, roles: Set<OfficeRole>, units: Set<UnitCode>? = nil,
        folders: Set<String>? = nil, hash: PasswordHash
    ) {
        self.account = account
        self.name = name
        self.roles = roles
        self.units = units
        self.folders = folders
        password = hash
        edition = SessionToken.random().text
    }

    public mutating func set(password: String) throws {
        self.password = try PasswordHash(password)
        edition = SessionToken.random().text
    }

    var person: Person { Person(account: account, name: name, roles: roles, units: units, folders: folders) }
}
