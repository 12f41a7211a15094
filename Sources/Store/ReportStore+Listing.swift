import Foundation
import ReportingKit

/// A row of the ledger as lists show it.
public struct ListedFile: Hashable, Sendable {
    public let entry: LedgerEntry
    /// Nil for a file that was not accepted.
    public let order: Int64?
    /// Whether something that it states waits for an answer.
    public let isWaiting: Bool
}

/// Which files a list is of.
public struct FileFilter: Hashable, Sendable {
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case accepted, returned, question, checking
    }

    /// Files that are somebody's own: of these folders, sent by himself or herself, or of these units alone and in no folder of another.
    public struct Own: Hashable, Sendable {
        public struct Sent: Hashable, Sendable {
            let sha256: String
            let name: String
            let folder: String?

            public init(sha256: String, name: String, folder: String?) {
                self.sha256 = sha256
                self.name = name
                self.folder = folder
            }
        }

        public var folders: Set<String>
        /// The folders of other units.
        public var foreign: Set<String>
        public var units: Set<UnitCode>
        public var sent: Set<Sent>

        public init(folders: Set<String>, units: Set<UnitCode>, foreign: Set<String> = [], sent: Set<Sent> = []) {
            self.folders = folders
            self.foreign = foreign
            self.units = units
            self.sent = sent
        }
    }

    public var verdict: Verdict?
    public var period: Period?
    /// The unit that its rows are of, among others.
    public var unit: UnitCode?
    /// A part of its name.
    public var name: String?
    /// Nil for everybody's.
    public var own: Own?

    public init() {}
}

extension ReportStore {
    /// Changes with whatever pages show of the store: a file that comes, a decision on one, an answer, an acceptance, an issue.
    public func mark() throws -> String {
        try engine.read { database in
            // Each from the end of an index; what has none is short.
            try String.fetchOne(
                database,
                sql: """
                    SELECT coalesce((SELECT max(id) FROM file), 0)
                        || '.' || coalesce((SELECT max(accepted_order) FROM file WHERE accepted_order IS NOT NULL), 0)
                        || '.' || coalesce((SELECT max(accepted_order) FROM event), 0)
                        || '.' || (SELECT count(*) FROM file WHERE state IN ('taken', 'processing'))
                        || '.' || coalesce((SELECT max(id) FROM finding), 0)
                        || '.' || (SELECT count(*) || ':' || coalesce(max(accepted_at), 0) FROM acceptance)
                        || '.' || (SELECT count(*) || ':' || count(reopened_at) FROM finalization)
                        || '.' || (SELECT count(*) || ':' || count(answered_at) FROM finding_question)
                    """) ?? ""
        }
    }

    /// Changes with what is in force, or waits for an answer, of these periods.
    public func mark(of periods: [Period]) throws -> String {
        try engine.read { database in
            let marks = questionMarks(count: periods.count)
            let arguments = StatementArguments(periods.map(\.id))
            let order = try Int64.fetchOne(
                database, sql: "SELECT max(changed_order) FROM slot WHERE period IN (\(marks))", arguments: arguments)
            let waiting = try String.fetchOne(
                database,
                sql: """
                    SELECT count(*) || ':' || coalesce(max(q.statement_id), 0) FROM slot t JOIN question q ON q.slot_id = t.id
                    WHERE t.period IN (\(marks))
                    """, arguments: arguments)
            return "\(periods.count).\(order ?? 0).\(waiting ?? "")"
        }
    }

    /// A row of the ledger by its number, which is that of the file's receipt.
    public func listedFile(_ number: Int64) throws -> ListedFile? {
        try engine.read { database in
            try Row.fetchOne(database, sql: Self.listing + " WHERE f.id = ?", arguments: [number]).map(ListedFile.init)
        }
    }

