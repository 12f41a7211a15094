import Foundation
import ReportingKit

/// Bytes of files in a store that several hosts share.
extension ReportStore {
    /// Bytes are kept in parts of so many, the last one shorter.
    public static let contentPart = 1 << 20

    /// Keeps bytes under their hash, unless they are there.
    static func store(
        _ sha256: String, _ parts: (_ part: (Data) throws -> Void) throws -> Void, _ database: Database
    ) throws {
        if try holdsContent(sha256, database) { return }
        let insert = try database.cachedStatement(sql: "INSERT INTO content (sha256, part, bytes) VALUES (?, ?, ?)")
        var count = 0
        try parts { part in
            try insert.execute(arguments: [sha256, count, part])
            count += 1
        }
        // So that nothing is something as well.
        if count == 0 { try insert.execute(arguments: [sha256, 0, Data()]) }
    }

    private static func holdsContent(_ sha256: String, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM content WHERE sha256 = ? AND part = 0)"),
            arguments: [sha256]) ?? false
    }

    /// Gives the bytes that are kept under a hash, a part at a time and as they are at one moment; false where none are.
    public func readContent(_ sha256: String, _ part: (Data) throws -> Void) throws -> Bool {
        try engine.read { database in
            var number = 0
            while let bytes = try Data.fetchOne(
                try database.cachedStatement(sql: "SELECT bytes FROM content WHERE sha256 = ? AND part = ?"),
                arguments: [sha256, number])
            {
                try part(bytes)
                number += 1
            }
            return number > 0
        }
    }

    /// The hash of the reduced copy that stands for a file which names people; nil for other files.
    public func reduction(of sha256: String) throws -> String? {
        try engine.read {
            try String.fetchOne($0, sql: "SELECT reduced FROM reduction WHERE sha256 = ?", arguments: [sha256])
        }
    }

    /// A reduced copy, which takes the place of a file that names people.
    public struct Reduction: Sendable {
        public let item: String
        public let reduced: String
        let parts: @Sendable (_ part: (Data) throws -> Void) throws -> Void

        public init(
            item: String, reduced: String,
            parts: @escaping @Sendable (_ part: (Data) throws -> Void) throws -> Void
        ) {
            self.item = item
            self.reduced = reduced
            self.parts = parts
        }
    }

    /// Keeps reduced copies with the decision on their files. The files themselves go with ``conclude(_:owner:)``.
    static func store(_ reductions: [Reduction], _ database: Database) throws {
        for reduction in reductions {
            try store(reduction.reduced, reduction.parts, database)
            try database.execute(
                sql: """
                    INSERT INTO reduction (sha256, reduced) SELECT sha256, ? FROM file WHERE item = ?
                    ON CONFLICT (sha256) DO UPDATE SET reduced = excluded.reduced
                    """, arguments: [reduction.reduced, reduction.item])
        }
    }

    /// Ends claims: the answers are delivered. Bytes that no file answers for leave the store.
    public func conclude(_ claims: [WorkClaim], owner: String) throws {
        if claims.isEmpty { return }
        try engine.write { database in
            for claim in claims {
                try database.execute(
                    sql: "DELETE FROM claim WHERE item = ? AND owner = ? AND epoch = ?",
                    arguments: [claim.item, owner, claim.epoch])
                try Self.removeContent(of: claim.item, database)
            }
        }
    }

    /// Of a file that went back, or for which a reduced copy stands, when no other file has the same bytes and needs
    /// them.
    private static func removeContent(of item: String, _ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM content WHERE sha256 = (SELECT sha256 FROM file WHERE item = ?)
                    AND (NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = content.sha256 AND f.state <> 'returned')
                        OR EXISTS (SELECT 1 FROM reduction r WHERE r.sha256 = content.sha256)
                        AND NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = content.sha256
                            AND f.state IN ('taken', 'processing', 'kept')))
                    AND NOT EXISTS (SELECT 1 FROM claim c JOIN file f ON f.item = c.item
                        WHERE f.sha256 = content.sha256)
                """, arguments: [item])
    }
}
