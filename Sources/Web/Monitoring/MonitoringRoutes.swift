import Foundation
import Office
import Serving
import Service
import Store
import Viewing

/// `/suc-khoe` says whether the service is well: 200 or 503, as text or, for `Accept: application/json`, as JSON. It
/// tells one word a trouble to anybody, the rest to administrators. `/metrics` is OpenMetrics, for administrators: a
/// monitor signs in through the proxy.
enum MonitoringRoutes {
    static let routes = [
        Route(.get, "/suc-khoe", for: .anybody, respond: health),
        Route(.get, "/metrics", for: .role(.administrator), respond: metrics),
    ]

    private static let reader = MetricsReader()

    static func health(_ visit: Visit) async throws -> WebResponse {
        let daemon = await visit.site.daemon.status()
        // Where the service knows already that the database is away, nobody waits for it.
        let isAway = daemon.status?.storeAwaySince != nil
        let health = ServiceHealth(daemon, storeFault: isAway ? nil : storeFault(visit.site.store))
        let details = visit.isAdministrator ? health.details : []
        let status = health.isFine ? 200 : 503
        guard visit.request.header("accept")?.contains("application/json") == true else {
            let words = health.isFine ? "fine" : health.reasons.map(\.rawValue).joined(separator: " ")
            return WebResponse(
                status,
                headers: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")],
                body: .bytes(Array(([words] + details).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]))
        }
        struct Health: Encodable {
            let fine: Bool
            let reasons: [ServiceHealth.Reason]
            let details: [String]
        }
        return try JSONAnswer.response(
            status, Health(fine: health.isFine, reasons: health.reasons, details: details))
    }

    private static func storeFault(_ store: ReportStore) -> String? {
        switch Result(catching: { try store.settledThrough() }) {
        case .success: nil
        case .failure(let error): "\(error)"
        }
    }

    static func metrics(_ visit: Visit) async throws -> WebResponse {
        let site = visit.site
        let metrics = reader.metrics(
            await visit.site.daemon.status().status, site.composition, site.store, now: Date())
        return WebResponse(
            200,
            headers: [
                ("content-type", "application/openmetrics-text; version=1.0.0; charset=utf-8"),
                ("cache-control", "no-store"),
            ], body: .bytes(Array(metrics.text.utf8)))
    }
}

extension Visit {
    /// Whether an administrator asks; nobody in particular may ask, too.
    fileprivate var isAdministrator: Bool {
        if case .success(let person) = Result(catching: { try person }) { person.has(.administrator) } else { false }
    }
}
