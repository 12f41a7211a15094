import CPostgres
import Store

/// libpq, loaded once, when the first store on PostgreSQL is opened.
enum LibPQ {
    /// - Throws: ``StoreError/unusable(path:reason:)`` where Debian's package `libpq5` is not installed.
    static func load() throws { try loaded.get() }

    private static let loaded: Result<Void, StoreError> = {
        guard let reason = pq_load("libpq.so.5") else { return .success(()) }
        return .failure(
            .unusable(
                path: "postgresql",
                reason: "libpq.so.5 cannot be loaded (\(String(cString: reason))); install the package libpq5"))
    }()
}
