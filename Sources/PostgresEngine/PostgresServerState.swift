import Store

/// How the server of a store stands, as `config check` tells it.
package struct PostgresServerState: Sendable, Equatable {
    /// A server that follows this one, as `pg_stat_replication` has it. Users without the role pg_monitor see its name
    /// and nothing else.
    package struct Standby: Sendable, Equatable {
        package let name: String
        /// "streaming"
        package let state: String?
        /// "sync", "quorum", "async", "potential"
        package let synchrony: String?
    }

    /// "15.18 (Debian 15.18-0+deb12u1)"
    package let version: String
    package let isInRecovery: Bool
    /// The setting `synchronous_standby_names`; empty where a commit waits for no other server.
    package let synchronousStandbys: String
    /// The setting `synchronous_commit`.
    package let synchronousCommit: String
    package let standbys: [Standby]

    /// Whether a commit that was answered is on two servers.
    package var isSynchronous: Bool {
        !synchronousStandbys.isEmpty && !["off", "local"].contains(synchronousCommit)
    }
}

extension PostgresEngine {
    package func state() throws -> PostgresServerState {
        try read { database in
            func text(_ sql: String) throws -> String { try String.fetchOne(database, sql: sql) ?? "" }
            return PostgresServerState(
                version: try text("SHOW server_version"),
                isInRecovery: try Bool.fetchOne(database, sql: "SELECT pg_is_in_recovery()") ?? false,
                synchronousStandbys: try text("SHOW synchronous_standby_names"),
                synchronousCommit: try text("SHOW synchronous_commit"),
                standbys: try Row.fetchAll(
                    database,
                    sql: "SELECT application_name, state, sync_state FROM pg_stat_replication ORDER BY application_name"
                ).map { row in
                    let texts = row.contents.map { if case .text(let text) = $0 { text } else { nil as String? } }
                    return PostgresServerState.Standby(name: texts[0] ?? "", state: texts[1], synchrony: texts[2])
                })
        }
    }
}
