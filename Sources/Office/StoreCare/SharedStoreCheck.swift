import Foundation
import PostgresEngine
import Settings
import Store

/// The database of a shared store, as `config check` finds it.
public struct SharedStoreCheck: Sendable {
    /// Each is one line.
    public private(set) var lines: [String] = []
    /// What the service works with and an administrator should change.
    public private(set) var warnings: [SettingsError] = []

    /// Nil where the store is a file. Throws what the service must not run with.
    public init?(_ settings: Settings) throws {
        try self.init(settings) { PatroniVersion.asked(of: $0) }
    }

    init?(_ settings: Settings, patroni: (String) -> PatroniVersion?) throws {
        guard let store = settings.store, let engine = try settings.sharedEngine(isReading: true) else { return nil }
        let place = store.place ?? SettingsPlace(file: settings.file ?? "the configuration")
        let hosts = store.hosts.filter { !$0.isSocket }.map(\.name)
        for host in hosts {
            guard let version = patroni(host) else { continue }
            guard !version.isTooOld else {
                throw SettingsErrors([
                    place.error(
                        key: "store", message: "\(host) is kept by Patroni \(version)",
                        hint:
                            "4.1 or later: before, a network that was cut left two primaries, and files that were acknowledged were lost"
                    )
                ])
            }
            lines.append("\(host): Patroni \(version)")
        }
        let state: PostgresServerState
        do {
            state = try engine.state()
        } catch {
            warnings.append(
                place.warning(
                    key: "store", message: "the database does not answer: \(error)",
                    hint: "the service waits for it; baocaod config sandbox opens its addresses to the unit"))
            return
        }
        lines.append(
            "PostgreSQL \(state.version), \(state.isInRecovery ? "in recovery" : "a primary"), \(Self.replication(state))"
        )
        if state.isInRecovery {
            warnings.append(
                place.warning(key: "store", message: "the server is a standby", hint: "nothing can be written there"))
        } else if !state.isSynchronous {
            warnings.append(
                place.warning(
                    key: "store", message: "a commit waits for no second server: what one server loses is lost",
                    hint: "synchronous_standby_names, or synchronous_mode of Patroni"))
        }
    }

    private static func replication(_ state: PostgresServerState) -> String {
        guard state.isSynchronous else { return "not replicated synchronously" }
        let standbys = state.standbys.map { standby in
            ([standby.name] + [standby.state, standby.synchrony].compactMap(\.self)).joined(separator: " ")
        }
        return "synchronous with \(state.synchronousStandbys)"
            + (standbys.isEmpty ? " (none is there)" : " (\(standbys.joined(separator: "; ")))")
    }
}
