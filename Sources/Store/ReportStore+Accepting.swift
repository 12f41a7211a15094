import Foundation
import GRDB
import ReportingKit

extension ReportStore {
    /// What one file brings to the store.
    public struct Delivery: Sendable {
        public let file: ReceivedFile
        /// The ledger row entered before; nil to enter one now.
        public let entry: Int64?
        public let tables: [(table: DatasetTable, key: SupersessionKey)]
        public let narrative: [NarrativeText]
        public let narrativePeriod: Period?
        public let findings: [Finding]

        var periods: Set<Period> { Set(tables.map(\.table.period) + [narrativePeriod].compactMap(\.self)) }

        public init(
            file: ReceivedFile, entry: Int64? = nil, tables: [(table: DatasetTable, key: SupersessionKey)],
            narrative: [NarrativeText] = [], narrativePeriod: Period? = nil, findings: [Finding]
        ) {
            self.file = file
            self.entry = entry
            self.tables = tables
            self.narrative = narrative
            self.narrativePeriod = narrativePeriod
            self.findings = findings
        }
    }

    /// Stores a file's data, findings and ledger row in one transaction.
    public func accept(_ delivery: Delivery) throws -> Acceptance {
        try remembering { written in
            try pool.write { try Self.accept(delivery, StoredCellsWriter(FieldNumbers($0)), $0, &written) }
        }
    }

    /// Several files in one durable transaction, accepted ones and ones that go back: all of them or none, so that a
    /// batch that failed can be decided on anew.
    public func accept(_ deliveries: [Delivery], returning returned: [Delivery] = []) throws -> [Acceptance] {
        try remembering { written in
            try pool.write { database in
                for delivery in returned { try Self.giveBack(delivery, database) }
                let cells = StoredCellsWriter(try FieldNumbers(database))
                return try deliveries.map { try Self.accept($0, cells, database, &written) }
            }
        }
    }

    /// What accepting a file would do. Nothing of it stays.
    public func foreseen(_ delivery: Delivery) throws -> Acceptance {
        var written = Written()
        return try pool.writeWithoutTransaction { database in
            var acceptance: Acceptance?
            try database.inTransaction {
                acceptance = try Self.accept(
                    delivery, StoredCellsWriter(try FieldNumbers(database)), database, &written)
                return .rollback
            }
            guard let acceptance else { throw DatabaseError(message: "a transaction without a result") }
            return acceptance
        }
    }

    /// What a transaction wrote, for the memory once it is durable.
    struct Written {
        private(set) var tables: [(version: Int64, table: DatasetTable)] = []
        private(set) var superseded: [Int64] = []

        mutating func add(_ table: DatasetTable, version: Int64) { tables.append((version, table)) }

        /// Nobody asks for a version that was superseded but to look back; those of a rush would fill the memory.
        mutating func supersede(_ version: Int64) {
            tables.removeAll { $0.version == version }
            superseded.append(version)
        }
    }

    func remembering<Result>(_ body: (inout Written) throws -> Result) rethrows -> Result {
        var written = Written()
        let result = try body(&written)
        for version in written.superseded { memory.forget(version) }
        for (version, table) in written.tables { memory.keep(table, version: version) }
        return result
    }

    /// Records that a file went back to its officer.
    public func returnFile(_ file: ReceivedFile, entry: Int64? = nil, findings: [Finding]) throws {
        try pool.write { try Self.giveBack(Delivery(file: file, entry: entry, tables: [], findings: findings), $0) }
    }

    private static func giveBack(_ delivery: Delivery, _ database: Database) throws {
        let reason = delivery.findings.first { $0.severity == .error }?.code.rawValue
        let file = try conclude(delivery.file, entry: delivery.entry, state: .returned, reason: reason, database)
        try store(delivery.findings, file: file, database)
    }

    private static func accept(
        _ delivery: Delivery, _ cells: StoredCellsWriter, _ database: Database, _ written: inout Written
    ) throws -> Acceptance {
        let former = try accepted(sha256: delivery.file.sha256, database)
        if let former, try isInForce(delivery, database) {
            _ = try conclude(
                delivery.file, entry: delivery.entry, state: .duplicate, reason: former.file.name, database)
            return .duplicate(of: former.file)
        }
        if let period = try delivery.periods.first(where: { try isFinalized($0, database) }) {
            let finding = Finding(
                .periodFinalized, .error, at: FindingPlace(file: delivery.file.name), period: period,
                found: period.vietnamese)
            let file = try conclude(
                delivery.file, entry: delivery.entry, state: .returned, reason: finding.code.rawValue, database)
            try store(delivery.findings + [finding], file: file, database)
            return .refused(period)
        }
        let file = try conclude(delivery.file, entry: delivery.entry, state: .accepted, reason: nil, database)
        // Said twice so that the index answers, which holds only files that have an order.
        try database.cachedStatement(
            sql: """
                UPDATE file SET accepted_order =
                    (SELECT coalesce(max(accepted_order), 0) + 1 FROM file WHERE accepted_order IS NOT NULL) WHERE id = ?
                """
        ).execute(arguments: [file])
        return .accepted(
            superseded: try keep(delivery, file: file, cells, database, &written), again: former?.file)
    }

