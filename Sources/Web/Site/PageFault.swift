/// Why there is no page, in the terms of HTTP. Each becomes a page that says what to do.
public enum PageFault: Error, Hashable, Sendable {
    case notFound
    case signInNeeded
    case notAllowed
    /// What was asked is not understood.
    case badRequest
    case tooLarge
    /// The daemon or the store does not answer now.
    case unavailable

    var status: Int {
        switch self {
        case .badRequest: 400
        case .signInNeeded: 401
        case .notAllowed: 403
        case .notFound: 404
        case .tooLarge: 413
        case .unavailable: 503
        }
    }
}
