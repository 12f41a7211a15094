import Foundation
import ReportingKit

/// That a host works on an item of a shared store.
public struct WorkClaim: Hashable, Sendable {
    public let item: String
    /// Grows whenever another host, or another run of the same one, takes the item over.
    public let epoch: Int64

    public init(item: String, epoch: Int64) {
        self.item = item
        self.epoch = epoch
    }
}

/// Another host took items over: what this one did with them is undone, and it leaves them alone from now on.
public struct ClaimsLost: Error, CustomStringConvertible {
    public let items: Set<String>

    public var description: String { "\(items.count) files were taken over by another host" }
}

/// With what a host stores its decisions on files of a shared store.
public struct Fence: Sendable {
    let owner: String
    let claims: [WorkClaim]
    let reductions: [ReportStore.Reduction]

    public init(owner: String, claims: [WorkClaim], reductions: [ReportStore.Reduction] = []) {
        self.owner = owner
        self.claims = claims
        self.reductions = reductions
    }
}

/// A file that came to a host of a shared store.
public struct Arrival: Sendable {
    public let item: String
    public let file: ReceivedFile
    /// The same on every host that finds the file. A file with the same that comes ten minutes after the first was
    /// settled was dropped again.
    public let mark: String
    /// Gives the file's bytes in parts of ``ReportStore/contentPart`` bytes, the last one shorter.
    let parts: @Sendable (_ part: (Data) throws -> Void) throws -> Void

    public init(
        item: String, file: ReceivedFile, mark: String,
        parts: @escaping @Sendable (_ part: (Data) throws -> Void) throws -> Void
    ) {
        self.item = item
        self.file = file
        self.mark = mark
        self.parts = parts
    }
}

/// Which host works on which file. A claim lasts from a file's entry until its answer is delivered; it is renewed while
/// the host lives, by the database's clock.
extension ReportStore {
    /// How long a mark stands for the same file.
    private static let sameFile = "interval '10 minutes'"

