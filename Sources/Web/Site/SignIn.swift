import Serving

/// Tells who makes a request.
public protocol SignIn: Sendable {
    /// Nil for somebody who has not signed in.
    func person(of request: WebRequest) async throws -> Person?
}

/// Everybody is the same person: for looking at pages on the own machine while they are made.
public struct PreviewSignIn: SignIn {
    public let visitor: Person

    public init(visitor: Person) { self.visitor = visitor }

    public func person(of request: WebRequest) -> Person? { visitor }
}
