import Serving

/// Whether a request that changes something comes from the page itself and from no other site.
enum RequestOrigin {
    static func isOwn(_ request: WebRequest) -> Bool {
        if let site = request.header("sec-fetch-site") { return site == "same-origin" }
        // Browsers without that header send where a form stands.
        guard let origin = request.header("origin"), let host = request.header("host") else { return false }
        return origin == "https://\(host)" || origin == "http://\(host)"
    }
}
