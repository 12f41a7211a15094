import Foundation
import ReportingKit

extension ReportStore {
    /// The installation's key for samples of identifiers.
    public func identifierKey() throws -> IdentifierKey {
        if let known = knownKey.withLock({ $0 }) { return known }
        guard let key = try engine.read(IdentifierKey.stored) else {
            throw StoreError.corrupt(path: path, reason: "the key of the installation is missing")
        }
        knownKey.withLock { $0 = key }
        return key
    }

    /// Puts back the installation's key, in a store that is built anew: what was sampled with it can be compared again.
    public func use(_ key: IdentifierKey) throws {
        try engine.write { try key.store(in: $0) }
        knownKey.withLock { $0 = key }
    }
}

extension ReportStore {
    /// The sample of a unit's list of dossiers that is in force where a table stands, of the sender of a file.
    public func sampleInForce(
        of unit: UnitID, beside table: DatasetTable, from file: ReceivedFile
    ) throws -> IdentifierSample? {
        try engine.read { database in
            guard table.origin == .counted, let slot = try Slot(table).number(database) else { return nil }
            let states = SlotStateStore(database: database, fields: try FieldNumbers(database), rules: rules)
            guard let state = try states.load(slot, table.place, units: [unit]).units[unit] else { return nil }
            return try StoredSamples(database: database).inForce(state, of: rules.sender(file))
        }
    }
}

extension IdentifierKey {
    private static let name = "identifier_key"

    static func stored(_ database: Database) throws -> IdentifierKey? {
        try Data.fetchOne(
            database, sql: "SELECT value FROM installation WHERE name = ?", arguments: [name]
        ).flatMap { IdentifierKey(bytes: Array($0)) }
    }

    func store(in database: Database) throws {
        try database.execute(
            sql:
                "INSERT INTO installation (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [Self.name, Data(bytes)])
    }
}
