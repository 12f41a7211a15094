import Foundation
import ReportingKit

extension ReportStore {
    /// What one file brings to the store.
    public struct Delivery: Sendable {
        public let file: ReceivedFile
        /// The ledger row entered before; nil to enter one now.
        public let entry: Int64?
        public let tables: [DatasetTable]
        public let narrative: [NarrativeText]
        public let narrativePeriod: Period?
        public let findings: [Finding]
        /// Whether its officer said that it is meant as it is: it answers the questions that it would raise.
        public let isConfirmed: Bool
        /// Of the identifiers in the file's list of dossiers, by unit.
        public let samples: [UnitID: IdentifierSample]

        var periods: Set<Period> { Set(tables.map(\.period) + [narrativePeriod].compactMap(\.self)) }

        public init(
            file: ReceivedFile, entry: Int64? = nil, tables: [DatasetTable], narrative: [NarrativeText] = [],
            narrativePeriod: Period? = nil, findings: [Finding], isConfirmed: Bool = false,
            samples: [UnitID: IdentifierSample] = [:]
        ) {
            self.file = file
            self.entry = entry
            self.tables = tables
            self.narrative = narrative
            self.narrativePeriod = narrativePeriod
            self.findings = findings
            self.isConfirmed = isConfirmed
            self.samples = samples
        }
    }

    /// Stores a file's data, findings and ledger row in one transaction.
    public func accept(_ delivery: Delivery) throws -> Acceptance {
        let acceptances = try accept([delivery])
        guard let acceptance = acceptances.first else { throw DatabaseError("a transaction without a result") }
        return acceptance
    }

    /// Several files in one durable transaction, accepted ones and ones that go back: all of them or none, so that a
    /// batch that failed can be decided on anew.
    ///
    /// `fence` says which host works on the files of a shared store: throws ``ClaimsLost``, and nothing is stored, when
    /// it is another one by now.
    public func accept(
        _ deliveries: [Delivery], returning returned: [Delivery] = [], keeping kept: [Delivery] = [],
        fence: Fence? = nil
    ) throws -> [Acceptance] {
        try requireReplayed()
        return try engine.write { database in
            if let fence {
                try Self.require(fence.claims, owner: fence.owner, database)
                try Self.store(fence.reductions, database)
            }
            for delivery in returned { try Self.giveBack(delivery, database) }
            for delivery in kept {
                let file = try Self.conclude(
                    delivery.file, entry: delivery.entry, state: .kept,
                    reason: delivery.findings.first?.code.rawValue, database)
                try Self.store(delivery.findings, file: file, database)
            }
            let taking = try StatementTaking(database, rules)
            return try deliveries.map { try Self.accept($0, taking) }
        }
    }

    /// What accepting a file would do. Nothing of it stays.
    public func foreseen(_ delivery: Delivery) throws -> Acceptance {
        try requireReplayed()
        return try engine.foresee { try Self.accept(delivery, StatementTaking($0, rules)) }
    }

    /// Records that a file went back to its officer.
    public func returnFile(_ file: ReceivedFile, entry: Int64? = nil, findings: [Finding]) throws {
        try engine.write { try Self.giveBack(Delivery(file: file, entry: entry, tables: [], findings: findings), $0) }
    }

    private static func giveBack(_ delivery: Delivery, _ database: Database) throws {
        let reason = delivery.findings.first { $0.severity == .error }?.code.rawValue
        let file = try conclude(delivery.file, entry: delivery.entry, state: .returned, reason: reason, database)
        try store(delivery.findings, file: file, database)
    }

    private static func accept(_ delivery: Delivery, _ taking: StatementTaking) throws -> Acceptance {
        let database = taking.database
        let former = try accepted(sha256: delivery.file.sha256, database)
        if let former, try taking.changesNothing(delivery), try holdsNarrative(delivery, database) {
            _ = try conclude(
                delivery.file, entry: delivery.entry, state: .duplicate, reason: former.file.name, database)
            return .duplicate(of: former.file)
        }
        if let period = try delivery.periods.sorted().first(where: {
            try issued($0, delivery.parts(of: $0), database) != nil
        }) {
            let finding = Finding(
                .periodFinalized(), .error, at: FindingPlace(file: delivery.file.name), period: period,
                found: period.vietnamese)
            let file = try conclude(
                delivery.file, entry: delivery.entry, state: .returned, reason: finding.code.rawValue, database)
            try store(delivery.findings + [finding], file: file, database)
            return .refused(period)
        }
        let file = try conclude(delivery.file, entry: delivery.entry, state: .accepted, reason: nil, database)
        let order = try nextOrder(database)
        try database.cachedStatement(sql: "UPDATE file SET accepted_order = ? WHERE id = ?").execute(
            arguments: [order, file])
        let tables = try keep(delivery, file: file, order: order, taking)
        return .accepted(
            delivery.isConfirmed ? try taking.confirm(delivery, tables, file: file) : tables, again: former?.file)
    }

    /// The running order of accepted files and of answers and withdrawals.
    static func nextOrder(_ database: Database) throws -> Int64 { try lastOrder(database) + 1 }

    static func lastOrder(_ database: Database) throws -> Int64 {
        // Said so that the index answers, which holds only files that have an order.
        let file = try Int64.fetchOne(
            try database.cachedStatement(
                sql: "SELECT max(accepted_order) FROM file WHERE accepted_order IS NOT NULL"))
        let event = try Int64.fetchOne(try database.cachedStatement(sql: "SELECT max(accepted_order) FROM event"))
        return max(file ?? 0, event ?? 0)
    }

    /// Stores what an accepted file brings, under its row of the ledger.
    static func keep(
        _ delivery: Delivery, file: Int64, order: Int64, _ taking: StatementTaking
    ) throws -> [TableAcceptance] {
        try StoredSamples(database: taking.database).put(delivery.samples, file: file)
        let tables = try delivery.tables.map {
            try taking.take($0, of: delivery, file: file, order: order)
        }
        if let period = delivery.narrativePeriod {
            try store(delivery.narrative, period: period, file: file, delivery.file, taking.database)
        }
        try store(delivery.findings, file: file, taking.database)
        return tables
    }

    private static func conclude(
        _ file: ReceivedFile, entry: Int64?, state: FileState, reason: String?, _ database: Database
    ) throws -> Int64 {
        guard let entry else { return try insert(file, state: state, reason: reason, database) }
        try database.cachedStatement(sql: "UPDATE file SET state = ?, reason = ? WHERE id = ?").execute(
            arguments: [state.rawValue, reason, entry])
        return entry
    }

    /// Whether the text of a file with these bytes is what the report uses now.
    private static func holdsNarrative(_ delivery: Delivery, _ database: Database) throws -> Bool {
        guard let period = delivery.narrativePeriod, !delivery.narrative.isEmpty else { return true }
        return try Bool.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM narrative WHERE period = ? AND is_current = 1
                        AND file_id IN (SELECT id FROM file WHERE sha256 = ?))
                    """),
            arguments: [period.id, delivery.file.sha256]) ?? false
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

    /// The findings of a file's newest decision; those of one that was kept before have been answered by it.
    static func store(_ findings: [Finding], file: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM finding WHERE file_id = ?").execute(arguments: [file])
        guard !findings.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let insert = try database.cachedStatement(sql: "INSERT INTO finding (file_id, content) VALUES (?, ?)")
        for finding in findings {
            try insert.execute(arguments: [file, String(decoding: encoder.encode(finding), as: UTF8.self)])
        }
    }
}
