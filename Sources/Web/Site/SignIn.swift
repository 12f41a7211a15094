import Serving

/// Tells who makes a request.
public protocol SignIn: Sendable {
    /// Nil for somebody who has not signed in. Told without waiting for anybody.
    func person(of request: WebRequest) throws -> Person?

    /// Whether nobody between the browser and here can read the request.
    func isSecure(_ request: WebRequest) -> Bool

    /// What checks passwords; nil where people sign in elsewhere only.
    var passwords: LocalSignIn? { get }
}

extension SignIn {
    public func isSecure(_ request: WebRequest) -> Bool { false }
    public var passwords: LocalSignIn? { nil }
}
