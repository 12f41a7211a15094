import Foundation
import Glibc
import PostgresEngine
import Settings
import Store
import Systemd

extension Settings {
    /// Whether several hosts keep the store together, in a database.
    public var sharesStore: Bool { store != nil }

    /// The one place where the configured database is opened; nil where the store is a file in the state folder.
    func sharedEngine(
        isReading: Bool = false, damaged: @escaping @Sendable (StoreError) -> Void = { _ in }
    ) throws -> PostgresEngine? {
        try store.map {
            try PostgresEngine(address: $0.text, passfile: Self.usedPassfile, isReading: isReading, damaged: damaged)
        }
    }

    /// Where an administrator keeps the database's password, in libpq's form.
    public static let passfile = "/etc/baocaod/credentials/pgpass"

    /// What `LoadCredential=pgpass:…` gives to the unit; for root the file itself. Nil leaves it to libpq: `PGPASSFILE`, or
    /// `~/.pgpass`.
    public static var usedPassfile: String? {
        let environment = ProcessInfo.processInfo.environment
        if let credentials = Credentials(environment: environment) {
            let file = credentials.directory.appending(path: "pgpass").path(percentEncoded: false)
            return FileManager.default.fileExists(atPath: file) ? file : nil
        }
        return environment["PGPASSFILE"] == nil && access(passfile, R_OK) == 0 ? passfile : nil
    }

    /// As messages call the store.
    public var storeName: String { store.map(\.text) ?? storePath }

    /// What works on the file of a store on this host alone has no business with one of several hosts.
    func requireOwnStore(for work: String) throws {
        if let store { throw SharedStoreFault(work: work, address: store.text) }
    }
}

/// What cannot be done with a store that several hosts share.
public struct SharedStoreFault: Error, CustomStringConvertible {
    let work: String
    let address: String

    public var description: String {
        "\(work) works on the store of one host, and this one is in \(address): copy it first (baocaod store copy), or use the server's own tools (pgbackrest, pg_dump)"
    }
}
