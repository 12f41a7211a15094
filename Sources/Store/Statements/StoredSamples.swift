import Foundation
import ReportingKit

/// Samples of the identifiers in lists of dossiers, within one transaction.
struct StoredSamples {
    let database: Database

    func put(_ samples: [UnitID: IdentifierSample], file: Int64) throws {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO identifier_sample (file_id, unit_code, unit_valid_from, dossiers, key_mark, hashes)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
        for (unit, sample) in samples {
            try insert.execute(
                arguments: [
                    file, unit.code.rawValue, unit.storedDay, sample.dossiers, Int64(sample.keyMark),
                    Self.bytes(of: sample.hashes),
                ])
        }
    }

    /// All of a file.
    func samples(file: Int64) throws -> [(unit: UnitID, sample: IdentifierSample)] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM identifier_sample WHERE file_id = ? ORDER BY unit_code, unit_valid_from",
            arguments: [file]
        ).compactMap { row in
            UnitID(code: row["unit_code"], day: row["unit_valid_from"]).map { ($0, Self.sample(row)) }
        }
    }

    /// Of a unit in the file of a statement; nil for files of which none was made.
    func sample(of unit: UnitID, statement: Int64) throws -> IdentifierSample? {
        try Row.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT i.* FROM statement s JOIN identifier_sample i ON i.file_id = s.file_id
                    WHERE s.id = ? AND i.unit_code = ? AND i.unit_valid_from = ?
                    """), arguments: [statement, unit.code.rawValue, unit.storedDay]
        ).map(Self.sample)
    }

    /// The statement of a sender from which the newest value of a unit in force comes.
    private static func newest(_ state: UnitState, of sender: Sender) -> Int64? {
        state.cells.values.flatMap(\.values).filter { $0.sender == sender }.map(\.order).max()
    }

    /// Whether a list of a unit is of other dossiers than that of the same sender which is in force.
    func isOther(_ statement: Int64, of sender: Sender, than state: UnitState) throws -> Bool {
        guard let former = Self.newest(state, of: sender), former != statement,
            let sample = try sample(of: state.unit, statement: statement),
            let formerSample = try self.sample(of: state.unit, statement: former)
        else { return false }
        return sample.isOther(than: formerSample)
    }

    /// How many dossiers the list of a statement has, and the one in force that it would replace.
    func dossiers(_ statement: Int64, of sender: Sender, beside state: UnitState) throws -> TableAcceptance.Dossiers? {
        guard let former = Self.newest(state, of: sender), former != statement,
            let sample = try sample(of: state.unit, statement: statement),
            let formerSample = try self.sample(of: state.unit, statement: former)
        else { return nil }
        return TableAcceptance.Dossiers(former: formerSample.dossiers, now: sample.dossiers, formerStatement: former)
    }

    /// Of the list of a sender that is in force of a unit.
    func inForce(_ state: UnitState, of sender: Sender) throws -> IdentifierSample? {
        try Self.newest(state, of: sender).flatMap { try sample(of: state.unit, statement: $0) }
    }

    private static func sample(_ row: Row) -> IdentifierSample {
        IdentifierSample(
            hashes: hashes(of: row["hashes"]), dossiers: row["dossiers"],
            keyMark: UInt32(truncatingIfNeeded: row["key_mark"] as Int64))
    }

    private static func bytes(of hashes: [UInt64]) -> Data {
        Data(hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) } })
    }

    private static func hashes(of data: Data) -> [UInt64] {
        let bytes = Array(data)
        return stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
            bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}
