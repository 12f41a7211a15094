import Foundation

/// The bytes that a store keeps of a file, on their way into a copy of the store.
package struct CopiedContent: Sendable {
    /// Of the file.
    let sha256: String
    /// Of the reduced copy that stands for a file which names people; nil where the file itself is kept.
    let reduced: String?
    /// Gives the bytes in parts of ``ReportStore/contentPart`` bytes, the last one shorter; throws where they are not
    /// what their hash says.
    let parts: @Sendable (_ part: (Data) throws -> Void) throws -> Void

    package init(
        sha256: String, reduced: String?, parts: @escaping @Sendable (_ part: (Data) throws -> Void) throws -> Void
    ) {
        self.sha256 = sha256
        self.reduced = reduced
        self.parts = parts
    }
}

extension ReportStore {
    static func store(_ content: CopiedContent, _ database: Database) throws {
        try store(content.reduced ?? content.sha256, content.parts, database)
        guard let reduced = content.reduced else { return }
        try database.execute(
            sql: "INSERT INTO reduction (sha256, reduced) VALUES (?, ?)", arguments: [content.sha256, reduced])
    }

    /// Whether the database gives the same bytes as the source, and no more.
    static func holds(_ content: CopiedContent, _ database: Database) throws -> Bool {
        let select = try database.cachedStatement(sql: "SELECT bytes FROM content WHERE sha256 = ? AND part = ?")
        let sha256 = content.reduced ?? content.sha256
        var number = 0
        var isSame = true
        try content.parts { part in
            guard isSame else { return }
            isSame = try Data.fetchOne(select, arguments: [sha256, number]) == part
            number += 1
        }
        guard isSame else { return false }
        let rest = try Data.fetchOne(select, arguments: [sha256, number])
        return number == 0 ? rest == Data() : rest == nil
    }

    /// How many files a host works on, or has not delivered the answer of.
    package func claimCount() throws -> Int {
        guard isShared else { return 0 }
        return try engine.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM claim") ?? 0 }
    }
}
