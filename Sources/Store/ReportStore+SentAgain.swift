import ReportingKit

extension ReportStore {
    /// Those of the open returns that came again under another name: mended as another kind of file, confirmed and mended in one, in the marked
    /// copy, or as "đã sửa". Names tell that within one folder, or where one of the two lay in the inbox.
    func sentAgain(_ open: [(id: Int64, file: ReceivedFile)], _ database: Database) throws -> Set<Int64> {
        guard let first = open.map(\.id).min() else { return [] }
        // Most names begin like none of these: their keys are not made.
        let beginnings = Set(open.map { Self.beginning($0.file.name) })
        var later: [String: [(id: Int64, folder: String?)]] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT id, name, folder FROM file WHERE id > ? AND state IN ('accepted', 'duplicate', 'kept')",
            arguments: [first])
        while let row = try rows.next() {
            let name: String = row["name"]
            guard beginnings.contains(Self.beginning(name)) else { continue }
            later[SentAgain.key(name), default: []].append((row["id"], row["folder"]))
        }
        return Set(
            open.filter { one in
                later[SentAgain.key(one.file.name), default: []].contains { again in
                    again.id > one.id
                        && (again.folder == one.file.folder || again.folder == nil || one.file.folder == nil)
                }
            }.map(\.id))
    }

    /// Whether a file came back that lies under this name in its officer's folder: numbered there where another has its own.
    public func wasReturned(name: String) throws -> Bool {
        try engine.read { database in
            let known = name.replacing(/[ ]\([0-9]{1,2}\)(?=\.[A-Za-z0-9]{1,10}$|$)/, with: "")
            return try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM file WHERE name IN (?, ?) AND state = 'returned')",
                arguments: [name, known]) ?? false
        }
    }

    /// Whether a file of this name was accepted, whatever officers add to names.
    public func wasAccepted(name: String) throws -> Bool {
        let key = SentAgain.key(name)
        // Few names begin with the same letters.
        let beginning = String(name.prefix(4))
        return try engine.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT name FROM file WHERE state IN ('accepted', 'duplicate') AND lower(substr(name, 1, ?)) = lower(?)
                    """,
                arguments: [beginning.unicodeScalars.count, beginning])
            while let row = try rows.next() {
                if SentAgain.key(row["name"]) == key { return true }
            }
            return false
        }
    }

    private static func beginning(_ name: String) -> String { VietnameseText.accentless(String(name.prefix(3))) }
}
