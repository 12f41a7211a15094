import Foundation

/// An item of the outbox.
public struct StoredNotice: Hashable, Sendable {
    public enum State: String, Sendable, CaseIterable {
        /// It was there before notices were: nobody is told.
        case known
        case waiting
        /// Handed over at this moment.
        case sending
        case sent
        /// Handed over by a process that ended before it knew the outcome; it is not sent again.
        case unsure
    }

    /// The item and its kind; never entered twice.
    public let key: String
    public let state: State
    public let createdAt: Date
    /// When it was handed over last.
    public let triedAt: Date?
    /// JSON of the caller's.
    public let content: String
}

extension ReportStore {
    /// Enters what is new. In an outbox that was never used everything is known already: an office that begins with notices, or that was
    /// restored, is told nothing of old.
    ///
    /// What is told to nobody is known, too: who asks for notices later is told nothing of old either.
    ///
    /// - Returns: how many wait newly.
    public func enter(notices: [(key: String, content: String, isTold: Bool)], now: Date) throws -> Int {
        try engine.write { database in
            let isNew = try Int.fetchOne(database, sql: "SELECT count(*) FROM notice") == 0
            var entered = 0
            // Something stands in it from then on, also where there was nothing to tell.
            for notice in notices + (isNew ? [(key: "begun", content: "{}", isTold: false)] : []) {
                let state = isNew || !notice.isTold ? StoredNotice.State.known : .waiting
                try database.execute(
                    sql:
                        "INSERT INTO notice (key, state, created_at, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    arguments: [notice.key, state.rawValue, now.timeIntervalSince1970, notice.content])
                if state == .waiting { entered += try database.changesCount }
            }
            return entered
        }
    }

    /// In the order in which they were entered.
    public func notices(_ states: Set<StoredNotice.State>) throws -> [StoredNotice] {
        try engine.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM notice ORDER BY created_at, key").compactMap { row in
                guard let state = StoredNotice.State(rawValue: row["state"]), states.contains(state) else { return nil }
                return StoredNotice(
                    key: row["key"], state: state, createdAt: Date(timeIntervalSince1970: row["created_at"]),
                    triedAt: (row["tried_at"] as Double?).map { Date(timeIntervalSince1970: $0) },
                    content: row["content"])
            }
        }
    }

    /// Moves those of one state to another, durably, and returns which of them were in it: of two processes one gets each.
    public func move(
        notices keys: [String], from: StoredNotice.State, to state: StoredNotice.State, now: Date
    ) throws -> [String] {
        try engine.write { database in
            try keys.filter { key in
                try database.execute(
                    sql: "UPDATE notice SET state = ?, tried_at = ? WHERE key = ? AND state = ?",
                    arguments: [state.rawValue, now.timeIntervalSince1970, key, from.rawValue])
                return try database.changesCount == 1
            }
        }
    }
}
