import Messages
import ReportingKit

/// Copies a whole store into an empty one, of any engine, row by row with the numbers that rows have.
///
/// The copy is of one moment of the source, which others may go on writing, and one transaction of the target: all of it
/// is there, or nothing.
struct StoreCopy {
    /// A table with the columns by which its rows are found; tables that others refer to come first.
    struct Table {
        let name: String
        let key: [String]

        init(_ name: String, _ key: String...) {
            self.name = name
            self.key = key
        }
    }

    static let tables = [
        Table("installation", "name"), Table("file", "id"), Table("field", "id"), Table("slot", "id"),
        Table("statement", "id"), Table("former_version", "statement_id"), Table("unit_row", "id"),
        Table("single_value", "row_id", "field_id"), Table("narrative", "id"), Table("finding", "id"),
        Table("in_force", "slot_id", "unit_code", "unit_valid_from", "member", "row_id"),
        Table("question", "slot_id", "unit_code", "unit_valid_from", "sender"),
        Table("identifier_sample", "file_id", "unit_code", "unit_valid_from"), Table("event", "id"),
        Table("event_unit", "event_id", "statement_id", "unit_code", "unit_valid_from"), Table("finalization", "id"),
        Table("finalization_open", "finalization"), Table("acceptance", "finding"),
        Table("report_made", "report", "period"), Table("report_open", "report", "period"),
        Table("finding_number", "period", "number"), Table("finding_question", "period", "number", "asked_at"),
        Table("notice", "key"), Table("upgraded_period", "period"),
    ]

    /// What only stores of several hosts have, and is no host's own. Bytes are copied with the files that they are of.
    static let sharedTables = [Table("impact", "report", "period")]

    /// How many rows are held at a time.
    private static let page = 500

    let source: Database
    let target: Database

    private var copied: [Table] {
        let areShared = source.connection.dialect == .postgres && target.connection.dialect == .postgres
        return Self.tables + (areShared ? Self.sharedTables : [])
    }

    /// - Returns: how many rows were copied.
    func run() throws -> Int {
        // Made with the schema, and the only rows of a new store.
        try target.execute(sql: "DELETE FROM installation WHERE name IS NOT NULL")
        for table in copied {
            let isUsed = try Bool.fetchOne(target, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name))")
            if isUsed == true { throw StoreCopyFault.targetInUse }
        }
        return try copied.reduce(0) { try $0 + copy($1) }
    }

    private func copy(_ table: Table) throws -> Int {
        var count = 0
        var insert: (any EngineStatement)?
        try Self.forEachRow(of: table, source) { row in
            let statement =
                try insert
                ?? target.cachedStatement(
                    sql: """
                        INSERT INTO \(table.name) (\(row.names.joined(separator: ", ")))
                        VALUES (\(questionMarks(count: row.names.count)))
                        """)
            insert = statement
            for (index, content) in row.contents.enumerated() { statement.bind(content, index + 1) }
            try statement.run()
            count += 1
        }
        return count
    }

    /// The tables that are not the same in both; those of the target may have their columns in another order.
    func differences() throws -> [String] {
        try copied.filter { try !isSame($0) }.map(\.name)
    }

    private func isSame(_ table: Table) throws -> Bool {
        var copies = Pages(table, target)
        var isSame = true
        try Self.forEachRow(of: table, source) { row in
            guard isSame, let copy = try copies.next() else { return isSame = false }
            let contents = Dictionary(uniqueKeysWithValues: zip(copy.names, copy.contents))
            isSame = zip(row.names, row.contents).allSatisfy { contents[$0] == $1 } && contents.count == row.names.count
        }
        return try isSame && copies.next() == nil
    }

    private static func forEachRow(of table: Table, _ database: Database, _ body: (Row) throws -> Void) throws {
        var pages = Pages(table, database)
        while let row = try pages.next() { try body(row) }
    }

    /// Rows in the order of their key, a page at a time: there may be more than memory is to hold.
    private struct Pages {
        private let table: Table
        private let database: Database
        private var rows: ArraySlice<Row> = []
        private var last: [ColumnContent]?
        private var isDone = false

        init(_ table: Table, _ database: Database) {
            self.table = table
            self.database = database
        }

        mutating func next() throws -> Row? {
            if rows.isEmpty, !isDone { try read() }
            return rows.popFirst()
        }

        private mutating func read() throws {
            let key = table.key.joined(separator: ", ")
            let after = last == nil ? "" : "WHERE (\(key)) > (\(questionMarks(count: table.key.count)))"
            let statement = try database.cachedStatement(
                sql: "SELECT * FROM \(table.name) \(after) ORDER BY \(key) LIMIT \(StoreCopy.page)")
            for (index, content) in (last ?? []).enumerated() { statement.bind(content, index + 1) }
            let page = try statement.all()
            isDone = page.count < StoreCopy.page
            rows = page[...]
            guard let end = page.last else { return }
            last = table.key.map { name in end.names.firstIndex(of: name).map { end.contents[$0] } ?? .null }
        }
    }
}

/// Why a store was not copied.
public enum StoreCopyFault: Hashable, Sendable {
    /// The target holds rows.
    case targetInUse
    /// What these tables hold is not the same afterwards.
    case different(tables: [String])
}

extension StoreCopyFault: VietnameseFault {
    public var description: String { words.english }
    public var vietnamese: String { words.vietnamese }

    private var words: Bilingual {
        switch self {
        case .targetInUse: StoreErrorTexts.copyTargetInUse
        case .different(let tables): StoreErrorTexts.copyDifferent(tables: tables)
        }
    }
}

extension ReportStore {
    /// Copies everything into an empty store, compares both, and keeps the copy where they are the same.
    ///
    /// - Parameter contents: the bytes of files, for a target that keeps them.
    /// - Returns: how many rows there are, bytes not counted.
    /// - Throws: ``StoreCopyFault``.
    package func copy(to target: ReportStore, contents: [CopiedContent] = []) throws -> Int {
        try target.engine.write { database in
            // A server ends a transaction that lies idle, so the source's is over before bytes are copied.
            let count = try engine.read { source in
                let copy = StoreCopy(source: source, target: database)
                let count = try copy.run()
                let differences = try copy.differences()
                guard differences.isEmpty else { throw StoreCopyFault.different(tables: differences) }
                return count
            }
            for content in contents { try Self.store(content, database) }
            for content in contents where try !Self.holds(content, database) {
                throw StoreCopyFault.different(tables: ["content"])
            }
            return count
        }
    }
}
