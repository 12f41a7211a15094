/// Why there is no page, in the terms of HTTP. Each becomes a page that says what to do.
public enum PageFault: Error, Hashable, Sendable {
    case notFound
    case signInNeeded
    case notAllowed
    /// What was asked is not understood.
    case badRequest
    case tooLarge
    /// The rest of what was sent did not come in time.
    case tooSlow
    /// The address is there, for other methods.
    case wrongMethod(allowed: [String])
    /// The browser asks for a host that this is not.
    case wrongHost
    /// Too much is asked at a time; it may be asked again.
    case tooMany(seconds: Int)
    /// The daemon or the store does not answer now.
    case unavailable

    var status: Int {
        switch self {
        case .badRequest: 400
        case .signInNeeded: 401
        case .notAllowed: 403
        case .notFound: 404
        case .wrongMethod: 405
        case .tooSlow: 408
        case .tooLarge: 413
        case .wrongHost: 421
        case .tooMany: 429
        case .unavailable: 503
        }
    }

    /// What its answer says besides.
    var headers: [(name: String, value: String)] {
        switch self {
        case .wrongMethod(let allowed): [("allow", allowed.joined(separator: ", "))]
        case .tooMany(let seconds): [("retry-after", "\(seconds)")]
        default: []
        }
    }
}