    /// Files newest first, those before a number where one is named.
    public func listedFiles(_ filter: FileFilter, before: Int64? = nil, limit: Int) throws -> [ListedFile] {
        var (conditions, arguments) = Self.conditions(filter)
        if let before {
            conditions.append("f.id < ?")
            arguments += [before]
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try engine.read { database in
            try Row.fetchAll(
                database, sql: "\(Self.listing) \(condition) ORDER BY f.id DESC LIMIT ?", arguments: arguments + [limit]
            ).map(ListedFile.init)
        }
    }

    /// The folders that files came from.
    public func folders() throws -> Set<String> {
        try engine.read { database in
            Set(try String.fetchAll(database, sql: "SELECT DISTINCT folder FROM file WHERE folder IS NOT NULL"))
        }
    }

    /// The files that gave data for a period or a finer one within it, by hash.
    public func fileNumbers(of periods: [Period]) throws -> [String: [ListedFile]] {
        try engine.read { database in
            let marks = questionMarks(count: periods.count)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    \(Self.listing) WHERE f.id IN (
                        SELECT s.file_id FROM statement s JOIN slot t ON t.id = s.slot_id WHERE t.period IN (\(marks)))
                    """, arguments: StatementArguments(periods.map(\.id)))
            return Dictionary(grouping: rows.map(ListedFile.init), by: \.entry.file.sha256)
        }
    }

    /// The units whose rows a file has.
    public func units(ofFile number: Int64) throws -> Set<UnitCode> {
        try engine.read { database in
            Set(
                try String.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT r.unit_code FROM statement s JOIN unit_row r ON r.statement_id = s.id
                        WHERE s.file_id = ? AND r.unit_code IS NOT NULL
                        """, arguments: [number]
                ).map { UnitCode($0) })
        }
    }

    /// What a file gave: dataset, place, period, and how many units.
    public func given(byFile number: Int64) throws -> [GivenTable] {
        try engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT t.dataset, t.place, t.period, t.origin,
                        (SELECT count(DISTINCT r.unit_code) FROM unit_row r WHERE r.statement_id = s.id AND r.is_total = 0) AS units,
                        (SELECT r.unit_name FROM unit_row r WHERE r.statement_id = s.id AND r.is_total = 0
                            ORDER BY r.unit_code NULLS FIRST, r.id LIMIT 1) AS unit,
                        (SELECT r.sheet FROM unit_row r WHERE r.statement_id = s.id
                            ORDER BY r.unit_code NULLS FIRST, r.id LIMIT 1) AS sheet
                    FROM statement s JOIN slot t ON t.id = s.slot_id WHERE s.file_id = ? ORDER BY s.id
                    """, arguments: [number]
            ).compactMap { row in
                guard let slot = Slot(row) else { return nil }
                return GivenTable(
                    dataset: slot.dataset, place: slot.place, period: slot.period, isCounted: slot.origin == .counted,
                    units: row["units"], unit: row["unit"], sheet: row["sheet"])
            }
        }
    }

    /// Files with the same bytes or the same name in the same folder, before and after this one.
    public func relatives(of file: ListedFile) throws -> [ListedFile] {
        let own = file.entry.file
        return try engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    \(Self.listing) WHERE f.id <> ? AND (f.sha256 = ? OR f.name IN (?, ?, ?) AND f.folder IS NOT DISTINCT FROM ?)
                    ORDER BY f.id DESC LIMIT 20
                    """,
                arguments: [
                    file.entry.id, own.sha256, own.name, own.name + ".danh-dau.xlsx", own.name + " - can sua.xlsx",
                    own.folder,
                ]
            ).map(ListedFile.init)
        }
    }

    /// What its officer can answer with a word, see ``Finding/isConfirmable``.
    private static let confirmable: [FindingCode] = [
        .setForeign, .setConflict, .periodUnfinished, .fileFormerPeriod, .fileCumulative, .fileOlderExport,
        .fileOtherUnit,
        .fileOtherReport, .formUnitConflict, .fileDraftUnmarked,
    ]

    private static let listing = """
        SELECT f.*, f.state = 'accepted' AND EXISTS (
            SELECT 1 FROM statement s JOIN question q ON q.statement_id = s.id WHERE s.file_id = f.id) AS is_waiting
        FROM file f
        """

    private static func conditions(_ filter: FileFilter) -> (conditions: [String], arguments: StatementArguments) {
        var conditions: [String] = []
        var arguments = StatementArguments()
        func add(_ condition: String, _ values: [any ColumnValue] = []) {
            conditions.append("(\(condition))")
            arguments += StatementArguments(values)
        }
        let isWaiting =
            "EXISTS (SELECT 1 FROM statement s JOIN question q ON q.statement_id = s.id WHERE s.file_id = f.id)"
        let codes = confirmable.map(\.rawValue)
        let isQuestion = """
            EXISTS (SELECT 1 FROM finding d WHERE d.file_id = f.id AND json_extract(d.content, '$.severity') = 'error')
            AND NOT EXISTS (SELECT 1 FROM finding d WHERE d.file_id = f.id AND json_extract(d.content, '$.severity') = 'error'
                AND json_extract(d.content, '$.code') NOT IN (\(questionMarks(count: codes.count))))
            """
        switch filter.verdict {
        case .accepted:
            add("f.state IN ('accepted', 'duplicate', 'kept') AND NOT (f.state = 'accepted' AND \(isWaiting))")
        case .returned: add("f.state = 'returned' AND NOT (\(isQuestion))", codes)
        case .question: add("f.state = 'accepted' AND \(isWaiting) OR f.state = 'returned' AND \(isQuestion)", codes)
        case .checking: add("f.state IN ('taken', 'processing')")
        case nil: break
        }
        if let period = filter.period {
            add(
                """
                f.id IN (SELECT s.file_id FROM statement s JOIN slot t ON t.id = s.slot_id WHERE t.period = ?
                    UNION SELECT file_id FROM narrative WHERE period = ?)
                """, [period.id, period.id])
        }
        if let unit = filter.unit {
            add(
                """
                EXISTS (SELECT 1 FROM statement s JOIN unit_row r ON r.statement_id = s.id
                    WHERE s.file_id = f.id AND r.unit_code = ?)
                """, [unit.rawValue])
        }
        if let name = filter.name {
            // Case of Latin letters alone is the same to SQLite.
            add("instr(lower(f.name), lower(?)) > 0", [name])
        }
        if let own = filter.own {
            let units = own.units.map(\.rawValue).sorted()
            let (folders, foreign) = (own.folders.sorted(), own.foreign.sorted())
            let sent = own.sent.sorted { ($0.sha256, $0.name, $0.folder ?? "") < ($1.sha256, $1.name, $1.folder ?? "") }
            let unitMarks = questionMarks(count: units.count)
            let rows = "SELECT 1 FROM statement s JOIN unit_row r ON r.statement_id = s.id WHERE s.file_id = f.id"
            let ownSent =
                sent.isEmpty
                ? "0 = 1"
                : "(f.sha256, f.name, coalesce(f.folder, '')) IN (VALUES \(sent.map { _ in "(?, ?, ?)" }.joined(separator: ", ")))"
            add(
                """
                f.folder IN (\(questionMarks(count: folders.count)))
                OR \(ownSent)
                OR (f.folder IS NULL OR f.folder NOT IN (\(questionMarks(count: foreign.count))))
                    AND EXISTS (\(rows) AND r.unit_code IN (\(unitMarks)))
                    AND NOT EXISTS (\(rows) AND r.unit_code IS NOT NULL AND r.unit_code NOT IN (\(unitMarks)))
                """,
                folders + sent.flatMap { [$0.sha256, $0.name, $0.folder ?? ""] } + foreign + units + units)
        }
        return (conditions, arguments)
    }
}

/// One table that a file gave.
public struct GivenTable: Hashable, Sendable {
    public let dataset: DatasetID
    public let place: UnitSet
    public let period: Period
    /// Whether it was counted from a list of dossiers.
    public let isCounted: Bool
    public let units: Int
    /// The first unit's name.
    public let unit: String?
    public let sheet: String?
}

extension ListedFile {
    fileprivate init(_ row: Row) {
        self.init(entry: LedgerEntry(row), order: row["accepted_order"], isWaiting: row["is_waiting"])
    }
}
