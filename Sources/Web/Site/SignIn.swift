import Serving

/// Tells who makes a request.
public protocol SignIn: Sendable {
    /// Nil for somebody who has not signed in. Told without waiting for anybody.
    func person(of request: WebRequest) throws -> Person?

    /// Whether nobody between the browser and here can read the request.
    func isSecure(_ request: WebRequest) -> Bool

    /// Where the browser is, as far as it does not say so itself.
    func origin(of request: WebRequest) -> GuessOrigin

    /// What checks passwords; nil where people sign in elsewhere only.
    var passwords: LocalSignIn? { get }
}

extension SignIn {
    public func isSecure(_ request: WebRequest) -> Bool { false }
    public func origin(of request: WebRequest) -> GuessOrigin { GuessOrigin(request, isProxy: false) }
    public var passwords: LocalSignIn? { nil }
}
