import Foundation
import ReportingKit

/// Putting back what the archive and its journal know. Nothing is decided here: what was accepted was accepted,
/// whatever is issued now.
///
/// Each can be done again, and on a store that knows a part of it already.
extension ReportStore {
    /// Enters a file with its decision; an accepted one needs its data as well: ``restore(_:_:)``.
    public func restore(_ record: LedgerRecord) throws {
        try engine.write { database in
            let row = try Self.enter(record, database)
            let known = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM finding WHERE file_id = ?", arguments: [row])
            guard known == 0 else { return }
            let insert = try database.cachedStatement(sql: "INSERT INTO finding (file_id, content) VALUES (?, ?)")
            for finding in record.findings { try insert.execute(arguments: [row, finding]) }
        }
    }

    /// Enters an accepted file with what it brings. Called in the order of acceptance.
    public func restore(_ record: LedgerRecord, _ delivery: Delivery) throws {
        try engine.write { database in
            let row = try Self.enter(record, database)
            let order = try Int64.fetchOne(
                database, sql: "SELECT accepted_order FROM file WHERE id = ?", arguments: [row])
            _ = try Self.keep(delivery, file: row, order: order ?? 0, try StatementTaking(database, rules))
        }
    }

    /// The same from what was kept of it, for a file that cannot be read again. `isConfirmed` as in ``Delivery``.
    public func restore(_ record: LedgerRecord, _ content: StoredContent, isConfirmed: Bool = false) throws {
        let decoder = JSONDecoder()
        let tables = content.tables.compactMap { $0.table(rules) }
        let texts = content.lines.reduce(into: [NarrativeText]()) { texts, line in
            let section = SectionID(line.section)
            let text = NarrativeText.Line(
                style: NarrativeText.Style(rawValue: line.style) ?? .paragraph, text: line.text,
                paragraph: line.paragraph)
            if let last = texts.last, last.section == section {
                texts[texts.count - 1] = NarrativeText(section: section, lines: last.lines + [text])
            } else {
                texts.append(NarrativeText(section: section, lines: [text]))
            }
        }
        try restore(
            record,
            Delivery(
                file: record.file, tables: tables, narrative: texts,
                narrativePeriod: content.lines.first.flatMap { Period(id: $0.period) },
                findings: try content.findings.map { try decoder.decode(Finding.self, from: Data($0.utf8)) },
                isConfirmed: isConfirmed,
                samples: Dictionary(
                    (content.samples ?? []).compactMap { kept in
                        UnitID(code: kept.code, day: kept.validFrom).map { ($0, kept.sample) }
                    }, uniquingKeysWith: { first, _ in first })))
    }

    /// Puts back an issued report, under the time at which it was issued, with its reopening and with who answers for
    /// what was open.
    public func restore(_ issued: Finalization, open: OpenFindings? = nil) throws {
        try engine.write { database in
            let time = issued.finalizedAt.timeIntervalSince1970
            let known = try Int64.fetchOne(
                database, sql: "SELECT id FROM finalization WHERE report = ? AND period = ? AND finalized_at = ?",
                arguments: [issued.report.rawValue, issued.period.id, time])
            let number = try known ?? Self.insert(issued, database)
            try open?.store(finalization: number, database)
            guard let reopening = issued.reopening else { return }
            try database.execute(
                sql: """
                    UPDATE finalization SET reopened_at = ?, reopened_by = ?, reopening_reason = ?
                    WHERE report = ? AND period = ? AND finalized_at = ?
                    """,
                arguments: [
                    reopening.at.timeIntervalSince1970, reopening.name, reopening.reason, issued.report.rawValue,
                    issued.period.id, time,
                ])
        }
    }

    /// Files that count as known because of one that could not be put back are to be sent again like that one.
    ///
    /// - Returns: how many there are.
    public func returnOrphanedDuplicates(reason: String) throws -> Int {
        try engine.write { database in
            try database.execute(
                sql: """
                    UPDATE file SET state = 'returned', reason = ? WHERE state = 'duplicate'
                        AND sha256 NOT IN (SELECT sha256 FROM file WHERE state = 'accepted')
                    """, arguments: [reason])
            return try database.changesCount
        }
    }

    /// The row of a file: the one it has, or a new one under its own number, where that is free.
    private static func enter(_ record: LedgerRecord, _ database: Database) throws -> Int64 {
        var order = record.order
        if let wanted = order {
            let isTaken = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM file WHERE accepted_order = ? AND item IS DISTINCT FROM ?)
                        OR EXISTS (SELECT 1 FROM event WHERE accepted_order = ?)
                    """,
                arguments: [wanted, record.item, wanted])
            if isTaken == true { order = try nextOrder(database) }
        }
        let former =
            try record.item.map {
                try Int64.fetchOne(database, sql: "SELECT id FROM file WHERE item = ?", arguments: [$0])
            } ?? nil
        if let former {
            try database.execute(
                sql: "UPDATE file SET state = ?, reason = ?, accepted_order = ? WHERE id = ?",
                arguments: [record.state.rawValue, record.reason, order, former])
            return former
        }
        let isFree =
            try Bool.fetchOne(
                database, sql: "SELECT NOT EXISTS (SELECT 1 FROM file WHERE id = ?)", arguments: [record.row]) ?? false
        let columns = "item, name, sha256, byte_count, folder, received_at, state, reason, accepted_order"
        let arguments: StatementArguments = [
            record.item, record.name, record.sha256, record.byteCount, record.folder, record.receivedAt,
            record.state.rawValue, record.reason, order,
        ]
        guard isFree, record.row > 0 else {
            return try database.cachedStatement(
                sql: "INSERT INTO file (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            ).insert(arguments: arguments)
        }
        try database.execute(
            sql: "INSERT INTO file (\(columns), id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: arguments + [record.row])
        return record.row
    }
}