    /// Enters files with their bytes, in one durable transaction, and claims them. Those whose mark is known were
    /// entered by another host, and stay what they are.
    ///
    /// - Returns: the claims on those that are this host's. One that it entered before, without knowing, is among them.
    public func enter(_ arrivals: [Arrival], owner: String, lease: Duration) throws -> [WorkClaim] {
        try engine.write { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT mark, item FROM arrival WHERE mark IN (\(questionMarks(count: arrivals.count)))
                        AND (at > clock_timestamp() - \(Self.sameFile)
                            OR EXISTS (SELECT 1 FROM claim c WHERE c.item = arrival.item))
                    """, arguments: StatementArguments(arrivals.map(\.mark)))
            let known = Dictionary(
                rows.map { ($0[0] as String, $0[1] as String) }, uniquingKeysWith: { first, _ in first })
            var claims: [WorkClaim] = []
            var marks: Set<String> = []
            for arrival in arrivals where marks.insert(arrival.mark).inserted {
                guard let item = known[arrival.mark] else {
                    claims.append(try Self.enter(arrival, owner, lease, database))
                    continue
                }
                // What was committed before is known to be on all servers once this is.
                if item == arrival.item { claims += try Self.renew([item], owner, lease, database) }
            }
            return claims
        }
    }

    private static func enter(
        _ arrival: Arrival, _ owner: String, _ lease: Duration, _ database: Database
    ) throws -> WorkClaim {
        let file = arrival.file
        try database.execute(
            sql: """
                INSERT INTO file (item, name, sha256, byte_count, folder, received_at, state) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                arrival.item, file.name, file.sha256, file.byteCount, file.folder,
                file.receivedAt.timeIntervalSince1970, FileState.taken.rawValue,
            ])
        try database.execute(
            sql: """
                INSERT INTO arrival (mark, item) VALUES (?, ?)
                ON CONFLICT (mark) DO UPDATE SET item = excluded.item, at = clock_timestamp()
                """, arguments: [arrival.mark, arrival.item])
        try store(file.sha256, arrival.parts, database)
        try claim(arrival.item, epoch: 1, owner, lease, database)
        return WorkClaim(item: arrival.item, epoch: 1)
    }

    private static func claim(
        _ item: String, epoch: Int64, _ owner: String, _ lease: Duration, _ database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO claim (item, owner, epoch, lease) VALUES (?, ?, ?, \(end))",
            arguments: [item, owner, epoch, lease.seconds])
    }

    /// Of a lease that begins now, by the database's clock.
    private static let end = "clock_timestamp() + make_interval(secs => ?)"

    private static func renew(
        _ items: [String], _ owner: String, _ lease: Duration, _ database: Database
    ) throws -> [WorkClaim] {
        try claims(
            database,
            sql: """
                UPDATE claim SET lease = \(end) WHERE owner = ? AND item IN (\(questionMarks(count: items.count)))
                RETURNING item, epoch
                """, [lease.seconds, owner] + StatementArguments(items))
    }

    /// Throws ``ClaimsLost`` unless all claims are the host's still. They stay so until the transaction ends.
    static func require(_ claims: [WorkClaim], owner: String, _ database: Database) throws {
        if claims.isEmpty { return }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT item, epoch FROM claim WHERE owner = ? AND item IN (\(questionMarks(count: claims.count)))
                ORDER BY item FOR UPDATE
                """,
            arguments: [owner] + StatementArguments(claims.map(\.item)))
        let held = Set(rows.map { WorkClaim(item: $0["item"], epoch: $0["epoch"]) })
        let lost = claims.filter { !held.contains($0) }
        if !lost.isEmpty { throw ClaimsLost(items: Set(lost.map(\.item))) }
    }

    /// Files that were kept are to be decided on anew, by this host.
    ///
    /// - Returns: the claims on those that no other host has reopened.
    public func reopenKept(items: [String], owner: String, lease: Duration) throws -> [WorkClaim] {
        try engine.write { database in
            try items.compactMap { item in
                try database.execute(
                    sql: "UPDATE file SET state = 'taken', reason = NULL WHERE item = ? AND state = 'kept'",
                    arguments: [item])
                guard try database.changesCount > 0 else { return nil }
                try Self.claim(item, epoch: 1, owner, lease, database)
                return WorkClaim(item: item, epoch: 1)
            }
        }
    }

    // MARK: Leases

    /// Renews the leases of all that a host works on.
    ///
    /// - Returns: its claims. One that is missing was taken over.
    public func renewClaims(owner: String, lease: Duration) throws -> [WorkClaim] {
        try engine.writeBeside { database in
            // Those of a commit on its way are locked, and as good as renewed.
            try database.execute(
                sql: """
                    UPDATE claim SET lease = \(Self.end) WHERE item IN
                        (SELECT item FROM claim WHERE owner = ? FOR UPDATE SKIP LOCKED)
                    """, arguments: [lease.seconds, owner])
            return try Self.claims(database, sql: "SELECT item, epoch FROM claim WHERE owner = ?", [owner])
        }
    }

    /// Renews the leases of items that are the host's still; whatever was committed about them before is durable then.
    public func renewClaims(items: [String], owner: String, lease: Duration) throws -> [WorkClaim] {
        if items.isEmpty { return [] }
        return try engine.writeBeside { try Self.renew(items, owner, lease, $0) }
    }

    /// At a start: what an earlier run of the same host worked on is this one's.
    public func reclaim(owner: String, lease: Duration) throws -> [WorkClaim] {
        try engine.writeBeside { database in
            try Self.claims(
                database,
                sql: "UPDATE claim SET lease = \(Self.end), epoch = epoch + 1 WHERE owner = ? RETURNING item, epoch",
                [lease.seconds, owner])
        }
    }

    /// Takes over what hosts worked on whose leases have ended, the oldest first.
    public func takeOverClaims(owner: String, lease: Duration, limit: Int) throws -> [WorkClaim] {
        try engine.writeBeside { database in
            try Self.claims(
                database,
                sql: """
                    UPDATE claim SET owner = ?, epoch = epoch + 1, lease = \(Self.end)
                    WHERE item IN (SELECT item FROM claim WHERE lease < clock_timestamp() AND owner <> ?
                        ORDER BY item LIMIT ? FOR UPDATE SKIP LOCKED)
                    RETURNING item, epoch
                    """, [owner, lease.seconds, owner, limit])
        }
    }

    private static func claims(
        _ database: Database, sql: String, _ arguments: StatementArguments
    ) throws -> [WorkClaim] {
        try Row.fetchAll(database, sql: sql, arguments: arguments).map {
            WorkClaim(item: $0["item"], epoch: $0["epoch"])
        }.sorted { $0.item < $1.item }
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
