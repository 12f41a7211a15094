import Serving

/// What every answer forbids the browser.
enum SecurityHeaders {
    static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
    ].joined(separator: "; ")

    static func add(to response: inout WebResponse, isSecure: Bool) {
        if isSecure { response.set("strict-transport-security", "max-age=31536000") }
        response.set("content-security-policy", policy)
        response.set("x-content-type-options", "nosniff")
        response.set("referrer-policy", "same-origin")
        response.set("cross-origin-opener-policy", "same-origin")
        response.set("cross-origin-resource-policy", "same-origin")
        if response.header("cache-control") == nil { response.set("cache-control", "private, no-cache") }
    }
}
