import Foundation
import ReportingKit

/// The text that one document gives for one section.
public struct StoredNarrative: Sendable {
    public let text: NarrativeText
    public let file: ReceivedFile
}

/// A finding with the file it was made on.
public struct StoredFinding: Sendable {
    public let finding: Finding
    public let file: ReceivedFile
    public let state: FileState
}

extension ReportStore {
    /// The datasets of which something stands for exactly this period.
    public func datasets(of period: Period) throws -> Set<DatasetID> {
        try engine.read { database in
            let names = try String.fetchAll(
                database, sql: "SELECT DISTINCT dataset FROM slot WHERE period = ?", arguments: [period.id])
            return Set(names.map { DatasetID($0) })
        }
    }

    /// Periods that have data, in order.
    public func periods() throws -> [Period] {
        try engine.read { database in
            // From one period to the next in the index: DISTINCT would read every line there is.
            let periods = try String.fetchAll(
                try database.cachedStatement(
                    sql: """
                        WITH RECURSIVE known(period) AS (
                            SELECT min(period) FROM narrative UNION ALL
                            SELECT (SELECT min(period) FROM narrative WHERE period > known.period) FROM known WHERE period IS NOT NULL)
                        SELECT period FROM known WHERE period IS NOT NULL UNION SELECT period FROM slot
                        """))
            return periods.compactMap { Period(id: $0) }.sorted()
        }
    }

    /// The current text of a period, by file in the order received; `through` as in
    /// ``tablesInForce(period:dataset:place:through:)``.
    public func narrative(period: Period, through: Int64? = nil) throws -> [StoredNarrative] {
        let current =
            through == nil
            ? "n.is_current = 1"
            : """
            f.accepted_order <= ? AND NOT EXISTS (
                SELECT 1 FROM narrative m JOIN file g ON g.id = m.file_id
                WHERE m.period = n.period AND (g.name = f.name OR g.sha256 = f.sha256)
                    AND g.accepted_order > f.accepted_order AND g.accepted_order <= ?)
            """
        return try engine.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT n.id AS line_id, n.section, n.style, n.text, n.paragraph, f.* FROM narrative n
                    JOIN file f ON f.id = n.file_id WHERE n.period = ? AND \(current) ORDER BY n.id
                    """,
                arguments: [period.id] + (through.map { [$0, $0] } ?? []))
            var texts: [StoredNarrative] = []
            for row in rows {
                let line = NarrativeText.Line(
                    style: NarrativeText.Style(rawValue: row["style"]) ?? .paragraph, text: row["text"],
                    paragraph: row["paragraph"])
                let section = SectionID(row["section"] as String)
                let file = ReceivedFile(row)
                if let last = texts.last, last.text.section == section, last.file == file {
                    texts[texts.count - 1] = StoredNarrative(
                        text: NarrativeText(section: section, lines: last.text.lines + [line]), file: file)
                } else {
                    texts.append(StoredNarrative(text: NarrativeText(section: section, lines: [line]), file: file))
                }
            }
            return texts
        }
    }

    /// What was found in the file of an item.
    public func findings(item: String) throws -> [Finding] {
        let decoder = JSONDecoder()
        return try engine.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT d.content FROM finding d JOIN file f ON f.id = d.file_id WHERE f.item = ? ORDER BY d.id",
                arguments: [item]
            ).map { try decoder.decode(Finding.self, from: Data($0.utf8)) }
        }
    }

    /// What was found in the file of a row of the ledger.
    public func findings(entry: Int64) throws -> [Finding] {
        let decoder = JSONDecoder()
        return try engine.read { database in
            try String.fetchAll(
                database, sql: "SELECT content FROM finding WHERE file_id = ? ORDER BY id", arguments: [entry]
            ).map { try decoder.decode(Finding.self, from: Data($0.utf8)) }
        }
    }

    /// Rows of the ledger of files with these bytes that went back, the newest first: somebody else may have sent the
    /// same.
    public func returned(sha256: String) throws -> [LedgerEntry] {
        try engine.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM file WHERE sha256 = ? AND state = 'returned' ORDER BY id DESC LIMIT 1000",
                arguments: [sha256]
            ).map(LedgerEntry.init)
        }
    }

    /// Findings of files, the newest file last; of those that gave data for `period` when it is named, and that are
    /// meant.
    ///
    /// Of the thousand files that a period may have had before, nothing is decoded or held.
    public func findings(
        period: Period? = nil, of isMeant: (ReceivedFile, FileState) -> Bool = { _, _ in true }
    ) throws -> [StoredFinding] {
        let decoder = JSONDecoder()
        let condition =
            period == nil
            ? ""
            : """
            WHERE f.id IN (SELECT s.file_id FROM statement s JOIN slot t ON t.id = s.slot_id WHERE t.period = ?
                UNION SELECT file_id FROM narrative WHERE period = ?)
            """
        return try engine.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT d.content, f.* FROM finding d JOIN file f ON f.id = d.file_id \(condition) ORDER BY d.id",
                arguments: period.map { [$0.id, $0.id] } ?? [])
            var findings: [StoredFinding] = []
            while let row = try rows.next() {
                let entry = LedgerEntry(row)
                guard isMeant(entry.file, entry.state) else { continue }
                findings.append(
                    StoredFinding(
                        finding: try decoder.decode(Finding.self, from: Data((row["content"] as String).utf8)),
                        file: entry.file, state: entry.state))
            }
            return findings
        }
    }
}
