import Serving
import Settings

/// Whom the web server in front names; else whoever signed in here.
public struct OfficeSignIn: SignIn {
    private let proxies: Proxies
    private let local: LocalSignIn

    public init(_ settings: Settings, local: LocalSignIn) { self.init(Proxies(settings), local: local) }

    init(_ proxies: Proxies, local: LocalSignIn) {
        self.proxies = proxies
        self.local = local
    }

    public func person(of request: WebRequest) throws -> Person? {
        if let person = try proxies.person(of: request) { return person }
        return try local.person(
            RequestCookies.value(RequestCookies.session(isSecure: isSecure(request)), request))
    }

    public func isSecure(_ request: WebRequest) -> Bool { proxies.isSecure(request) }

    public func origin(of request: WebRequest) -> GuessOrigin {
        GuessOrigin(request, isProxy: proxies.isProxy(request.peer))
    }

    public var passwords: LocalSignIn? { local }
}
