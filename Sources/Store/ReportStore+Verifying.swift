import Foundation
import ReportingKit

extension ReportStore {
    /// Reads every page once; throws ``StoreError/corrupt(path:reason:)`` where one cannot be what it should be.
    public func quickCheck() throws { try engine.check() }

    /// Checks that the database is whole and that its parts agree with each other; empty when they do.
    package func faults() throws -> [StoreFault] {
        let damage = try engine.integrityFaults()
        return try engine.read { database in
            var faults = damage
            for (sql, rule) in Self.expectations {
                for row in try Row.fetchAll(database, sql: sql) {
                    let values = row.contents.map(\.description).joined(separator: " ")
                    faults.append(.disagreement(rule, values: values))
                }
            }
            return faults
        }
    }

    /// Queries that find nothing in a sound store.
    private static let expectations: [(sql: String, rule: StoreDisagreement)] = [
        (
            "SELECT dataset, period, slot FROM former_version GROUP BY dataset, scope, period, slot HAVING max(version) != count(*)",
            .versionGaps
        ),
        (
            """
            SELECT i.unit_code, i.member FROM in_force i JOIN unit_row r ON r.id = i.row_id JOIN statement s ON s.id = r.statement_id
            WHERE s.slot_id <> i.slot_id OR coalesce(r.unit_code, '') <> i.unit_code OR r.is_total = 1
            """,
            .rowElsewhere
        ),
        (
            """
            SELECT q.unit_code FROM question q JOIN statement s ON s.id = q.statement_id
            WHERE s.slot_id <> q.slot_id OR NOT EXISTS (SELECT 1 FROM unit_row r WHERE r.statement_id = s.id AND r.unit_code = q.unit_code)
            """,
            .questionUnstated
        ),
        (
            "SELECT accepted_order FROM event WHERE accepted_order IN (SELECT accepted_order FROM file WHERE accepted_order IS NOT NULL)",
            .sharedOrder
        ),
        (
            """
            SELECT name FROM file WHERE state = 'accepted' AND id NOT IN (SELECT file_id FROM statement)
            AND id NOT IN (SELECT file_id FROM narrative)
            AND id NOT IN (SELECT file_id FROM finding WHERE json_extract(content, '$.code')
                IN ('\(FindingCode.fileDraft.rawValue)', '\(FindingCode.questionAnswer.rawValue)'))
            """,
            // A draft of the office's own report is taken to be compared, an answer is kept with its question: both are no data.
            .acceptedWithoutData
        ),
        (
            """
            SELECT name FROM file WHERE state != 'accepted' AND (id IN (SELECT file_id FROM statement)
            OR id IN (SELECT file_id FROM narrative))
            """,
            .dataWithoutAcceptance
        ),
        (
            "SELECT name FROM file WHERE (state = 'accepted') != (accepted_order IS NOT NULL)",
            .acceptedWithoutOrder
        ),
        (
            "SELECT name FROM file WHERE state = 'duplicate' AND sha256 NOT IN (SELECT sha256 FROM file WHERE state = 'accepted')",
            .unknownDuplicate
        ),
        (
            "SELECT s.id FROM statement s WHERE s.id NOT IN (SELECT statement_id FROM unit_row)",
            .tableWithoutRows
        ),
        (
            """
            SELECT z.period, f.name FROM finalization z JOIN file f ON f.accepted_order > z.through
            WHERE z.reopened_at IS NULL AND (f.id IN (SELECT s.file_id FROM statement s JOIN slot t ON t.id = s.slot_id
                WHERE t.period = z.period AND (z.parts IS NULL OR replace(z.parts, ' ' || t.dataset || ' ', '') <> z.parts))
            OR f.id IN (SELECT file_id FROM narrative n
                WHERE n.period = z.period AND (z.parts IS NULL OR replace(z.parts, ' section:' || n.section || ' ', '') <> z.parts)))
            """,
            .acceptedAfterIssue
        ),
    ]

    /// Every accepted file with its hash, for comparison with the archive.
    public func acceptedFiles() throws -> [ReceivedFile] {
        try engine.read {
            try Row.fetchAll($0, sql: "SELECT * FROM file WHERE state = 'accepted' ORDER BY id").map(ReceivedFile.init)
        }
    }
}