    /// Stores what an accepted file brings, under its row of the ledger.
    static func keep(
        _ delivery: Delivery, file: Int64, _ cells: StoredCellsWriter, _ database: Database, _ written: inout Written
    ) throws -> [SupersededVersion] {
        var superseded: [SupersededVersion] = []
        for (table, key) in delivery.tables {
            superseded += try store(table, key: key, file: file, name: delivery.file.name, cells, database, &written)
        }
        if let period = delivery.narrativePeriod {
            try store(delivery.narrative, period: period, file: file, delivery.file, database)
        }
        try store(delivery.findings, file: file, database)
        return superseded.filter { $0.file.sha256 != delivery.file.sha256 }
    }

    private static func conclude(
        _ file: ReceivedFile, entry: Int64?, state: FileState, reason: String?, _ database: Database
    ) throws -> Int64 {
        guard let entry else { return try insert(file, state: state, reason: reason, database) }
        try database.cachedStatement(sql: "UPDATE file SET state = ?, reason = ? WHERE id = ?").execute(
            arguments: [state.rawValue, reason, entry])
        return entry
    }

    private static func store(
        _ table: DatasetTable, key: SupersessionKey, file: Int64, name: String, _ cells: StoredCellsWriter,
        _ database: Database, _ written: inout Written
    ) throws -> [SupersededVersion] {
        let slot = key.slot(of: table, in: name)
        // Only the newest version can be current. The former ones are not read: a table may have thousands.
        let former = try Row.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT v.id AS version_id, v.version, v.is_current, f.* FROM dataset_version v JOIN file f ON f.id = v.file_id
                    WHERE v.dataset = ? AND v.scope = ? AND v.period = ? AND v.slot = ? ORDER BY v.version DESC LIMIT 1
                    """),
            arguments: [table.dataset.rawValue, table.place.rawValue, table.period.id, slot])
        let current = former.flatMap { $0["is_current"] == 1 ? $0 : nil }
        if let current {
            try database.cachedStatement(sql: "UPDATE dataset_version SET is_current = 0 WHERE id = ?").execute(
                arguments: [current["version_id"] as Int64])
            written.supersede(current["version_id"])
        }
        let version = (former?["version"] as Int? ?? 0) + 1
        try database.cachedStatement(
            sql: """
                INSERT INTO dataset_version (file_id, dataset, scope, period, slot, version, is_current)
                VALUES (?, ?, ?, ?, ?, ?, 1)
                """
        ).execute(
            arguments: [file, table.dataset.rawValue, table.place.rawValue, table.period.id, slot, version])
        let id = database.lastInsertedRowID
        try RowWriter(database: database, version: id, cells: cells).write(table)
        written.add(table, version: id)
        return [current].compactMap(\.self).map { row in
            SupersededVersion(
                dataset: table.dataset, place: table.place, period: table.period, version: row["version"],
                file: ReceivedFile(row))
        }
    }

    private static func store(
        _ texts: [NarrativeText], period: Period, file: Int64, _ received: ReceivedFile, _ database: Database
    ) throws {
        // The same text under another name is the same text.
        try database.execute(
            sql: """
                UPDATE narrative SET is_current = 0
                WHERE period = ? AND is_current = 1 AND file_id IN (SELECT id FROM file WHERE name = ? OR sha256 = ?)
                """,
            arguments: [period.id, received.name, received.sha256])
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO narrative (file_id, period, section, style, text, paragraph, is_current) VALUES (?, ?, ?, ?, ?, ?, 1)
                """)
        for text in texts {
            for line in text.lines {
                try insert.execute(
                    arguments: [file, period.id, text.section.rawValue, line.style.rawValue, line.text, line.paragraph])
            }
        }
    }

    private static func store(_ findings: [Finding], file: Int64, _ database: Database) throws {
        guard !findings.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let insert = try database.cachedStatement(sql: "INSERT INTO finding (file_id, content) VALUES (?, ?)")
        for finding in findings {
            try insert.execute(arguments: [file, String(decoding: encoder.encode(finding), as: UTF8.self)])
        }
    }
}
